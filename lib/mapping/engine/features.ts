/** What the confidence model is told about one pair: the values of feature-places.ts. */
import { mateOf, pairOf, type Alignment, type Half } from './align.ts';
import { kinds } from './alike.ts';
import * as at from './feature-places.ts';
import { kindOf, scoreOf } from './pairs.ts';
import { letter } from './strings.ts';
import type { Noise, Weighing } from './weigh.ts';
import type { Side, Vocabulary } from './vocabulary.ts';

const bigrams = 40 * 40;

/** Likeness of two names as strings: shared pairs of letters over all, spaces and order of words not counted. */
export function gluedLikeness(left: Side, right: Side, vocabulary: Vocabulary): (l: number, r: number) => number {
  const { words } = vocabulary;
  const gramsOf = (side: Side): { from: Int32Array; ids: Uint16Array } => {
    const from = new Int32Array(side.count + 1);
    let total = 0;
    for (let place = 0; place < side.ids.length; place++)
      if (side.parts[place] === 0) total += (words[side.ids[place] ?? 0] ?? '').length;
    const ids = new Uint16Array(total);
    let used = 0;
    for (let name = 0; name < side.count; name++) {
      from[name] = used;
      let before = 0;
      for (let index = side.from[name] ?? 0; index < (side.from[name + 1] ?? 0); index++) {
        if (side.parts[index] !== 0) continue;
        const word = words[side.ids[index] ?? 0] ?? '';
        for (let n = 0; n < word.length; n++) {
          const code = letter(word.charCodeAt(n));
          ids[used++] = before * 40 + code;
          before = code;
        }
      }
    }
    from[side.count] = used;
    return { from, ids };
  };
  const a = gramsOf(left);
  const b = gramsOf(right);
  const counts = new Uint16Array(bigrams);
  return (l, r) => {
    const aFrom = a.from[l] ?? 0;
    const aTo = a.from[l + 1] ?? 0;
    const bFrom = b.from[r] ?? 0;
    const bTo = b.from[r + 1] ?? 0;
    if (aTo === aFrom || bTo === bFrom) return 0;
    for (let n = aFrom; n < aTo; n++) counts[a.ids[n] ?? 0] = (counts[a.ids[n] ?? 0] ?? 0) + 1;
    let shared = 0;
    for (let n = bFrom; n < bTo; n++) {
      const gram = b.ids[n] ?? 0;
      if ((counts[gram] ?? 0) > 0) {
        counts[gram] = (counts[gram] ?? 0) - 1;
        shared++;
      }
    }
    for (let n = aFrom; n < aTo; n++) counts[a.ids[n] ?? 0] = 0;
    return (2 * shared) / (aTo - aFrom + bTo - bFrom);
  };
}

/** Writes what one side has left over, whatever the reading: in the name proper, beside it; how little of it is known noise; how usual it is opposite. */
function leftOvers(
  row: Float32Array,
  first: number,
  side: Side,
  name: number,
  { count, laid }: Half,
  { rarity }: Vocabulary,
  { words: noise }: Noise,
  opposite: Int32Array,
): void {
  let main = 0;
  let aside = 0;
  let comes = 0;
  let most = 0;
  const from = side.from[name] ?? 0;
  for (let index = 0; index < count; index++) {
    if (laid[index] !== 0) continue;
    const id = side.ids[from + index] ?? 0;
    const rare = rarity[id] ?? 0;
    if (rare < 0.05) continue;
    if (side.parts[from + index] === 0) main += rare;
    else aside += rare;
    comes = Math.max(comes, noise[id] ?? 1);
    most = Math.max(most, opposite[id] ?? 0);
  }
  row[first] = main;
  row[first + 1] = aside;
  row[first + 2] = comes;
  row[first + 3] = Math.log(1 + most);
}

/** Writes the pair's own features into `row` from `base` on; those of its context are set later. */
export function pairFeatures(
  row: Float32Array,
  base: number,
  left: Side,
  right: Side,
  vocabulary: Vocabulary,
  l: number,
  r: number,
  { left: ours, right: theirs }: Alignment,
  weighing: Weighing,
  glued: number,
  leftNoise: Noise,
  rightNoise: Noise,
): void {
  row.set(weighing, base);
  row[base + at.glued] = glued;
  const one = left.legal[l] ?? 0;
  const two = right.legal[r] ?? 0;
  row[base + at.legal] =
    one === two ? (one === 0 ? 1 : 0) : one === 0 ? 2 : two === 0 ? 3 : left.kind[l] === right.kind[r] ? 4 : 5;
  row[base + at.firstLeft] = scoreOf(pairOf(ours.laid[0] ?? 0));
  row[base + at.firstRight] = scoreOf(pairOf(theirs.laid[0] ?? 0));
  row[base + at.leftWords] = ours.count;
  row[base + at.rightWords] = theirs.count;
  const leftFrom = left.from[l] ?? 0;
  const rightFrom = right.from[r] ?? 0;
  let inversions = 0;
  let last = -1;
  let rareRight = Infinity;
  let rareLeft = Infinity;
  let near = 0;
  let short = 0;
  for (let i = 0; i < ours.count; i++) {
    const word = ours.laid[i] ?? 0;
    if (word === 0) continue;
    const mate = mateOf(word);
    if (mate < last) inversions++;
    last = mate;
    const id = left.ids[leftFrom + i] ?? 0;
    rareRight = Math.min(rareRight, vocabulary.right[right.ids[rightFrom + mate] ?? 0] ?? 0);
    rareLeft = Math.min(rareLeft, vocabulary.left[id] ?? 0);
    const pair = pairOf(word);
    const kind = kindOf(pair);
    const lost = (vocabulary.rarity[id] ?? 0) * (1 - scoreOf(pair));
    if (kind === kinds.near) near = Math.max(near, lost);
    else if (kind === kinds.cut || kind === kinds.abbreviated || kind === kinds.initial) short = Math.max(short, lost);
  }
  row[base + at.order] = inversions;
  row[base + at.rareRight] = Math.min(99, Math.log(1 + rareRight));
  row[base + at.rareLeft] = Math.min(99, Math.log(1 + rareLeft));
  row[base + at.cut] = left.cut[l] ?? 0;
  leftOvers(row, base + at.leftMain, left, l, ours, vocabulary, leftNoise, vocabulary.right);
  leftOvers(row, base + at.rightMain, right, r, theirs, vocabulary, rightNoise, vocabulary.left);
  row[base + at.near] = near;
  row[base + at.short] = short;
}
