/** What a browser does to an extension: its worker dies, its pages close, it is sent to the back and brought back. */
import type { Page } from '@playwright/test';
import { askAlcove, checkEverything, coveApplication, stored, withCustomers } from '../alcove.ts';
import { fillConnect, isConnected, pressConnect } from '../connect-form.ts';
import { expect, sidebarOf, test, until } from '../fixtures.ts';
import { sharedScene } from '../scene.ts';

const host = 'acme.halopsa.com';
const customers = 12;
const scene = sharedScene({
  world: { cove: false, tenants: [{ host, state: 'broken:role-tickets-none', customers }] },
  chromium: { backForwardCache: true },
});
test.beforeEach(() => scene.forget());
const tenant = () => scene.world.halo.tenant(host);
type Runs = Record<string, { kind: string; state: string; failure?: { message: string } }>;
const runs = async (app: Page): Promise<Runs[string][]> => Object.values((await stored<Runs>(app, 'runs')) ?? {});

test('a worker that is dead when it is spoken to wakes and does it, from every page', async () => {
  const { sidebar } = await scene.besideHalo(host);
  await sidebar.get('button', 'Check everything');
  await scene.alcove.killWorker();
  await sidebar.click('button', 'Check everything');
  await sidebar.outcome('role-tickets-access', 'unmet', 20_000);
  const app = await scene.app();
  await fillConnect(app, { address: host, ...coveApplication(tenant()) });
  await scene.alcove.killWorker();
  await pressConnect(app);
  await isConnected(app);
  await scene.alcove.killWorker();
  await askAlcove(app, 'draft.save', { draft: { name: 'kept', address: '', clientId: '', step: 'map' } });
  expect(JSON.stringify(await stored(app, 'draft'))).toContain('kept');
});

test('the page is closed right after each step was begun: it goes on, and is there when the page opens again', async () => {
  let app = await scene.app();
  await fillConnect(app, { address: host, ...coveApplication(tenant()) });
  const asked = scene.world.log.entries.length;
  await pressConnect(app);
  await until(() => scene.world.log.entries.length > asked, { what: 'connecting to begin' });
  await app.close();
  app = await scene.app();
  await until(async () => Object.keys((await stored<object>(app, 'connections')) ?? {}).length === 1, {
    what: 'the connection, made without the page',
  });
  const connectionId = Object.keys((await stored<object>(app, 'connections')) ?? {})[0] ?? '';
  for (const [name, input, there] of [
    ['customers.psa', { connectionId }, `customers:${connectionId}`],
    [
      'customers.cove',
      { connectionId, source: { kind: 'file', customers: [{ id: '1', name: 'Acme' }] } },
      `customers:${connectionId}`,
    ],
    ['match', { connectionId }, `suggestions:${connectionId}`],
    ['check', { host }, `report:${host}`],
  ] as const) {
    await app.evaluate(
      (message) => {
        void chrome.runtime.sendMessage(message);
      },
      { alcove: 1, name, input },
    );
    await app.close();
    app = await scene.app();
    await until(async () => (await runs(app)).every(({ state }) => state !== 'running') && (await stored(app, there)), {
      what: `${name} to end without its page`,
      timeout: 20_000,
    });
    expect((await runs(app)).filter(({ state }) => state === 'failed')).toEqual([]);
  }
});

test('two pages and a popup at once lose nothing of each other', async () => {
  const first = await scene.app();
  const connectionId = await withCustomers(
    first,
    tenant(),
    Array.from({ length: 60 }, (_, at) => ({ id: String(at), name: `Customer ${at}`, level: 'EndCustomer' })),
  );
  const second = await scene.app();
  const popup = await scene.alcove.open('popup.html');
  const psaId = tenant().state.clients[0]?.id ?? 0;
  const link = async (page: Page, from: number): Promise<void> => {
    for (let at = from; at < 60; at += 3)
      for (;;) {
        const revision = (await stored<{ revision: number }>(page, `plan:${connectionId}`))?.revision ?? 0;
        const done = await askAlcove(page, 'plan.edit', {
          connectionId,
          op: { kind: 'link', coveId: String(at), link: { psaId, origin: 'hand', at: 1 } },
          label: 'x',
          revision,
        }).then(
          () => true,
          () => false,
        );
        if (done) break;
      }
  };
  await Promise.all([link(first, 0), link(second, 1), link(popup, 2)]);
  const plan = await stored<{ links: Record<string, unknown> }>(first, `plan:${connectionId}`);
  expect(Object.keys(plan?.links ?? {})).toHaveLength(60);
});

test('a hundred updates at the same moment are all there', async () => {
  const app = await scene.app();
  const other = await scene.app();
  await Promise.all(
    [app, other].map((page, side) =>
      page.evaluate(
        ([tenantHost, which]) =>
          Promise.all(
            Array.from({ length: 50 }, (_, at) =>
              chrome.runtime.sendMessage({
                alcove: 1,
                name: 'panel.save',
                input: { host: `${which}-${at}.${tenantHost}`, panel: { open: true, mode: 'dock', width: 400 } },
              }),
            ),
          ),
        [host, side] as const,
      ),
    ),
  );
  const ticked = [
    'role-exists',
    'role-departments',
    'category-exists',
    'application-exists',
    'application-active',
  ] as const;
  await Promise.all(
    [app, other].flatMap((page) =>
      ticked.map((requirement) => askAlcove(page, 'note', { host, requirement, text: `note of ${requirement}` })),
    ),
  );
  const panels = await app.evaluate(
    async () => Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('panel:')).length,
  );
  expect(panels).toBe(100);
  const choices = JSON.stringify(await stored(app, `choices:${host}`));
  for (const requirement of ticked) expect(choices).toContain(`note of ${requirement}`);
});

test('back and forward, out of the browser’s cache: one checklist, alive', async () => {
  const { page, sidebar } = await scene.besideHalo(host);
  await checkEverything(scene.alcove, sidebar, host);
  await sidebar.outcome('role-tickets-access', 'unmet');
  await page.evaluate(() => {
    Object.assign(globalThis, { visits: 0 });
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
  });
  await page.goto('about:blank');
  // Not awaited: the page that is left may be gone before it answers.
  await page.evaluate(() => void setTimeout(() => history.back()));
  await until(() => page.evaluate(() => location.pathname === '/config'), { what: 'the page to be back' });
  // It is the same page, as it was left.
  await until(() => page.evaluate(() => Reflect.get(globalThis, 'persisted') === true), { what: 'the kept page' });
  const back = await sidebarOf(page);
  await back.panel();
  await checkEverything(scene.alcove, back, host);
  await back.outcome('role-tickets-access', 'unmet');
  expect(await back.roots.find('complementary', 'Alcove')).toHaveLength(1);
});

test('in the background a check goes on, and the page shows what came of it', async () => {
  const { page, sidebar } = await scene.besideHalo(host);
  await sidebar.get('button', 'Check everything');
  const front = await scene.visit('about:blank');
  await front.bringToFront();
  const app = await scene.app();
  await askAlcove(app, 'check', { host });
  await until(async () => (await runs(app)).some(({ kind, state }) => kind === 'check' && state === 'done'), {
    what: 'the check in the background',
    timeout: 20_000,
  });
  await page.bringToFront();
  await sidebar.outcome('role-tickets-access', 'unmet');
});

test('a console that draws itself anew, replaces its body and storms through routes keeps one checklist, and is not asked for more', async () => {
  const { page, sidebar } = await scene.besideHalo(host);
  await checkEverything(scene.alcove, sidebar, host);
  await sidebar.outcome('role-tickets-access', 'unmet');
  const asked = scene.world.log.find({ host, path: /^\/api\/(?!OnlineStatus)/iu }).length;
  await page.evaluate(async () => {
    for (let at = 0; at < 300; at++) {
      history.pushState(null, '', `/config?storm=${at}`);
      if (at % 10 === 0) {
        const body = document.createElement('body');
        body.append(...document.body.childNodes);
        document.documentElement.replaceChild(body, document.body);
      }
      if (at % 25 === 0) await new Promise((done) => setTimeout(done));
    }
    history.pushState(null, '', '/config');
  });
  await sidebar.panel();
  await until(async () => (await sidebar.rows()).length > 10, { what: 'the rows' });
  expect(await sidebar.roots.find('complementary', 'Alcove')).toHaveLength(1);
  const more = scene.world.log.find({ host, path: /^\/api\/(?!OnlineStatus)/iu }).length - asked;
  expect(more).toBeLessThan(20);
});
