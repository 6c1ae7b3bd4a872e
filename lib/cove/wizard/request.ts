/** What the hands are asked to carry into the mapping table, and the account they give of it. */

export interface ApplyRow {
  coveId: string;
  /** Cove's own name of the customer, as it stands in the table. */
  cove: string;
  /** The PSA customer's name to choose; null: leave without a link. */
  psa: string | null;
  /** HaloPSA's number of that customer, in case the list tells namesakes apart by it. */
  psaId?: string | undefined;
  /** How many customers of HaloPSA bear that name, where it is more than one. */
  namesakes?: number | undefined;
  /** What else the table may say of this customer (its parent, its reference), to tell it from a namesake. */
  tells?: readonly string[] | undefined;
  /** Cove may not list it at all (a site): then nothing is left to do for it. */
  mayLack?: boolean | undefined;
}
export interface ApplyRequest {
  /** PSA customer for the Cove reseller account; absent: leave as it is. */
  reseller?: { psa: string; psaId?: string | undefined; namesakes?: number | undefined } | undefined;
  rows: readonly ApplyRow[];
}

/** `absent`: the table has no such row, and none is needed. */
export type RowState = 'set' | 'already' | 'absent' | 'refused';
export interface RowAccount {
  coveId: string;
  cove: string;
  state: RowState;
  reason?: string;
}

/** Rows are reported with their Cove id; the reseller's own choice under this one. */
export const resellerRow = '@reseller';

export interface ApplyAccount {
  /** One entry for every requested row that was reached; with `stopped` the rest is untouched. */
  rows: RowAccount[];
  reseller: { state: RowState; reason?: string } | null;
  stopped: boolean;
}

export type Progress =
  | { type: 'row'; coveId: string; cove: string; state: RowState; reason?: string }
  /** A whole reading of the table: what each row shows, by customer; `before`: nothing was touched yet. */
  | { type: 'shown'; before: boolean; complete: boolean; shown: Record<string, string>; reseller?: string | undefined }
  /** `done`: rows that the table shows as planned. */
  | { type: 'doing'; text: string; done: number; total?: number };

export interface WorkOptions {
  /** Aborted: ends between two rows. */
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}
