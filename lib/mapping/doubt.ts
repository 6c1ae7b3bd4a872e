/** What forbids an automatic link however sure the model is. */
import type { Suggestion } from '../domain/plan.ts';
import { sayCount } from '../domain/say.ts';
import * as featureAt from './engine/feature-places.ts';
import { featureCount } from './engine/feature-places.ts';
import { alignment, cutEnd } from './engine/align.ts';
import { kinds } from './engine/alike.ts';
import { commonWords } from './engine/common-words.ts';
import { isToolWord } from './engine/tool-words.ts';
import { part } from './engine/piece.ts';
import { isKin } from './kin.ts';
import { numbersDiffer } from './numbers-differ.ts';
import { loneWord } from './lone-word.ts';
import { judgedPairs } from './engine/score.ts';
import type { Lists } from './lists.ts';
import type { Side, Vocabulary } from './engine/vocabulary.ts';
import { tooClose } from './too-close.ts';

/** The name proper without its blanks. */
function lettersOf({ from, ids, parts }: Side, name: number, { words }: Vocabulary): string {
  let text = '';
  for (let at = from[name] ?? 0; at < (from[name + 1] ?? 0); at++)
    if (parts[at] === part.main) text += words[ids[at] ?? 0] ?? '';
  return text;
}

const a = alignment();

/** Several that fit alike: how many, in words for the reason; undefined when one is ahead. */
export function tie(
  lists: Lists,
  l: number,
  rights: readonly number[],
  suggestions: readonly Suggestion[],
): string | undefined {
  const { left, right } = lists.judged.scored;
  const r = rights[0] ?? -1;
  const same = lists.inPsa[right.key[r] ?? 0] ?? 1;
  if (same > 1) return tooClose(sayCount(same, '{n} has this name in HaloPSA', '{n} have this name in HaloPSA'));
  const twins = lists.namesakes[l] ?? 1;
  // Two of the very name are two sites of one company; two of a similar name may be two companies.
  if (twins > 1 && left.key[l] !== right.key[r])
    return tooClose(sayCount(twins, '{n} has this name in Cove', '{n} have this name in Cove'));
  const [first, second] = suggestions;
  if (!first || !second || second.score <= 0.5 * first.score) return undefined;
  const alike = suggestions.filter(({ score }) => score > 0.5 * first.score).length;
  return tooClose(sayCount(alike, '{n} fits alike', '{n} fit alike'));
}

/**
 * Why the best suggestion must not be linked without a look, though it is sure and no tie; undefined when nothing speaks against it.
 * Only that it is too close to call is ever told to a person.
 */
export function doubt(lists: Lists, l: number, rights: readonly number[]): string | undefined {
  const { judged, psa } = lists;
  const { left, right, rows } = judged.scored;
  const r = rights[0] ?? -1;
  const target = psa[r];
  if (!target) return 'nothing alike';
  if (target.inactive) return 'inactive';
  if (numbersDiffer(lists, l, r)) return 'a number differs';
  // Initials alone never link: they fit too many companies.
  let pair = -1;
  for (let n = 0; n < judgedPairs; n++)
    if (judged.scored.ids[l * judgedPairs + n] === r) pair = (l * judgedPairs + n) * featureCount;
  if (pair >= 0 && (rows[pair + featureAt.acronym] ?? 0) > 0.3 && (rows[pair + featureAt.strongest] ?? 0) < 0.4)
    return 'initials only';
  if (left.key[l] !== right.key[r] && (lists.inCove[right.key[r] ?? 0] ?? 0) > 0 && otherWord(lists, l, r))
    return 'another in Cove has exactly this name';
  // "Blue Cross of Texas" and "Blue Cross of Ohio": each has something in its very name that the other lacks. A blank in the wrong place is none.
  if (
    pair >= 0 &&
    (rows[pair + featureAt.leftMain] ?? 0) > 0.1 &&
    (rows[pair + featureAt.rightMain] ?? 0) > 0.1 &&
    lettersOf(left, l, judged.scored.vocabulary) !== lettersOf(right, r, judged.scored.vocabulary)
  )
    return 'each has a word that the other lacks';
  if (left.key[l] !== right.key[r] && isKin(lists, l, r)) return 'may be another one of the family';
  const word = loneWord(lists, l, rights);
  if (word !== undefined) return word;
  if (pair >= 0 && (rows[pair + featureAt.leftNoise] ?? 0) > 0.1 && lineOfBusiness(lists, l, r))
    return 'may be another part of the company';
  if (
    pair >= 0 &&
    (rows[pair + featureAt.leftMain] ?? 0) + (rows[pair + featureAt.rightMain] ?? 0) > 0.1 &&
    onlyUsual(lists, l, r)
  )
    return 'only usual words in common';
  // "Hans Weiß GmbH" and "Hans Weiß Mainz KG"
  if (pair >= 0 && (rows[pair + featureAt.rightMain] ?? 0) > 0.3 && (rows[pair + featureAt.legal] ?? 0) > 4)
    return 'a word more and another legal form';
  // "Reed & Shaw LLP" and "Shaw & Reed Ltd" are two firms.
  if (pair >= 0 && (rows[pair + featureAt.order] ?? 0) > 0 && (rows[pair + featureAt.legal] ?? 0) > 3)
    return 'another order and another legal form';
  return undefined;
}

/**
 * "Opus Energy" beside "Octopus Energy": a near spelling that is a word of other names as well is no slip. Asked only where
 * another Cove customer has the name exactly.
 */
function otherWord({ judged: { scored } }: Lists, l: number, r: number): boolean {
  const { left, vocabulary } = scored;
  scored.align(l, r, a);
  for (let at = 0; at < a.leftCount; at++) {
    const id = left.ids[(left.from[l] ?? 0) + at] ?? 0;
    if (a.leftKind[at] === kinds.near && ((vocabulary.right[id] ?? 0) > 0 || (vocabulary.left[id] ?? 0) > 2))
      return true;
  }
  return false;
}

/**
 * "Boehringer Ingelheim Animal Health" and "Boehringer Ingelheim": several words more in the name proper, one of them usual in
 * company names, are a line of business rather than a site.
 */
const compass = new Set(['north', 'south', 'east', 'west']);
function lineOfBusiness({ judged: { scored } }: Lists, l: number, r: number): boolean {
  const { left, vocabulary } = scored;
  scored.align(l, r, a);
  let more = 0;
  let usual = false;
  for (let at = 0; at < a.leftCount; at++) {
    const place = (left.from[l] ?? 0) + at;
    const word = vocabulary.words[left.ids[place] ?? 0] ?? '';
    if ((a.leftMate[at] ?? -1) >= 0 || left.parts[place] !== part.main || word.length < 3) continue;
    if (isToolWord(word)) continue;
    more++;
    if (commonWords.has(word) && !compass.has(word)) usual = true;
  }
  return more > 1 && usual;
}

/** "Zed Management Services" and "Management Services": what they share is in many names, what one has besides is the brand. */
function onlyUsual({ judged: { scored } }: Lists, l: number, r: number): boolean {
  const { left, right, vocabulary } = scored;
  scored.align(l, r, a);
  for (let at = 0; at < a.leftCount; at++) {
    const word = vocabulary.words[left.ids[(left.from[l] ?? 0) + at] ?? 0] ?? '';
    if ((a.leftMate[at] ?? -1) >= 0 && word.length > 1 && !commonWords.has(word)) return false;
  }
  const brand = (side: Side, name: number, at: number): boolean => {
    const place = (side.from[name] ?? 0) + at;
    const id = side.ids[place] ?? 0;
    return side.parts[place] === part.main && (vocabulary.rarity[id] ?? 0) > 0.1 && vocabulary.digit[id] === 0;
  };
  for (let at = 0; at < a.leftCount; at++) if ((a.leftMate[at] ?? -1) < 0 && brand(left, l, at)) return true;
  for (let at = 0; at < cutEnd(left, l, a); at++) if ((a.rightMate[at] ?? -1) < 0 && brand(right, r, at)) return true;
  return false;
}
