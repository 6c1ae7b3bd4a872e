import type { Departments } from '../domain/evidence.ts';
import { found, missing, type Finding } from '../domain/finding.ts';
import { say, sayCount } from '../domain/say.ts';
import { numberIn, rowsIn, textIn, type Row } from './row.ts';

export interface Department {
  id: number;
  name: string;
}

/** Level of one department: 2 = Modify All, 3 = Department Manager (public notes and SQL of MSPs). */
const modifyAll = 2;

const unreadable = (at: number, detail?: string): Finding<never> => ({
  ...missing(
    'not-carried',
    detail ??
      say(
        'The API does not carry "Membership level to all Departments". Open the role\'s tab Departments & Teams and Alcove reads it there.',
      ),
  ),
  at,
});

/** A property that names departments and a membership level, whatever it is called; its value must speak for itself. */
function property(role: Row, at: number): Finding<Departments> | undefined {
  for (const [key, value] of Object.entries(role)) {
    if (!/dep(?:artmen)?t/i.test(key) || typeof value === 'object') continue;
    if (typeof value === 'string' && /modify\s*all/i.test(value))
      return found({ level: 'modify', shown: value }, 'api', at, `${key}=${value}`);
    if (typeof value === 'string' && /view\s*all/i.test(value))
      return found({ level: 'view', shown: value }, 'api', at, `${key}=${value}`);
    // The same word and therefore the same scale as in the rows; a lower level may be made up for elsewhere.
    const level = numberIn(role, key);
    if (/all/i.test(key) && /membership_?level/i.test(key) && level !== undefined && level >= modifyAll)
      return found({ level: 'modify', shown: 'Modify all' }, 'api', at, `${key}=${level}`);
  }
  return undefined;
}

/**
 * Whether a role may modify tickets in all departments, as far as the API says so. The setting's own form
 * is not documented: accepted are a property that says it in words, one row for all departments, or a
 * row with a sufficient level for each one that exists. Everything else is unknown, never a failure.
 *
 * @param every all departments of all organisations; `undefined`: not read
 */
export function departmentsOf(role: Row, every: readonly Department[] | undefined, at: number): Finding<Departments> {
  const named = property(role, at);
  if (named) return named;
  const rows = rowsIn(role, 'departments');
  if (!rows || rows.length === 0) return unreadable(at);
  const levels = levelsOf(rows);
  const whole = forAll(levels, every);
  if (whole !== undefined && whole >= modifyAll)
    return found({ level: 'modify', shown: 'Modify all' }, 'api', at, `membershiplevel=${whole} for all departments`);
  // Rows for each department may make up for a lower setting: not even the page alone could call it wrong.
  if (!every || every.length === 0)
    return {
      ...missing(
        'ambiguous',
        sayCount(
          levels.size,
          "The role has rows for {n} department, and the list of all departments could not be read. Look at the role's tab Departments & Teams.",
          "The role has rows for {n} departments, and the list of all departments could not be read. Look at the role's tab Departments & Teams.",
        ),
      ),
      at,
    };
  const short = every.filter(({ id }) => (levels.get(id) ?? -1) < modifyAll);
  if (short.length === 0)
    return found(
      {
        level: 'modify',
        shown: sayCount(every.length, 'Modify All in each of {n} department', 'Modify All in each of {n} departments'),
      },
      'api',
      at,
    );
  return unreadable(
    at,
    sayCount(
      every.length,
      "The role has Modify All in {done} of {n} department, not in {names}. Whether the setting for all departments makes up for it shows on the role's tab Departments & Teams.",
      "The role has Modify All in {done} of {n} departments, not in {names}. Whether the setting for all departments makes up for it shows on the role's tab Departments & Teams.",
      { done: every.length - short.length, names: short.map(({ name }) => name).join(', ') },
    ),
  );
}

/**
 * The rows of this role for single departments, as far as they are the way in which this tenant says it: no
 * property and no row for all departments, at least one row, and a complete list to compare with.
 */
export function departmentRowsOf(
  role: Row,
  every: readonly Department[] | undefined,
  at: number,
): Finding<{ lacking: string[]; total: number }> {
  const levels = levelsOf(rowsIn(role, 'departments') ?? []);
  const whole = property(role, at) !== undefined || forAll(levels, every) !== undefined;
  if (whole || levels.size === 0 || !every || every.length === 0) return unreadable(at);
  const lacking = every.filter(({ id }) => (levels.get(id) ?? -1) < modifyAll).map(({ name }) => name);
  return found({ lacking, total: every.length }, 'api', at);
}

function levelsOf(rows: readonly Row[]): Map<number, number> {
  const levels = new Map<number, number>();
  for (const row of rows) {
    const id = numberIn(row, 'department_id');
    const level = numberIn(row, 'membershiplevel');
    if (id !== undefined && level !== undefined) levels.set(id, Math.max(level, levels.get(id) ?? -1));
  }
  return levels;
}

/** Level of a row that stands for all departments: id -1, or id 0 where no department has that id. */
function forAll(levels: ReadonlyMap<number, number>, every: readonly Department[] | undefined): number | undefined {
  const minus = levels.get(-1);
  if (minus !== undefined) return minus;
  const known = every !== undefined && every.length > 0 && every.every(({ id }) => id !== 0);
  return known ? levels.get(0) : undefined;
}

/** Whether the rows alone leave the question open, so that the list of all departments is worth a request. */
export const needsEvery = (role: Row): boolean =>
  !departmentsOf(role, undefined, 0).known && (rowsIn(role, 'departments')?.length ?? 0) > 0;

/** Departments below organisations; `undefined` when an organisation does not carry its departments. */
export function departmentsIn(organisations: readonly Row[]): Department[] | undefined {
  const all: Department[] = [];
  for (const organisation of organisations) {
    const rows = rowsIn(organisation, 'departments');
    if (!rows) return undefined;
    for (const row of rows) {
      const id = numberIn(row, 'id', 'department_id');
      if (id !== undefined) all.push({ id, name: textIn(row, 'name', 'department_name') ?? `#${id}` });
    }
  }
  return all;
}
