/** What an organisation has set, carried through in the background, whoever asks. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { forbidden, renewPolicy } = await import('../../../lib/background/policy.ts');
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
