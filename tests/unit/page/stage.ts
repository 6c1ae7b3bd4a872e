/** A real Chromium with the page layer bundled into small local pages: what a simulated DOM cannot show. */
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { findBrowser, quietFlags } from '../../../scripts/browsers.ts';

type Alcove = typeof import('../../../lib/page/navigation.ts') &
  typeof import('../../../lib/page/presence.ts') &
  typeof import('../../../lib/page/launcher.ts') &
  typeof import('../../../lib/page/farewell.ts') &
  typeof import('../../../lib/page/mount.ts') &
  typeof import('../../../lib/page/highlight.ts') &
  typeof import('../../../lib/page/in-sight.ts') &
  typeof import('../../../lib/page/surface.ts') &
  typeof import('../../../lib/page/spot.ts') &
  typeof import('../../../lib/page/locate.ts') &
  typeof import('../../../lib/page/complaint.ts') &
  typeof import('../../../lib/page/seek.ts') &
  typeof import('../../../lib/page/secret-hint.ts') &
  typeof import('../../../lib/page/secret-dialog.ts') &
  typeof import('../../../lib/page/read.ts') &
  typeof import('../../../lib/page/refusal.ts') &
  typeof import('../../../lib/page/sayings.ts') &
  typeof import('../../../lib/page/page-words.ts') &
  typeof import('../../../lib/page/way.ts') &
  typeof import('../../../lib/page/place.ts') &
  typeof import('../../../lib/guide/engine.ts');
declare global {
  /** The bundle, in the pages that these tests open. */
  var Alcove: Alcove;
}

const lib = fileURLToPath(new URL('../../../lib', import.meta.url));
const origin = 'https://console.test';
/** A browser on a busy machine; the tests themselves wait for conditions. */
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

export interface Stage {
  /** Opens a page with this body, in the one tab there is: or whole document, at `path`, with `Alcove` on its window. */
  open(
    html: string,
    options?: { path?: string; width?: number; height?: number; head?: string; csp?: string; reducedMotion?: boolean },
  ): Promise<Page>;
  close(): Promise<void>;
}

const bundle = async (): Promise<string> => {
  const names = [
    'navigation',
    'presence',
    'launcher',
    'farewell',
    'mount',
    'highlight',
    'in-sight',
    'surface',
    'spot',
    'locate',
    'complaint',
    'seek',
    'secret-hint',
    'secret-dialog',
    'refusal',
    'sayings',
    'page-words',
    'read',
    'way',
    'place',
  ];
  const { outputFiles } = await build({
    stdin: {
      contents: [
        ...names.map((name) => `export * from '${lib}/page/${name}.ts';`),
        `export * from '${lib}/guide/engine.ts';`,
      ].join('\n'),
      resolveDir: lib,
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Alcove',
    target: 'chrome120',
    footer: { js: 'globalThis.Alcove = Alcove;' },
  });
  return outputFiles?.[0]?.text ?? '';
};

export async function startStage(): Promise<Stage> {
  const executablePath = findBrowser('chromium');
  const [script, browser] = await Promise.all([
    bundle(),
    chromium.launch({ ...(executablePath ? { executablePath } : {}), args: quietFlags() }),
  ]);
  return { open: opener(browser, script), close: () => browser.close() };
}

function opener(browser: Browser, script: string): Stage['open'] {
  let page: Page | undefined;
  let document = '';
  let headers: Record<string, string> = {};
  const first = async (): Promise<Page> => {
    const context = await browser.newContext();
    // Before the page's own scripts, as a content script of the early kind.
    await context.addInitScript({ content: script });
    const made = await context.newPage();
    made.setDefaultTimeout(8000);
    await made.route(`${origin}/**`, (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ contentType: 'text/html', body: document, headers })
        : route.fulfill({ body: '' }),
    );
    return made;
  };
  return async (html, options = {}) => {
    const { path = '/', width = 1280, height = 800, head = '', csp, reducedMotion } = options;
    page ??= await first();
    page.removeAllListeners('console');
    document = html.includes('<html') ? html : `<!doctype html><html><head>${head}</head><body>${html}</body></html>`;
    headers = csp ? { 'content-security-policy': csp } : {};
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: reducedMotion ? 'reduce' : 'no-preference' });
    // By way of a blank page: a mere change of the fragment would not load anew.
    await page.goto('about:blank');
    await page.goto(origin + path);
    return page;
  };
}
