/** Labelled lists as examples: whole, and cut down to the sizes that real customers' lists have. */
import { lookAgain, lookCount } from '../../lib/mapping/engine/context.ts';
import { featureCount } from '../../lib/mapping/engine/feature-places.ts';
import { hopeless, judgedPairs, scoreLists, type Scored } from '../../lib/mapping/engine/score.ts';
import type { LabelledSet } from '../../tests/bench/matching/sets.ts';
import type { Examples } from './boost.ts';

type Name = LabelledSet['left'][number];

export interface Job {
  set: LabelledSet;
  /** For each left name which company it is. */
  companies: readonly string[];
  /** How much one example of it counts. */
  weight: number;
  scored: Scored;
}

/** A repeatable source of numbers from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** `count` left names and as many right ones: the partners of about three quarters of them, filled up at random. */
export function smaller(set: LabelledSet, count: number, seed: number): LabelledSet {
  const random = numbers(seed);
  const lefts = set.left
    .map((_, at) => ({ at, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ at }) => at);
  const rights = new Set<number>();
  for (const at of lefts) {
    const truth = set.truth[at] ?? -1;
    if (truth >= 0 && random() < 0.8) rights.add(truth);
  }
  while (rights.size < Math.min(count, set.right.length)) rights.add(Math.floor(random() * set.right.length));
  const chosen = [...rights];
  const place = new Map(chosen.map((right, at) => [right, at]));
  return {
    name: `${set.name}-${count}`,
    left: lefts.flatMap((at) => set.left[at] ?? []),
    right: chosen.flatMap((at) => set.right[at] ?? []),
    truth: Int32Array.from(lefts, (at) => place.get(set.truth[at] ?? -1) ?? -1),
    answerable: Uint8Array.from(lefts, (at) => (place.has(set.truth[at] ?? -1) ? (set.answerable[at] ?? 0) : 0)),
  };
}

/** Which company each left name of whole lists is: the one on the right, or, where there is none, its own text. */
export const companiesOf = (sets: readonly LabelledSet[]): ReadonlyMap<Name, string> =>
  new Map(
    sets.flatMap(({ left, right, truth }) =>
      left.map((each, l): [Name, string] => [each, right[truth[l] ?? -1]?.name ?? each.name]),
    ),
  );

export const jobOf = (set: LabelledSet, companies: ReadonlyMap<Name, string>, weight: number): Job => ({
  set,
  companies: set.left.map((each) => companies.get(each) ?? each.name),
  weight,
  scored: scoreLists(
    set.left.map(({ name }) => name),
    set.right.map(({ name }) => name),
  ),
});

/** Half of the companies, in one of many ways to halve them. */
export interface Part {
  split: number;
  half: 0 | 1;
}
/** Halves of the companies by their text, so that one is in the same half in every job and under each of its names. */
export function halfOf(company: string, split: number): 0 | 1 {
  let hash = 7 + 7919 * split;
  for (let at = 0; at < company.length; at++) hash = (Math.imul(hash, 31) + company.charCodeAt(at)) | 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash >>> 16) & 1) === 0 ? 0 : 1;
}
const isIn = ({ companies }: Job, l: number, part: Part | undefined): boolean =>
  part === undefined || halfOf(companies[l] ?? '', part.split) === part.half;

interface Collected {
  rows: number[];
  labels: number[];
  weights: number[];
}
const packedExamples = ({ rows, labels, weights }: Collected, width: number): Examples => ({
  rows: Float32Array.from(rows),
  width,
  labels: Uint8Array.from(labels),
  weights: Float32Array.from(weights),
});

/** Every judged pair as an example; `part` undefined takes all. */
export function pairExamples(jobs: readonly Job[], part?: Part): Examples {
  const all: Collected = { rows: [], labels: [], weights: [] };
  for (const job of jobs) {
    const { set, scored, weight } = job;
    for (let l = 0; l < scored.leftCount; l++) {
      if (!isIn(job, l, part)) continue;
      for (let k = 0; k < judgedPairs; k++) {
        const r = scored.ids[l * judgedPairs + k] ?? -1;
        if (r < 0) break;
        if (hopeless(scored.rows, l * judgedPairs + k)) continue;
        const base = (l * judgedPairs + k) * featureCount;
        for (let feature = 0; feature < featureCount; feature++) all.rows.push(scored.rows[base + feature] ?? 0);
        all.labels.push(set.truth[l] === r ? 1 : 0);
        all.weights.push(weight);
      }
    }
  }
  return packedExamples(all, featureCount);
}

export interface Looked {
  job: Job;
  look: ReturnType<typeof lookAgain>;
}

/** The second look of each job, with pair probabilities by `predict` (given the left name's index within the job). */
export const lookedAt = (job: Job, predict: (rows: Float32Array, base: number, left: number) => number): Looked => {
  const probabilities = new Float32Array(job.scored.ids.length);
  for (let at = 0; at < probabilities.length; at++)
    if ((job.scored.ids[at] ?? -1) >= 0 && !hopeless(job.scored.rows, at))
      probabilities[at] = predict(job.scored.rows, at * featureCount, Math.floor(at / judgedPairs));
  return { job, look: lookAgain(job.scored, probabilities) };
};

/** The best pair of every left name as an example. */
export function lookExamples(looks: readonly Looked[], part?: Part): Examples {
  const all: Collected = { rows: [], labels: [], weights: [] };
  for (const { job, look } of looks)
    for (let l = 0; l < job.scored.leftCount; l++) {
      const first = look.order[l * judgedPairs] ?? -1;
      if (first < 0 || !isIn(job, l, part)) continue;
      for (let feature = 0; feature < lookCount; feature++) all.rows.push(look.rows[l * lookCount + feature] ?? 0);
      all.labels.push(job.set.truth[l] === job.scored.ids[l * judgedPairs + first] ? 1 : 0);
      all.weights.push(job.weight);
    }
  return packedExamples(all, lookCount);
}
