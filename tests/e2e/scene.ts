/**
 * One world and one browser for all tests of a file. Starting both takes longer than most tests; tenants on their own hosts
 * keep tests apart, and what the extension has stored can be forgotten between them.
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { forShortPages } from '../../scripts/browsers.ts';
import { startWorld, type World, type WorldOptions } from '../world/server.ts';
import { agentLogins } from '../world/halo/index.ts';
import { launchChromium, type ChromiumOptions, type ChromiumWithExtension } from './browser/chromium.ts';
import { sidebarOf, type Sidebar } from './browser/sidebar.ts';
import { expect, test, watchErrors } from './fixtures.ts';

export interface SceneOptions {
  world?: WorldOptions;
  /** Made from the world when it needs one, e.g. for a tenant's secret. */
  chromium?: ChromiumOptions;
  /** Texts of errors inside the extension that belong to what is tested. */
  expectedErrors?: RegExp[];
}

export interface Scene {
  readonly world: World;
  readonly alcove: ChromiumWithExtension;
  /** Opens an address in a new tab. */
  visit(url: string): Promise<Page>;
  /** Alcove's own page in a tab, e.g. `app('#map')`; `full` unless it says otherwise. */
  app(query?: string): Promise<Page>;
  /** Logs an agent in at a tenant (cookies, local storage) and opens a path there. */
  haloAs(host: string, who: keyof typeof agentLogins, path?: string): Promise<Page>;
  /** The same with Alcove's sidebar. */
  besideHalo(host: string, who?: keyof typeof agentLogins, path?: string): Promise<{ page: Page; sidebar: Sidebar }>;
  /** Everything that the extension keeps, as after a new installation. */
  forget(): Promise<void>;
  /** What the extension keeps on disk, as text. */
  kept(): Promise<string>;
}

/** Declares the scene of a file; to be called once at its top. Its tests run one after the other in one worker. */
export function sharedScene(options: SceneOptions = {}): Scene {
  test.describe.configure({ mode: 'default' });
  let world: World | undefined;
  let alcove: ChromiumWithExtension | undefined;
  const errors: string[] = [];

  test.beforeAll(async () => {
    world = await startWorld(options.world);
    alcove = await launchChromium({
      installed: true,
      ...options.chromium,
      args: [forShortPages, ...world.browserArgs, ...(options.chromium?.args ?? [])],
    });
    watchErrors(alcove, errors);
  });
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
  test.afterEach(async ({}, info) => {
    const pages = alcove?.context.pages() ?? [];
    if (info.status !== info.expectedStatus) {
      for (const [index, page] of pages.entries())
        await page
          .screenshot({ path: join(info.outputDir, `page-${index}.png`), timeout: 5000 })
          .catch(() => undefined);
    }
    // The last tab would take the window, and with it the browser, along.
    for (const page of pages.slice(1)) await page.close();
    await alcove?.context.clearCookies();
    const unexpected = errors
      .splice(0)
      .filter((text) => !options.expectedErrors?.some((allowed) => allowed.test(text)));
    expect(unexpected, 'errors inside the extension').toEqual([]);
  });
  test.afterAll(async () => {
    await alcove?.close();
    await world?.close();
  });

  const scene: Scene = {
    get world() {
      if (world === undefined) throw new Error('the world is started before the first test');
      return world;
    },
    get alcove() {
      if (alcove === undefined) throw new Error('the browser is started before the first test');
      return alcove;
    },
    async visit(url) {
      const page = await scene.alcove.context.newPage();
      await page.goto(url);
      return page;
    },
    app: (query = '') => scene.alcove.open(`popup.html?full${query}`),
    async haloAs(host, who, path = '/config') {
      const session = scene.world.halo.tenant(host).signIn(agentLogins[who].email);
      await scene.alcove.context.addCookies(session.cookies);
      const page = await scene.alcove.context.newPage();
      if (Object.keys(session.localStorage).length > 0)
        await page.addInitScript((items) => {
          for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value);
        }, session.localStorage);
      await page.goto(`https://${host}${path}`);
      return page;
    },
    async besideHalo(host, who = 'administrator', path = '/config') {
      const page = await scene.haloAs(host, who, path);
      return { page, sidebar: await sidebarOf(page) };
    },
    async forget() {
      const worker = await scene.alcove.worker();
      await worker.evaluate(async () => {
        await chrome.storage.local.clear();
        await chrome.storage.session.clear();
      });
    },
    async kept() {
      const worker = await scene.alcove.worker();
      return worker.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
    },
  };
  return scene;
}
