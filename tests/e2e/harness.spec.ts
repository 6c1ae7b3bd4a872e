/** The harness itself: a driver that cannot fail proves nothing, so its refusals are tested beside its successes. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeCertificate } from '../world/certificate.ts';
import { chromiumArgs, firefoxPreferences } from '../world/hosts.ts';
import { axeOf } from './browser/axe.ts';
import { launchChromium } from './browser/chromium.ts';
import { launchFirefox } from './browser/firefox.ts';
import { sidebarOf } from './browser/sidebar.ts';
import { never, until } from './browser/wait.ts';

const probe = join(import.meta.dirname, 'probe-extension');
const page = (path: string) =>
  `<!doctype html><html lang="en"><title>Host</title><h1>Host page</h1>${
    path === '/covered' ? '<div style="position:fixed;inset:0;z-index:9"></div>' : ''
  }`;

let server: Server;
let port = 0;
test.beforeAll(async () => {
  server = createServer(await makeCertificate(), (request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(page(request.url ?? '/'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address === 'object' && address !== null) port = address.port;
});
test.afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

test('Chromium: closed roots are read, clicked and judged; what cannot be clicked is not', async () => {
  const alcove = await launchChromium({ extensions: [probe], args: chromiumArgs(port) });
  try {
    const host = await alcove.context.newPage();
    await host.goto('https://acme.halopsa.com/');
    const sidebar = await sidebarOf(host);
    expect(await sidebar.rows()).toEqual([{ id: 'category-exists', outcome: 'unmet', text: 'Category Show me' }]);
    expect((await sidebar.axe()).map((violation) => violation.id)).toContain('image-alt');

    const row = await sidebar.row('category-exists');
    await (await row.find('button', 'Show me'))?.click();
    await sidebar.outcome('category-exists', 'met');
    await expect(sidebar.outcome('category-exists', 'unmet', 1500)).rejects.toThrow('it is met');
    await expect(host.getByRole('complementary', { name: 'Alcove' })).toHaveCount(0);

    await expect((await sidebar.get('button', 'Fix')).click()).rejects.toThrow('it is disabled');
    await expect((await sidebar.get('button', 'Flee')).click()).rejects.toThrow('went elsewhere');
    await (await sidebar.get('button', 'Choose')).click();

    await host.goto('https://acme.halopsa.com/covered');
    await expect(sidebar.click('button', 'Check everything')).rejects.toThrow('something else lies over');
  } finally {
    await alcove.close();
  }
});

test('a wait names the wait within it, and what it asked does nothing more once it is over', async () => {
  let asked = 0;
  let open = false;
  const pressed: number[] = [];
  const press = async () => {
    const own = ++asked;
    await until(() => open, { what: 'the sidebar', timeout: 20_000 });
    return pressed.push(own) > 0;
  };
  await expect(until(press, { what: 'the button to be pressed', timeout: 300 })).rejects.toThrow(
    'waited 300 ms for the button to be pressed (no answer within 300 ms, still waiting for the sidebar)',
  );
  open = true;
  await until(press, { what: 'the button to be pressed' });
  await never(async () => pressed.length > 1, 'it is pressed again', 200);
  expect(pressed).toEqual([2]);
});

test('Chromium: own pages open, and the worker can be killed and comes back', { tag: '@long' }, async () => {
  const alcove = await launchChromium({ extensions: [probe], args: chromiumArgs(port) });
  try {
    const popup = await alcove.open('popup.html');
    await popup.getByRole('button', { name: 'Ask' }).click();
    await expect(popup.getByText('answered 1')).toBeVisible();
    await popup.getByRole('button', { name: 'Ask' }).click();
    await expect(popup.getByText('answered 2')).toBeVisible();
    expect(await alcove.killWorker()).toBe(1);
    await popup.getByRole('button', { name: 'Ask' }).click();
    await expect(popup.getByText('answered 1')).toBeVisible();
    expect((await axeOf(popup)).map((violation) => violation.id)).toContain('html-has-lang');
  } finally {
    await alcove.close();
  }
});

test('Chromium: a site that the person allowed is granted when the extension asks, and not before', async () => {
  const alcove = await launchChromium({ extensions: [probe], allowedHosts: ['psa.example.org'] });
  try {
    const popup = await alcove.open('popup.html');
    const may = () => popup.evaluate(() => chrome.permissions.contains({ origins: ['https://psa.example.org/*'] }));
    expect(await may()).toBe(false);
    await popup.getByRole('button', { name: 'Allow' }).click();
    await expect(popup.getByText('allowed true')).toBeVisible();
    expect(await may()).toBe(true);
  } finally {
    await alcove.close();
  }
});

test('Firefox: the same extension, closed roots and own pages', { tag: '@long' }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'alcove-probe-'));
  await cp(probe, folder, { recursive: true });
  const manifest: object = JSON.parse(await readFile(join(probe, 'manifest.json'), 'utf8'));
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({ ...manifest, background: { scripts: ['background.js'] } }),
  );
  const firefox = await launchFirefox({
    extension: folder,
    id: 'probe@alcove.example',
    preferences: firefoxPreferences(port),
  });
  try {
    const host = await firefox.browser.newPage();
    await host.goto('https://acme.halopsa.com/');
    const [button] = await firefox.inClosedRoots(host, 'button', 'Show me');
    await button?.click();
    await until(async () => (await firefox.inClosedRoots(host, '[data-outcome="met"]'))[0], {
      what: 'the row to be met',
    });
    expect(await firefox.inClosedRoots(host, 'button', 'Not there')).toEqual([]);

    const popup = await firefox.open('popup.html');
    await popup.click('button');
    await popup.waitForFunction(() => document.body.innerText.includes('answered 1'));
  } finally {
    await firefox.close();
    await rm(folder, { recursive: true, force: true });
  }
});
