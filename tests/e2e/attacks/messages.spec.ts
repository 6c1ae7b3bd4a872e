/** Messages from where none should be listened to, about what does not concern their sender, in forms that nobody means. */
import { commands } from '../../../lib/bus/protocol.ts';
import { askAlcove, connected, runToEnd, stored } from '../alcove.ts';
import { takenOver } from '../browser/taken-over.ts';
import { coveRecords, writes } from '../fixing.ts';
import { expect, test, until } from '../fixtures.ts';
import { sharedScene } from '../scene.ts';
import { codeOf, keptBy, refused } from './answers.ts';

const own = 'acme.halopsa.com';
const other = 'other.halopsa.com';
const evil = 'evil.example';
const customers = 3;
const scene = sharedScene({
  world: {
    tenants: [
      { host: own, state: 'ready', customers },
      { host: other, state: 'broken:role-tickets-none', customers },
    ],
    extraHosts: [evil],
  },
});
test.beforeEach(() => scene.forget());
const kept = () => keptBy(scene.alcove);

/** Well-formed inputs, so that what refuses is the rule about senders and not the schema. */
const plausible = (host: string, connectionId: string): Record<string, unknown> => ({
  host,
  connectionId,
  planId: 'p1',
  hash: 'h1',
  customerId: 1,
  name: 'Evil',
  address: host,
  clientId: 'x',
  clientSecret: 'y',
  passphrase: 'a passphrase that is long',
  next: 'another passphrase here',
  minutes: 480,
  on: true,
  tabId: 1,
  requirement: 'role-tickets-access',
  requirements: ['role-tickets-access'],
  source: { kind: 'file', customers: [] },
  draft: { name: '', address: evil, clientId: '', step: 'connect' },
  op: { kind: 'clear' },
  label: 'x',
  revision: 0,
  runId: 'r1',
  what: 'role',
  id: '1',
  text: 'x',
  state: 'read',
  secret: 'a planted secret 123',
  page: 'report',
  panel: { open: true, mode: 'dock', width: 400 },
  guide: null,
  part: 'sidebar',
  view: { place: 'wizard-connect' },
});
for (const [kind, url] of [
  ['halo', `https://${own}/config`],
  ['cove', 'https://backup.management/'],
] as const)
  test(`a taken-over script in a page of ${kind} gets nothing done that is not its page's to ask`, async () => {
    const app = await scene.app();
    const connectionId = await connected(app, scene.world.halo.tenant(own));
    const page = kind === 'halo' ? await scene.haloAs(own, 'administrator') : await scene.visit(url);
    const script = await takenOver(page, scene.alcove.extensionId);
    await script.send({ alcove: 1, name: 'check', input: { host: own } });
    // Its report may be older than it: what it still asks must not be taken for something that was let through.
    await until(
      async () => {
        const runs = (await stored<Record<string, { state: string }>>(app, 'runs')) ?? {};
        return Object.values(runs).every(({ state }) => state !== 'running');
      },
      { what: 'the first check to end' },
    );
    const before = await kept();
    scene.world.log.clear();
    const let_through: string[] = [];
    for (const [name, { from }] of Object.entries(commands)) {
      if ((from as readonly string[]).includes(kind)) continue;
      const answer = await script.send({ alcove: 1, name, input: plausible(own, connectionId) });
      if (!refused(answer) || codeOf(answer) !== 'not-allowed') let_through.push(name);
    }
    expect(let_through).toEqual([]);
    // Commands that it may give, about a tenant that is not its own.
    for (const [name, { from, input }] of Object.entries(commands)) {
      const given = plausible(other, connectionId);
      if (!(from as readonly string[]).includes(kind) || !('host' in (input.def as { shape: object }).shape)) continue;
      const answer = await script.send({ alcove: 1, name, input: given });
      if (!refused(answer)) let_through.push(`${name} for ${other}`);
    }
    expect(let_through).toEqual([]);
    expect(scene.world.log.find({ host: other })).toEqual([]);
    expect(scene.world.log.find({ path: '/auth/token' })).toEqual([]);
    expect(writes(scene.world, own)).toEqual([]);
    expect(await kept()).toBe(before);
  });

test('an address where the name of an operation belongs is no operation', async () => {
  const page = await scene.haloAs(own, 'administrator');
  const script = await takenOver(page, scene.alcove.extensionId);
  const before = await kept();
  for (const name of [
    `https://${evil}/steal`,
    'fetch',
    'halo.read',
    'halo.write',
    '__proto__',
    'constructor',
    'toString',
    '../check',
    'check/../connect',
  ])
    for (const input of [
      { url: `https://${evil}/` },
      { host: `${evil}/` },
      { host: own, operation: `https://${evil}` },
    ])
      expect(refused(await script.send({ alcove: 1, name, input })), name).toBe(true);
  expect(refused(await script.send({ alcove: 1, name: 'check', input: { host: `${own}@${evil}` } }))).toBe(true);
  // The page's own script answers named reads only, with ids of a fixed form.
  const app = await scene.app();
  const tabId = await app.evaluate(async (host) => (await chrome.tabs.query({ url: `https://${host}/*` }))[0]?.id, own);
  for (const [operation, id] of [
    [`https://${evil}/api`, undefined],
    ['role', '../../auth/token'],
    ['role', `//${evil}/`],
    ['__proto__', undefined],
  ] as const) {
    const answer = await app.evaluate(([tab, message]) => chrome.tabs.sendMessage(tab, message).catch(() => 'nobody'), [
      tabId ?? -1,
      { type: 'halo.read', operation, ...(id === undefined ? {} : { id }) },
    ] as const);
    expect(
      answer === 'nobody' || answer === undefined || refused(answer),
      `${operation} ${id}: ${JSON.stringify(answer)}`,
    ).toBe(true);
  }
  expect(scene.world.log.find({ host: evil })).toEqual([]);
  expect(await kept()).toBe(before);
});

test('reports of hands are taken from the frame that was set to work, and from nobody else', async () => {
  const app = await scene.app();
  const connectionId = await connected(app, scene.world.halo.tenant(own));
  const page = await scene.haloAs(own, 'administrator');
  const script = await takenOver(page, scene.alcove.extensionId);
  // A run as the background records it when hands work in a page of Cove.
  await app.evaluate(async (subject) => {
    const now = Date.now();
    const run = {
      id: 'r1',
      kind: 'cove-customers',
      subject,
      state: 'running',
      doing: 'x',
      done: 0,
      startedAt: now,
      beatAt: now,
      handsIn: 'page',
      frame: { tabId: 99_999, frameId: 0 },
    };
    await chrome.storage.local.set({ runs: { v: 1, data: { r1: run } } });
  }, connectionId);
  const forged = { type: 'customers', customers: [{ id: '1', name: 'Forged' }], complete: true };
  for (const who of [
    script,
    await takenOver(await scene.visit('https://backup.management/'), scene.alcove.extensionId),
  ])
    await who.evaluate(
      (message) =>
        new Promise<void>((done) => {
          const port = chrome.runtime.connect({ name: 'hands:r1' });
          port.onDisconnect.addListener(() => done());
          port.postMessage(message);
          port.postMessage({
            type: 'end',
            stopped: false,
            text: 'Forged',
            done: 1,
            total: 1,
            reseller: true,
            leftOver: [],
          });
          setTimeout(done, 1500);
        }),
      forged,
    );
  expect(await kept()).not.toContain('Forged');
});

test('a consent is good for one plan, once', async () => {
  const tenant = scene.world.halo.tenant(other);
  await scene.haloAs(other, 'administrator');
  const app = await scene.app();
  await runToEnd(app, 'check', { host: other });
  const { planId } = await askAlcove(app, 'changes.plan', { host: other, requirements: ['role-tickets-access'] });
  const plans = (await stored<{ id: string; hash: string; state: string }[]>(app, `changes:${other}`)) ?? [];
  const hash = plans.find(({ id }) => id === planId)?.hash ?? '';
  const asked = (planHash: string) =>
    app.evaluate((message) => chrome.runtime.sendMessage(message), {
      alcove: 1,
      name: 'changes.apply',
      input: { host: other, planId, hash: planHash },
    });
  scene.world.log.clear();
  expect(refused(await asked(`${hash}0`))).toBe(true);
  expect(writes(scene.world, other)).toEqual([]);
  // Consented to five times at once: one run, one write.
  await Promise.all([1, 2, 3, 4, 5].map(() => asked(hash)));
  await until(
    async () =>
      (await stored<{ id: string; state: string }[]>(app, `changes:${other}`))?.find(({ id }) => id === planId)
        ?.state === 'applied',
    { what: 'the plan to be applied', timeout: 20_000 },
  );
  const once = writes(scene.world, other);
  expect(once).toHaveLength(1);
  // Replayed afterwards, against a tenant that somebody has changed back meanwhile.
  for (const role of tenant.state.roles) if (/cove/iu.test(role.name)) role.claims['Tx'] = '0';
  expect(refused(await asked(hash))).toBe(true);
  expect(writes(scene.world, other)).toEqual(once);
  expect(coveRecords(tenant).roles.map(({ Tx }) => Tx)).toEqual(['0']);
});
