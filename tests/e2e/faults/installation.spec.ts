/** What becomes of pages when the installation under them changes: an update, and a worker that cannot start. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorld } from '../../world/server.ts';
import { coveApplication } from '../alcove.ts';
import { builtForChrome, launchChromium } from '../browser/chromium.ts';
import { fillConnect, pressConnect } from '../connect-form.ts';
import { expect, sidebarOf, test, until } from '../fixtures.ts';

const host = 'acme.halopsa.com';

test('the extension is updated under open pages: they say so, and reload nothing by themselves', async () => {
  test.setTimeout(90_000);
  const world = await startWorld({ cove: false, tenants: [{ host, state: 'broken:role-tickets-none', customers: 2 }] });
  const alcove = await launchChromium({ args: world.browserArgs });
  try {
    await alcove.context.addCookies(world.halo.tenant(host).signIn('jane.smith@msp.example').cookies);
    const page = await alcove.context.newPage();
    await page.goto(`https://${host}/config`);
    const sidebar = await sidebarOf(page);
    await sidebar.panel();
    await page.evaluate(() => Object.assign(globalThis, { unsaved: 'work in a form' }));
    // What an update does: everything of the old version is orphaned.
    await (await alcove.worker()).evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    const notice = async () => {
      // An orphan looks for itself when a person acts.
      await page.mouse.click(300, 300);
      return (await sidebar.roots.find('button', 'Dismiss'))[0];
    };
    const said = await until(notice, { what: 'the notice of the update', timeout: 20_000 });
    expect(await said.isVisible()).toBe(true);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'unsaved'))).toBe('work in a form');
    expect(await sidebar.isOpen()).toBe(false);
  } finally {
    await alcove.close();
    await world.close();
  }
});

test('a worker that fails at its start is told, in every page, within seconds', async () => {
  test.setTimeout(120_000);
  const world = await startWorld({ cove: false, tenants: [{ host, state: 'ready', customers: 2 }] });
  const directory = await mkdtemp(join(tmpdir(), 'alcove-broken-'));
  try {
    await cp(builtForChrome, directory, { recursive: true });
    await writeFile(join(directory, 'background.js'), 'throw new Error("this worker never starts");');
    const alcove = await launchChromium({ extensions: [directory], args: world.browserArgs, welcome: 'kept' });
    const app = await alcove.open('popup.html?full#connect');
    await fillConnect(app, { address: host, ...coveApplication(world.halo.tenant(host)) });
    await pressConnect(app);
    await expect(app.getByText(/Alcove did not answer/u).first()).toBeVisible({ timeout: 60_000 });
    await alcove.close();
  } finally {
    await world.close();
    await rm(directory, { recursive: true, force: true });
  }
});
