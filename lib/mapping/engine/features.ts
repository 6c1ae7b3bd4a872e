/** What the confidence model is told about one pair: the values of feature-places.ts. */
import type { Alignment } from './align.ts';
import { kinds } from './alike.ts';
import * as at from './feature-places.ts';
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

const found = { main: 0, aside: 0, noise: 0, known: 0 };

/** What one side has left over, whatever the reading: in the name proper, beside it; how little of it is known noise; how usual it is opposite. */
function leftOvers(
  side: Side,
  name: number,
  count: number,
  mate: Int8Array,
  vocabulary: Vocabulary,
  noise: Float32Array,
  opposite: Int32Array,
  result: typeof found,
): void {
  let main = 0;
  let aside = 0;
  let comes = 0;
  let most = 0;
  const from = side.from[name] ?? 0;
  for (let index = 0; index < count; index++) {
    if ((mate[index] ?? -1) >= 0) continue;
    const id = side.ids[from + index] ?? 0;
    const rare = vocabulary.rarity[id] ?? 0;
    if (rare < 0.05) continue;
    if ((side.parts[from + index] ?? 0) === 0) main += rare;
    else aside += rare;
    const factor = noise[id] ?? 1;
    if (factor > comes) comes = factor;
    const others = opposite[id] ?? 0;
    if (others > most) most = others;
  }
  result.main = main;
  result.aside = aside;
  result.noise = comes;
  result.known = Math.log(1 + most);
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
  a: Alignment,
  w: Weighing,
  glued: number,
  noise: Noise,
): void {
  row[base + at.score] = w.score;
  row[base + at.left] = w.left;
  row[base + at.right] = w.right;
  row[base + at.leftOver] = w.leftOver;
  row[base + at.rightOver] = w.rightOver;
  row[base + at.bothOver] = Math.min(w.leftOver, w.rightOver);
  row[base + at.leftMost] = w.leftMost;
  row[base + at.rightMost] = w.rightMost;
  row[base + at.bothMost] = Math.min(w.leftMost, w.rightMost);
  row[base + at.leftIgnored] = w.leftIgnored;
  row[base + at.rightIgnored] = w.rightIgnored;
  row[base + at.fuzzy] = w.fuzzy;
  row[base + at.acronym] = w.acronym;
  row[base + at.gluedShare] = w.glued;
  row[base + at.strongest] = w.strongest;
  row[base + at.digits] = w.digits;
  row[base + at.leftLoss] = w.leftLoss;
  row[base + at.rightLoss] = w.rightLoss;
  row[base + at.bothLoss] = Math.min(w.leftLoss, w.rightLoss);
  row[base + at.glued] = glued;
  const one = left.legal[l] ?? 0;
  const two = right.legal[r] ?? 0;
  const legal =
    one === 0 && two === 0
      ? 1
      : one === two
        ? 0
        : one === 0
          ? 2
          : two === 0
            ? 3
            : left.kind[l] === right.kind[r]
              ? 4
              : 5;
  row[base + at.legal] = legal;
  row[base + at.firstLeft] = a.leftCount === 0 ? 0 : (a.leftScore[0] ?? 0);
  row[base + at.firstRight] = a.rightCount === 0 ? 0 : (a.rightScore[0] ?? 0);
  row[base + at.leftWords] = a.leftCount;
  row[base + at.rightWords] = a.rightCount;
  const leftFrom = left.from[l] ?? 0;
  const rightFrom = right.from[r] ?? 0;
  let inversions = 0;
  let last = -1;
  let rareRight = Infinity;
  let rareLeft = Infinity;
  for (let i = 0; i < a.leftCount; i++) {
    const mate = a.leftMate[i] ?? -1;
    if (mate < 0) continue;
    if (mate < last) inversions++;
    last = mate;
    const heldRight = vocabulary.right[right.ids[rightFrom + mate] ?? 0] ?? 0;
    const heldLeft = vocabulary.left[left.ids[leftFrom + i] ?? 0] ?? 0;
    if (heldRight < rareRight) rareRight = heldRight;
    if (heldLeft < rareLeft) rareLeft = heldLeft;
  }
  row[base + at.order] = inversions;
  row[base + at.rareRight] = rareRight === Infinity ? 99 : Math.log(1 + rareRight);
  row[base + at.rareLeft] = rareLeft === Infinity ? 99 : Math.log(1 + rareLeft);
  row[base + at.cut] = left.cut[l] ?? 0;
  leftOvers(left, l, a.leftCount, a.leftMate, vocabulary, noise.left, vocabulary.right, found);
  row[base + at.leftMain] = found.main;
  row[base + at.leftAside] = found.aside;
  row[base + at.leftNoise] = found.noise;
  row[base + at.leftKnown] = found.known;
  leftOvers(right, r, a.rightCount, a.rightMate, vocabulary, noise.right, vocabulary.left, found);
  row[base + at.rightMain] = found.main;
  row[base + at.rightAside] = found.aside;
  row[base + at.rightNoise] = found.noise;
  row[base + at.rightKnown] = found.known;
  let near = 0;
  let short = 0;
  for (let i = 0; i < a.leftCount; i++) {
    const kind = a.leftKind[i] ?? 0;
    if (kind <= kinds.equal) continue;
    const rare = vocabulary.rarity[left.ids[leftFrom + i] ?? 0] ?? 0;
    const lost = rare * (1 - (a.leftScore[i] ?? 0));
    if (kind === kinds.near) near = Math.max(near, lost);
    else if (kind === kinds.cut || kind === kinds.abbreviated || kind === kinds.initial) short = Math.max(short, lost);
  }
  row[base + at.near] = near;
  row[base + at.short] = short;
}
