/** What the confidence model is told about one pair. The order of `featureNames` is the model's. */
import type { Alignment } from './align.ts';
import { kinds } from './alike.ts';
import { letter } from './strings.ts';
import type { Noise, Weighing } from './weigh.ts';
import type { Side, Vocabulary } from './vocabulary.ts';

export const featureNames = [
  'score',
  'left',
  'right',
  'leftOver',
  'rightOver',
  'bothOver',
  'leftMost',
  'rightMost',
  'bothMost',
  'leftIgnored',
  'rightIgnored',
  'fuzzy',
  'acronym',
  'gluedShare',
  'strongest',
  'digits',
  'leftLoss',
  'rightLoss',
  'bothLoss',
  'glued',
  'legal',
  'firstLeft',
  'firstRight',
  'leftWords',
  'rightWords',
  'order',
  'rareRight',
  'rareLeft',
  'cut',
  'twins',
  'margin',
  'claim',
  'crowd',
  'sharers',
  'place',
  'leftMain',
  'leftAside',
  'leftNoise',
  'leftKnown',
  'rightMain',
  'rightAside',
  'rightNoise',
  'rightKnown',
  'near',
  'short',
] as const;
export type FeatureName = (typeof featureNames)[number];
export const featureCount = featureNames.length;
function places(): Record<FeatureName, number> {
  const found: Partial<Record<FeatureName, number>> = {};
  for (const [index, name] of featureNames.entries()) found[name] = index;
  return found as Record<FeatureName, number>;
}
/** Where each feature stands in a row. */
export const featureAt: Readonly<Record<FeatureName, number>> = places();
const at = featureAt;

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
  result.main = result.aside = result.noise = result.known = 0;
  const from = side.from[name] ?? 0;
  for (let index = 0; index < count; index++) {
    if ((mate[index] ?? -1) >= 0) continue;
    const id = side.ids[from + index] ?? 0;
    const rare = vocabulary.rarity[id] ?? 0;
    if (rare < 0.05) continue;
    if ((side.parts[from + index] ?? 0) === 0) result.main += rare;
    else result.aside += rare;
    result.noise = Math.max(result.noise, noise[id] ?? 1);
    result.known = Math.max(result.known, Math.log(1 + (opposite[id] ?? 0)));
  }
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
  const set = (index: number, value: number): void => void (row[base + index] = value);
  set(at.score, w.score);
  set(at.left, w.left);
  set(at.right, w.right);
  set(at.leftOver, w.leftOver);
  set(at.rightOver, w.rightOver);
  set(at.bothOver, Math.min(w.leftOver, w.rightOver));
  set(at.leftMost, w.leftMost);
  set(at.rightMost, w.rightMost);
  set(at.bothMost, Math.min(w.leftMost, w.rightMost));
  set(at.leftIgnored, w.leftIgnored);
  set(at.rightIgnored, w.rightIgnored);
  set(at.fuzzy, w.fuzzy);
  set(at.acronym, w.acronym);
  set(at.gluedShare, w.glued);
  set(at.strongest, w.strongest);
  set(at.digits, w.digits);
  set(at.leftLoss, w.leftLoss);
  set(at.rightLoss, w.rightLoss);
  set(at.bothLoss, Math.min(w.leftLoss, w.rightLoss));
  set(at.glued, glued);
  const [one, two] = [left.legal[l] ?? 0, right.legal[r] ?? 0];
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
  set(at.legal, legal);
  set(at.firstLeft, a.leftCount === 0 ? 0 : (a.leftScore[0] ?? 0));
  set(at.firstRight, a.rightCount === 0 ? 0 : (a.rightScore[0] ?? 0));
  set(at.leftWords, a.leftCount);
  set(at.rightWords, a.rightCount);
  let inversions = 0;
  let last = -1;
  let rareRight = 99;
  let rareLeft = 99;
  for (let i = 0; i < a.leftCount; i++) {
    const mate = a.leftMate[i] ?? -1;
    if (mate < 0) continue;
    if (mate < last) inversions++;
    last = mate;
    const other = right.ids[(right.from[r] ?? 0) + mate] ?? 0;
    rareRight = Math.min(rareRight, Math.log(1 + (vocabulary.right[other] ?? 0)));
    rareLeft = Math.min(rareLeft, Math.log(1 + (vocabulary.left[left.ids[(left.from[l] ?? 0) + i] ?? 0] ?? 0)));
  }
  set(at.order, inversions);
  set(at.rareRight, rareRight);
  set(at.rareLeft, rareLeft);
  set(at.cut, left.cut[l] ?? 0);
  leftOvers(left, l, a.leftCount, a.leftMate, vocabulary, noise.left, vocabulary.right, found);
  set(at.leftMain, found.main);
  set(at.leftAside, found.aside);
  set(at.leftNoise, found.noise);
  set(at.leftKnown, found.known);
  leftOvers(right, r, a.rightCount, a.rightMate, vocabulary, noise.right, vocabulary.left, found);
  set(at.rightMain, found.main);
  set(at.rightAside, found.aside);
  set(at.rightNoise, found.noise);
  set(at.rightKnown, found.known);
  let near = 0;
  let short = 0;
  for (let i = 0; i < a.leftCount; i++) {
    const kind = a.leftKind[i] ?? 0;
    const rare = vocabulary.rarity[left.ids[(left.from[l] ?? 0) + i] ?? 0] ?? 0;
    if (kind === kinds.near) near = Math.max(near, rare * (1 - (a.leftScore[i] ?? 0)));
    if (kind === kinds.cut || kind === kinds.abbreviated || kind === kinds.initial)
      short = Math.max(short, rare * (1 - (a.leftScore[i] ?? 0)));
  }
  set(at.near, near);
  set(at.short, short);
}
