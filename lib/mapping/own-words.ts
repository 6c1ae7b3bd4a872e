/**
 * What the words say that are a customer's own, against a link of two names that agree otherwise: those left when trades, places of
 * work and small words are taken away ("Weingut Heger" has one). Where both names share hardly any, one more is another customer.
 */
import { kinds, editDistance } from './engine/alike.ts';
import { isTrade, isUsual } from './engine/trade-words.ts';
import { isToolWord } from './engine/tool-words.ts';
import { part } from './engine/piece.ts';
import { isMore, type Laid, type LaidWord } from './laid.ts';

/** Rarity from which on a word can be a name, and from which on it hardly can be anything else. */
const unusual = 0.3;
const rare = 0.5;
/** Names shared up to which what stands behind them on one side only, or within them, makes another customer. */
const hardlyAny = 1;
const few = 2;

const isOwn = ({ where, digit, rare: rarity, text }: LaidWord, least = unusual): boolean =>
  where === part.main && !digit && rarity > least && text.length > 2 && !isUsual(text) && !isToolWord(text);
const hasAlias = (words: readonly LaidWord[]): boolean => words.some(({ where }) => where === part.alias);
const isShared = (word: LaidWord | undefined): boolean => word?.mate !== undefined && word.where === part.main;

/** "Hotel Alpenrose" and "Hotel Alpenrose Wengen": is there a name behind all that is shared? A name of one word is not asked: it may be short for any. */
function isBehind(left: readonly LaidWord[], words: readonly LaidWord[]): boolean {
  const last = words.findLastIndex(isShared);
  return (
    left.filter(({ where }) => where === part.main).length > 1 &&
    last >= 0 &&
    words.some((word, at) => at > last && isMore(word) && isOwn(word))
  );
}

/** "Lee & Partners" and "Wong Lee & Partners": is there a name in front of all that is shared? */
function isInFront([first]: readonly LaidWord[]): boolean {
  return first !== undefined && isMore(first) && isOwn(first);
}

/** "Ship Inn" and "Ship Inn (Mousehole)": does what stands beside the name say which one is meant? What stands in front is a code. */
const isBeside = (words: readonly LaidWord[]): boolean =>
  words.some((word, at) => at > 0 && !word.mate && word.where === part.aside && isOwn({ ...word, where: part.main }));

/** "Oakwood Surgery" and "Oakwood Dental Surgery": is a trade left over? `inside`: between words that are shared. */
const hasTrade = (words: readonly LaidWord[], inside: boolean): boolean =>
  words.some(
    (word, at) =>
      isMore(word) && isTrade(word.text) && (!inside || (isShared(words[at - 1]) && isShared(words[at + 1]))),
  );

/** "O'Reilly Legal" and "O'Reilly Stone Legal": is there a name between two that are shared? */
const isWithin = (words: readonly LaidWord[]): boolean =>
  words.some((word, at) => isMore(word) && isOwn(word, rare) && isShared(words[at - 1]) && isShared(words[at + 1]));

/** "Bishop & Rudd" and "Bishop Rudd & Carter", "Baker, Rudd & Carter" and "Baker & Carter": does a name more stand beside an "and" that both have? */
function isPartner(words: readonly LaidWord[]): boolean {
  const joins = (own: number, word: LaidWord | undefined): boolean => word?.text === 'and' && word.where === own;
  return (
    words.some(({ text, mate }) => text === 'and' && mate) &&
    words.some(
      (word, at) =>
        !word.mate &&
        (word.where === part.main || word.where === part.list) &&
        isOwn({ ...word, where: part.main }) &&
        (joins(word.where, words[at - 1]) || joins(word.where, words[at + 1])),
    )
  );
}

/** "P. Walsh & Sons" and "Walsh & Sons": a letter of its own. */
const hasInitial = (words: readonly LaidWord[]): boolean =>
  words.some((word) => isMore(word) && /^\p{L}$/u.test(word.text) && !isUsual(word.text));

/** Do the shared words stand in another order? */
function isTurned({ left, right }: Laid): boolean {
  let last = -1;
  return left.some(({ mate }) => {
    const at = mate ? right.indexOf(mate) : last;
    const turned = at < last;
    last = at;
    return turned;
  });
}

const isSubstituted = (one: string, other: string): boolean =>
  one.length === other.length &&
  Array.from(one).reduce((sum, letter, at) => (letter === other.charAt(at) ? sum : sum + 1), 0) === 1;
const end = (word: string): string => word.slice(-1);
/** "Galgarda" and "Galgarde", "Clonmore" and "Clonmel": slips come within a word, names part at its end. One letter more or less is a slip. */
const endsOtherwise = (one: string, other: string): boolean =>
  end(one) !== end(other) &&
  Math.abs(one.length - other.length) !== 1 &&
  !(end(one) === other.charAt(other.length - 2) && end(other) === one.charAt(one.length - 2));
/** Letters from which on a word is whole, where another one begins with it or has its letters. */
const whole = 5;
/** Letters of a name up to which one more or less is another name where both are customers ("Wolf", "Wolff"). */
const shortName = 7;
/** Words of a name from which on it says enough besides. */
const fewWords = 4;
/** Words that begin alike and are no plurals of each other are less alike than this. */
const stemmed = 0.94;

/**
 * Is a name another name for all its likeness? Only where hardly another one says the same. `claimed`: another Cove customer has the
 * right name exactly, so a letter for another one is rather a name of its own.
 */
function isOther({ left, cut }: Laid, claimed: boolean): boolean {
  const equals = left.filter((word) => word.kind === kinds.equal && isOwn(word)).length;
  const proper = left.filter(({ where }) => where === part.main).length;
  if (equals > hardlyAny || proper > fewWords) return false;
  return left.some(({ kind, mate, text, where, score, rare: rarity }) => {
    if (!mate || where !== part.main || rarity <= unusual || isUsual(mate.text)) return false;
    const near = kind === kinds.near;
    if (near && claimed && isSubstituted(text, mate.text)) return true;
    if (equals > 0) return false;
    const least = Math.min(text.length, mate.text.length);
    const most = Math.max(text.length, mate.text.length);
    if (
      claimed &&
      most <= shortName &&
      (near || kind === kinds.inflected || (kind === kinds.cut && most === least + 1))
    )
      return true;
    if (kind === kinds.cut || kind === kinds.abbreviated) return !cut && least >= whole && most > least + 1;
    if (kind === kinds.inflected && score < stemmed) return !cut;
    const substituted = near && isSubstituted(text, mate.text);
    return (
      near &&
      (endsOtherwise(text, mate.text) ||
        (substituted && (proper === 1 || text.charAt(0) !== mate.text.charAt(0))) ||
        editDistance(text, mate.text, 2) > 1)
    );
  });
}

/** "TvdB Consultancy" and "T. van den Berg Consultancy": initials and usual words alone. */
const onlyInitials = ({ left }: Laid): boolean =>
  left.some(({ kind }) => kind === kinds.acronym) &&
  !left.some((word) => word.mate && word.kind !== kinds.acronym && isOwn(word));

/**
 * Does a word of its own say that two names laid on each other are not sure to be one customer? `claimed`: another Cove customer has
 * the right name exactly. `besideTells`: what stands beside a name in HaloPSA tells customers apart.
 */
export function ownWordDiffers(laid: Laid, claimed: boolean, besideTells: boolean): boolean {
  const { left, held } = laid;
  if (isOther(laid, claimed) || onlyInitials(laid) || (besideTells && isBeside(held))) return true;
  if (hasAlias(left) || hasAlias(held)) return false;
  const shared = left.filter((word) => word.mate && isOwn(word)).length;
  return (
    (shared <= hardlyAny &&
      (isBehind(left, held) || isInFront(held) || hasTrade(held, !claimed) || (claimed && hasTrade(left, false)))) ||
    (shared <= few && (isWithin(held) || isPartner(left) || isPartner(held))) ||
    (!laid.cut && (hasInitial(left) || hasInitial(held))) ||
    (isTurned(laid) && [left, held].some((words) => words.some((word) => isMore(word) && isOwn(word))))
  );
}
