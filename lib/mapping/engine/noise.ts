/** Learns from sure pairs which words come and go in this job ("backup", "servers", town names). */
import type { Alignment } from './align.ts';
import { places } from './places.ts';
import { toolWords } from './tool-words.ts';
import type { Noise } from './weigh.ts';
import type { Side, Vocabulary } from './vocabulary.ts';

/** Sure pairs that are needed before anything is believed. */
const enough = 12;

export interface NoiseCounts {
  /** By word id: times matched, times left over, in sure pairs. */
  keptLeft: Float32Array;
  lostLeft: Float32Array;
  keptRight: Float32Array;
  lostRight: Float32Array;
  /** By place. */
  places: { keptLeft: Float32Array; lostLeft: Float32Array; keptRight: Float32Array; lostRight: Float32Array };
  pairs: number;
}

export function noiseCounts(vocabulary: Vocabulary): NoiseCounts {
  const byWord = (): Float32Array => new Float32Array(vocabulary.words.length);
  const byPlace = (): Float32Array => new Float32Array(places);
  const counts: NoiseCounts = {
    keptLeft: byWord(),
    lostLeft: byWord(),
    keptRight: byWord(),
    lostRight: byWord(),
    places: { keptLeft: byPlace(), lostLeft: byPlace(), keptRight: byPlace(), lostRight: byPlace() },
    pairs: 0,
  };
  for (const word of toolWords) {
    const id = vocabulary.idOf.get(word);
    if (id !== undefined) counts.lostLeft[id] = 3;
  }
  return counts;
}

const up = (list: Float32Array, at: number): void => void (list[at] = (list[at] ?? 0) + 1);

/** Counts one sure pair. */
export function countPair(counts: NoiseCounts, left: Side, right: Side, l: number, r: number, a: Alignment): void {
  counts.pairs += 1;
  for (let i = 0; i < a.leftCount; i++) {
    const at = (left.from[l] ?? 0) + i;
    const id = left.ids[at] ?? 0;
    const kept = (a.leftMate[i] ?? -1) >= 0;
    up(kept ? counts.keptLeft : counts.lostLeft, id);
    up(kept ? counts.places.keptLeft : counts.places.lostLeft, left.places[at] ?? 0);
  }
  for (let j = 0; j < a.rightCount; j++) {
    const at = (right.from[r] ?? 0) + j;
    const id = right.ids[at] ?? 0;
    const kept = (a.rightMate[j] ?? -1) >= 0;
    up(kept ? counts.keptRight : counts.lostRight, id);
    up(kept ? counts.places.keptRight : counts.places.lostRight, right.places[at] ?? 0);
  }
}

/** Factors before anything is learnt: words beside the name count half. */
export function noNoise(vocabulary: Vocabulary): Noise {
  const place = (): Float32Array => Float32Array.from([0.5, 0.5, 0.8, 1, 1, 1]);
  const counts = noiseCounts(vocabulary);
  return {
    left: counts.lostLeft.map((lost) => (lost > 0 ? 0.25 : 1)),
    right: new Float32Array(vocabulary.words.length).fill(1),
    leftPlace: place(),
    rightPlace: place(),
  };
}

/** What the counts teach. A word has to be left over twice at least, so that no pair vouches for itself. */
export function noiseOf(counts: NoiseCounts, vocabulary: Vocabulary): Noise {
  const first = noNoise(vocabulary);
  if (counts.pairs < enough) return first;
  const words = (kept: Float32Array, lost: Float32Array): Float32Array =>
    kept.map((stay, id) => {
      const gone = lost[id] ?? 0;
      return gone < 2 ? 1 : Math.max(0.06, (stay + 0.7) / (stay + gone + 0.7));
    });
  const place = (kept: Float32Array, lost: Float32Array, before: Float32Array): Float32Array =>
    kept.map((stay, at) => {
      const gone = lost[at] ?? 0;
      const share = (gone + 2 * (1 - (before[at] ?? 1))) / (stay + gone + 2);
      return 1 - 0.8 * share;
    });
  return {
    left: words(counts.keptLeft, counts.lostLeft),
    right: words(counts.keptRight, counts.lostRight),
    leftPlace: place(counts.places.keptLeft, counts.places.lostLeft, first.leftPlace),
    rightPlace: place(counts.places.keptRight, counts.places.lostRight, first.rightPlace),
  };
}
