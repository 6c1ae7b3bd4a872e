/** Taking named parts of a record from another reading of it, everything else as it is. Pure. */
import { isRow, numberIn, textIn, type Row } from '../row.ts';
import { canonical } from '../../domain/change.ts';
import { blank, claimsIn, foldType, partsOf, samePart, type Parts } from './parts.ts';

const rows = (record: Row, key: string): Row[] => {
  const value = record[key];
  return Array.isArray(value) ? value.filter(isRow) : [];
};
const after = (name: string, prefix: string): string | undefined =>
  name.startsWith(prefix) ? name.slice(prefix.length) : undefined;

/** One part by its name as `differences` tells it: "claim Tx", "department 3", "scopes", "text". */
export function partAt(parts: Parts, name: string): unknown {
  const claim = after(name, 'claim ');
  const department = after(name, 'department ');
  const list = claim === undefined ? parts['departments'] : parts['claims'];
  const key = claim ?? department;
  return key === undefined ? parts[name] : isRow(list) ? list[key] : undefined;
}

/** Whether `b` is what is left of `a` when something got lost; another value is somebody's decision. */
export function isLoss(a: unknown, b: unknown): boolean {
  if (blank(b) === null) return blank(a) !== null;
  if (!Array.isArray(a) || !Array.isArray(b)) return false;
  const left = new Set(a.map(canonical));
  return b.length < a.length && b.every((each) => left.has(canonical(each)));
}

/** The rows of a type or a department, which may be several. */
const replaced = (now: Row[], from: Row[], is: (row: Row) => boolean): Row[] => {
  const wanted = from.filter(is);
  const at = now.findIndex(is);
  const others = now.filter((row) => !is(row));
  return at < 0 ? [...others, ...wanted] : [...others.slice(0, at), ...wanted, ...others.slice(at)];
};

/** `now` with the named parts as they are in `source`; names as `differences` gives them. */
export function withParts(now: Row, source: Row, names: readonly string[]): Row {
  const next: Record<string, unknown> = { ...now };
  for (const name of names) {
    const claim = after(name, 'claim ');
    const department = after(name, 'department ');
    if (claim !== undefined)
      next['claims'] = replaced(
        rows(next, 'claims'),
        rows(source, 'claims'),
        (row) => foldType(textIn(row, 'type') ?? '') === claim,
      );
    else if (department !== undefined)
      next['departments'] = replaced(
        rows(next, 'departments'),
        rows(source, 'departments'),
        (row) => numberIn(row, 'department_id') === Number(department),
      );
    else if (name === 'text') for (const each of ['value', 'category_name']) next[each] = source[each] ?? next[each];
    else next[name] = source[name];
  }
  return next;
}

/** Claims that are to be gone but still stand there, set to "not granted": some tenants add claims and replace none. */
export function withoutClaims(record: Row, now: Row, source: Row, names: readonly string[]): Row | undefined {
  const had = claimsIn(source);
  const has = claimsIn(now);
  const gone = names.flatMap((name) => after(name, 'claim ') ?? []).filter((type) => !(type in had) && type in has);
  if (gone.length === 0) return undefined;
  const spelled = rows(now, 'claims').filter((row) => gone.includes(foldType(textIn(row, 'type') ?? '')));
  const others = rows(record, 'claims').filter((row) => !gone.includes(foldType(textIn(row, 'type') ?? '')));
  return { ...record, claims: [...others, ...spelled.map((row) => ({ type: textIn(row, 'type'), value: '0' }))] };
}

/** Whether the named parts of a record are as they are in `source`. */
export function agrees(record: Row, source: Row, names: readonly string[]): boolean {
  const [a, b] = [partsOf(record), partsOf(source)];
  return names.every((name) => samePart(partAt(a, name), partAt(b, name)));
}
