/** One labelled list, everyone on the same names: how good and how fast. */
import { wordsOf } from '../../../lib/mapping/words.ts';
import { legalFormAt } from '../../../lib/mapping/legal-forms.ts';
import { withoutEmail } from '../../../lib/mapping/names.ts';
import { measure, type Answer, type Measures } from './measures.ts';
import type { Peer } from './peers.ts';
import type { LabelledSet } from './sets.ts';

export type Result = Omit<Measures, 'precision' | 'share' | 'calibration'> & {
  /** Left names measured. */
  names: number;
  /** For all left names; from the sample where there is one. */
  ms: number;
};

/** What every peer gets: folded, punctuation gone, "&" as "and", initials glued, without the legal form. */
function plainName(name: string): string {
  const words = wordsOf(withoutEmail(name));
  const form = legalFormAt(words);
  return (form ? [...words.slice(0, form.from), ...words.slice(form.to)] : words).join(' ');
}

/** Places of a repeatable choice of `count` left names, in order. */
function placesOf(set: LabelledSet, count: number): number[] {
  if (count >= set.left.length) return set.left.map((_, at) => at);
  let state = 20_011;
  return set.left
    .map((_, at) => {
      state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
      return { at, key: state ^ (state >>> 13) };
    })
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ at }) => at)
    .toSorted((a, b) => a - b);
}

/** The set with the left names at `chosen` only. */
function sampleOf(set: LabelledSet, chosen: readonly number[]): LabelledSet {
  return {
    ...set,
    left: chosen.flatMap((at) => set.left[at] ?? []),
    truth: Int32Array.from(chosen, (at) => set.truth[at] ?? -1),
    answerable: Uint8Array.from(chosen, (at) => set.answerable[at] ?? 0),
  };
}

/** What the answers for all left names are worth on the names that a peer with this sample is asked. */
export function onSample(set: LabelledSet, answers: readonly Answer[], sample: number): Measures {
  const chosen = placesOf(set, sample);
  return measure(
    sampleOf(set, chosen),
    chosen.flatMap((at) => answers[at] ?? []),
  );
}

/** Lets a peer answer, on a sample where it is slow. */
export function contest(set: LabelledSet, peer: Peer): Result {
  const part = sampleOf(set, placesOf(set, peer.sample ?? set.left.length));
  const lefts = part.left.map(({ name }) => plainName(name));
  const rights = set.right.map(({ name }) => plainName(name));
  const begun = performance.now();
  const search = peer.over(rights, 5);
  const ready = performance.now();
  const answers = lefts.map((name): Answer => {
    const hits = name === '' ? [] : search(name);
    return { ranked: hits.map(({ at }) => at), confidence: hits[0]?.score ?? 0 };
  });
  const each = (performance.now() - ready) / lefts.length;
  const { r1, r5, auto99, auto998, auto999 } = measure(part, answers);
  return {
    r1,
    r5,
    auto99,
    auto998,
    auto999,
    names: lefts.length,
    ms: Math.round(ready - begun + each * set.left.length),
  };
}
