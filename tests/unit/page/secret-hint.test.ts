/** What the script that is always there takes for a dialog with a secret: only what a person could see. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());

const text = '<p>Client Secret</p><code>x</code>';
it.each<[string, string, boolean]>([
  ['a dialog', `<div role="dialog">${text}</div>`, true],
  ['a dialog of the browser', `<dialog open>${text}</dialog>`, true],
  ['words in parts', '<div role="dialog"><p><b>Client</b> <i>secret</i></p></div>', true],
  ['its own text', '<div role="dialog">Your client-secret: x</div>', true],
  [
    'a box without a size around what is drawn',
    `<div role="dialog" style="width:0;height:0"><div style="position:fixed;top:90px;left:90px">${text}</div></div>`,
    true,
  ],
  [
    'scrolled away within its dialog',
    `<div role="dialog" style="position:fixed;inset:0;overflow:auto"><div style="margin-top:-300px">${text}</div></div>`,
    true,
  ],
  ['one that is not shown', `<div role="dialog" style="display:none">${text}</div>`, false],
  ['one that is hidden', `<div role="dialog" style="visibility:hidden">${text}</div>`, false],
  ['one that is faded out', `<div style="opacity:0"><div role="dialog">${text}</div></div>`, false],
  [
    'one that waits outside of the window',
    `<div role="dialog" style="position:fixed;left:-900px;width:300px">${text}</div>`,
    false,
  ],
  ['in German', '<div role="dialog"><p>Client-Geheimnis</p><code>x</code></div>', true],
  ['in French', '<div role="dialog"><p>Secret du client</p><code>x</code></div>', true],
  [
    'called so by its class and over the page',
    `<div style="position:fixed;inset:0"><div class="ui modal">${text}</div></div>`,
    true,
  ],
  ['called so by its class, a part of the page', `<div class="dialog-form">${text}</div>`, false],
  ['one of something else', '<div role="dialog"><p>Secret Santa</p></div>', false],
  ['the same words on the page', text, false],
])('%s', async (_, html, expected) => {
  const page = await stage.open(html);
  expect(await page.evaluate(() => Alcove.hintsAtSecret(document))).toBe(expected);
});
