/** What must not leave Alcove in a text, wherever it came from: a note, an error that repeats a request, a label. */

/** HaloPSA's application secrets: two GUIDs joined by a hyphen (a client id is one GUID, and no secret). */
const guid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const twoGuids = new RegExp(`${guid}-${guid}`, 'giu');
const oneGuid = new RegExp(`^${guid}$`, 'iu');
const jwt = /\beyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/gu;
/** A value that is introduced as a secret, whatever it looks like. */
const introduced =
  /((?:client[_\s-]?secret|secret|password|passphrase|(?:access|refresh|id|api)[_\s-]?token|api[_\s-]?key|authorization)["']?\s*[:=]\s*["']?(?:bearer\s+|basic\s+)?)([^\s"'&,;<>]{6,})/giu;
const bearer = /\b(bearer|basic)\s+([\w.~+/=-]{12,})/giu;
/** A long run of characters that nobody writes by hand. */
const run = /[A-Za-z0-9+/_-]{32,}={0,2}/gu;

const left = '[removed]';

function isToken(text: string): boolean {
  if (oneGuid.test(text)) return false;
  const bare = text.replace(/[+/_=-]/gu, '');
  if (/^[0-9a-f]{32,}$/iu.test(bare) && /\d/u.test(bare) && /[a-f]/iu.test(bare)) return true;
  return /\d/u.test(bare) && /[a-z]/u.test(bare) && /[A-Z]/u.test(bare);
}

/** "Client secret: refused" says something; "client_secret=hunter2" gives something away. */
const isWord = (text: string): boolean => /^[a-z]{1,11}\.?$/iu.test(text);

/** A text without anything that looks like a token, a key or a secret. Names, hosts and single GUIDs stay. */
export const withoutTokens = (text: string): string =>
  text
    .replace(jwt, left)
    .replace(twoGuids, left)
    .replace(introduced, (all, name: string, value: string) => (isWord(value) ? all : `${name}${left}`))
    .replace(bearer, `$1 ${left}`)
    .replace(run, (found) => (isToken(found) ? left : found));

/** The same for every text in a tree of plain data; keys are left alone. */
export function treeWithoutTokens<T>(value: T): T {
  const clean = (each: unknown): unknown => {
    if (typeof each === 'string') return withoutTokens(each);
    if (Array.isArray(each)) return each.map(clean);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([key, entry]) => [key, clean(entry)]));
  };
  return clean(value) as T;
}

/** A client id as it may be told to support: enough to recognise it, not enough to use. */
export const shortened = (id: string): string => (id.length <= 8 ? id : `${id.slice(0, 8)}…`);

/** Every single GUID of a text shortened. */
export const withShortIds = (text: string): string => text.replace(new RegExp(`\\b${guid}\\b`, 'giu'), shortened);
