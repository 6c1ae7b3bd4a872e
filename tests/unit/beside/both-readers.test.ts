import { expect, it } from 'vitest';
import { bothReaders } from '../../../lib/beside/both-readers.ts';
import { nothingLearnt } from '../../../lib/domain/calibration.ts';
import { namesFrom } from '../../../lib/domain/names.ts';
import type { PageReading } from '../../../lib/domain/tenant.ts';
import { evaluate } from '../../../lib/requirements/evaluate.ts';
import { assemble } from '../../../lib/halo/assemble.ts';
import { host, nothingKnown, now, read, tenantOf } from '../halo/tenant-reading.ts';

const page = (id: string, access: string): PageReading => ({
  kind: 'role',
  id,
  name: 'Cove-Role',
  mode: 'view',
  at: now + 1,
  readings: [{ label: 'Customers Access Level', value: access }],
});

async function rows(access: string) {
  const api = await read(tenantOf());
  const id = api.role.which.known ? (api.role.which.value?.id ?? '') : '';
  const pages = [page(id, access)];
  const outcomes = evaluate(assemble({ ...nothingKnown(), api, pages }), {});
  const report = { tenant: host, checkedAt: now, version: '1', outcomes };
  const { readers, others } = bothReaders(
    { api, pages, choices: { ticks: {} }, report, calibration: nothingLearnt },
    now,
  );
  return { others, row: (name: string) => readers.find((each) => each.id === name) };
}

it('shows each reader as if the other were not there', async () => {
  const { row, others } = await rows('Read Only');
  expect(row('role-customers-access')).toMatchObject({
    api: { kind: 'met', found: 'Read Only' },
    page: { kind: 'met', found: 'Read Only' },
    joined: { kind: 'met' },
    disagree: false,
  });
  expect(row('role-tickets-access')).toMatchObject({ api: { kind: 'met' }, page: { kind: 'unknown' } });
  expect(others.map(({ id }) => id)).toContain('proof-token');
});

it('marks where they disagree, with both readings', async () => {
  const { row } = await rows('No Access');
  expect(row('role-customers-access')).toMatchObject({
    api: { kind: 'met', found: 'Read Only' },
    page: { kind: 'unmet', found: 'No Access' },
    joined: { kind: 'unknown' },
    disagree: true,
  });
});

it('stands without anything stored, or with something that is no evidence', () => {
  const { readers } = bothReaders(
    { api: { nonsense: 1 }, pages: [], choices: { ticks: {} }, report: null, calibration: nothingLearnt },
    now,
  );
  expect(new Set(readers.map(({ joined }) => joined.kind))).toEqual(new Set(['unknown']));
});

it('under the names that the organisation has set', async () => {
  const names = namesFrom({ role: 'Backup Intake' });
  const api = await read(tenantOf(), { names });
  const pages = [{ ...page('2', 'Read Only'), name: 'Backup Intake' }];
  const { readers } = bothReaders(
    { api, pages, choices: { ticks: {} }, report: null, calibration: nothingLearnt, names },
    now,
  );
  expect(readers.find(({ id }) => id === 'role-exists')?.api).toMatchObject({ kind: 'unmet', found: 'none' });
});
