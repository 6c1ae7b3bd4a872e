import { describe, expect, it } from 'vitest';
import { judged, read, tenantOf } from './tenant-reading.ts';
import { later, rolePage, applicationPage, right, pages, haloRows, silent, api } from './page-readings.ts';

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
    ['application-role', 'Identity Roles', 'Bitte auswählen'],
    ['application-identity', 'Agent to log in as', 'Kies een agent'],
    ['application-authentication', 'Authentication Method', '0'],
    ['role-departments', 'Membership level to all Departments', 'Edycja wszystkich'],
  ])('%s: %s = %j says nothing', async (id, label, value) => {
    const page = id.startsWith('role') ? rolePage({ [label]: value }) : applicationPage({ [label]: value });
    expect(judged({ api: await api(), pages: [page] })[id]).toMatchObject({ kind: 'unknown', reason: 'not-carried' });
  });
  it.each<[string, string, string]>([
    ['application-login-type', 'Login Type', 'Gebruiker'],
    ['role-tickets-access', 'Tickets Access Level', 'Custom'],
    ['role-add-tickets', 'Can add new Tickets', 'Sometimes'],
    ['role-departments', 'Membership level to all Departments', 'Edycja wszystkich'],
  ])('%s: %s = %s is no verdict, and what the page shows is the reason', (id, label, value) => {
    const page = id.startsWith('role') ? rolePage({ [label]: value }) : applicationPage({ [label]: value });
    expect(judged({ pages: [page] })[id]).toMatchObject({
      kind: 'unknown',
      note: `HaloPSA shows "${value}", which Alcove does not know.`,
    });
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
