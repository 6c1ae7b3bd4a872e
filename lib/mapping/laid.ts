/** Two names laid on each other word by word, as what forbids a link looks at them. */
import { alignment, mateOf, pairOf, type Half } from './engine/align.ts';
import { kindOf, scoreOf } from './engine/pairs.ts';
import { part } from './engine/piece.ts';
import type { Scored } from './engine/score.ts';
import type { Side } from './engine/vocabulary.ts';

export interface LaidWord {
  id: number;
  text: string;
  rare: number;
  /** Which `part` of its name it is in. */
  where: number;
  /** Does it hold a figure? */
  digit: boolean;
  /** The word of the other name that it stands for, how well (0 … 1) and by which of `kinds`. */
  mate: LaidWord | undefined;
  score: number;
  kind: number;
  /** The last word of a name that was cut off: may be a part of any. */
  broken: boolean;
}
export interface Laid {
  left: LaidWord[];
  right: LaidWord[];
  /** Words of the right name that the left one could hold: one that was cut off lacks none of those behind its last one. */
  held: LaidWord[];
  /** The left name was cut off. */
  cut: boolean;
}

const a = alignment();

/** Lays left name `l` on right name `r`. */
export function laidOn({ left, right, vocabulary, align }: Scored, l: number, r: number): Laid {
  align(l, r, a);
  const wordsOf = (side: Side, name: number, { count, laid }: Half): LaidWord[] =>
    Array.from({ length: count }, (_, at) => {
      const place = (side.from[name] ?? 0) + at;
      const id = side.ids[place] ?? 0;
      const pair = pairOf(laid[at] ?? 0);
      return {
        id,
        text: vocabulary.words[id] ?? '',
        rare: vocabulary.rarity[id] ?? 0,
        where: side.parts[place] ?? 0,
        digit: vocabulary.digit[id] === 1,
        mate: undefined,
        score: scoreOf(pair),
        kind: kindOf(pair),
        broken: side.cut[name] === 1 && at === count - 1,
      };
    });
  const lefts = wordsOf(left, l, a.left);
  const rights = wordsOf(right, r, a.right);
  let last = 0;
  for (const [at, word] of lefts.entries()) {
    const mate = mateOf(a.left.laid[at] ?? 0);
    word.mate = rights[mate];
    last = Math.max(last, mate + 1);
  }
  for (const [at, word] of rights.entries()) word.mate = lefts[mateOf(a.right.laid[at] ?? 0)];
  const cut = left.cut[l] === 1;
  return { left: lefts, right: rights, held: cut ? rights.slice(0, last) : rights, cut };
}

/** A word of the name proper that the other name lacks. */
export const isMore = ({ mate, where }: LaidWord): boolean => !mate && where === part.main;
