/** How the product does on made-up lists full of look-alikes: no automatic link may be wrong. */
import type { CoveCustomer, PsaCustomer } from '../../../../lib/domain/customer.ts';
import { match } from '../../../../lib/mapping/match.ts';
import type { Table } from '../../benchmark.ts';
import { madeList, type MadeSet } from './list.ts';

/** Sizes of the lists, from a small MSP's to a large one's, and how many of each. */
const sizes: readonly (readonly [number, number])[] = [
  [6, 60],
  [15, 60],
  [30, 40],
  [100, 12],
  [500, 4],
  [3000, 1],
];
const mixtures = {
  'many look-alikes': { alike: 0.4, strange: 0.1 },
  usual: { alike: 0.1, strange: 0.1 },
  'most have no counterpart': { alike: 0.1, strange: 0.75 },
} as const;
const goal = { precision: 0.998, share: 0.9 };

export interface MadeResult {
  names: number;
  automatic: number;
  wrong: number;
  precision: number;
  /** Of the names that have a counterpart. */
  share: number;
  /** Wrong automatic links by what made the name a look-alike. */
  wrongKinds: Record<string, number>;
}

export interface WrongLink {
  kind: string;
  left: string;
  right: string;
}

/** Automatic links of one list, and those of them that are wrong. */
export function linksOf(set: MadeSet): { automatic: number; right: number; wrong: WrongLink[] } {
  const cove: CoveCustomer[] = set.left.map(({ name }, at) => ({ id: String(at), name }));
  const psa: PsaCustomer[] = set.right.map(({ name }, at) => ({ id: at, name }));
  let automatic = 0;
  const wrong: WrongLink[] = [];
  for (const [at, { auto }] of match(cove, psa).entries()) {
    if (auto === null) continue;
    automatic++;
    if (auto !== set.truth[at])
      wrong.push({ kind: set.kinds[at] ?? '', left: set.left[at]?.name ?? '', right: set.right[auto]?.name ?? '' });
  }
  return { automatic, right: automatic - wrong.length, wrong };
}

/** All lists of every mixture. */
export function onMade(): { json: Record<string, MadeResult>; table: Table; missed: string[] } {
  const json: Record<string, MadeResult> = {};
  for (const [mixture, shares] of Object.entries(mixtures)) {
    const sum: MadeResult = { names: 0, automatic: 0, wrong: 0, precision: 0, share: 0, wrongKinds: {} };
    let answerable = 0;
    for (const [count, lists] of sizes)
      for (let list = 0; list < lists; list++) {
        const set = madeList({ seed: `${mixture} ${count} ${list}`, count, ...shares });
        const { automatic, wrong } = linksOf(set);
        sum.names += set.left.length;
        sum.automatic += automatic;
        sum.wrong += wrong.length;
        answerable += set.answerable.reduce((all, each) => all + each, 0);
        for (const { kind } of wrong) sum.wrongKinds[kind] = (sum.wrongKinds[kind] ?? 0) + 1;
      }
    sum.precision = (sum.automatic - sum.wrong) / Math.max(1, sum.automatic);
    sum.share = (sum.automatic - sum.wrong) / Math.max(1, answerable);
    json[mixture] = sum;
  }
  const missed = Object.entries(json).flatMap(([mixture, { precision, share }]) => [
    ...(precision < goal.precision
      ? [`made-up lists, ${mixture}: automatic links are right in ${precision.toFixed(4)}, goal ${goal.precision}`]
      : []),
    ...(share < goal.share ? [`made-up lists, ${mixture}: share ${share.toFixed(4)}, goal ${goal.share}`] : []),
  ]);
  const table: Table = {
    title: 'Made-up lists of 6 to 3,000 names in eight languages',
    columns: ['mixture', 'names', 'automatic', 'wrong', 'right', 'share', 'wrong kinds'],
    rows: Object.entries(json).map(([mixture, each]) => [
      mixture,
      each.names,
      each.automatic,
      each.wrong,
      each.precision.toFixed(4),
      each.share.toFixed(4),
      Object.entries(each.wrongKinds)
        .map(([kind, count]) => `${kind} ${count}`)
        .join(', '),
    ]),
  };
  return { json, table, missed };
}
