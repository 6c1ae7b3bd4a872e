/** What an organisation has set: read setting by setting, and carried through in the background. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { policyFrom, policySettings } = await import('../../../lib/background/policy-from.ts');
const { forbidden, renewPolicy, watchPolicy } = await import('../../../lib/background/policy.ts');
const { dispatch } = await import('../../../lib/bus/serve.ts');
const { commands } = await import('../../../lib/bus/protocol.ts');
const { featureOf } = await import('../../../lib/bus/features.ts');
const { features, noPolicy } = await import('../../../lib/domain/policy.ts');
const { connections, currentConnection, policy } = await import('../../../lib/store/items.ts');
type Policy = import('../../../lib/domain/policy.ts').Policy;
type Caller = import('../../../lib/bus/sender.ts').Caller;
type CommandName = import('../../../lib/bus/protocol.ts').CommandName;
type Handlers = import('../../../lib/bus/serve.ts').Handlers;

// Node has no lock manager; one caller after the other is all that these tests need of it.
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });

/** What the browser's managed storage holds; a function throws. */
let managed: unknown;
beforeEach(async () => {
  fakeBrowser.reset();
  managed = {};
  Object.assign(fakeBrowser.storage, {
    managed: { get: async () => (typeof managed === 'function' ? (managed as () => unknown)() : managed) },
  });
  await renewPolicy();
});
const set = async (raw: unknown): Promise<Policy> => {
  managed = raw;
  return (await renewPolicy()).policy;
};

describe('a setting', () => {
  const cases: [string, unknown, Partial<Policy>, string[]][] = [
    ['nothing', {}, {}, []],
    [
      'hosts, in any form',
      { haloHosts: ['https://ACME.halopsa.com/portal', 'desk.acme.example'] },
      { haloHosts: ['acme.halopsa.com', 'desk.acme.example'] },
      [],
    ],
    ['a host twice', { haloHosts: ['a.halopsa.com', 'A.halopsa.com'] }, { haloHosts: ['a.halopsa.com'] }, []],
    [
      'a bad host among good ones',
      { haloHosts: ['http://a.halopsa.com', 5, 'b.halopsa.com'] },
      { haloHosts: ['b.halopsa.com'] },
      ['haloHosts[0]', 'haloHosts[1]'],
    ],
    ['only bad hosts', { haloHosts: ['10.0.0.1', 'acme'] }, { haloHosts: [] }, ['haloHosts[0]', 'haloHosts[1]']],
    ['hosts that are no list', { haloHosts: 'acme.halopsa.com' }, { haloHosts: [] }, ['haloHosts']],
    ['hosts that are nothing', { haloHosts: null }, { haloHosts: [] }, ['haloHosts']],
    [
      'more hosts than anybody has',
      { haloHosts: Array.from({ length: 201 }, (_, at) => `t${at}.halopsa.com`) },
      { haloHosts: [] },
      ['haloHosts'],
    ],
    ['no hosts at all', { haloHosts: [] }, {}, []],
    ['the console of Cove', { coveHost: 'https://Backup.Management/' }, { coveHost: 'backup.management' }, []],
    ['one that only looks like it', { coveHost: 'backup.management.evil.test' }, {}, ['coveHost']],
    ['a console that is a number', { coveHost: 1 }, {}, ['coveHost']],
    [
      'names',
      { roleName: ' Backup role ', applicationName: 'Backup app', categoryName: 'Backup' },
      { names: { role: 'Backup role', application: 'Backup app', category: 'Backup' } },
      [],
    ],
    [
      'an empty name beside a good one',
      { roleName: '  ', categoryName: 'Backup' },
      { names: { category: 'Backup' } },
      ['roleName'],
    ],
    ['a name without end', { roleName: 'x'.repeat(101) }, {}, ['roleName']],
    ['a name that is an object', { applicationName: { de: 'Sicherung' } }, {}, ['applicationName']],
    ['features', { features: { fixing: false, reports: true } }, { off: ['fixing'] }, []],
    [
      'every feature',
      { features: Object.fromEntries(features.map((each) => [each, false])) },
      { off: [...features] },
      [],
    ],
    [
      'a feature that is a word',
      { features: { fixing: 'no', diagnostics: false } },
      { off: ['diagnostics'] },
      ['features.fixing'],
    ],
    ['a feature that is not there', { features: { flying: false } }, {}, ['features.flying']],
    ['features that are no object', { features: ['fixing'] }, {}, ['features']],
    ['a setting that is not there', { haloHost: 'acme.halopsa.com' }, {}, ['haloHost']],
    ['a name from the prototype', JSON.parse('{"__proto__":1,"constructor":2}'), {}, ['constructor']],
    ['no object', 'everything', {}, ['(all)']],
    ['a list', [1], {}, ['(all)']],
  ];
  it.each(cases)('%s', (_name, raw, expected, ignored) => {
    const { ignored: told, ...rest } = policyFrom(raw);
    expect(rest).toEqual({ names: {}, off: [], ...expected });
    expect(told.map(({ setting }) => setting)).toEqual(ignored);
    for (const { why } of told) expect(why).toMatch(/\.$/u);
  });

  it('is described for the browser as it is read', () => {
    const schema: unknown = JSON.parse(
      readFileSync(resolve(import.meta.dirname, '../../../public/managed-schema.json'), 'utf8'),
    );
    expect(schema).toMatchObject({ type: 'object' });
    const { properties } = schema as { properties: Record<string, { properties?: Record<string, unknown> }> };
    expect(Object.keys(properties)).toEqual([...policySettings]);
    expect(Object.keys(properties['features']?.properties ?? {})).toEqual([...features]);
  });
});

describe('managed storage', () => {
  it('that nobody manages is no policy and no complaint', async () => {
    expect(await set(() => Promise.reject(new Error('Managed storage manifest not found')))).toEqual(noPolicy);
  });
  it('that cannot be read is told', async () => {
    const { ignored, ...rest } = await set(() => Promise.reject(new Error('unexpected character in JSON')));
    expect(rest).toEqual({ names: {}, off: [] });
    expect(ignored).toMatchObject([{ setting: '(all)', why: expect.stringContaining('unexpected character') }]);
  });
  describe('at the start of a worker', () => {
    const start = async () => {
      let times = 0;
      watchPolicy(() => ((times += 1), Promise.resolve()));
      // Two turns of reading and comparing; nothing else tells when nothing happens.
      await new Promise((resolve) => setTimeout(resolve, 30));
      return times;
    };
    const full = { haloHosts: ['acme.halopsa.com'], roleName: 'Backup', features: { fixing: false } };
    it('that is as the last worker left it asks for nothing', async () => {
      await set(full);
      expect(await start()).toBe(0);
    });
    it('that changed while the browser was closed is heard of', async () => {
      await set({ ...full, roleName: 'Before' });
      managed = full;
      expect(await start()).toBe(1);
      expect((await policy.read()).names).toEqual({ role: 'Backup' });
    });
  });
  it('of which no tenant can be understood opens none', async () => {
    await set({ haloHosts: ['acme'] });
    expect(await forbidden('check', { host: 'acme.halopsa.com' }, own)).toMatchObject({
      ok: false,
      failure: { code: 'not-allowed' },
    });
  });
  it('is shown to the screens', async () => {
    await set({ roleName: 'Backup role' });
    expect((await policy.read()).names).toEqual({ role: 'Backup role' });
    await set({});
    expect((await policy.read()).names).toEqual({});
  });
});

const own: Caller = { who: 'own' };
const halo = (host: string): Caller => ({ who: 'halo', host, tabId: 1, frameId: 0 });
const cove = (console: string): Caller => ({ who: 'cove', host: 'x.backup.management', console, tabId: 2, frameId: 3 });

describe('carried through', () => {
  it.each(Object.entries(featureOf) as [CommandName, (typeof features)[number]][])(
    '%s while %s is off',
    async (name, feature) => {
      expect(await forbidden(name, {}, own)).toBeUndefined();
      await set({ features: { [feature]: false } });
      expect(await forbidden(name, {}, own)).toMatchObject({
        ok: false,
        failure: { code: 'not-allowed', message: expect.stringMatching(/Set by your organisation\.$/u) },
      });
    },
  );

  it('opening the report while reports are off; what is set can always be looked up', async () => {
    await set({ features: { reports: false, diagnostics: false } });
    expect(await forbidden('own.open', { page: 'report' }, own)).toMatchObject({ ok: false });
    expect(await forbidden('own.open', { page: 'diagnostics' }, own)).toBeUndefined();
  });
  it.each([
    ['desk.acme.example', false],
    ['acme.halopsa.com', true],
  ])('a page of %s while own domains are off', async (host, may) => {
    await set({ features: { ownHosts: false } });
    const caller: Caller = { who: 'halo', host };
    expect((await forbidden('check', { host }, caller)) === undefined).toBe(may);
    expect((await forbidden('check', { host }, own)) === undefined).toBe(may);
  });

  it('every command that a tenant allowed nowhere could be named in is refused, but for taking away', async () => {
    await connections.update(() => ({
      c1: { id: 'c1', name: 'Other', host: 'other.halopsa.com', authUrl: '', clientId: '', createdAt: 1 },
    }));
    await currentConnection.update(() => 'c1');
    await set({ haloHosts: ['acme.halopsa.com'] });
    const through: string[] = [];
    for (const name of Object.keys(commands) as CommandName[]) {
      const { shape } = commands[name].input.def as unknown as { shape: Record<string, unknown> };
      const about = {
        ...('host' in shape ? { host: 'other.halopsa.com' } : {}),
        ...('connectionId' in shape ? { connectionId: 'c1' } : {}),
      };
      if (Object.keys(about).length === 0) continue;
      if (!(await forbidden(name, about, own))) through.push(name);
    }
    expect(through.toSorted()).toEqual([
      'changes.cancel',
      'connection.remove',
      'connection.use',
      'secret.forget',
      'secret.wipe',
      'taught.forget',
      'ticket.cancel',
    ]);
    expect(await forbidden('cove.fill', {}, cove('backup.management'))).toMatchObject({ ok: false });
    expect(await forbidden('cove.apply', {}, cove('backup.management'))).toMatchObject({ ok: false });
  });

  const callers: [string, unknown, Caller, CommandName, Record<string, unknown>, boolean][] = [
    [
      'a page of an allowed tenant',
      { haloHosts: ['acme.halopsa.com'] },
      halo('acme.halopsa.com'),
      'check',
      { host: 'acme.halopsa.com' },
      true,
    ],
    [
      'a page of another tenant',
      { haloHosts: ['acme.halopsa.com'] },
      halo('b.halopsa.com'),
      'panel.load',
      { part: 'sidebar' },
      false,
    ],
    [
      'Cove about how its own sidebar stands',
      { haloHosts: ['acme.halopsa.com'] },
      cove('backup.management'),
      'panel.save',
      { host: 'backup.management' },
      true,
    ],
    [
      'a frame in the allowed console',
      { coveHost: 'backup.management' },
      cove('backup.management'),
      'cove.seen',
      {},
      true,
    ],
    [
      'a frame in another console',
      { coveHost: 'backup.management' },
      cove('eu.backup.management'),
      'cove.seen',
      {},
      false,
    ],
  ];
  it.each(callers)('%s', async (_name, raw, caller, name, input, allowed) => {
    await set(raw);
    expect((await forbidden(name, input, caller)) === undefined).toBe(allowed);
  });

  it('before the handler, whatever the screens believe', async () => {
    await set({ features: { fixing: false } });
    await policy.update(() => noPolicy);
    const called: string[] = [];
    const handlers = new Proxy({} as Handlers, {
      get: (_target, name) => () => (called.push(String(name)), Promise.resolve({ ok: true, value: null })),
    });
    const say = { alcove: 1, name: 'changes.plan', input: { host: 'acme.halopsa.com', requirements: ['role-exists'] } };
    expect(await dispatch(say, own, handlers, forbidden)).toMatchObject({
      ok: false,
      failure: { code: 'not-allowed' },
    });
    await set({});
    expect(await dispatch(say, own, handlers, forbidden)).toMatchObject({ ok: true });
    expect(called).toEqual(['changes.plan']);
  });
});
