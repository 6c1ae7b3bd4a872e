/** Says in plain words why two names could be one company, and what speaks against it; short enough for the chip in its row. */
import { say } from '../../domain/say.ts';
import { alignment } from './align.ts';
import { editDistance, kinds } from './alike.ts';
import type { Scored } from './score.ts';
import type { Side } from './vocabulary.ts';

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

/** A few words as a person would quote them: "Leeds", "Nursing Homes", "Transmission …". */
function listed(words: readonly string[], most: number): string {
  let text = '';
  for (const [at, word] of words.entries()) {
    const next = text === '' ? shown(word) : `${text} ${shown(word)}`;
    if (text !== '' && next.length > most) return `${text} …`;
    text = next;
    if (at === 3 && words.length > 4) return `${text} …`;
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
function leftOver(side: Side, words: readonly string[], name: number, count: number, mates: Int8Array): string[] {
  const found: string[] = [];
  for (let at = 0; at < count; at++) {
    const word = words[side.ids[(side.from[name] ?? 0) + at] ?? 0] ?? '';
    if ((mates[at] ?? -1) < 0 && word !== 'and' && word !== 'the' && word !== 'of') found.push(word);
  }
  return found;
}

/**
 * The reason for the pair: "same name without Ltd", "one letter differs: Smyth for Smith", "Leeds only in Cove",
 * "Leeds in Cove, York in HaloPSA", "only Acme in common".
 */
export function explain(scored: Scored, l: number, r: number): string {
  const { left, right, vocabulary, align } = scored;
  if (left.key[l] === right.key[r]) return legalReason(left.displays[l] ?? '', right.displays[r] ?? '');
  align(l, r, a);
  const word = (side: Side, name: number, at: number): string =>
    vocabulary.words[side.ids[(side.from[name] ?? 0) + at] ?? 0] ?? '';
  const common: string[] = [];
  const notes: string[] = [];
  let joined = false;
  let acronym = false;
  for (let i = 0; i < a.leftCount; i++) {
    const mate = a.leftMate[i] ?? -1;
    if (mate < 0) continue;
    const own = word(left, l, i);
    const kind = a.leftKind[i] ?? 0;
    if (kind === kinds.equal) {
      if (own !== 'and' && own !== 'the' && own !== 'of') common.push(own);
    } else if (kind === kinds.glued) joined = true;
    else if (kind === kinds.acronym) acronym = true;
    else notes.push(wordNote(own, word(right, r, mate), kind));
  }
  if (joined) notes.unshift(say('words joined or split'));
  if (acronym) notes.unshift(say('initials for words'));
  if (common.length === 0 && notes.length === 0) return say('similar letters');
  const onlyLeft = leftOver(left, vocabulary.words, l, a.leftCount, a.leftMate);
  const onlyRight = leftOver(right, vocabulary.words, r, a.rightCount, a.rightMate);
  if (common.length > 0 && onlyLeft.length + onlyRight.length > 2 * (common.length + notes.length) + 1)
    return say('only {words} in common', { words: listed(common, 24) });
  const over =
    onlyLeft.length > 0 && onlyRight.length > 0
      ? say('{left} in Cove, {right} in HaloPSA', { left: listed(onlyLeft, 11), right: listed(onlyRight, 11) })
      : onlyLeft.length > 0
        ? say('{words} only in Cove', { words: listed(onlyLeft, 24) })
        : onlyRight.length === 0
          ? ''
          : left.cut[l] === 1
            ? say('name cut off in Cove')
            : say('{words} only in HaloPSA', { words: listed(onlyRight, 21) });
  const all = over === '' ? notes : [over, ...notes];
  if (all.length === 0) return say('same words in another order');
  const [first = '', second] = all;
  return second !== undefined && first.length + second.length + 2 <= room ? `${first}; ${second}` : first;
}
