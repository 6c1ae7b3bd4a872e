/** What the mapping table shows and what can be done in it. */
import type { ReadonlySignal } from '@preact/signals';
import type { CoveCustomer, PsaCustomer } from '../domain/customer.ts';
import type { Coverage } from '../domain/first-screen.ts';
import type { Plan } from '../domain/plan.ts';
import type { RowState } from '../mapping/plan.ts';
import type { MapFilter, MapSort, RowQuery } from '../mapping/table-rows.ts';
import type { ConflictView } from './map-conflicts.ts';
import type { BulkEdits, RowEdits } from './map-edits.ts';
import type { LookUp } from './map-rows.ts';
import type { PlanEditor } from './plan-editor.ts';

/** One option of a picker. */
export interface PickerOption {
  psa: PsaCustomer;
  /** Set for suggestions: why it is offered. */
  reason?: string;
}

/** One row as it is drawn. */
export interface MapRowView {
  customer: CoveCustomer;
  state: RowState;
  psa: PsaCustomer | null;
  /** The linked PSA customer is not in the list that was read. */
  gone: boolean;
  /** Why it stands so; for a row without a link, what comparing the names gave, or that it was not done and why. */
  chip: string | null;
  /** Where the link came from and when it was made. */
  origin: string | null;
  at: number | null;
  /** It came to the list after the plan was saved last. */
  isNew: boolean;
  /** What looks wrong about its link, in words. */
  conflicts: readonly string[];
  /** Its PSA customer was renamed since: a click keeps it. */
  renamed: boolean;
  /** The suggestion that a click would accept; null where several are too close. */
  offered: PickerOption | null;
}

/** Finds PSA customers by what is typed, best first, at most `limit`. */
export type NameSearch = (typed: string, limit: number) => readonly PsaCustomer[];

export interface MapTable extends RowEdits {
  readonly editor: PlanEditor;
  readonly query: ReadonlySignal<RowQuery>;
  /** False until what the table shows first has been read. */
  readonly ready: ReadonlySignal<boolean>;
  /** True once the whole lists are there; before that only the first rows are, with the counts of all. */
  readonly whole: ReadonlySignal<boolean>;
  /** Only the first rows are there so far. */
  readonly early: ReadonlySignal<boolean>;
  /** The plan as far as it was read. */
  readonly plan: ReadonlySignal<Plan>;
  readonly rows: ReadonlySignal<readonly CoveCustomer[]>;
  /** How many rows there are. */
  readonly count: ReadonlySignal<number>;
  /** How many PSA customers there are to choose from. */
  readonly psaCount: ReadonlySignal<number>;
  readonly linkCount: ReadonlySignal<number>;
  readonly coverage: ReadonlySignal<Coverage>;
  /** Links that look wrong; made a moment after the plan has come to rest. */
  readonly conflicts: ReadonlySignal<ConflictView>;
  readonly lookUp: ReadonlySignal<LookUp>;
  readonly reseller: ReadonlySignal<PsaCustomer | null>;
  readonly bulk: BulkEdits;
  row(customer: CoveCustomer): MapRowView;
  /** What the picker offers: suggestions first while nothing is typed. */
  options(customer: CoveCustomer | null, typed: string): PickerOption[];
  /** Prepares the search of the picker, so that the first key finds it ready. */
  prepare(): void;
  filter(filter: MapFilter): void;
  search(text: string): void;
  /** The usual order of a column; asked again the other way round, and then back to the order of work. */
  sort(sort: MapSort): void;
  /** Changes many rows and puts the table in order again. */
  many(edit: () => Promise<void>): Promise<void>;
  applyToAll(): Promise<void>;
  clearAll(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}
