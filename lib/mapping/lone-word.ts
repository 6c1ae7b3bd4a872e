/** What a single word says against a link of two names that agree otherwise. */
import { say } from '../domain/say.ts';
import { alignment, cutEnd, type Alignment } from './engine/align.ts';
import { commonWords } from './engine/common-words.ts';
import { kinds, placeScore } from './engine/alike.ts';
import { isToolWord } from './engine/tool-words.ts';
import { part } from './engine/piece.ts';
import { sameBy, type Side, type Vocabulary } from './engine/vocabulary.ts';
import { judgedPairs } from './engine/score.ts';
import type { Lists } from './lists.ts';
import { tooClose } from './too-close.ts';

const a = alignment();
const b = alignment();
/** Up to this length one other letter makes another name ("Dale", "Dafe"). */
const shortName = 6;
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
function partner(
  { digit, rarity, words }: Vocabulary,
  side: Side,
  name: number,
  count: number,
  mates: Int8Array,
): boolean {
  const from = side.from[name] ?? 0;
  const isName = (at: number): boolean => {
    const id = side.ids[from + at] ?? 0;
    const word = words[id] ?? '';
    return side.parts[from + at] === part.main && digit[id] === 0 && (rarity[id] ?? 0) > 0.1 && !commonWords.has(word);
  };
  /** Whether the words from `begin` on, in steps of `step`, are left over and hold a name. */
  const lacks = (begin: number, step: number): boolean => {
    for (let at = begin; at >= 0 && at < count && (mates[at] ?? -1) < 0; at += step) if (isName(at)) return true;
    return false;
  };
  let shared = 0;
  for (let at = 0; at < count; at++) if ((mates[at] ?? -1) >= 0 && isName(at)) shared++;
  for (let at = 1; at + 1 < count; at++) {
    if (words[side.ids[from + at] ?? 0] !== 'and' || (mates[at] ?? -1) >= 0) continue;
    if (shared > fewNames && at > 1) continue;
    const [before, behind] = [(mates[at - 1] ?? -1) >= 0 && isName(at - 1), (mates[at + 1] ?? -1) >= 0];
    if ((before && lacks(at + 1, 1)) || (behind && lacks(at - 1, -1))) return true;
  }
  return false;
}

/** The name that stands behind "trading as" or in front of it, by the number that names are called the same by; 0 where HaloPSA and Cove have none. */
function otherName({ ids, parts, from }: Side, vocabulary: Vocabulary, name: number, alias: boolean): number {
  const own: number[] = [];
  for (let at = from[name] ?? 0; at < (from[name + 1] ?? 0); at++)
    if ((parts[at] === part.alias) === alias) own.push(ids[at] ?? 0);
  return vocabulary.keys.get(sameBy(vocabulary, Int32Array.from(own), 0, own.length)) ?? 0;
}

/** Does the left name name two customers of HaloPSA: "Acme Ltd t/a Quillfeather Books" where both are there? */
function namesTwo({ judged: { scored }, inPsa }: Lists, l: number, r: number): boolean {
  const { left, right, vocabulary } = scored;
  const from = left.from[l] ?? 0;
  if (!left.parts.subarray(from, left.from[l + 1]).includes(part.alias)) return false;
  return [true, false].some((alias) => {
    const key = otherName(left, vocabulary, l, alias);
    return key !== 0 && key !== right.key[r] && (inPsa[key] ?? 0) > 0;
  });
}

/** Does the name fit right name `rival` in the same words as `r`, each with words of its own besides: "Acme" beside "Acme Dental" and "Acme Foods"? */
function fitsAsWell(lists: Lists, l: number, rival: number): boolean {
  const { right, vocabulary, align } = lists.judged.scored;
  align(l, rival, b);
  let shared = 0;
  for (let at = 0; at < a.leftCount; at++) {
    if (a.leftKind[at] === kinds.none) continue;
    if ((b.leftScore[at] ?? 0) < (a.leftScore[at] ?? 0)) return false;
    shared++;
  }
  if (shared === 0) return false;
  const more = (r: number, { rightCount, rightMate }: Alignment): boolean => {
    for (let at = 0; at < rightCount; at++)
      if (
        (rightMate[at] ?? -1) < 0 &&
        right.parts[(right.from[r] ?? 0) + at] === part.main &&
        (vocabulary.rarity[right.ids[(right.from[r] ?? 0) + at] ?? 0] ?? 0) > 0.4
      )
        return true;
    return false;
  };
  return more(lists.judged.ids[l * judgedPairs] ?? -1, a) && more(rival, b);
}

/** Is something that stands beside the name (in brackets, after a dash) left over, other than what tools put there? */
function besides(
  { digit, rarity, words }: Vocabulary,
  side: Side,
  name: number,
  count: number,
  mates: Int8Array,
): boolean {
  for (let at = 0; at < count; at++) {
    const place = (side.from[name] ?? 0) + at;
    const id = side.ids[place] ?? 0;
    const where = side.parts[place] ?? 0;
    if ((mates[at] ?? -1) >= 0 || where === part.main || where === part.alias) continue;
    if ((rarity[id] ?? 0) > 0.1 && digit[id] === 0 && !isToolWord(words[id] ?? '')) return true;
  }
  return false;
}

/** Does what stands beside the name fit, and its own first word not: "Acme Surgery / Leeds" beside "Leeds Surgery"? */
function besideFits({ rarity }: Vocabulary, left: Side, right: Side, l: number, r: number): boolean {
  const from = left.from[l] ?? 0;
  let own = false;
  let beside = false;
  for (let at = 0; at < a.leftCount; at++) {
    const mate = a.leftMate[at] ?? -1;
    if (mate < 0 || right.parts[(right.from[r] ?? 0) + mate] !== part.main) continue;
    const where = left.parts[from + at];
    if (where === part.main) own = true;
    else if (where === part.aside && (rarity[left.ids[from + at] ?? 0] ?? 0) > 0.4) beside = true;
  }
  return (
    own &&
    beside &&
    (a.leftMate[0] ?? -1) < 0 &&
    left.parts[from] === part.main &&
    (rarity[left.ids[from] ?? 0] ?? 0) > 0.4
  );
}

/** Why left name `l` is not sure to be the first of `rights`; undefined when no word says so. */
export function loneWord(lists: Lists, l: number, rights: readonly number[]): string | undefined {
  const { left, right, vocabulary, align } = lists.judged.scored;
  const { words, rarity } = vocabulary;
  const r = rights[0] ?? -1;
  align(l, r, a);
  // "St Mark's Primary School", "St Mary's Primary School"
  const isSaint = (at: number): boolean => at > 0 && words[left.ids[(left.from[l] ?? 0) + at - 1] ?? 0] === 'st';
  let surest = 0;
  let equal = 0;
  for (let at = 0; at < a.leftCount; at++) {
    const rare = rarity[left.ids[(left.from[l] ?? 0) + at] ?? 0] ?? 0;
    if (a.leftKind[at] !== kinds.equal || rare < 0.1) continue;
    surest = Math.max(surest, rare);
    equal++;
  }
  for (let at = 0; at < a.leftCount; at++) {
    const kind = a.leftKind[at] ?? 0;
    // A name that was cut off may end within a word; the places of alike.ts are abbreviated in one way only.
    const shorter = kind === kinds.cut || kind === kinds.abbreviated;
    if (kind !== kinds.near && (!shorter || left.cut[l] === 1 || (a.leftScore[at] ?? 0) === placeScore)) continue;
    if (left.parts[(left.from[l] ?? 0) + at] !== part.main) continue;
    const id = left.ids[(left.from[l] ?? 0) + at] ?? 0;
    const own = words[id] ?? '';
    const other = words[right.ids[(right.from[r] ?? 0) + (a.leftMate[at] ?? 0)] ?? 0] ?? '';
    if (
      (shorter ? Math.min(own.length, other.length) : Math.max(own.length, other.length)) <= shortName &&
      (rarity[id] ?? 0) > 0.3 &&
      ((surest < (rarity[id] ?? 0) && equal < severalWords) || isSaint(at)) &&
      !commonWords.has(other) &&
      !isSlip(own, other)
    )
      return 'a letter differs in a short word';
  }
  if (besides(vocabulary, left, l, a.leftCount, a.leftMate) && besides(vocabulary, right, r, a.rightCount, a.rightMate))
    return 'each has a word that the other lacks';
  if (besideFits(vocabulary, left, right, l, r)) return 'only what stands beside the name fits';
  if (
    partner(vocabulary, left, l, a.leftCount, a.leftMate) ||
    partner(vocabulary, right, r, cutEnd(left, l, a), a.rightMate)
  )
    return 'a partner is missing';
  if (namesTwo(lists, l, r)) return tooClose(say('it names two'));
  for (const rival of rights.slice(1)) if (fitsAsWell(lists, l, rival)) return tooClose('2');
  return undefined;
}
