/** Everyone on one labelled list: the figures beside the goals, and whether ours is first on the same names. */
import type { CoveCustomer, PsaCustomer } from '../../../lib/domain/customer.ts';
import { match } from '../../../lib/mapping/match.ts';
import type { Table } from '../benchmark.ts';
import { contest, onSample, type Result } from './contest.ts';
import { measure, type Answer, type Measures } from './measures.ts';
import type { Peer } from './peers.ts';
import type { LabelledSet } from './sets.ts';

/** What the product has to reach by its own word. */
const goals = { precision: 0.998, share: 0.93, calibration: 0.01 };
/** What is asked of the ranking, by kind of list. */
const goalsOf = (name: string): Partial<Quality> =>
  name.startsWith('us')
    ? { r1: 0.975, r5: 0.992, auto99: 0.95, auto999: 0.9 }
    : name.startsWith('uk')
      ? { r1: 0.997, auto99: 0.985, auto999: 0.93 }
      : {};

function ourAnswers(set: LabelledSet): { answers: Answer[]; ms: number } {
  const cove: CoveCustomer[] = set.left.map(({ name }, at) => ({ id: String(at), name }));
  const psa: PsaCustomer[] = set.right.map(({ name }, at) => ({ id: at, name }));
  const start = performance.now();
  const rows = match(cove, psa);
  const ms = performance.now() - start;
  const answers = rows.map(({ auto, confidence, suggestions }) => ({
    ranked: suggestions.map(({ psaId }) => psaId),
    confidence,
    auto: auto !== null,
  }));
  return { answers, ms };
}

const share = (value: number | null): string => (value === null ? '-' : value.toFixed(4));
const qualities = { r1: 'R@1', r5: 'R@5', auto99: 'auto@0.99', auto998: 'auto@0.998', auto999: 'auto@0.999' } as const;
const isQuality = (key: string): key is keyof typeof qualities => key in qualities;
type Quality = Pick<Measures, keyof typeof qualities>;
const qualityKeys = Object.keys(qualities).filter(isQuality);
const ranked = (each: Quality): string[] => qualityKeys.map((key) => share(each[key]));

export interface SetResult {
  ours: Measures & { names: number; ms: number };
  /** Ours on the very names that slow peers were asked, by their number. */
  oursOnSample: Record<string, Quality>;
  peers: Record<string, Result>;
  /** Is ours first, on the same names, in each quality? */
  first: Record<keyof Quality, boolean>;
}

/** Everyone on one set: the figures, a table, and the goals that were missed. */
export function onSet(set: LabelledSet, peers: readonly Peer[]): { result: SetResult; table: Table; missed: string[] } {
  const { answers, ms } = ourAnswers(set);
  const ours = { ...measure(set, answers), names: set.left.length, ms: Math.round(ms) };
  const first = { r1: true, r5: true, auto99: true, auto998: true, auto999: true };
  const result: SetResult = { ours, oursOnSample: {}, peers: {}, first };
  const missed: string[] = [];
  for (const peer of peers) {
    const theirs = contest(set, peer);
    result.peers[peer.name] = theirs;
    const same: Quality = theirs.names === set.left.length ? ours : onSample(set, answers, theirs.names);
    if (same !== ours) result.oursOnSample[theirs.names] = same;
    for (const key of qualityKeys)
      if (theirs[key] > same[key]) {
        first[key] = false;
        missed.push(
          `${set.name}: ${peer.name} is ahead in ${qualities[key]} on ${theirs.names} names: ${share(theirs[key])}, ours ${share(same[key])}`,
        );
      }
  }
  const wanted = goalsOf(set.name);
  for (const key of qualityKeys) {
    const goal = wanted[key];
    if (goal !== undefined && ours[key] < goal)
      missed.push(`${set.name}: ${qualities[key]} is ${share(ours[key])}, goal ${goal}`);
  }
  if ((ours.precision ?? 1) < goals.precision)
    missed.push(`${set.name}: automatic links are right in ${share(ours.precision)}, goal ${goals.precision}`);
  if ((ours.share ?? 0) < goals.share)
    missed.push(`${set.name}: share of automatic links ${share(ours.share)}, goal ${goals.share}`);
  if (ours.calibration > goals.calibration)
    missed.push(`${set.name}: stated confidence is off by ${share(ours.calibration)}, goal ${goals.calibration}`);
  const table: Table = {
    title: `${set.name}: ${set.left.length} names against ${set.right.length}`,
    columns: [
      'matcher',
      ...Object.values(qualities),
      'auto: right',
      'auto: share',
      'calibration error',
      'names asked',
      'ms for all',
    ],
    rows: [
      ['Alcove', ...ranked(ours), ...[ours.precision, ours.share, ours.calibration].map(share), ours.names, ours.ms],
      ['goal', ...qualityKeys.map((key) => wanted[key] ?? ''), goals.precision, goals.share, goals.calibration, '', ''],
      [
        'first of all?',
        ...qualityKeys.map((key) => (peers.length === 0 ? '' : first[key] ? 'yes' : 'no')),
        '',
        '',
        '',
        '',
        '',
      ],
      ...Object.entries(result.oursOnSample).map(([names, each]) => [
        `Alcove on the same ${names}`,
        ...ranked(each),
        '',
        '',
        '',
        names,
        '',
      ]),
      ...Object.entries(result.peers).map(([name, each]) => [name, ...ranked(each), '', '', '', each.names, each.ms]),
    ],
  };
  return { result, table, missed };
}
