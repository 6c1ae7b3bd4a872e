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
