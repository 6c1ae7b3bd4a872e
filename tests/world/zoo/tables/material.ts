import 'zone.js';
import '@angular/compiler';
import '@angular/material/prebuilt-themes/indigo-pink.css';
import { Component } from '@angular/core';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatPaginatorModule, type PageEvent } from '@angular/material/paginator';
import { MatSelectModule } from '@angular/material/select';
import { MatTableModule } from '@angular/material/table';
import { bootstrapApplication } from '@angular/platform-browser';
import { keep, psaNames, standUp, titles, type Line } from './contract.ts';

/** Angular Material: a table with a paginator, a mat-select in each row; `?box=autocomplete`: text boxes with suggestions. */
const auto = new URLSearchParams(location.search).get('box') === 'autocomplete';
const place = standUp();
class Mapping {
  titles = titles;
  psaNames = psaNames;
  auto = auto;
  columns = ['name', 'psa'];
  lines: Line[] = window.mapping.lines.map((line) => ({ ...line }));
  shown: Line[] = this.lines.slice(0, 15);
  typed: Record<number, string> = {};
  keep(line: Line, psa: string | null): void {
    line.psa = psa ?? '';
    keep(line.id, psa);
  }
  turn({ pageIndex, pageSize }: PageEvent): void {
    this.shown = this.lines.slice(pageIndex * pageSize, (pageIndex + 1) * pageSize);
  }
  matching(line: Line): string[] {
    const text = (this.typed[line.id] ?? line.psa).toLowerCase();
    return psaNames.filter((name) => name.toLowerCase().includes(text)).slice(0, 30);
  }
  type(line: Line, text: string): void {
    this.typed[line.id] = text;
    if (text === '' && line.psa !== '') this.keep(line, null);
  }
  settle(line: Line, box: HTMLInputElement): void {
    setTimeout(() => {
      if (box.value !== line.psa) box.value = line.psa;
      delete this.typed[line.id];
    }, 250);
  }
}
const mapping = Component({
  selector: 'zoo-mapping',
  imports: [
    MatAutocompleteModule,
    MatFormFieldModule,
    MatInputModule,
    MatPaginatorModule,
    MatSelectModule,
    MatTableModule,
  ],
  template: `<table mat-table [dataSource]="shown" style="width:940px">
      <ng-container matColumnDef="name"><th mat-header-cell *matHeaderCellDef>{{ titles.cove }}</th>
        <td mat-cell *matCellDef="let line">{{ line.name }}</td></ng-container>
      <ng-container matColumnDef="psa"><th mat-header-cell *matHeaderCellDef>{{ titles.psa }}</th>
        <td mat-cell *matCellDef="let line"><mat-form-field>
          @if (auto) {
            <input matInput #b [value]="line.psa" [matAutocomplete]="a" placeholder="Search customer"
              (input)="type(line, b.value)" (blur)="settle(line, b)">
            <mat-autocomplete #a="matAutocomplete" (optionSelected)="keep(line, $event.option.value)">
              @for (t of matching(line); track t) { <mat-option [value]="t">{{ t }}</mat-option> }
            </mat-autocomplete>
          } @else {
            <mat-select [value]="line.psa" (selectionChange)="keep(line, $event.value)">
              <mat-option>None</mat-option>
              @for (t of psaNames; track t) { <mat-option [value]="t">{{ t }}</mat-option> }
            </mat-select>
          }
        </mat-form-field></td></ng-container>
      <tr mat-header-row *matHeaderRowDef="columns"></tr>
      <tr mat-row *matRowDef="let row; columns: columns"></tr>
    </table>
    <mat-paginator [length]="lines.length" [pageSize]="15" (page)="turn($event)" showFirstLastButtons></mat-paginator>`,
})(Mapping) as unknown as typeof Mapping | undefined;
place.innerHTML = '<zoo-mapping></zoo-mapping>';
await bootstrapApplication(mapping ?? Mapping);
