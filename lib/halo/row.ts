/** Reading fields of answers whose form no specification promises: wrong types give `undefined`, never an error. */

export type Row = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first of `keys` that holds text (numbers count as text), untrimmed. */
export function textIn(row: Row, ...keys: string[]): string | undefined {
  for (const key of keys) {
    const value = row[key];
    if (typeof value === 'string') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  }
  return undefined;
}

/** The first of `keys` that holds a number or the text of one. */
export function numberIn(row: Row, ...keys: string[]): number | undefined {
  for (const key of keys) {
    const value = row[key];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (typeof value === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value)) return Number(value);
  }
  return undefined;
}

/** True and false in any of their spellings (true, "true", 1, "1"). */
export function flagIn(row: Row, ...keys: string[]): boolean | undefined {
  for (const key of keys) {
    const value = row[key];
    if (typeof value === 'boolean') return value;
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim().toLowerCase() : '';
    if (text === 'true' || text === '1') return true;
    if (text === 'false' || text === '0') return false;
  }
  return undefined;
}

/** Rows of a nested list; `undefined` when the list is not there at all (which is not the same as empty). */
export function rowsIn(row: Row, key: string): Row[] | undefined {
  const value = row[key];
  return Array.isArray(value) ? value.filter(isRow) : undefined;
}

/**
 * Rows of a list answer: a bare array, or an object that carries it under the plural's key in any case.
 * `undefined`: neither, so nothing is known (an error inside a 200, another page).
 */
export function listed(body: unknown, key: string): Row[] | undefined {
  if (Array.isArray(body)) return body.filter(isRow);
  if (!isRow(body)) return undefined;
  const match = Object.keys(body).find((name) => name.toLowerCase().replaceAll('_', '') === key);
  return match === undefined ? undefined : rowsIn(body, match);
}

/** One record: the object itself, or the only element of an array. */
export function single(body: unknown): Row | undefined {
  const row: unknown = Array.isArray(body) && body.length === 1 ? body[0] : body;
  return isRow(row) ? row : undefined;
}

/** What a refusing or failing answer says, shortened: HaloPSA has several forms of error body. */
export function errorText(body: unknown): string | undefined {
  if (typeof body === 'string') return body.slice(0, 200);
  if (!isRow(body)) return undefined;
  const text = textIn(body, 'error_description', 'errorMessage', 'Message', 'message', 'error', 'title');
  if (text) return text.slice(0, 200);
  const first = Object.values(body).find((value) => typeof value === 'string');
  return typeof first === 'string' ? first.slice(0, 200) : undefined;
}
