import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../../lib/domain/tenant.ts';
import type { ApiEvidence } from '../../../lib/halo/gather.ts';
import { brokenStates } from '../../world/halo/index.ts';
import { assembled } from '../../../lib/halo/assemble.ts';
import { judged, nothingKnown, now, read, tenantOf } from './tenant-reading.ts';

const later = now + 60_000;
const rolePage = (settings: Record<string, string>, more: Partial<PageReading> = {}): PageReading => ({
  kind: 'role',
  name: 'Cove-Role',
  mode: 'view',
  at: later,
  readings: Object.entries(settings).map(([label, value]) => ({ label, value })),
  ...more,
});
const applicationPage = (settings: Record<string, string>, more: Partial<PageReading> = {}): PageReading => ({
  ...rolePage(settings),
  kind: 'application',
  name: 'Cove-HaloPSA',
  ...more,
});
const right = {
  role: {
    'Membership level to all Departments': 'Modify all (Can view/modify all Tickets in all Departments)',
    'Tickets Access Level': 'Read and Modify',
    'Clients Access Level': 'Read Only',
    'Can add new Tickets': 'Yes',
    'Can View Unassigned Tickets': 'Yes',
    'Allow use of all Clients': 'Yes',
    'Allow use of all Ticket Types': 'Yes',
  },
  application: {
    Active: 'Yes',
    'Authentication Method': 'Client ID and Secret (Services)',
    'Login Type': 'Agent',
    'Agent to login as': 'Application Identity',
    'Identity Roles': 'Cove-Role',
    Permissions: 'edit:tickets, read:customers',
  },
};
const pages = [rolePage(right.role), applicationPage(right.application)];
const haloRows = [
  'role-departments',
  'role-tickets-access',
  'role-customers-access',
  'role-add-tickets',
  'role-view-unassigned',
  'role-all-customers',
  'role-all-ticket-types',
  'application-active',
  'application-authentication',
  'application-login-type',
  'application-identity',
  'application-role',
  'application-permissions',
];

const silent = { identityRoles: { property: 'x', form: 'absent' as const }, applicationIdentity: 'absent' as const };
const api = (): Promise<ApiEvidence> => read(tenantOf({ quirks: silent }));

describe('the page as second reader', () => {
  it('with API and pages read, a healthy tenant is met throughout', async () => {
    const rows = judged({ api: await api(), pages });
    expect(haloRows.filter((id) => rows[id]?.kind !== 'met')).toEqual([]);
  });
  it('without any API, the pages alone carry role and application', () => {
    const rows = judged({ pages });
    expect(haloRows.filter((id) => rows[id]?.kind !== 'met')).toEqual([]);
    expect(rows['role-exists']).toMatchObject({ kind: 'met', source: 'page', found: 'Cove-Role' });
  });

  it.each<[string, string, string, string]>([
    [
      'role-departments',
      'Membership level to all Departments',
      'View all (can view all tickets in all departments)',
      'View all',
    ],
    ['role-departments', 'Membership level to all Departments', 'Not set', 'Not set'],
  ])('%s: %s = %s is said', async (id, label, value, found) => {
    const rows = judged({ api: await api(), pages: [rolePage({ [label]: value })] });
    expect(rows[id]).toMatchObject({ kind: 'unmet', source: 'page', found: expect.stringContaining(found) });
  });
  it.each<[string, string, string]>([
    ['application-authentication', 'Authentication Method', 'Username and Password'],
    ['application-login-type', 'Login Type', 'User'],
    ['application-identity', 'Agent to log in as', 'Jane Smith'],
    ['application-role', 'Identity Roles', '1st Line Support'],
  ])('%s: %s = %s is said', async (id, label, value) => {
    const rows = judged({ api: await api(), pages: [applicationPage({ [label]: value })] });
    expect(rows[id]).toMatchObject({ kind: 'unmet', source: 'page', found: value });
  });
  it.each<[string, string, string]>([
    ['application-authentication', 'Authentication Method', 'ClientID and Secret'],
    ['application-authentication', 'authentication-method:', 'Client ID & Secret'],
    ['application-role', 'Identity Roles', 'Cove-Role ×'],
    ['application-role', 'Identity Roles', 'Cove-Role, Reports'],
  ])('%s: %s = %s is enough', async (id, label, value) => {
    expect(judged({ api: await api(), pages: [applicationPage({ [label]: value })] })[id]).toMatchObject({
      kind: 'met',
    });
  });
  it.each<[string, string, string]>([
    ['application-login-type', 'Login Type', 'Select...'],
    ['application-login-type', 'Login Type', ''],
    ['application-authentication', 'Authentication Method', '0'],
    ['role-departments', 'Membership level to all Departments', 'Edycja wszystkich'],
  ])('%s: %s = %j says nothing', async (id, label, value) => {
    const page = id.startsWith('role') ? rolePage({ [label]: value }) : applicationPage({ [label]: value });
    expect(judged({ api: await api(), pages: [page] })[id]).toMatchObject({ kind: 'unknown', reason: 'not-carried' });
  });
  it('a label that stands twice with different values says nothing', async () => {
    const page = applicationPage({});
    page.readings.push({ label: 'Login Type', value: 'Agent' }, { label: 'Login type', value: 'User' });
    expect(judged({ api: await api(), pages: [page] })['application-login-type']).toMatchObject({ kind: 'unknown' });
  });
  it('reads a label of Ux = 1 where the code alone is not clear', async () => {
    const tenant = tenantOf({ quirks: { customersScale: 'A' } });
    const evidence = await read(tenant);
    expect(judged({ api: evidence })['role-customers-access']).toMatchObject({ kind: 'unknown' });
    expect(judged({ api: evidence, pages })['role-customers-access']).toMatchObject({ kind: 'met', source: 'page' });
    const names = [rolePage({ 'Customers Access Level': 'View (Names Only)' })];
    expect(judged({ api: evidence, pages: names })['role-customers-access']).toMatchObject({ kind: 'unmet' });
  });
});

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
    const api = await read(tenant, { now: () => minutes(5) });
    return judged({ api, pages: first, calibration: before.learnt });
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
    const api = await read(tenantOf({ state: 'broken:role-tickets-read-only' }), { now: () => minutes(1) });
    const seen = rolePage({ 'Tickets Access Level': 'Read Only' }, { at: minutes(2) });
    const { learnt } = assembled({ ...nothingKnown(), api, pages: [seen] });
    const saved = rolePage({ 'Tickets Access Level': 'Read and Modify' }, { at: minutes(3) });
    expect(judged({ api, pages: [saved], calibration: learnt })['role-tickets-access']).toMatchObject({
      kind: 'met',
      source: 'page',
      note: 'The API said "Read Only" before that.',
    });
  });
  it('says nothing any more once Alcove has written the record', async () => {
    const api = await read(tenantOf(), { now: () => minutes(9) });
    const page = rolePage({ 'Tickets Access Level': 'Read Only' }, { at: now });
    const id = api.role.which.known ? (api.role.which.value?.id ?? '') : '';
    expect(judged({ api, pages: [page] })['role-tickets-access']?.kind).toBe('unknown');
    const written = { [`role:${id.toLowerCase()}`]: minutes(4) };
    expect(judged({ api, pages: [page], written })['role-tickets-access']?.kind).toBe('met');
  });
});

describe('no role named for Cove', () => {
  const silentTenant = () => tenantOf({ quirks: silent, state: 'broken:role-missing' });
  it('is open while the API does not say which role the application has', async () => {
    expect(judged({ api: await read(silentTenant()) })['role-exists']).toMatchObject({
      kind: 'unknown',
      reason: 'ambiguous',
    });
  });
  it.each<[string, Record<string, string>]>([
    ['the page shows no Identity Roles', { 'Agent to log in as': 'Application Identity', 'Identity Roles': '' }],
    ['the page shows that it logs in as a person', { 'Agent to log in as': 'Jane Smith' }],
  ])('is unmet once %s', async (_name, settings) => {
    const rows = judged({ api: await read(silentTenant()), pages: [applicationPage(settings)] });
    expect(rows['role-exists']).toMatchObject({ kind: 'unmet', found: 'none', source: 'page' });
    expect(rows['role-tickets-access']).toMatchObject({ kind: 'unmet' });
  });
  it('stays open when the page shows a role of another name', async () => {
    const page = applicationPage({ 'Agent to log in as': 'Application Identity', 'Identity Roles': '1st Line Agent' });
    expect(judged({ api: await read(silentTenant()), pages: [page] })['role-exists']?.kind).toBe('unknown');
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

describe('whose page it is', () => {
  it('a page of another record says nothing about Cove’s', async () => {
    const other = rolePage({ 'Membership level to all Departments': 'View all' }, { name: '1st Line', id: 'other-id' });
    expect(judged({ api: await api(), pages: [other] })['role-departments']).toMatchObject({ kind: 'unknown' });
  });
  it('the id in the address counts before the name', async () => {
    const evidence = await api();
    const id = evidence.role.which.known ? evidence.role.which.value?.id : undefined;
    const named = rolePage({ 'Membership level to all Departments': 'Modify all' }, { id, name: 'renamed meanwhile' });
    expect(judged({ api: evidence, pages: [named] })['role-departments']?.kind).toBe('met');
    const alias = rolePage({ 'Membership level to all Departments': 'Modify all' }, { id: 'other-id' });
    expect(judged({ api: evidence, pages: [alias] })['role-departments']?.kind).toBe('unknown');
  });
  it('the form of a record that was never saved is not a fact', () => {
    const form = rolePage(right.role, { mode: 'edit', at: later });
    expect(judged({ pages: [form] })['role-exists']?.kind).toBe('unknown');
  });
  it('one open page does not decide between several', async () => {
    const evidence = await api();
    const ambiguous = {
      ...evidence,
      role: { ...evidence.role, which: { known: false as const, reason: 'ambiguous' as const } },
    };
    expect(judged({ api: ambiguous, pages })['role-exists']).toMatchObject({ kind: 'unknown', reason: 'ambiguous' });
  });
});
