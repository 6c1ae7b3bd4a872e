/** Somebody else's page around the consoles, another extension beside Alcove, and a page that looks for it. */
import { resolve } from 'node:path';
import { connected, coveApplication } from '../alcove.ts';
import { builtForChrome } from '../browser/chromium.ts';
import { takenOver } from '../browser/taken-over.ts';
import { secretAt, writes } from '../fixing.ts';
import { expect, never, test, until } from '../fixtures.ts';
import { sharedScene } from '../scene.ts';
import { codeOf, keptBy } from './answers.ts';

const own = 'acme.halopsa.com';
const evil = 'evil.example';
/** A part of Cove's console that lets itself be framed by anybody. */
const framed = 'wizard.backup.management';
const wizard =
  '<!doctype html><h1>HaloPSA</h1><label>Client ID <input></label><label>Client Secret <input></label><label>Resource Server Hostname <input></label><button>Connect</button>';
const scene = sharedScene({
  world: {
    tenants: [{ host: own, state: 'ready', customers: 3 }],
    extraHosts: [evil],
    consoles: [
      {
        serves: (host) => host === evil || host === framed,
        handle: async (request, host) =>
          host === framed
            ? new Response(wizard, { headers: { 'content-type': 'text/html' } })
            : new URL(request.url).pathname === '/frame'
              ? new Response(
                  `<!doctype html><h1>Offer of the day</h1><iframe src="https://${framed}/" width=900 height=600></iframe><iframe src="https://${own}/config" width=900 height=600></iframe>`,
                  { headers: { 'content-type': 'text/html' } },
                )
              : new Response('<!doctype html><h1>Evil</h1>', { headers: { 'content-type': 'text/html' } }),
      },
    ],
  },
  chromium: { extensions: [builtForChrome, resolve(import.meta.dirname, '../intruder-extension')] },
});
test.beforeEach(() => scene.forget());
const kept = () => keptBy(scene.alcove);

test('a page that frames both consoles gets no checklist into them, and nothing out', async () => {
  const app = await scene.app();
  await connected(app, scene.world.halo.tenant(own));
  const session = scene.world.halo.tenant(own).signIn('jane.smith@msp.example');
  await scene.alcove.context.addCookies(session.cookies);
  const page = await scene.visit(`https://${evil}/frame`);
  await until(() => page.frames().length === 3, { what: 'both frames' });
  const cove = page.frames().find((frame) => frame.url().startsWith(`https://${framed}`));
  if (!cove) throw new Error('Cove is not framed');
  const script = await takenOver(cove, scene.alcove.extensionId);
  expect(codeOf(await script.send({ alcove: 1, name: 'cove.fill', input: {} }))).toBe('not-allowed');
  expect(codeOf(await script.send({ alcove: 1, name: 'panel.load', input: { part: 'sidebar' } }))).toBe('not-allowed');
  // HaloPSA's script is not even in frames: there is no world to take over.
  const halo = page.frames().find((frame) => frame.url().startsWith(`https://${own}`));
  if (halo) await expect(takenOver(halo, scene.alcove.extensionId).then((it) => it.send({}))).rejects.toThrow();
  const heard = await page.evaluate(
    () =>
      new Promise<unknown[]>((done) => {
        const all: unknown[] = [];
        addEventListener('message', ({ data }) => all.push(data));
        setTimeout(() => done(all), 800);
      }),
  );
  expect(JSON.stringify(heard)).not.toMatch(/alcove|wxt|content-script/iu);
});

test('another extension is not spoken to, cannot open Alcove’s pages, and presses nothing that matters', async () => {
  const app = await scene.app();
  await connected(app, scene.world.halo.tenant(own));
  const { clientSecret } = coveApplication(scene.world.halo.tenant(own));
  const { sidebar } = await scene.besideHalo(own);
  await sidebar.panel();
  const alcoveId = scene.alcove.extensionId;
  const intruder = await until(
    () => scene.alcove.context.serviceWorkers().find((worker) => !worker.url().includes(alcoveId)),
    { what: 'the other extension' },
  );
  const before = await kept();
  const answers = await intruder.evaluate(async (id) => {
    const said = (error: unknown) => `refused: ${String(error)}`;
    const told: unknown[] = [];
    for (const message of [
      { alcove: 1, name: 'vault.forget', input: {} },
      { alcove: 1, name: 'connect', input: {} },
      'hello',
    ])
      told.push(await chrome.runtime.sendMessage(id, message).catch(said));
    told.push(
      await new Promise((done) => {
        const port = chrome.runtime.connect(id, { name: 'hands:r1' });
        port.onDisconnect.addListener(() => done(`closed: ${chrome.runtime.lastError?.message ?? ''}`));
        setTimeout(() => done('open'), 1500);
      }),
    );
    for (const file of ['popup.html', 'consent.html', 'content-scripts/hands.js', 'manifest.json'])
      told.push(await fetch(`chrome-extension://${id}/${file}`).then((answer) => answer.status, said));
    return told;
  }, alcoveId);
  for (const answer of answers) expect(String(answer)).toMatch(/refused|closed/u);
  // It may reach into closed roots, as every extension with access to the site may: it reads no secret there, and what it
  // presses opens a question on Alcove's own page at most.
  const read = await intruder.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    const [done] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () => {
        let text = '';
        const pressed: string[] = [];
        for (const element of document.querySelectorAll<HTMLElement>('div')) {
          const root = chrome.dom.openOrClosedShadowRoot(element);
          if (!root) continue;
          text += root.textContent;
          for (const button of root.querySelectorAll('button'))
            if (/Fix|Create all|Keep|Fill|Apply/u.test(button.textContent ?? '')) {
              pressed.push(button.textContent ?? '');
              button.click();
            }
        }
        return { text, pressed };
      },
    });
    return done?.result;
  }, `https://${own}/*`);
  expect(read?.text).toContain('Check everything');
  expect(read?.text).not.toContain(clientSecret);
  await never(async () => writes(scene.world, own).length > 0, 'something was written', 1000);
  expect(writes(scene.world, own)).toEqual([]);
  expect(secretAt(scene.world.halo.tenant(own))).toBe(clientSecret);
  expect((await kept()).includes(clientSecret)).toBe(before.includes(clientSecret));
});

test('a page cannot tell by its addresses that Alcove is there, nor frame its pages', async () => {
  const page = await scene.visit(`https://${evil}/`);
  const found = await page.evaluate(async (id) => {
    const tried: string[] = [];
    for (const file of ['popup.html', 'consent.html', 'report.html', 'icon/16.png', 'content-scripts/sidebar.js'])
      tried.push(
        await fetch(`chrome-extension://${id}/${file}`).then(
          () => 'reached',
          () => 'refused',
        ),
        await new Promise<string>((done) => {
          const frame = document.createElement('iframe');
          frame.src = `chrome-extension://${id}/${file}`;
          frame.onload = () => done(frame.contentDocument === null ? 'blocked' : 'blank');
          frame.onerror = () => done('blocked');
          document.body.append(frame);
          setTimeout(() => done('blocked'), 1000);
        }),
      );
    return tried;
  }, scene.alcove.extensionId);
  expect(found.filter((answer) => answer === 'reached')).toEqual([]);
  for (const frame of page.frames()) expect(frame.url()).not.toContain('consent.html');
  expect(await page.evaluate(() => typeof Reflect.get(globalThis, 'chrome')?.runtime)).toBe('undefined');
});
