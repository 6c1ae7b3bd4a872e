/** From what requirements want to what would be written: one step for each record. Pure: it reads nothing. */
import type { Change, Edit, Intent, Step } from '../../domain/change.ts';
import { claimSettings } from '../../domain/change.ts';
import { coveScopes } from '../../domain/evidence.ts';
import { usualNames, type Names } from '../../domain/names.ts';
import type { RequirementId } from '../../domain/requirement-id.ts';
import { say } from '../../domain/say.ts';
import { scopesIn } from '../application-facts.ts';
import { isMarked } from '../chosen.ts';
import type { Department } from '../departments.ts';
import { flagIn, rowsIn, textIn, type Row } from '../row.ts';
import { categoryText } from './edit.ts';
import { fingerprint, levelsIn } from './parts.ts';
import { levelWords } from './say.ts';
import { claimLine, type Learnt } from './settings.ts';

export interface Wanted {
  requirement: RequirementId;
  intent: Intent;
}

/** The records as they are now; absent: not there, or not needed. */
export interface Records {
  /** Entries of Category 1. */
  categories?: readonly Row[] | undefined;
  role?: Row | undefined;
  application?: Row | undefined;
  /** What levels of this tenant mean, as far as it has been learnt. */
  learnt?: Learnt | undefined;
  /** All departments, when departments are wanted. */
  departments?: readonly Department[] | undefined;
}

const waiting = { state: 'waiting' as const };
const step = (edit: Edit, name: string, changes: Change[], basis: string): Step => ({
  edit,
  name,
  changes,
  basis,
  progress: waiting,
});

const loose = (text: string | undefined): string => (text ?? '').replace(/\s+/g, '').toLowerCase();

function categoryStep(categories: readonly Row[], name: string): Step | null {
  const of = (fits: (text: string) => boolean) =>
    categories.find((row) => textIn(row, 'type_id') !== undefined && fits(categoryText(row) ?? ''));
  if (of((text) => text === name)) return null;
  const similar = of((text) => loose(text) === loose(name));
  const id = similar && textIn(similar, 'id');
  const line = { requirement: 'category-exists', label: 'Category 1', after: name } as const;
  if (similar && id !== undefined)
    return step(
      { kind: 'category.rename', id, text: name },
      say('Category "{text}"', { text: categoryText(similar) ?? '' }),
      [{ ...line, before: `"${categoryText(similar) ?? ''}"`, technical: `category ${id}: value, category_name` }],
      fingerprint(similar),
    );
  return step(
    { kind: 'category.create', text: name },
    say('New category'),
    [{ ...line, before: say('not there'), technical: `POST /Category: value, category_name, type_id 1` }],
    '',
  );
}

function newRole(name: string, learnt: Learnt | undefined): Step {
  const lines = claimSettings.map((setting) => claimLine([], setting, learnt));
  const made: Change = {
    requirement: 'role-exists',
    label: say('Role'),
    before: say('not there'),
    after: name,
    technical: 'POST /Roles: name, claims',
  };
  const changes = lines.map(({ change }) => ({ ...change, before: say('not there') }));
  const edit: Edit = { kind: 'role.create', name, claims: lines.map((line) => line.claim) };
  return step(edit, say('New role {name}', { name }), [made, ...changes], '');
}

function departmentLines(role: Row, every: readonly Department[]): { changes: Change[]; departments: Department[] } {
  const levels = levelsIn(role);
  const lacking = every.filter(({ id }) => (levels[String(id)] ?? -1) < 2);
  const changes = lacking.map(({ id, name }): Change => {
    const level = levels[String(id)];
    return {
      requirement: 'role-departments',
      label: say('Department {name}', { name }),
      before:
        level === undefined
          ? say('not a member')
          : (levelWords[level] ?? say('level {level}', { level: String(level) })),
      after: 'Modify All',
      technical: `department ${id}: membershiplevel ${level ?? 'absent'} → 2`,
    };
  });
  return { changes, departments: lacking.map(({ id, name }) => ({ id, name })) };
}

function changedRole(role: Row, wanted: readonly Wanted[], { departments: every, learnt }: Records): Step | null {
  const id = textIn(role, 'id');
  const claims = rowsIn(role, 'claims') ?? [];
  const intents = wanted.map(({ intent }) => intent);
  const lines = claimSettings
    .filter((setting) => intents.some((intent) => intent.kind === 'claim' && intent.setting === setting))
    .map((setting) => claimLine(claims, setting, learnt));
  const departments =
    every && intents.some(({ kind }) => kind === 'departments')
      ? departmentLines(role, every)
      : { changes: [], departments: [] };
  const changes = [...lines.map(({ change }) => change), ...departments.changes];
  if (id === undefined || changes.length === 0) return null;
  const edit: Edit = {
    kind: 'role.change',
    id,
    claims: lines.map((line) => line.claim),
    departments: departments.departments,
  };
  return step(edit, say('Role {name}', { name: textIn(role, 'name') ?? id }), changes, fingerprint(role));
}

const listed = (names: readonly string[]): string => (names.length === 0 ? say('none') : names.join(', '));

function newApplication(name: string): Step & { edit: { kind: 'application.create' } } {
  const scopes = [...coveScopes];
  const line = (requirement: RequirementId, label: string, after: string, technical: string): Change => ({
    requirement,
    label,
    before: say('not there'),
    after,
    technical,
  });
  const edit = { kind: 'application.create' as const, name, scopes };
  const changes = [
    line('application-exists', say('Application'), name, 'POST /Application: displayName, inactive, scopes'),
    line('application-active', 'Active', 'Active', 'inactive: false'),
    line('application-permissions', 'Permissions', listed(scopes), `scopes: ${scopes.join(' ')}`),
  ];
  return { ...step(edit, say('New application {name}', { name }), changes, ''), edit };
}

/** The same application once more, in the place of one whose secret nobody has. */
export function renewal(name: string, id: string, former: Row | undefined): Step {
  const { edit, changes } = newApplication(name);
  const gone: Change = {
    requirement: 'secret-kept',
    label: say('Application without a known secret'),
    before: name,
    after: say('deleted'),
    technical: `DELETE /Application/${id}`,
  };
  const again = { ...edit, name, replaces: id };
  return step(
    again,
    say('Application {name}, made again', { name }),
    [gone, ...changes],
    former ? fingerprint(former) : '',
  );
}

/** "all" is taken away with everything else; otherwise only what lacks is added. */
function scopesAfter(has: readonly string[]): string[] {
  const lower = has.map((scope) => scope.toLowerCase());
  if (lower.includes('all') || lower.includes('all:standard')) return [...coveScopes];
  return [...has, ...coveScopes.filter((scope) => !lower.includes(scope))];
}

function changedApplication(application: Row, wanted: readonly Wanted[]): Step | null {
  const id = textIn(application, 'id');
  // The published specification has no mark for a permission: sent without it, every one of the list could come to be ticked.
  if (isMarked(application['scopes'])) return null;
  const wants = (kind: Intent['kind']) => wanted.some(({ intent }) => intent.kind === kind);
  const has = scopesIn(application);
  const activate = wants('active') && flagIn(application, 'inactive') === true;
  const only = wanted.some(({ intent }) => intent.kind === 'scopes' && intent.only === true);
  const after = has && wants('scopes') ? (only ? [...coveScopes] : scopesAfter(has)) : null;
  const scopes = after && has && [...after].toSorted().join() !== [...has].toSorted().join() ? after : null;
  const changes: Change[] = [];
  if (activate)
    changes.push({
      requirement: 'application-active',
      label: 'Active',
      before: 'Inactive',
      after: 'Active',
      technical: 'inactive: true → false',
    });
  if (scopes && has)
    changes.push({
      requirement: 'application-permissions',
      label: 'Permissions',
      before: listed(has),
      after: listed(scopes),
      technical: `scopes: ${has.join(' ') || 'none'} → ${scopes.join(' ')}`,
    });
  if (id === undefined || changes.length === 0) return null;
  return step(
    { kind: 'application.change', id, activate, scopes },
    say('Application {name}', { name: textIn(application, 'displayName') ?? id }),
    changes,
    fingerprint(application),
  );
}

/** The steps of a plan, in the order in which they have to be done. What is right already is left out. */
export function compile(wanted: readonly Wanted[], records: Records, names: Names = usualNames): Step[] {
  const wants = (kind: Intent['kind']) => wanted.some(({ intent }) => intent.kind === kind);
  const steps = [
    wants('category') && records.categories ? categoryStep(records.categories, names.category) : null,
    wants('role')
      ? newRole(names.role, records.learnt)
      : records.role
        ? changedRole(records.role, wanted, records)
        : null,
    wants('application')
      ? newApplication(names.application)
      : records.application
        ? changedApplication(records.application, wanted)
        : null,
  ];
  return steps.filter((each) => each !== null);
}
