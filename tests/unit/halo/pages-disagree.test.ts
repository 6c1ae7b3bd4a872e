import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../../lib/domain/tenant.ts';
import { brokenStates } from '../../world/halo/index.ts';
import { assembled } from '../../../lib/halo/assemble.ts';
import { judged, nothingKnown, now, read, tenantOf } from './tenant-reading.ts';
import { later, rolePage, applicationPage, right, pages, api } from './page-readings.ts';

describe('when the readers disagree', () => {
  it.each<[string, PageReading]>([
    ['role-tickets-access', rolePage({ 'Tickets Access Level': 'Read Only' })],
    ['role-customers-access', rolePage({ 'Customers Access Level': 'No Access' })],
    ['role-add-tickets', rolePage({ 'Can Add New Tickets': 'No' })],
    ['role-all-customers', rolePage({ 'Allow use of all Customers': 'Not set' })],
    ['application-active', applicationPage({ Active: 'No' })],
    ['application-permissions', applicationPage({ Permissions: 'edit:tickets' })],
    ['application-permissions', applicationPage({ 'edit:tickets': 'Yes', 'read:customers': 'No', 'read:kb': 'No' })],
  ])('%s is unknown, with both readings', async (id, page) => {
    const row = judged({ api: await api(), pages: [page] })[id];
    expect(row).toMatchObject({ kind: 'unknown', reason: 'readers-disagree' });
    expect(row?.found).toMatch(/The API says ".+"; the page shows ".+"/u);
  });
  it('No and Not set are the same right', async () => {
    const tenant = tenantOf({ state: 'broken:role-add-tickets-no' });
    const rows = judged({ api: await read(tenant), pages: [rolePage({ 'Can Add New Tickets': 'No' })] });
    expect(rows['role-add-tickets']?.kind).toBe('unmet');
  });
  it('a role that the API did not list and a later page shows', async () => {
    const evidence = await read(tenantOf({ state: 'unconfigured' }));
    expect(judged({ api: evidence, pages: [rolePage(right.role, { at: now - 1 })] })['role-exists']?.kind).toBe(
      'unmet',
    );
    const rows = judged({ api: evidence, pages });
    expect(rows['role-exists']).toMatchObject({ kind: 'unknown', reason: 'readers-disagree' });
    expect(rows['role-tickets-access']?.kind).toBe('unknown');
  });
  it('two different lists of categories', async () => {
    const evidence = await read(tenantOf({ state: 'unconfigured' }));
    const page: PageReading = {
      kind: 'category',
      mode: 'view',
      at: later,
      readings: [{ label: 'Value', value: 'Cove Data Protection' }],
    };
    expect(judged({ api: evidence, pages: [page] })['category-exists']).toMatchObject({
      kind: 'unknown',
      reason: 'readers-disagree',
    });
    expect(judged({ pages: [page] })['category-exists']).toMatchObject({ kind: 'met', source: 'page' });
  });
  it.each([
    ['Category 1', 'Categorisation', 'met'],
    ['Category 2', 'Categorisation', 'unknown'],
    ['Category 2', 'Value', 'unknown'],
  ])('reads the list on the tab "%s" called "%s"', (tab, label, kind) => {
    const page: PageReading = {
      kind: 'category',
      mode: 'view',
      at: later,
      readings: [{ label, value: 'Cove Data Protection', tab }],
    };
    expect(judged({ pages: [page] })['category-exists']?.kind).toBe(kind);
  });
});

describe('a page from before the tenant was changed', () => {
  const minutes = (count: number): number => now + count * 60_000;
  const listed: PageReading = {
    kind: 'category',
    mode: 'view',
    at: now,
    readings: [{ label: 'Value', value: 'Cove Data Protection' }],
  };
  /** One check, then the tenant changes, then another check; the pages stay as they were. */
  async function after(first: PageReading[], fault: string) {
    const tenant = tenantOf();
    const before = assembled({ ...nothingKnown(), api: await read(tenant, { now: () => minutes(1) }), pages: first });
    brokenStates.find(({ name }) => name === fault)?.apply(tenant.state, 'B');
    const again = await read(tenant, { now: () => minutes(5) });
    return judged({ api: again, pages: first, calibration: before.learnt });
  }
  it('does not contradict for ever what the API says now', async () => {
    const role = rolePage({ 'Tickets Access Level': 'Read and Modify' }, { at: now });
    const rows = await after([role], 'role-tickets-read-only');
    expect(rows['role-tickets-access']).toMatchObject({
      kind: 'unmet',
      source: 'api',
      found: 'Read Only',
      note: 'The page showed "Read and Modify" before that.',
    });
  });
  it('does not keep a category alive', async () => {
    expect((await after([listed], 'category-missing'))['category-exists']).toMatchObject({
      kind: 'unmet',
      note: 'The page showed "Cove Data Protection" before that.',
    });
  });
  it('is right when it is the later one: set by hand and saved, not checked again yet', async () => {
    const first = await read(tenantOf({ state: 'broken:role-tickets-read-only' }), { now: () => minutes(1) });
    const seen = rolePage({ 'Tickets Access Level': 'Read Only' }, { at: minutes(2) });
    const { learnt } = assembled({ ...nothingKnown(), api: first, pages: [seen] });
    const saved = rolePage({ 'Tickets Access Level': 'Read and Modify' }, { at: minutes(3) });
    expect(judged({ api: first, pages: [saved], calibration: learnt })['role-tickets-access']).toMatchObject({
      kind: 'met',
      source: 'page',
      note: 'The API said "Read Only" before that.',
    });
  });
  it('says nothing any more once Alcove has written the record', async () => {
    const fresh = await read(tenantOf(), { now: () => minutes(9) });
    const page = rolePage({ 'Tickets Access Level': 'Read Only' }, { at: now });
    const id = fresh.role.which.known ? (fresh.role.which.value?.id ?? '') : '';
    expect(judged({ api: fresh, pages: [page] })['role-tickets-access']?.kind).toBe('unknown');
    const written = { [`role:${id.toLowerCase()}`]: minutes(4) };
    expect(judged({ api: fresh, pages: [page], written })['role-tickets-access']?.kind).toBe('met');
  });
});

describe('departments of the page and rows of the API', () => {
  const setting = (value: string) => rolePage({ 'Membership level to all Departments': value });
  it.each<[string, string, string | undefined, string]>([
    ['a row for each is enough, whatever the setting', 'none', 'Not set', 'met'],
    ['a row is lacking and the setting does not make up for it', 'role-departments-one-left-out', 'Not set', 'unmet'],
    ['a row is lacking and nobody has seen the setting', 'role-departments-one-left-out', undefined, 'unknown'],
    ['a row is lacking and the setting makes up for it', 'role-departments-one-left-out', 'Modify all', 'met'],
  ])('%s', async (_name, fault, value, kind) => {
    const tenant = tenantOf({
      quirks: { departments: 'rows' },
      ...(fault === 'none' ? {} : { state: `broken:${fault}` as const }),
    });
    const pagesOpen = value === undefined ? [] : [setting(value)];
    expect(judged({ api: await read(tenant), pages: pagesOpen })['role-departments']?.kind).toBe(kind);
  });
});
