import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, openGallery, openView, showScene, type Gallery } from './gallery/build.ts';
import { enlargeText, layoutFaults, movingParts, turnTo } from './gallery/layout.ts';
import { scenes, type Scene } from './gallery/scenes.ts';

// In a real browser: contrast, target sizes and overlaps need a layout, which a simulated document does not have.
let browser: Browser;
// One page for all scenes, one after the other: the browser has compiled both scripts once and knows what of them is worth it.
let view: Page;
let gallery: Gallery;
const errors: string[] = [];
beforeAll(async () => {
  [gallery, browser] = await Promise.all([openGallery(), launch()]);
  view = await openView(browser, 1, (error) => errors.push(error));
  await view.goto(gallery.address);
  await view.addScriptTag({ url: gallery.axe });
}, 60_000);
afterAll(async () => {
  await browser.close();
  gallery.close();
});

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations of what is shown now; with `only`, of some rules, because the others do not depend on colours. */
function violations(scene: Scene, only?: string[]): Promise<string[]> {
  const options = {
    resultTypes: ['violations'],
    runOnly: only ? { type: 'rule', values: only } : { type: 'tag', values: tags },
    // The sidebar stands in a page whose main landmark is the console's own.
    rules: only
      ? {}
      : { 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: scene.kind !== 'sidebar' } },
  };
  return view.evaluate(
    `axe.run(document, ${JSON.stringify(options)})
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, failureSummary }) => html.slice(0, 200) + ' ' + failureSummary).join(' | ')))`,
  );
}

const pages = new Set<Scene['kind']>(['tab', 'consent', 'ticket', 'report', 'diagnostics', 'settings', 'help']);
/** A list that hangs on a button is placed when it opens: it does not move with letters that grow under it. */
const hasOpenList = ({ acts = [] }: Scene): boolean =>
  acts.some((act) => act === 'More' || String(act).startsWith('More '));

/** Forced colours come from a handful of rules that all scenes share: those with every part of each screen are enough. */
const forced = new Set([
  'sidebar-mixed',
  'cove-map',
  'secret-offered',
  'popup-connect',
  'popup-map-picker',
  'popup-updated',
  'tab-overview',
  'tab-map-conflicts',
  'consent-ask',
  'report',
  'diagnostics',
  'settings-preview',
  'help-welcome',
]);

/** Gives the page another size and waits for what it draws anew by itself, after it has seen that size. */
async function resized(width: number, height: number): Promise<void> {
  await view.setViewportSize({ width, height });
  await view.waitForFunction((wanted) => innerWidth === wanted, width);
  await view.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Everything that a scene looks like: how it is asked for, and what is wrong then. */
async function looks(scene: Scene): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  found['as it is'] = [...(await violations(scene)), ...(await view.evaluate(layoutFaults))];
  // Every scene is shown to somebody who has asked for no motion.
  found['without motion'] = await view.evaluate(movingParts);
  await view.emulateMedia({ colorScheme: scene.scheme === 'dark' ? 'light' : 'dark' });
  found['in the other scheme'] = await violations(scene, ['color-contrast']);
  if (forced.has(scene.name)) {
    await view.emulateMedia({ forcedColors: 'active' });
    found['in forced colours'] = await violations(scene, ['color-contrast']);
    await view.emulateMedia({ forcedColors: 'none' });
  }
  await view.evaluate(turnTo, 'rtl' as const);
  found['from the right'] = await view.evaluate(layoutFaults);
  await view.evaluate(turnTo, 'ltr' as const);
  if (pages.has(scene.kind)) {
    await resized(320, 800);
    found['in 320 pixels'] = await view.evaluate(layoutFaults);
    await view.setViewportSize({ width: 1280, height: 800 });
  }
  if (scene.kind === 'popup' && !hasOpenList(scene)) {
    // What browsers give a popup at 200 and at 250 %.
    for (const [width, height] of [
      [400, 300],
      [320, 240],
    ] as const) {
      await view.setViewportSize({ width, height });
      await view.waitForFunction(() => document.querySelector('.app')?.clientWidth === innerWidth);
      found[`in ${width} × ${height} pixels`] = await view.evaluate(layoutFaults);
    }
    await view.setViewportSize({ width: 420, height: 600 });
    await view.waitForFunction(() => document.querySelector('.app')?.clientWidth === 420);
  }
  if (!hasOpenList(scene)) {
    await view.evaluate(enlargeText);
    found['with letters twice as large'] = await view.evaluate(layoutFaults);
  }
  return Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0));
}

/** Those that only show another one in other colours or from the other side are for pictures: every scene is looked at so. */
const isTwin = ({ name }: Scene): boolean => {
  const base = name.replace(/-(?:dark|forced|rtl)\b/u, '');
  return base !== name && scenes.some((other) => other.name === base);
};

it('the scenes that are shown in forced colours exist', () => {
  expect([...forced].filter((name) => !scenes.some((scene) => scene.name === name))).toEqual([]);
});

describe('every state of every screen', () => {
  it.each(scenes.filter((scene) => !isTwin(scene)).map((scene) => [scene.name, scene] as const))(
    '%s has no barrier, no fault in its layout and no error',
    async (_name, scene) => {
      errors.length = 0;
      await showScene(view, gallery.address, scene);
      expect([await looks(scene), errors]).toEqual([{}, []]);
    },
    30_000,
  );
});
