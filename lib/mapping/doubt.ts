/** What forbids an automatic link however sure the model is. */
import type { Suggestion } from '../domain/plan.ts';
import { sayCount } from '../domain/say.ts';
import * as featureAt from './engine/feature-places.ts';
import { featureCount } from './engine/feature-places.ts';
import { kinds } from './engine/alike.ts';
import { isToolWord } from './engine/tool-words.ts';
import { isUsual } from './engine/trade-words.ts';
import { part } from './engine/piece.ts';
import { isKin } from './kin.ts';
import { isMore, laidOn, type Laid, type LaidWord } from './laid.ts';
import { ownWordDiffers } from './own-words.ts';
import { numbersDiffer } from './numbers-differ.ts';
import { loneWord } from './lone-word.ts';
import { judgedPairs } from './engine/score.ts';
import type { Lists } from './lists.ts';
import type { Vocabulary } from './engine/vocabulary.ts';
import { numberDiffers, partOfCompany } from './list-facts.ts';
import { tooClose } from './too-close.ts';

/** The name proper without its blanks. */
const lettersOf = (words: readonly LaidWord[]): string =>
  words.map(({ where, text }) => (where === part.main ? text : '')).join('');

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
  const { judged, psa, inCove } = lists;
  const { left, right, rows, ids, vocabulary } = judged.scored;
  const r = rights[0] ?? -1;
  const target = psa[r];
  if (!target) return 'nothing alike';
  if (target.inactive) return 'inactive';
  const laid = laidOn(judged.scored, l, r);
  if (numbersDiffer(laid)) return numberDiffers;
  const pair = l * judgedPairs + ids.subarray(l * judgedPairs, (l + 1) * judgedPairs).indexOf(r);
  const of = (feature: number): number => rows[pair * featureCount + feature] ?? 0;
  // Initials alone never link: they fit too many companies.
  if (of(featureAt.acronym) > 0.3 && of(featureAt.strongest) < 0.4) return 'initials only';
  const same = left.key[l] === right.key[r];
  const claimed = !same && (inCove[right.key[r] ?? 0] ?? 0) > 0;
  if (claimed && otherWord(laid, vocabulary)) return 'another in Cove has exactly this name';
  // "Blue Cross of Texas" and "Blue Cross of Ohio": each has something in its very name that the other lacks. A blank in the wrong place is none.
  if (of(featureAt.leftMain) > 0.1 && of(featureAt.rightMain) > 0.1 && lettersOf(laid.left) !== lettersOf(laid.right))
    return 'each has a word that the other lacks';
  const formOf = (id: number | undefined): string => (vocabulary.words[id ?? 0] ?? '').slice(1);
  if (!same && isKin(laid, { left: formOf(left.legal[l]), right: formOf(right.legal[r]) }))
    return 'may be another one of the family';
  const word = loneWord(lists, laid, l, rights);
  if (word !== undefined) return word;
  if (!same && ownWordDiffers(laid, claimed, lists.besideTells && right.legal[r] === 0)) return partOfCompany;
  if (of(featureAt.leftNoise) > 0.1 && lineOfBusiness(laid)) return partOfCompany;
  if (of(featureAt.leftMain) + of(featureAt.rightMain) > 0.1 && onlyUsual(laid)) return 'only usual words in common';
  // "Hans Weiß GmbH" and "Hans Weiß Mainz KG"
  if (of(featureAt.rightMain) > 0.3 && of(featureAt.legal) > 4) return 'a word more and another legal form';
  // "Reed & Shaw LLP" and "Shaw & Reed Ltd" are two firms.
  if (of(featureAt.order) > 0 && of(featureAt.legal) > 3) return 'another order and another legal form';
  return undefined;
}

/**
 * "Opus Energy" beside "Octopus Energy": a near spelling that is a word of other names as well is no slip, but one of a usual
 * word ("Contruction") is in other names for being made often. Asked only where another Cove customer has the name exactly.
 */
const otherWord = ({ left }: Laid, vocabulary: Vocabulary): boolean =>
  left.some(
    ({ kind, id, text, mate }) =>
      kind === kinds.near &&
      ((vocabulary.right[id] ?? 0) > 0 || (vocabulary.left[id] ?? 0) > 2) &&
      (isUsual(text) || !mate || !isUsual(mate.text) || text.length < longWord),
  );
/** A shorter word is another one where a letter differs ("Heath", "Health"). */
const longWord = 7;

/**
 * "Boehringer Ingelheim Animal Health" and "Boehringer Ingelheim": several words more in the name proper, one of them usual in
 * company names, are a line of business rather than a site.
 */
const compass = new Set(['north', 'south', 'east', 'west']);
function lineOfBusiness({ left }: Laid): boolean {
  const more = left.filter((word) => isMore(word) && word.text.length > 2 && !isToolWord(word.text));
  return more.length > 1 && more.some(({ text }) => isUsual(text) && !compass.has(text));
}

/** "Zed Management Services" and "Management Services": what they share is in many names, what one has besides is the brand. */
const onlyUsual = ({ left, held }: Laid): boolean =>
  !left.some(({ mate, text }) => mate && text.length > 1 && !isUsual(text)) &&
  [...left, ...held].some((word) => isMore(word) && word.rare > 0.1 && !word.digit);
