/** Records that the organisation calls otherwise: what is looked for, judged, created and said. */
import { describe, expect, it } from 'vitest';
import { namesFrom, usualNames, type GivenNames } from '../../../lib/domain/names.ts';
import { compile } from '../../../lib/halo/apply/compile.ts';
import { assemble } from '../../../lib/halo/assemble.ts';
import { evaluate } from '../../../lib/requirements/evaluate.ts';
import { guideFor } from '../../../lib/requirements/guides.ts';
import { requirements } from '../../../lib/requirements/index.ts';
import { inNamesOf } from '../../../lib/requirements/named.ts';
import type { Tenant } from '../../world/halo/index.ts';
import { judged, nothingKnown, now, read, tenantOf } from './tenant-reading.ts';

const given: Required<GivenNames> = { category: 'Backup alerts', role: 'Backup intake', application: 'Backup key' };
const names = namesFrom(given);

/** A tenant set up for Cove under other names; the usual ones are there as well, and are not meant. */
const renamed = (rename: Partial<GivenNames> = given): Tenant =>
  tenantOf({
    adjust: (state) => {
      for (const role of state.roles) if (role.name === usualNames.role) role.name = rename.role ?? role.name;
      for (const application of state.applications)
        if (application.name === usualNames.application) application.name = rename.application ?? application.name;
      for (const category of state.categories)
        if (category.text === usualNames.category) category.text = rename.category ?? category.text;
      const [role] = state.roles;
      if (role)
        state.roles.push({
          ...structuredClone(role),
          id: 'aaaaaaaa-0000-4000-8000-000000000002',
          idInt: 89,
          name: usualNames.role,
          claims: {},
        });
    },
  });

describe('records under the names of the organisation', () => {
  it('are Cove’s, and those of the usual name are not', async () => {
    const rows = judged({ api: await read(renamed(), { names }), names });
    expect(rows['role-exists']).toMatchObject({ kind: 'met', found: given.role, expected: `the role ${given.role}` });
    expect(rows['application-exists']).toMatchObject({ kind: 'met', found: given.application });
    expect(rows['category-exists']).toMatchObject({ kind: 'met', found: given.category });
    expect(rows['role-tickets-access']?.kind).toBe('met');
  });

  it('are missing where only the usual ones are there', async () => {
    const api = await read(tenantOf(), { names });
    const rows = judged({ api, names });
    for (const [id, name] of [
      ['role-exists', given.role],
      ['application-exists', given.application],
    ] as const)
      expect(rows[id]).toMatchObject({
        kind: 'unmet',
        found: 'none',
        note: expect.stringContaining(`is called ${name},`),
      });
    expect(rows['category-exists']).toMatchObject({ kind: 'unmet', expected: `Category 1: ${given.category}` });
    expect(api.candidates, 'nobody is asked which one is meant').toEqual({ roles: [], applications: [] });
  });

  it('are not undone by an earlier choice of another one', async () => {
    const choices = { ticks: {}, roleId: 'aaaaaaaa-0000-4000-8000-000000000002' };
    const rows = judged({ api: await read(renamed(), { names, choices }), names, choices });
    expect(rows['role-exists']).toMatchObject({ kind: 'met', found: given.role });
    expect(rows['role-tickets-access']?.kind).toBe('met');
  });

  it('whichever case they are written in', async () => {
    const rows = judged({ api: await read(renamed({ role: 'BACKUP Intake ' }), { names }), names });
    expect(rows['role-exists']).toMatchObject({ kind: 'met', found: 'BACKUP Intake' });
  });

  it('one name alone leaves the others as they were', async () => {
    const one = namesFrom({ role: given.role });
    const rows = judged({ api: await read(renamed({ role: given.role }), { names: one }), names: one });
    expect(rows['role-exists']).toMatchObject({ kind: 'met', found: given.role });
    expect(rows['application-exists']).toMatchObject({ kind: 'met', found: usualNames.application });
    expect(rows['category-exists']).toMatchObject({ kind: 'met', found: usualNames.category });
  });

  it('are seen on the page too', () => {
    const pages = [
      {
        kind: 'category' as const,
        mode: 'view' as const,
        at: now,
        readings: [{ label: given.category, value: '', section: 'Category 1', tab: 'Category 1' }],
      },
    ];
    const evidence = assemble({ ...nothingKnown(), pages, names });
    expect(evidence.category.match).toMatchObject({ known: true, value: { kind: 'exact', text: given.category } });
    expect(assemble({ ...nothingKnown(), pages }).category.match.known).toBe(false);
  });
});

it('what is created has them', () => {
  const wanted = [
    { requirement: 'category-exists' as const, intent: { kind: 'category' as const } },
    { requirement: 'role-exists' as const, intent: { kind: 'role' as const } },
    { requirement: 'application-exists' as const, intent: { kind: 'application' as const } },
  ];
  const edits = compile(wanted, { categories: [] }, names).map(({ edit }) => edit);
  expect(edits).toMatchObject([
    { kind: 'category.create', text: given.category },
    { kind: 'role.create', name: given.role },
    { kind: 'application.create', name: given.application },
  ]);
});

it('no text of a requirement speaks of the usual names any more', () => {
  const told = (text: unknown): string => JSON.stringify(text);
  const usual = [usualNames.category, usualNames.role, usualNames.application];
  const all = told(inNamesOf(requirements, names));
  const evidence = { ...assemble(nothingKnown()), names };
  const rows = told(evaluate(evidence, {}));
  const guides = told(requirements.map(({ id }) => guideFor(id, [], names)));
  for (const text of [all, rows, guides]) for (const name of usual) expect(text).not.toContain(name);
  for (const name of Object.values(given)) expect(guides).toContain(name);
  expect(inNamesOf(requirements, usualNames)).toBe(requirements);
});
