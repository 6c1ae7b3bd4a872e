/**
 * What a record is like, in a form in which two readings can be compared: row ids, stamps and times are left
 * out, "not granted" is one thing however it is written.
 */
import { canonical } from '../../domain/change.ts';
import { scopesIn } from '../application-facts.ts';
import { claimTypes } from '../claims.ts';
import { flagIn, isRow, numberIn, textIn, type Row } from '../row.ts';

export type Parts = Readonly<Record<string, unknown>>;

/** Names the record, changes by itself, or follows from something else. */
const volatile =
  /^_|date|time|last|stamp|token|count|version|secret|normalized|^intent$|^permissions$|^properties$|^id(?:_int)?$|^guid$|^clientId$/i;

/** Absent, empty, "0" and "false" mean "not granted" (public notes of an MSP). */
export const isGranted = (value: string): boolean => !/^(?:|0|false)$/i.test(value.trim());

const claimValue = (row: Row): string => {
  const { value } = row;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

const codes = new Map(
  Object.values(claimTypes).flatMap(({ code, legacy }) => (legacy ? [[legacy.toLowerCase(), code] as const] : [])),
);
/** One permission has one name, whichever spelling a version uses. */
export const foldType = (type: string): string => codes.get(type.trim().toLowerCase()) ?? type.trim();

/** Granted claims by type. */
export function claimsIn(record: Row): Record<string, string> {
  const list = Array.isArray(record['claims']) ? record['claims'].filter(isRow) : [];
  const pairs = list.map((row): [string, string] => [foldType(textIn(row, 'type') ?? ''), claimValue(row).trim()]);
  return Object.fromEntries(pairs.filter(([, value]) => isGranted(value)));
}

/** Level by department id. */
export function levelsIn(record: Row): Record<string, number> {
  const list = Array.isArray(record['departments']) ? record['departments'].filter(isRow) : [];
  return Object.fromEntries(
    list.flatMap((row) => {
      const id = numberIn(row, 'department_id');
      const level = numberIn(row, 'membershiplevel');
      return id === undefined || level === undefined ? [] : [[String(id), level] as const];
    }),
  );
}

/** Names of scopes, sorted. */
export function scopeNames(record: Row): string[] {
  return [...new Set(scopesIn(record) ?? [])].toSorted();
}

/** Rows without their own ids and the owner's; in no order. */
function rowsAs(list: readonly unknown[]): string[] {
  const bare = (row: unknown): unknown =>
    isRow(row)
      ? Object.fromEntries(
          Object.entries(row).filter(([name]) => !/^id$|guid$|^role_id$|^role_name$|^application_id$/i.test(name)),
        )
      : row;
  return list.map((row) => canonical(bare(row))).toSorted();
}

/** Everything of a record that has to stay as it is unless a change names it. */
export function partsOf(record: Row): Parts {
  const parts: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) {
    if (volatile.test(name) || value === undefined || value === null) continue;
    if (name === 'claims') parts[name] = claimsIn(record);
    else if (name === 'departments') parts[name] = levelsIn(record);
    else if (name === 'scopes') parts[name] = scopeNames(record);
    // True and false have several spellings, and an answer may leave out what is false.
    else if (name === 'inactive') {
      if (flagIn(record, name) !== false) parts[name] = true;
    }
    // Which of the two holds a category's text differs between versions.
    else if ('type_id' in record && (name === 'value' || name === 'category_name'))
      parts['text'] = textIn(record, 'value', 'category_name');
    else parts[name] = Array.isArray(value) ? rowsAs(value) : value;
  }
  return parts;
}

export const fingerprint = (record: Row): string => canonical(partsOf(record));

/** Absent, null, empty text and an empty list are one thing. */
export const blank = (value: unknown): unknown =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
export const samePart = (a: unknown, b: unknown): boolean => canonical(blank(a)) === canonical(blank(b));

/** Names of what differs, claims one by one ("claim Px"). */
export function differences(expected: Parts, actual: Parts): string[] {
  const different: string[] = [];
  for (const name of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const [a, b] = [expected[name], actual[name]];
    if (samePart(a, b)) continue;
    if ((name === 'claims' || name === 'departments') && (isRow(a) || isRow(b))) {
      const [one, other] = [isRow(a) ? a : {}, isRow(b) ? b : {}];
      for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
        if (one[key] !== other[key]) different.push(`${name === 'claims' ? 'claim' : 'department'} ${key}`);
    } else different.push(name);
  }
  return different;
}
