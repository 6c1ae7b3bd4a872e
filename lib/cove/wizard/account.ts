import { resellerName } from '../../domain/run.ts';
import {
  resellerRow,
  type ApplyAccount,
  type ApplyRequest,
  type ApplyRow,
  type RowAccount,
  type RowState,
  type WorkOptions,
} from './request.ts';

/** The account of one run, exact at every moment: what the table shows as planned, what was refused and why, what is left. */
export interface Account {
  /** What is being done now; tells how far it is. */
  doing(text: string): void;
  row(row: ApplyRow, state: RowState, reason?: string): void;
  reseller(state: RowState, reason?: string): void;
  stateOf(row: ApplyRow): RowState | undefined;
  /** The table shows something else than it did: the row is open again. */
  reopen(row: ApplyRow): void;
  close(stopped: boolean): ApplyAccount;
}

export function accountOf(request: ApplyRequest, onProgress: WorkOptions['onProgress']): Account {
  const rows = new Map<string, RowAccount>();
  let reseller: ApplyAccount['reseller'] = null;
  let done = 0;
  let text = '';
  const isDone = (state: RowState | undefined): boolean => state !== undefined && state !== 'refused';
  const tell = () => onProgress?.({ type: 'doing', text, done, total: request.rows.length });
  return {
    doing(now) {
      text = now;
      tell();
    },
    row({ coveId, cove }, state, reason) {
      const before = rows.get(coveId);
      if (before?.state === state && before.reason === reason) return;
      done += Number(isDone(state)) - Number(isDone(before?.state));
      const entry: RowAccount = reason === undefined ? { coveId, cove, state } : { coveId, cove, state, reason };
      rows.set(coveId, entry);
      onProgress?.({ type: 'row', ...entry });
      tell();
    },
    reseller(state, reason) {
      reseller = reason === undefined ? { state } : { state, reason };
      onProgress?.({ type: 'row', coveId: resellerRow, cove: resellerName, ...reseller });
    },
    stateOf: ({ coveId }) => rows.get(coveId)?.state,
    reopen({ coveId }) {
      done -= Number(isDone(rows.get(coveId)?.state));
      rows.delete(coveId);
      tell();
    },
    close: (stopped) => ({ rows: [...rows.values()], reseller, stopped }),
  };
}
