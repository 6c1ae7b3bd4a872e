/** How alike two words are, by their letters alone. */

/** What makes two words one: the same letters, a cut or abbreviated form, a near spelling. */
export const kinds = {
  none: 0,
  equal: 1,
  inflected: 2,
  cut: 3,
  abbreviated: 4,
  near: 5,
  initial: 6,
  glued: 7,
  acronym: 8,
} as const;

export interface Alike {
  /** 0 … 1. */
  score: number;
  kind: number;
}

const nothing: Alike = { score: 0, kind: kinds.none };
const digits = /\d/u;
function hasDigit(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= 48 && (code <= 57 || code > 127)) return code <= 57 || digits.test(word);
  }
  return false;
}

/** The figures of a word, in order. */
export const digitsOf = (word: string): string => word.replace(/\D/gu, '');

/** The letters of `short` in order within `long`. */
function inOrder(short: string, long: string): boolean {
  let at = 0;
  for (let index = 0; index < long.length && at < short.length; index++)
    if (long.charCodeAt(index) === short.charCodeAt(at)) at++;
  return at === short.length;
}

/** Places that are abbreviated so that their letters alone do not show it. */
const places = new Map(
  'ak alaska|al alabama|ar arkansas|az arizona|ca california|co colorado|ct connecticut|de delaware|fl florida|ga georgia|hi hawaii|ia iowa|id idaho|il illinois|in indiana|ks kansas|ky kentucky|la louisiana|ma massachusetts|md maryland|me maine|mi michigan|mn minnesota|mo missouri|ms mississippi|mt montana|ne nebraska|nv nevada|oh ohio|ok oklahoma|or oregon|pa pennsylvania|tn tennessee|tx texas|ut utah|va virginia|vt vermont|wa washington|wi wisconsin|wy wyoming|ldn london|us america|us americas'
    .split('|')
    .map((pair): [string, true] => [pair, true]),
);
/** How alike a place and its abbreviation are. */
export const placeScore = 0.92;
/** Places that two letters may stand for. */
export const placesOf = (short: string): string[] =>
  [...places.keys()].flatMap((pair) => (pair.startsWith(`${short} `) ? [pair.slice(3)] : []));

const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

/** Edit distance with swapped neighbours as one edit; more than `most` is told as most + 1. Words longer than 60 are cut. */
export function editDistance(a: string, b: string, most: number): number {
  let left = Math.min(a.length, 60);
  let right = Math.min(b.length, 60);
  if (Math.abs(left - right) > most) return most + 1;
  // What both begin and end with costs nothing: mostly a letter or two are left.
  let from = 0;
  while (left > 0 && right > 0 && a.charCodeAt(from + left - 1) === b.charCodeAt(from + right - 1)) {
    left--;
    right--;
  }
  while (left > 0 && right > 0 && a.charCodeAt(from) === b.charCodeAt(from)) {
    from++;
    left--;
    right--;
  }
  if (left === 0 || right === 0) return left + right;
  if (most < 2) {
    const one = left === right && (left === 1 || (left === 2 && a[from] === b[from + 1] && a[from + 1] === b[from]));
    return one ? 1 : most + 1;
  }
  let [before, previous, current] = rows as readonly [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= right; j++) previous[j] = j;
  for (let i = 1; i <= left; i++) {
    current[0] = i;
    let least = i;
    const code = a.charCodeAt(from + i - 1);
    for (let j = 1; j <= right; j++) {
      const other = b.charCodeAt(from + j - 1);
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (code === other ? 0 : 1),
      );
      if (i > 1 && j > 1 && code === b.charCodeAt(from + j - 2) && a.charCodeAt(from + i - 2) === other)
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, previous, current] = [previous, current, before];
  }
  return previous[right] ?? 0;
}

const plainVowels = (word: string): string => word.replace(/([aou])e/g, '$1');

/** Compares two different words. Words with digits are alike only when equal. */
export function alike(a: string, b: string): Alike {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (hasDigit(short) || hasDigit(long)) {
    // "parcel2g" and "parcel2go": the same digits within nearly the same letters.
    const near = short.length >= 6 && digitsOf(short) === digitsOf(long) && editDistance(short, long, 1) <= 1;
    return near ? { score: 0.85, kind: kinds.near } : nothing;
  }
  const same = short.charCodeAt(0) === long.charCodeAt(0);
  // Every Chinese, Japanese or Korean sign says as much as a word.
  if (short.charCodeAt(0) >= 0x2e80) return nothing;
  if (short.length <= 3 && places.has(`${short} ${long}`)) return { score: placeScore, kind: kinds.abbreviated };
  if (short.length === 1) return same ? { score: 0.5, kind: kinds.initial } : nothing;
  if (long === `${short}s` || long === `${short}es` || (short.endsWith('y') && long === `${short.slice(0, -1)}ies`))
    return { score: 0.96, kind: kinds.inflected };
  if (same && long.startsWith(short))
    return short.length >= 3 || long.length <= 5
      ? { score: short.length >= 5 ? 0.9 : 0.8, kind: kinds.cut }
      : { score: 0.55, kind: kinds.cut };
  // "Sørensen" and "Jørgensen": with another first letter two more are no slip.
  const most = long.length >= 9 && same ? 2 : long.length >= 4 ? 1 : 0;
  if (most > 0) {
    const distance = editDistance(short, long, most);
    // "Mueller" is how "Müller" is written where there is no "ü".
    if (distance <= most && short.length < long.length && plainVowels(short) === plainVowels(long))
      return { score: 0.97, kind: kinds.inflected };
    if (distance <= most) {
      const score = 1 - (distance * (same ? 1 : 1.5)) / (long.length + 1);
      return { score, kind: kinds.near };
    }
  }
  if (same && short.length >= 2 && short.length * 1.2 < long.length && inOrder(short, long)) {
    const end = short.charCodeAt(short.length - 1) === long.charCodeAt(long.length - 1);
    return {
      score: (short.length >= 4 ? 0.75 : short.length === 3 ? 0.65 : 0.5) + (end ? 0.1 : 0),
      kind: kinds.abbreviated,
    };
  }
  // Long words with a common stem ("engineers", "engineering").
  let stem = 0;
  while (stem < short.length && short.charCodeAt(stem) === long.charCodeAt(stem)) stem++;
  if (stem >= 5 && long.length - stem <= 4 && short.length - stem <= 3)
    return { score: 0.55 + 0.35 * (stem / long.length), kind: kinds.inflected };
  return nothing;
}
