/** What a person who looks now has to be told of the changes since they last took note. */
import { keptNames, type DriftChange, type DriftLog } from './drift.ts';
import type { ReportRow } from './outcome.ts';

/** Whether a change asks something of a person. */
export const isWorse = ({ kind, own: mine }: DriftChange): boolean =>
  mine !== true && kind !== 'repaired' && kind !== 'readable' && kind !== 'agent';

/** In which order they are told. */
const gravity: readonly DriftChange['kind'][] = [
  'broken',
  'changed',
  'psa-gone',
  'cove-new',
  'cove-gone',
  'unreadable',
];

export interface Net {
  /** When the oldest of the changes was last seen to be otherwise. */
  since: number;
  changes: DriftChange[];
}

/**
 * What is worse or other than it was when a person last took note: each requirement once, from its first value to its
 * last; what came back to where it was, or stands right by now, is left out.
 */
export function netDrift(log: DriftLog, now: readonly Pick<ReportRow, 'id' | 'kind'>[]): Net {
  const kinds = new Map(now.map(({ id, kind }) => [id, kind]));
  const first = new Map<string, { since: number; change: DriftChange }>();
  for (const pass of log.passes.filter(({ at }) => at > (log.notedAt ?? 0))) {
    for (const change of pass.changes) {
      const key = change.requirement ?? change.kind;
      const known = first.get(key);
      if (!known) first.set(key, { since: pass.since, change });
      else if (change.requirement !== undefined)
        first.set(key, {
          ...known,
          change: { ...change, ...(known.change.from === undefined ? {} : { from: known.change.from }) },
        });
      else first.set(key, { ...known, change: joined(known.change, change) });
    }
  }
  const kept = [...first.values()].filter(({ change }) => {
    if (!isWorse(change)) return false;
    const kind = change.requirement === undefined ? undefined : kinds.get(change.requirement);
    if (change.kind === 'broken') return kind === undefined || kind === 'unmet' || kind === 'unknown';
    if (change.kind === 'unreadable') return kind === undefined || kind === 'unknown';
    return change.from === undefined || change.from !== change.to;
  });
  const changes = kept
    .map(({ change }) => change)
    .toSorted((a, b) => gravity.indexOf(a.kind) - gravity.indexOf(b.kind));
  return { since: Math.min(...kept.map(({ since }) => since)), changes };
}

/** Two changes of one kind about customers, as one. */
function joined(a: DriftChange, b: DriftChange): DriftChange {
  const names = [...new Set([...(a.names ?? []), ...(b.names ?? [])])].slice(0, keptNames);
  return {
    ...b,
    ...(names.length > 0 ? { names } : {}),
    count: Math.max((a.count ?? 0) + (b.count ?? 0), names.length),
  };
}
