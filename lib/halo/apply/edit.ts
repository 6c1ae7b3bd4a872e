/** What an edit makes of a record, and whether a record shows it. Pure. */
import type { Edit, PlannedClaim } from '../../domain/change.ts';
import type { HaloWrite } from '../../bus/page-protocol.ts';
import { flagIn, isRow, numberIn, textIn, type Row } from '../row.ts';
import { claimsIn, foldType, isGranted, levelsIn, scopeNames } from './parts.ts';

export type Target = 'category' | 'role' | 'application';
export const targetOf = (edit: Edit): Target =>
  edit.kind.startsWith('category') ? 'category' : edit.kind.startsWith('role') ? 'role' : 'application';
export const isCreation = (edit: Edit): edit is Extract<Edit, { kind: `${string}.create` }> =>
  edit.kind.endsWith('.create');

export const saveOf = { category: 'category.save', role: 'role.save', application: 'application.save' } as const;
export const deletionOf = {
  category: 'category.delete',
  role: 'role.delete',
  application: 'application.delete',
} as const satisfies Record<Target, HaloWrite>;

/** Modify All. */
const modifyAll = 2;
/** Category 1. */
const first = 1;

const rowsOf = (record: Row, key: string): Row[] => {
  const value = record[key];
  return Array.isArray(value) ? value.filter(isRow) : [];
};

/** Sets claims; every row of a type gets the value. */
function withClaims(record: Row, claims: readonly PlannedClaim[]): Row[] {
  const rows = rowsOf(record, 'claims');
  const wanted = new Map(claims.map(({ type, value }) => [foldType(type), value]));
  const there = new Set(rows.map((row) => foldType(textIn(row, 'type') ?? '')));
  const changed = rows.map((row) => {
    const value = wanted.get(foldType(textIn(row, 'type') ?? ''));
    if (value === undefined) return row;
    return { ...row, value };
  });
  const added = claims.filter(({ type, value }) => !there.has(foldType(type)) && isGranted(value));
  return [...changed, ...added.map(({ type, value }) => ({ type, value }))];
}

function withDepartments(record: Row, departments: readonly { id: number; name: string }[]): Row[] {
  const rows = rowsOf(record, 'departments');
  const wanted = new Set(departments.map(({ id }) => id));
  const there = new Set(rows.map((row) => numberIn(row, 'department_id')));
  const changed = rows.map((row) =>
    wanted.has(numberIn(row, 'department_id') ?? NaN) ? { ...row, membershiplevel: modifyAll } : row,
  );
  const added = departments.filter(({ id }) => !there.has(id));
  return [
    ...changed,
    ...added.map(({ id, name }) => ({ department_id: id, department_name: name, membershiplevel: modifyAll })),
  ];
}

function withScopes(record: Row, names: readonly string[]): Row[] {
  const rows = rowsOf(record, 'scopes');
  const kept = rows.filter((row) => names.includes(textIn(row, 'name')?.trim() ?? ''));
  const there = new Set(kept.map((row) => textIn(row, 'name')?.trim()));
  return [...kept, ...names.filter((name) => !there.has(name)).map((name) => ({ name }))];
}

/**
 * The whole record as it should be afterwards.
 *
 * @param record as it was just read; for a creation the empty record, or what was created so far
 */
export function edited(edit: Edit, record: Row): Row {
  switch (edit.kind) {
    case 'category.create':
      return { ...record, value: edit.text, category_name: edit.text, type_id: first };
    case 'category.rename':
      return { ...record, value: edit.text, category_name: edit.text, type_id: numberIn(record, 'type_id') ?? first };
    case 'role.create':
      return { ...record, name: edit.name, claims: withClaims(record, edit.claims) };
    case 'role.change': {
      const claims = edit.claims.length > 0 ? { claims: withClaims(record, edit.claims) } : {};
      const departments = edit.departments.length > 0 ? { departments: withDepartments(record, edit.departments) } : {};
      return { ...record, ...claims, ...departments };
    }
    case 'application.create':
      return { ...record, displayName: edit.name, inactive: false, scopes: withScopes(record, edit.scopes) };
    case 'application.change': {
      const active = edit.activate ? { inactive: false } : {};
      return { ...record, ...active, ...(edit.scopes ? { scopes: withScopes(record, edit.scopes) } : {}) };
    }
  }
}

const holds = (record: Row, claims: readonly PlannedClaim[]): boolean => {
  const has = claimsIn(record);
  return claims.every(({ type, value }) =>
    isGranted(value) ? has[foldType(type)] === value : !(foldType(type) in has),
  );
};
const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.toSorted().every((name, index) => name === b.toSorted()[index]);

/** Text of a category; which of the two properties holds it differs between versions. */
export const categoryText = (record: Row): string | undefined => textIn(record, 'value', 'category_name', 'name');
export const nameIn = (target: Target, record: Row): string | undefined =>
  target === 'category' ? categoryText(record) : textIn(record, target === 'role' ? 'name' : 'displayName')?.trim();

/** Whether everything that the edit wants is so. */
export function isReached(edit: Edit, record: Row): boolean {
  switch (edit.kind) {
    case 'category.create':
    case 'category.rename':
      return categoryText(record) === edit.text && (numberIn(record, 'type_id') ?? first) === first;
    case 'role.create':
      return holds(record, edit.claims);
    case 'role.change': {
      const levels = levelsIn(record);
      return holds(record, edit.claims) && edit.departments.every(({ id }) => levels[String(id)] === modifyAll);
    }
    case 'application.create':
      return flagIn(record, 'inactive') !== true && sameList(scopeNames(record), edit.scopes);
    case 'application.change':
      return (
        (!edit.activate || flagIn(record, 'inactive') !== true) &&
        (edit.scopes === null || sameList(scopeNames(record), edit.scopes))
      );
  }
}
