/** What an organisation has set, read setting by setting. What it forbids: `policy-forbids.test.ts`. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { policyFrom, policySettings } = await import('../../../lib/background/policy-from.ts');
const { forbidden, renewPolicy, watchPolicy } = await import('../../../lib/background/policy.ts');
const { features, noPolicy } = await import('../../../lib/domain/policy.ts');
const { policy } = await import('../../../lib/store/items.ts');
type Policy = import('../../../lib/domain/policy.ts').Policy;

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
    const start = () => {
      const changed = vi.fn(() => Promise.resolve());
      watchPolicy(changed);
      return changed;
    };
    const full = { haloHosts: ['acme.halopsa.com'], roleName: 'Backup', features: { fixing: false } };
    it('that is as the last worker left it asks for nothing', async () => {
      await set(full);
      const changed = start();
      // Two turns of reading and comparing; nothing else tells when nothing happens.
      await new Promise((done) => setTimeout(done, 30));
      expect(changed).not.toHaveBeenCalled();
    });
    it('that changed while the browser was closed is heard of', async () => {
      await set({ ...full, roleName: 'Before' });
      managed = full;
      const changed = start();
      await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
      expect((await policy.read()).names).toEqual({ role: 'Backup' });
    });
  });
  it('of which no tenant can be understood opens none', async () => {
    await set({ haloHosts: ['acme'] });
    expect(await forbidden('check', { host: 'acme.halopsa.com' }, { who: 'own' })).toMatchObject({
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
