import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGallery, launch, openView, showScene } from './gallery/build.ts';
import { scenes } from './gallery/scenes.ts';

// In a real browser: contrast and target sizes need a layout, which a simulated document does not have.
let browser: Browser;
// One page for all scenes, each in a document of its own: the browser then knows both scripts already.
let view: Page;
let folder: string;
let address: string;
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const errors: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alcove-gallery-'));
  await copyFile(axe, join(folder, 'axe.js'));
  [address, browser] = await Promise.all([buildGallery(folder), launch()]);
  view = await openView(browser, 1, (error) => errors.push(error));
}, 60_000);
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

// The sidebar stands in a page whose main landmark is the console's own.
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('every state of sidebar and app', () => {
  it.each(scenes.map((scene) => [scene.name, scene] as const))(
    '%s has no accessibility violation and no error',
    async (_name, scene) => {
      errors.length = 0;
      await showScene(view, address, scene);
      await view.addScriptTag({ url: new URL('axe.js', address).href });
      const violations = await view.evaluate(
        `axe.run(document, { resultTypes: ['violations'], runOnly: ${JSON.stringify(rules)}, rules: { 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: ${scene.kind !== 'sidebar'} } } })
          .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, failureSummary }) => html.slice(0, 200) + ' ' + failureSummary).join(' | ')))`,
      );
      expect([violations, errors]).toEqual([[], []]);
    },
    30_000,
  );
});
