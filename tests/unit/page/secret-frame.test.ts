/** A once-shown secret in a frame of the page's own origin, masked until somebody has it shown. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());

const id = '24fe0a24-85d5-46d4-b9c6-721e23f25843';
const secret = '3b1d7c52-6f0e-4a91-8f55-0c7de4a1b9f3-9a0e5f77-12cd-4e6b-a0b8-55e1f3c2d4a6';

it('is read once it is no longer masked, and never anything else in its place', async () => {
  const inner = `<p>This is displayed only once.</p><table><tr><td>Client Secret:</td><td id=s>************</td></tr><tr><td>Client ID:</td><td>${id}</td></tr></table>`;
  const page = await stage.open(`<div style="position:fixed"><iframe srcdoc="${inner}"></iframe></div>`);
  const cell = page.frameLocator('iframe').locator('#s');
  await cell.waitFor();
  const seen = () =>
    page.evaluate(() => {
      const found = Alcove.findShownSecret(document);
      return [found?.read(), found?.clientId];
    });
  expect((await seen())[0]).toBeUndefined();
  await cell.evaluate((at, text) => void (at.textContent = text), secret);
  expect(await seen()).toEqual([secret, id]);
});

const halves = [secret.slice(0, 36), secret.slice(37)] as const;
const groups = secret.split('-').map((group) => `<span>${group}</span>`);
it.each<[string, string, string]>([
  ['pieces of one line', `<code>${groups.join('<span>-</span>')}</code>`, secret],
  ['pieces that are boxes side by side', `<div style="display:flex">${groups.join('<i>-</i>')}</div>`, secret],
  ['halves with a place to break between', `<code><b>${halves[0]}</b>-<wbr><b>${halves[1]}</b></code>`, secret],
  [
    'halves in two lines',
    `<div style="width:300px;font:14px monospace"><b>${halves[0]}-</b><b>${halves[1]}</b></div>`,
    secret,
  ],
  ['a value and the Client ID under it', `<p>${secret}</p><p>Client ID</p><p>${id}</p>`, secret],
  ['a value beside the word for a press', `<code>${secret}</code><span>Copy</span>`, secret],
])('in pieces it is read whole: %s', async (_, html, whole) => {
  const page = await stage.open(
    `<div role="dialog"><h2>Save your secret</h2><p>This is the only time it is shown.</p><div>Client Secret</div>${html}</div>`,
  );
  expect(await page.evaluate(() => Alcove.findShownSecret(document)?.read())).toBe(whole);
});
