/** What every end-to-end test gets: its own world, its own browser with the built extension, and drivers for both. */
import { test as base, type Page } from '@playwright/test';
import { forShortPages } from '../../scripts/browsers.ts';
import { startWorld, type World, type WorldOptions } from '../world/server.ts';
import { launchChromium, type ChromiumOptions, type ChromiumWithExtension } from './browser/chromium.ts';

export interface AlcoveOptions {
  /** Which tenants and consoles this test's world has. */
  worldOptions: WorldOptions;
  chromiumOptions: ChromiumOptions;
  /** Texts of page errors that the test expects; everything else fails it. */
  expectedErrors: RegExp[];
}

export interface AlcoveFixtures {
  world: World;
  alcove: ChromiumWithExtension;
  extensionId: string;
  /** The popup in a tab of its own. */
  popup: (query?: string) => Promise<Page>;
  /** Opens an address of a console in a new tab. */
  visit: (url: string) => Promise<Page>;
}

/** Collects what went wrong inside the extension, so that a test cannot pass over it. */
export function watchErrors(alcove: ChromiumWithExtension, errors: string[]): void {
  const own = `chrome-extension://${alcove.extensionId}/`;
  const watch = (page: Page) => {
    page.on('pageerror', (error) => {
      if (page.url().startsWith(own) || (error.stack ?? '').includes(own))
        errors.push(`${page.url()}: ${error.message}`);
    });
    page.on('console', (message) => {
      const ours = page.url().startsWith(own) || message.location().url.startsWith(own);
      if (ours && message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
    });
  };
  alcove.context.pages().forEach(watch);
  alcove.context.on('page', watch);
  alcove.context.on('serviceworker', (worker) => {
    worker.on('console', (message) => {
      if (message.type() === 'error') errors.push(`service worker: ${message.text()}`);
    });
  });
}

export const test = base.extend<AlcoveOptions & AlcoveFixtures>({
  worldOptions: [{}, { option: true }],
  chromiumOptions: [{}, { option: true }],
  expectedErrors: [[], { option: true }],

  world: async ({ worldOptions }, use) => {
    const world = await startWorld(worldOptions);
    await use(world);
    await world.close();
  },
  alcove: async ({ world, chromiumOptions, expectedErrors }, use, info) => {
    const alcove = await launchChromium({
      installed: true,
      ...chromiumOptions,
      args: [forShortPages, ...world.browserArgs, ...(chromiumOptions.args ?? [])],
    });
    const errors: string[] = [];
    watchErrors(alcove, errors);
    await use(alcove);
    if (info.status !== info.expectedStatus) {
      for (const [index, page] of alcove.context.pages().entries()) {
        const path = info.outputPath(`page-${index}.png`);
        // A page that hangs must not hide why the test failed.
        await page.screenshot({ path, timeout: 5000 }).catch(() => undefined);
      }
      await info.attach('requests', {
        body: world.log.entries.map((entry) => `${entry.method} ${entry.host}${entry.path} ${entry.status}`).join('\n'),
        contentType: 'text/plain',
      });
    }
    await alcove.close();
    const unexpected = errors.filter((text) => !expectedErrors.some((allowed) => allowed.test(text)));
    if (unexpected.length > 0) throw new Error(`errors inside the extension:\n${unexpected.join('\n')}`);
  },
  extensionId: async ({ alcove }, use) => use(alcove.extensionId),
  popup: async ({ alcove }, use) => use((query = '') => alcove.open(`popup.html${query}`)),
  visit: async ({ alcove }, use) =>
    use(async (url) => {
      const page = await alcove.context.newPage();
      await page.goto(url);
      return page;
    }),
});

/** Details of a test that shows a further variant of what another one shows in every run: `npm run test:long` has it. */
export const furtherIf = (further: boolean): { tag: string[] } => ({ tag: further ? ['@long'] : [] });

export { expect } from '@playwright/test';
export { axeOf } from './browser/axe.ts';
export { sidebarOf } from './browser/sidebar.ts';
export { never, until } from './browser/wait.ts';
