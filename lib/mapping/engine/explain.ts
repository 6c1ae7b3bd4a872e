/** Says in plain words why two names could be one company, and what speaks against it; short enough for the chip in its row. */
import { say } from '../../domain/say.ts';
import { alignment, mateOf, mostWords, pairOf, type Half } from './align.ts';
import { editDistance, kinds } from './alike.ts';
import { kindOf } from './pairs.ts';
import type { Scored } from './score.ts';
import type { Side, Vocabulary } from './vocabulary.ts';

/** Letters that a reason should not exceed; a second thing is told only when both fit. */
const room = 44;
/** Written as initials: two letters, or three that cannot be spoken ("UK", "NHS"; but "Old", "Son"). */
const initials = /^(?:[a-z]{1,2}|[b-df-hj-np-tv-z]{3})$/u;
const a = alignment();

function legalReason(left: string, right: string): string {
  if (left === right) return say('same name apart from spelling');
  if (left === '' || right === '') return say('same name without {form}', { form: left === '' ? right : left });
  return say('same name but {left}, not {right}', { left, right });
}

const shown = (word: string): string =>
  word.length <= 3 && initials.test(word) ? word.toUpperCase() : `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** Some words of a name: ids from 0 on, and how many. */
interface Some {
  ids: Int32Array;
  count: number;
}
const some = (): Some => ({ ids: new Int32Array(mostWords), count: 0 });
const common = some();
const onlyLeft = some();
const onlyRight = some();

/** A few words as a person would quote them: "Leeds", "Nursing Homes", "Transmission …". */
function listed({ ids, count }: Some, words: readonly string[], most: number): string {
  let text = '';
  for (let at = 0; at < count; at++) {
    const word = shown(words[ids[at] ?? 0] ?? '');
    if (text !== '' && text.length + 1 + word.length > most) return `${text} …`;
    text = text === '' ? word : `${text} ${word}`;
    if (at === 3 && count > 4) return `${text} …`;
  }
  return text.length > most + 8 ? `${text.slice(0, most + 7)}…` : text;
}

/** How one word stands for another. */
function wordNote(own: string, other: string, kind: number): string {
  const both = say('{own} for {other}', { own: shown(own), other: shown(other) });
  if (kind !== kinds.near) return both;
  const count = editDistance(own, other, 2);
  const note =
    count <= 1 ? say('one letter differs') : count === 2 ? say('two letters differ') : say('some letters differ');
  const told = say('{note}: {words}', { note, words: both });
  return told.length <= room ? told : note;
}

/** Words left over on one side, articles apart. */
function leftOver(side: Side, usual: Usual, name: number, { count, laid }: Half, found: Some): void {
  found.count = 0;
  const from = side.from[name] ?? 0;
  for (let at = 0; at < count; at++) {
    const id = side.ids[from + at] ?? 0;
    if (laid[at] === 0 && !isUsual(usual, id)) found.ids[found.count++] = id;
  }
}

/** "and", "the" and "of" are not told. */
type Usual = Pick<Vocabulary, 'and' | 'the' | 'of'>;
const isUsual = ({ and, the, of }: Usual, id: number): boolean => id === and || id === the || id === of;

/**
 * The reason for the pair: "same name without Ltd", "one letter differs: Smyth for Smith", "Leeds only in Cove",
 * "Leeds in Cove, York in HaloPSA", "only Acme in common".
 */
export function explain(scored: Scored, l: number, r: number): string {
  const { left, right, vocabulary, align } = scored;
  if (left.key[l] === right.key[r]) return legalReason(left.displays[l] ?? '', right.displays[r] ?? '');
  align(l, r, a);
  const { words } = vocabulary;
  const notes: string[] = [];
  common.count = 0;
  let joined = false;
  let acronym = false;
  for (let i = 0; i < a.left.count; i++) {
    const word = a.left.laid[i] ?? 0;
    if (word === 0) continue;
    const id = left.ids[(left.from[l] ?? 0) + i] ?? 0;
    const kind = kindOf(pairOf(word));
    if (kind === kinds.equal) {
      if (!isUsual(vocabulary, id)) common.ids[common.count++] = id;
    } else if (kind === kinds.glued) joined = true;
    else if (kind === kinds.acronym) acronym = true;
    else notes.push(wordNote(words[id] ?? '', words[right.ids[(right.from[r] ?? 0) + mateOf(word)] ?? 0] ?? '', kind));
  }
  if (joined) notes.unshift(say('words joined or split'));
  if (acronym) notes.unshift(say('initials for words'));
  if (common.count === 0 && notes.length === 0) return say('similar letters');
  leftOver(left, vocabulary, l, a.left, onlyLeft);
  leftOver(right, vocabulary, r, a.right, onlyRight);
  if (common.count > 0 && onlyLeft.count + onlyRight.count > 2 * (common.count + notes.length) + 1)
    return say('only {words} in common', { words: listed(common, words, 24) });
  const over =
    onlyLeft.count > 0 && onlyRight.count > 0
      ? say('{left} in Cove, {right} in HaloPSA', {
          left: listed(onlyLeft, words, 11),
          right: listed(onlyRight, words, 11),
        })
      : onlyLeft.count > 0
        ? say('{words} only in Cove', { words: listed(onlyLeft, words, 24) })
        : onlyRight.count === 0
          ? ''
          : left.cut[l] === 1
            ? say('name cut off in Cove')
            : say('{words} only in HaloPSA', { words: listed(onlyRight, words, 21) });
  const all = over === '' ? notes : [over, ...notes];
  if (all.length === 0) return say('same words in another order');
  const [first = '', second] = all;
  return second !== undefined && first.length + second.length + 2 <= room ? `${first}; ${second}` : first;
}
