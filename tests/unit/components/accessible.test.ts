import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGallery, launch, showScene } from './gallery/build.ts';
import { scenes } from './gallery/scenes.ts';

// In a real browser: contrast and target sizes need a layout, which a simulated document does not have.
let browser: Browser;
let folder: string;
let address: string;
let axe: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alcove-gallery-'));
  [address, axe, browser] = await Promise.all([
    buildGallery(folder),
    readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
    launch(),
  ]);
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
      const errors: string[] = [];
      const view = await showScene(browser, address, scene, (error) => errors.push(error));
      await view.evaluate(axe);
      const violations = await view.evaluate(
        `axe.run(document, { resultTypes: ['violations'], runOnly: ${JSON.stringify(rules)}, rules: { 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: ${scene.kind !== 'sidebar'} } } })
          .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, failureSummary }) => html.slice(0, 200) + ' ' + failureSummary).join(' | ')))`,
      );
      await view.context().close();
      expect([violations, errors]).toEqual([[], []]);
    },
    30_000,
  );
});
