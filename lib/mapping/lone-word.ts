/** What a single word says against a link of two names that agree otherwise. */
import { say, sayCount } from '../domain/say.ts';
import { kinds, placeScore } from './engine/alike.ts';
import { isToolWord } from './engine/tool-words.ts';
import { isUsual } from './engine/trade-words.ts';
import { part } from './engine/piece.ts';
import { sameBy } from './engine/vocabulary.ts';
import { isMore, laidOn, type Laid, type LaidWord } from './laid.ts';
import type { Lists } from './lists.ts';
import { letterDiffers } from './list-facts.ts';
import { tooClose } from './too-close.ts';

/** Up to this length one other letter makes another name ("Dale", "Dafe"). */
const shortName = 6;
/** Rarity of a word that is in one name only. It may be a slip: how rare what was meant is, the other spelling tells. */
const alone = 1;
/** Other words that both have from which on a letter is a slip after all. */
const severalWords = 3;

/** Do two words differ by a slip of the fingers: neighbours swapped, a letter doubled or not? */
function isSlip(one: string, other: string): boolean {
  if (one.length === other.length) {
    let at = 0;
    while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at++;
    return (
      one.charCodeAt(at) === other.charCodeAt(at + 1) &&
      one.charCodeAt(at + 1) === other.charCodeAt(at) &&
      one.slice(at + 2) === other.slice(at + 2)
    );
  }
  const squeezed = (word: string): string => word.replaceAll(/(.)\1/gu, '$1');
  return squeezed(one) === squeezed(other);
}

/** Names shared up to which one more is another partner wherever it stands: a surname and a trade of two words. */
const fewNames = 3;
/**
 * Is a name left over that "and" joins to another one: "Reed & Shaw" beside "Reed"? In "Beyer Blinder Belle Architects and Planners"
 * a line of business is, or one name of several.
 */
function partner(words: readonly LaidWord[]): boolean {
  const isName = ({ where, digit, rare, text }: LaidWord): boolean =>
    where === part.main && !digit && rare > 0.1 && !isUsual(text);
  /** Whether the words from `begin` on, in steps of `step`, are left over and hold a name. */
  const lacks = (begin: number, step: number): boolean => {
    for (let at = begin, word = words[at]; word && !word.mate; word = words[(at += step)])
      if (isName(word)) return true;
    return false;
  };
  // "Van den", "de la": what only joins a name is none.
  const shared = words.filter((word) => word.mate && word.text.length > 3 && isName(word)).length;
  return words.some(({ text, mate }, at) => {
    const before = words[at - 1];
    if (text !== 'and' || mate || !before || (shared > fewNames && at > 1)) return false;
    return (
      (before.mate && isName(before) && lacks(at + 1, 1)) || (words[at + 1]?.mate !== undefined && lacks(at - 1, -1))
    );
  });
}

/** Does the left name name two customers of HaloPSA: "Acme Ltd t/a Quillfeather Books" where both are there? */
function namesTwo({ judged: { scored }, inPsa }: Lists, left: readonly LaidWord[], r: number): boolean {
  const { vocabulary, right } = scored;
  const isAlias = ({ where }: LaidWord): boolean => where === part.alias;
  return (
    left.some(isAlias) &&
    [true, false].some((alias) => {
      // The name behind "trading as" or that in front of it.
      const own = Int32Array.from(left.filter((word) => isAlias(word) === alias).map(({ id }) => id));
      const key = vocabulary.keys.get(sameBy(vocabulary, own, 0, own.length)) ?? 0;
      return key !== 0 && key !== right.key[r] && (inPsa[key] ?? 0) > 0;
    })
  );
}

/** Does the name fit a rival in the same words, each with words of its own besides: "Acme" beside "Acme Dental" and "Acme Foods"? */
function fitsAsWell(one: Laid, rival: Laid): boolean {
  return one.left.every(({ score }, at) => (rival.left[at]?.score ?? 0) >= score) && hasMore(rival);
}
/** Has the right name a word of its own that counts? */
const hasMore = ({ right }: Laid): boolean => right.some((word) => isMore(word) && word.rare > 0.15);

/** Is something that stands beside the name (in brackets, after a dash) left over, other than what tools put there? */
const besides = (words: readonly LaidWord[]): boolean =>
  words.some(
    ({ mate, where, rare, digit, text }) =>
      !mate && where !== part.main && where !== part.alias && rare > 0.1 && !digit && !isToolWord(text),
  );

/** Rarity from which on a word that only one name holds is no usual one, and is one of its own. */
const unusual = 0.3;
const ownWord = 0.5;
const weighs = ({ rare, digit, text }: LaidWord, least: number): boolean => rare > least && !digit && !isToolWord(text);
/** Is there an unusual word in the name proper that the other name lacks? */
const hasOther = (words: readonly LaidWord[]): boolean => words.some((word) => isMore(word) && weighs(word, unusual));
/** "Quinston Pelmont Engineering" beside "Quinston Engineering": a site stands at an end of a name, what stands within it belongs to it; "Store 12" is "12". */
function hasWithin(words: readonly LaidWord[]): boolean {
  const shared = (word: LaidWord | undefined): boolean =>
    word?.mate !== undefined && word.where === part.main && !word.digit;
  return words.some(
    (word, at) =>
      isMore(word) && weighs(word, ownWord) && !isUsual(word.text) && shared(words[at - 1]) && shared(words[at + 1]),
  );
}

/** Does what stands beside the name fit, and its own first word not: "Acme Surgery / Leeds" beside "Leeds Surgery"? */
function besideFits(left: readonly LaidWord[]): boolean {
  const [first] = left;
  const fits = (as: number, least: number): boolean =>
    left.some(({ mate, where, rare }) => mate?.where === part.main && where === as && rare > least);
  return first !== undefined && isMore(first) && first.rare > 0.4 && fits(part.main, 0) && fits(part.aside, 0.4);
}

/** Letters of a word and of what is joined to it from which on it is no abbreviation where a name begins with it. */
const wholeWord = 4;
/**
 * "Stadt Ulm" and "Stadtwerke Ulm": the word that a name begins with is hardly ever abbreviated; a longer one that begins so names
 * another one of the same place.
 */
function otherHead({ left: [own], right: [other], cut }: Laid): boolean {
  if (cut || !own || own.mate !== other || own.kind !== kinds.cut || !other) return false;
  const lengths = [own.text.length, other.text.length];
  const short = Math.min(...lengths);
  return short >= wholeWord && Math.max(...lengths) >= short + wholeWord;
}

/** Does a letter differ in a short word? One more or less, or two swapped, is a slip; a name that was cut off may end within a word. */
function otherLetter({ left, cut }: Laid): boolean {
  const equals = left.filter(({ kind, rare, digit }) => kind === kinds.equal && rare >= 0.1 && !digit);
  const surest = Math.max(0, ...equals.map(({ rare }) => rare));
  return left.some(({ kind, score, where, rare, text, mate }, at) => {
    // The places of alike.ts are abbreviated in one way only.
    const shorter = kind === kinds.cut || kind === kinds.abbreviated;
    if (!mate || where !== part.main || (kind !== kinds.near && (!shorter || cut || score === placeScore)))
      return false;
    const lengths = [text.length, mate.text.length];
    return (
      (shorter ? Math.min(...lengths) : Math.max(...lengths)) <= shortName &&
      rare > 0.3 &&
      // "St Mark's Primary School", "St Mary's Primary School"
      ((surest < (rare === alone ? mate.rare : rare) && equals.length < severalWords) || left[at - 1]?.text === 'st') &&
      !isUsual(mate.text) &&
      !isSlip(text, mate.text)
    );
  });
}

/** Why left name `l` is not sure to be the first of `rights`, on which it is laid; undefined when no word says so. */
export function loneWord(lists: Lists, laid: Laid, l: number, rights: readonly number[]): string | undefined {
  const { left, right, held } = laid;
  if (otherLetter(laid)) return letterDiffers;
  // "Age Concern Selby" beside "Age Concern (Havant)": it makes no difference where a place stands.
  if (otherHead(laid) || (besides(right) && (besides(left) || hasOther(left))))
    return 'each has a word that the other lacks';
  if (besideFits(left)) return 'only what stands beside the name fits';
  if (hasWithin(left)) return 'a word within the name';
  if (partner(left) || partner(held)) return 'a partner is missing';
  if (namesTwo(lists, left, rights[0] ?? -1)) return tooClose(say('it names two'));
  if (
    hasMore(laid) &&
    left.some(({ mate }) => mate) &&
    rights.slice(1).some((rival) => fitsAsWell(laid, laidOn(lists.judged.scored, l, rival)))
  )
    return tooClose(sayCount(2, '{n} fits alike', '{n} fit alike'));
  return undefined;
}
