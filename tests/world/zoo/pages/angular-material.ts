import 'zone.js';
import '@angular/compiler';
import '@angular/material/prebuilt-themes/indigo-pink.css';
import { Component } from '@angular/core';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';
import { bootstrapApplication } from '@angular/platform-browser';
import { NgSelectModule } from '@ng-select/ng-select';
import '@ng-select/ng-select/themes/default.theme.css';
import { customers, keep, labels, levels, logins, standUp, type FieldKey } from '../contract.ts';

/** Angular Material with ng-select for the long list: floating labels, overlays of the CDK. */
class Form {
  labels = labels;
  levels = levels;
  logins = logins;
  customers = customers;
  keep(field: FieldKey, value: string | boolean | null): void {
    keep(field, value);
  }
}

const form = Component({
  selector: 'zoo-form',
  imports: [
    MatAutocompleteModule,
    MatCheckboxModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    MatSlideToggleModule,
    NgSelectModule,
  ],
  template: `<mat-form-field><mat-label>{{ labels.name }}</mat-label>
      <input matInput #n (input)="keep('name', n.value)"></mat-form-field><br>
    <mat-form-field><mat-label>{{ labels.level }}</mat-label>
      <mat-select (selectionChange)="keep('level', $event.value)">
        @for (t of levels; track t) { <mat-option [value]="t">{{ t }}</mat-option> }
      </mat-select></mat-form-field><br>
    <mat-form-field><mat-label>{{ labels.login }}</mat-label>
      <mat-select value="User" (selectionChange)="keep('login', $event.value)">
        @for (t of logins; track t) { <mat-option [value]="t">{{ t }}</mat-option> }
      </mat-select></mat-form-field><br>
    <label for="customer">{{ labels.customer }}</label>
    <ng-select labelForId="customer" [items]="customers" [virtualScroll]="true" appendTo="body" (change)="keep('customer', $event)"></ng-select>
    <mat-checkbox (change)="keep('active', $event.checked)">{{ labels.active }}</mat-checkbox><br>
    <mat-slide-toggle (change)="keep('add', $event.checked)">{{ labels.add }}</mat-slide-toggle>`,
})(Form) as unknown as typeof Form | undefined;

standUp().innerHTML = '<zoo-form></zoo-form>';
await bootstrapApplication(form ?? Form);
