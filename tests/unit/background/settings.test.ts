/** Taking settings over and back, in storage. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Recompute from '../../../lib/background/recompute.ts';

/** Tenants that were judged anew. */
const judged: string[] = [];
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
vi.mock('../../../lib/background/recompute.ts', async (original) => ({
  ...(await original<typeof Recompute>()),
  recompute: (host: string) => (judged.push(host), Promise.resolve()),
}));
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { settingsHandlers } = await import('../../../lib/background/settings.ts');
const { tenantHandlers } = await import('../../../lib/background/tenant.ts');
const { renewPolicy } = await import('../../../lib/background/policy.ts');
const {
  choicesOf,
  connections,
  currentConnection,
  customersOf,
  decisionsOf,
  notices,
  panelOf,
  settingsUndo,
  taughtOf,
} = await import('../../../lib/store/items.ts');
const { readSettings } = await import('../../../lib/store/settings.ts');
type Settings = import('../../../lib/domain/settings.ts').Settings;
type Taught = import('../../../lib/domain/taught.ts').Taught;

/** Whether the browser allows notifications. */
let mayNotify = true;

// Node has no lock manager; one caller after the other is enough here.
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });
beforeEach(async () => {
  fakeBrowser.reset();
  judged.length = 0;
  mayNotify = true;
  Object.assign(fakeBrowser, { permissions: { contains: async () => mayNotify } });
  Object.assign(fakeBrowser.storage, { managed: { get: async () => ({}) } });
  await renewPolicy();
});

const acme = {
  id: 'c1',
  name: 'Acme',
  host: 'acme.halopsa.com',
  authUrl: 'https://acme.halopsa.com/auth',
  clientId: 'k1',
  createdAt: 1,
  provenAt: 2,
};
const file: Settings = {
  alcove: 'settings',
  version: 1,
  madeAt: 1,
  connections: [
    { name: 'Acme two', host: acme.host, clientId: 'K1', decisions: { '1': { psaId: 4, name: 'One' } } },
    { name: 'Beta', host: 'beta.halopsa.com', clientId: 'k2', decisions: { '9': { psaId: null, name: 'Nine' } } },
  ],
  tenants: [{ host: acme.host, choices: { ticks: { 'role-exists': { at: 5 } } } }],
  sites: [{ host: acme.host, panel: { open: true, mode: 'float', width: 400 } }],
  notices: { drift: true },
};
const start = async () => {
  await connections.update(() => ({ c1: acme }));
  await decisionsOf('c1').update(() => ({ '2': { psaId: 2, name: 'Two' } }));
  return readSettings(0);
};
const names = async () => Object.values(await connections.read()).map(({ name }) => name);
it('takes over, and back as it was', async () => {
  const before = await start();
  await settingsHandlers['settings.import']({ settings: file });
  expect(await names()).toEqual(['Acme two', 'Beta']);
  const [one, two] = Object.values(await connections.read());
  expect(one, 'where it logs in and that it was proven stays').toEqual({ ...acme, name: 'Acme two' });
  expect(two).toMatchObject({ host: 'beta.halopsa.com', authUrl: 'https://beta.halopsa.com/auth' });
  expect(two).not.toHaveProperty('provenAt');
  expect(await decisionsOf('c1').read()).toEqual({ '1': { psaId: 4, name: 'One' }, '2': { psaId: 2, name: 'Two' } });
  expect((await choicesOf(acme.host).read()).ticks).toEqual({ 'role-exists': { at: 5 } });
  expect((await panelOf(acme.host).read()).mode).toBe('float');
  expect(await notices.read()).toEqual({ drift: true });
  expect(await currentConnection.read()).toBe('c1');

  await settingsHandlers['settings.undo']();
  expect(await readSettings(0)).toEqual(before);
  expect(await settingsUndo.read()).toBeNull();
  expect(await settingsHandlers['settings.undo']()).toMatchObject({ ok: false, failure: { code: 'stale' } });
});

it('leaves what was changed since', async () => {
  await start();
  await settingsHandlers['settings.import']({ settings: file });
  await panelOf(acme.host).update((panel) => ({ ...panel, width: 500 }));
  const beta = Object.values(await connections.read()).find(({ name }) => name === 'Beta');
  await connections.update((all) => ({ ...all, ...(beta ? { [beta.id]: { ...beta, provenAt: 9 } } : {}) }));
  await settingsHandlers['settings.undo']();
  expect((await panelOf(acme.host).read()).width).toBe(500);
  expect(await names(), 'somebody has connected to Beta since').toEqual(['Acme', 'Beta']);
});

it('takes nothing over that the organisation forbids', async () => {
  Object.assign(fakeBrowser.storage, { managed: { get: async () => ({ haloHosts: [acme.host] }) } });
  await renewPolicy();
  await settingsHandlers['settings.import']({ settings: file });
  expect(await names()).toEqual(['Acme two']);
});

it('after a note was written and removed everything is as it was', async () => {
  await start();
  await tenantHandlers.tick({ host: acme.host, requirement: 'role-exists', on: true });
  const before = await choicesOf(acme.host).read();
  for (const text of ['as agreed', ''])
    await tenantHandlers.note({ host: acme.host, requirement: 'role-exists', text });
  expect(await choicesOf(acme.host).read()).toEqual(before);
  await tenantHandlers.note({ host: acme.host, requirement: 'role-exists', text: 'one' });
  await tenantHandlers.note({ host: acme.host, requirement: 'role-departments', text: 'two' });
  await tenantHandlers.note({ host: acme.host, requirement: 'role-exists', text: '' });
  expect(Object.keys((await choicesOf(acme.host).read()).notes ?? {})).toEqual(['role-departments']);
});

it('nothing of the person’s own is redacted on the way in and back', async () => {
  const looks = 'Depot 3f0a1c528d1e4a7b9c550d6a3a2f7b10';
  await start();
  await decisionsOf('c1').update(() => ({ '2': { psaId: 2, name: looks } }));
  await settingsHandlers['settings.import']({ settings: file });
  expect((await decisionsOf('c1').read())['2']?.name).toBe(looks);
  await settingsHandlers['settings.undo']();
  expect(await decisionsOf('c1').read()).toEqual({ '2': { psaId: 2, name: looks } });
});

describe('taken back part by part', () => {
  const place: Taught[] = [{ landmark: 'save', kind: 'button', names: ['Sichern'], route: '/config', at: 3 }];
  const mine = { open: false, mode: 'dock', width: 300 } as const;
  const site = async () => {
    const all = (await readSettings(0)).sites.filter(({ host }) => host === acme.host);
    return all.map(({ host: _host, ...parts }) => parts);
  };
  it.each<[string, Partial<Settings['sites'][number]>, Partial<Settings['sites'][number]>]>([
    ['taught places where only the sidebar stood', { panel: mine }, { taught: place }],
    ['how the sidebar stands where only places were taught', { taught: place }, { panel: mine }],
    ['both where there was neither', {}, { taught: place, panel: mine }],
  ])('%s', async (_name, own, brought) => {
    await start();
    if (own.panel) await panelOf(acme.host).update(() => mine);
    if (own.taught) await taughtOf(acme.host).update(() => place);
    const before = await site();
    await settingsHandlers['settings.import']({ settings: { ...file, sites: [{ host: acme.host, ...brought }] } });
    expect(await site()).toEqual([{ ...own, ...brought }]);
    await settingsHandlers['settings.undo']();
    expect(await site()).toEqual(before);
  });

  it('a connection that got another decision since loses its name of the file all the same', async () => {
    await start();
    await settingsHandlers['settings.import']({ settings: file });
    await decisionsOf('c1').update((known) => ({ ...known, '3': { psaId: 3, name: 'Three' } }));
    await settingsHandlers['settings.undo']();
    expect(await names()).toEqual(['Acme']);
    expect(Object.keys(await decisionsOf('c1').read())).toEqual(['1', '2', '3']);
  });

  it('judges tenants anew whose ticks or connection go', async () => {
    await start();
    await settingsHandlers['settings.import']({ settings: file });
    judged.length = 0;
    await settingsHandlers['settings.undo']();
    expect(judged.toSorted()).toEqual([acme.host, 'beta.halopsa.com']);
  });

  it('a connection that was brought goes with its lists, and another becomes the current one', async () => {
    await start();
    await settingsHandlers['settings.import']({ settings: file });
    const beta = Object.values(await connections.read()).find(({ name }) => name === 'Beta')?.id ?? '';
    await customersOf(beta).update(() => ({ cove: [{ id: '1', name: 'One' }], psa: [] }));
    await currentConnection.update(() => beta);
    await settingsHandlers['settings.undo']();
    expect(Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => key.includes(beta))).toEqual([]);
    expect(await currentConnection.read()).toBe('c1');
  });
});

describe('the same import again, because the worker died in the first', () => {
  const first = { ticks: { 'role-departments': { at: 7 } } };
  // What of it was written when it died.
  it.each<[string, () => Promise<unknown>]>([
    ['before anything', () => Promise.resolve()],
    ['after the ticks of a tenant that sorts first', () => choicesOf('aa.halopsa.com').update(() => first)],
    ['after the notices', () => notices.update(() => ({ drift: true }))],
  ])('%s', async (_name, written) => {
    const more: Settings = {
      ...file,
      tenants: [...file.tenants, { host: 'aa.halopsa.com', choices: first }],
    };
    await start();
    await choicesOf(acme.host).update(() => ({ ticks: { 'role-exists': { at: 1 } } }));
    const before = await readSettings(0);
    await settingsHandlers['settings.import']({ settings: more });
    // As it was in the middle: the undo is kept, the rest is as before but for what was written.
    const undo = await settingsUndo.read();
    await settingsHandlers['settings.undo']();
    await settingsUndo.update(() => undo);
    await written();
    await settingsHandlers['settings.import']({ settings: more });
    expect((await choicesOf(acme.host).read()).ticks).toEqual({ 'role-exists': { at: 5 } });
    await settingsHandlers['settings.undo']();
    expect(await readSettings(0)).toEqual(before);
  });
  it('another import is one of its own', async () => {
    await start();
    await settingsHandlers['settings.import']({ settings: file });
    await settingsHandlers['settings.import']({ settings: { ...file, notices: { drift: false } } });
    expect((await settingsUndo.read())?.before.notices).toEqual({ drift: true });
  });
});

describe('what may come in', () => {
  const cove = 'eu.backup.management';
  const panel = { open: true, mode: 'float', width: 400 } as const;
  const wanted: Settings = {
    ...file,
    connections: [{ name: 'Cove', host: cove, clientId: 'k3', decisions: {} }],
    tenants: [{ host: cove, choices: { ticks: {} } }],
    sites: [
      { host: cove, panel },
      { host: 'backup.management', panel },
      { host: 'other.example', panel },
    ],
  };
  it.each<[string, object, string[]]>([
    ['without a policy', {}, ['backup.management', cove, 'other.example']],
    ['with one console of Cove', { coveHost: 'backup.management' }, ['backup.management', 'other.example']],
    ['without hosts of one’s own', { features: { ownHosts: false } }, ['backup.management', cove]],
  ])('%s', async (_name, policy, sites) => {
    Object.assign(fakeBrowser.storage, { managed: { get: async () => policy } });
    await renewPolicy();
    await settingsHandlers['settings.import']({ settings: wanted });
    const now = await readSettings(0);
    expect(now.connections, 'a host of Cove is no tenant').toEqual([]);
    expect(now.tenants).toEqual([]);
    expect(now.sites.map(({ host }) => host)).toEqual(sites);
  });
  it('no notifications that the browser does not allow', async () => {
    mayNotify = false;
    await settingsHandlers['settings.import']({ settings: file });
    expect(await notices.read()).toEqual({ drift: false });
    expect((await settingsUndo.read())?.after.notices).toEqual({ drift: false });
  });
});
