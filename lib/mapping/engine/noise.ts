/** Learns from sure pairs which words come and go in this job ("backup", "servers", town names). */
import type { Alignment } from './align.ts';
import { places } from './places.ts';
import { toolWords } from './tool-words.ts';
import type { Noise } from './weigh.ts';
import type { Side, Vocabulary } from './vocabulary.ts';

/** Sure pairs that are needed before anything is believed. */
const enough = 12;

/** Of one side: times matched, times left over, in sure pairs, by word and by place. */
export interface NoiseCounts {
  words: { kept: Float32Array; lost: Float32Array };
  places: { kept: Float32Array; lost: Float32Array };
  pairs: number;
}

const counter = (size: number): NoiseCounts['words'] => ({
  kept: new Float32Array(size),
  lost: new Float32Array(size),
});

/** Nothing counted yet; of what tools put into names, which is on the left, it is known. */
export function noiseCounts({ words, idOf }: Vocabulary, left: boolean): NoiseCounts {
  const counts = { words: counter(words.length), places: counter(places), pairs: 0 };
  for (const word of left ? toolWords : []) {
    const id = idOf.get(word);
    if (id !== undefined) counts.words.lost[id] = 3;
  }
  return counts;
}

const up = (list: Float32Array, at: number): void => void (list[at] = (list[at] ?? 0) + 1);

/** Counts one side of a sure pair. */
export function countPair(counts: NoiseCounts, side: Side, name: number, { count, laid }: Alignment['left']): void {
  const { words, places: where } = counts;
  counts.pairs++;
  for (let at = 0; at < count; at++) {
    const place = (side.from[name] ?? 0) + at;
    const as = laid[at] === 0 ? 'lost' : 'kept';
    up(words[as], side.ids[place] ?? 0);
    up(where[as], side.places[place] ?? 0);
  }
}

/** Factors before anything is learnt: words beside the name count half. */
export const noNoise = ({ words }: NoiseCounts): Noise => ({
  words: words.lost.map((lost) => (lost > 0 ? 0.25 : 1)),
  places: Float32Array.from([0.5, 0.5, 0.8, 1, 1, 1]),
});

/** What the counts teach; `first`: before. A word has to be left over twice at least, so that no pair vouches for itself. */
export const noiseOf = ({ words, places: where, pairs }: NoiseCounts, first: Noise): Noise =>
  pairs < enough
    ? first
    : {
        words: words.kept.map((stay, id) => {
          const gone = words.lost[id] ?? 0;
          return gone < 2 ? 1 : Math.max(0.06, (stay + 0.7) / (stay + gone + 0.7));
        }),
        places: where.kept.map((stay, at) => {
          const gone = where.lost[at] ?? 0;
          const share = (gone + 2 * (1 - (first.places[at] ?? 1))) / (stay + gone + 2);
          return 1 - 0.8 * share;
        }),
      };
