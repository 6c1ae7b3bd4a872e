/** Taking settings over and back, in storage. */
import { beforeEach, expect, it, vi } from 'vitest';
import type * as Recompute from '../../../lib/background/recompute.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
vi.mock('../../../lib/background/recompute.ts', async (original) => ({
  ...(await original<typeof Recompute>()),
  recompute: () => Promise.resolve(),
}));
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { settingsHandlers } = await import('../../../lib/background/settings.ts');
const { tenantHandlers } = await import('../../../lib/background/tenant.ts');
const { renewPolicy } = await import('../../../lib/background/policy.ts');
const { choicesOf, connections, currentConnection, decisionsOf, notices, panelOf, settingsUndo } =
  await import('../../../lib/store/items.ts');
const { readSettings } = await import('../../../lib/store/settings.ts');
type Settings = import('../../../lib/domain/settings.ts').Settings;

// Node has no lock manager; one caller after the other is all that these tests need of it.
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });
beforeEach(async () => {
  fakeBrowser.reset();
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

it('a note that holds a secret leaves without it', async () => {
  const canary = '3f0a1c52-8d1e-4a7b-9c55-0d6a3a2f7b10-3f0a1c52-8d1e-4a7b-9c55-0d6a3a2f7b10';
  await start();
  await choicesOf(acme.host).update((choices) => ({
    ...choices,
    notes: { 'role-exists': { at: 1, text: `secret: ${canary}` } },
  }));
  const text = JSON.stringify(await readSettings(0));
  expect(text).toContain('role-exists');
  expect(text).not.toContain(canary);
});
