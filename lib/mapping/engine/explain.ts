/** Says in words why two names could be one company, and what speaks against it. */
import { alignment } from './align.ts';
import { kinds } from './alike.ts';
import type { Scored } from './score.ts';

const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`;
const a = alignment();

function legalReason(left: string, right: string): string {
  if (left === right) return '';
  if (left === '' || right === '') return `without ${left}${right}`;
  return `${left} against ${right}`;
}

/**
 * The reason for the pair, ready for the chip in its row: "same name without Ltd", "same name but for "leeds"",
 * ""mgmt" for "management"", "only "acme" in common".
 */
export function explain(scored: Scored, l: number, r: number): string {
  const { left, right, vocabulary, align } = scored;
  const legal = legalReason(left.displays[l] ?? '', right.displays[r] ?? '');
  if (left.keys[l] === right.keys[r])
    return legal === ''
      ? 'same name apart from spelling'
      : `same name ${legal.includes('against') ? `but ${legal}` : legal}`;
  align(l, r, a);
  const word = (side: typeof left, name: number, at: number): string =>
    vocabulary.words[side.ids[(side.from[name] ?? 0) + at] ?? 0] ?? '';
  const common: string[] = [];
  const onlyLeft: string[] = [];
  const onlyRight: string[] = [];
  const notes: string[] = [];
  const told = new Set<number>();
  for (let i = 0; i < a.leftCount; i++) {
    const own = word(left, l, i);
    const mate = a.leftMate[i] ?? -1;
    if (mate < 0) {
      if (own !== 'and' && own !== 'the') onlyLeft.push(own);
      continue;
    }
    const other = word(right, r, mate);
    const kind = a.leftKind[i] ?? 0;
    if (kind === kinds.equal) common.push(own);
    else if (kind === kinds.glued || kind === kinds.acronym) {
      if (told.has(kind)) continue;
      told.add(kind);
      notes.push(kind === kinds.glued ? 'words joined or split' : 'initials for words');
    } else if (kind === kinds.near || kind === kinds.cut || kind === kinds.abbreviated || kind === kinds.initial)
      notes.push(`${quoted([own])} for ${quoted([other])}`);
  }
  for (let j = 0; j < a.rightCount; j++) {
    const own = word(right, r, j);
    if ((a.rightMate[j] ?? -1) < 0 && own !== 'and' && own !== 'the') onlyRight.push(own);
  }
  if (common.length === 0 && notes.length === 0) return 'similar letters';
  const over =
    onlyLeft.length > 0 && onlyRight.length > 0
      ? [`${quoted(onlyLeft.slice(0, 3))} against ${quoted(onlyRight.slice(0, 3))}`]
      : onlyLeft.length > 0
        ? [`${quoted(onlyLeft.slice(0, 3))} only in Cove`]
        : onlyRight.length > 0
          ? [`${quoted(onlyRight.slice(0, 3))} only in HaloPSA`]
          : [];
  if (common.length > 0 && onlyLeft.length + onlyRight.length > 2 * common.length + 1)
    return `only ${quoted(common)} in common`;
  const all = [...notes.slice(0, 2), ...over];
  if (all.length === 0) return 'same words in another order';
  if (common.length === 0 && over.length === 0) return notes.length === 1 ? (notes[0] ?? '') : `only ${all.join(', ')}`;
  return `same name but ${all.join(', ')}`;
}
