/** Chromium with the built extension in a fresh profile, seeing the simulated consoles under their real hostnames. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page, type Worker } from '@playwright/test';
import { findBrowser, quietFlags } from '../../../scripts/browsers.ts';
import { installedProfile, newProfile } from './installed.ts';
import { speaking } from './speaking.ts';
import { until } from './wait.ts';

export const builtForChrome = resolve(import.meta.dirname, '../../../.output/chrome-mv3');

export interface ChromiumOptions {
  /** Unpacked extension directories; the first one is the extension under test. Empty: none. */
  extensions?: readonly string[];
  /** Flags of the world (`world.browserArgs`). */
  args?: readonly string[];
  /**
   * Hosts for which the person has said yes to the browser's permission prompt before: no test can reach that prompt, and
   * a second request is granted without it. The extension has to ask all the same.
   */
  allowedHosts?: readonly string[];
  /** Directory of a profile that an earlier browser left; it is kept on closing. Default: a new one. */
  profile?: string;
  /** Pages that are left stay in memory and come back as they were, as in a person's browser. */
  backForwardCache?: boolean;
  headless?: boolean;
  /** The page that opens by itself after the installation stays. Otherwise it is waited for in a new profile, and closed. */
  welcome?: 'kept';
  /** In a profile where the extension was installed before, instead of a new one; without `profile`, `extensions` and `allowedHosts`. */
  installed?: boolean;
  /** Default 1440 × 900; `null`: whatever the window has. */
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark' | 'no-preference';
  reducedMotion?: 'reduce' | 'no-preference';
  locale?: string;
  /** The browser's own language ("de"), which `chrome.i18n` follows; `locale` is that of the pages. Default: English. */
  language?: string;
}

export interface ChromiumWithExtension {
  context: BrowserContext;
  /** Id of the first extension; empty when there is none. */
  extensionId: string;
  /** Directory of the profile, to look for what was left there. */
  profile: string;
  /** Session of the whole browser (targets, downloads). */
  cdp: CDPSession;
  /** The extension's service worker, started when it sleeps. */
  worker(): Promise<Worker>;
  /** Kills the service worker the hard way. Gives how many were running. */
  killWorker(): Promise<number>;
  /** An own page of the extension in a tab, e.g. `open('popup.html')`. */
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Id that Chromium gives to an unpacked extension without a key: the hash of its path in letters a to p. */
function unpackedId(directory: string): string {
  const hex = createHash('sha256').update(resolve(directory)).digest('hex').slice(0, 32);
  return hex.replaceAll(/./gu, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** Writes into a new profile that the extension held these permissions once. */
async function rememberGrants(profile: string, id: string, hosts: readonly string[]): Promise<void> {
  const explicit_host = hosts.map((host) => `https://${host}/*`);
  const granted_permissions = { api: [], explicit_host, manifest_permissions: [], scriptable_host: [] };
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({
      extensions: { settings: { [id]: { granted_permissions, runtime_granted_permissions: granted_permissions } } },
    }),
  );
}

/** When a worker began to live; undefined: nobody answers. */
const lifeOf = (worker: Worker): Promise<number | undefined> =>
  Promise.race([
    worker.evaluate(() => performance.timeOrigin).catch(() => undefined),
    new Promise<undefined>((done) => setTimeout(() => done(undefined), 500)),
  ]);

/** The tests begin where the welcome page has been closed. */
async function closeWelcome(context: BrowserContext, extension: string, origin: string): Promise<void> {
  if (!existsSync(join(extension, 'help.html'))) return;
  const page = await until(() => context.pages().find((each) => each.url() === `${origin}help.html`), {
    what: 'the welcome page',
  });
  await page.close();
}

const isInstalled = ({ installed, extensions, allowedHosts, language, welcome }: ChromiumOptions): boolean =>
  installed === true && [extensions, allowedHosts, language, welcome].every((other) => other === undefined);

async function profileFor(options: ChromiumOptions): Promise<string> {
  if (options.profile !== undefined) return options.profile;
  if (!isInstalled(options)) return newProfile();
  return installedProfile(async (profile) => {
    const { context, extensionId, close } = await launchChromium({ profile });
    await closeWelcome(context, builtForChrome, `chrome-extension://${extensionId}/`);
    await close();
  });
}

/**
 * Launches Chromium with a new profile, or once more with the one that is given.
 *
 * @throws when an extension was not built, or no Chromium can be had
 */
export async function launchChromium(options: ChromiumOptions = {}): Promise<ChromiumWithExtension> {
  const extensions = (options.extensions ?? [builtForChrome]).map((directory) => resolve(directory));
  for (const directory of extensions) {
    if (!existsSync(join(directory, 'manifest.json')))
      throw new Error(`no built extension in ${directory}: run "npm run build" first`);
  }
  const profile = await profileFor(options);
  const [first] = extensions;
  const extensionId = first === undefined ? '' : unpackedId(first);
  if (options.allowedHosts !== undefined) await rememberGrants(profile, extensionId, options.allowedHosts);
  const loading =
    extensions.length === 0
      ? []
      : [`--disable-extensions-except=${extensions.join(',')}`, `--load-extension=${extensions.join(',')}`];
  const spoken = options.language === undefined ? null : await speaking(findBrowser('chromium'), options.language);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: spoken?.executablePath ?? findBrowser('chromium'),
    ...(spoken && { env: spoken.env }),
    headless: options.headless ?? true,
    viewport: options.viewport === undefined ? { width: 1440, height: 900 } : options.viewport,
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'reduce',
    locale: options.locale ?? 'en-GB',
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--disable-component-extensions-with-background-pages',
      ...(options.backForwardCache ? ['--disable-back-forward-cache'] : []),
    ],
    args: [
      ...quietFlags(),
      ...loading,
      ...(options.language === undefined ? [] : [`--lang=${options.language}`]),
      ...(options.args ?? []),
    ],
  });
  const browser = context.browser();
  if (browser === null) throw new Error('this Playwright gives no browser for a persistent profile');
  const cdp = await browser.newBrowserCDPSession();
  const origin = `chrome-extension://${extensionId}/`;

  const workers = async () => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.filter((target) => target.type === 'service_worker' && target.url.startsWith(origin));
  };
  if (first !== undefined && options.profile === undefined && options.welcome === undefined && !isInstalled(options))
    await closeWelcome(context, first, origin);
  return {
    context,
    extensionId,
    profile,
    cdp,
    worker: () =>
      until(() => context.serviceWorkers().find((worker) => worker.url().startsWith(origin)), {
        what: 'the service worker of the extension',
      }),
    async killWorker() {
      const running = await workers();
      const known = context.serviceWorkers().filter((worker) => worker.url().startsWith(origin));
      const lives = await Promise.all(known.map(lifeOf));
      for (const { targetId } of running) await cdp.send('Target.closeTarget', { targetId });
      // One that something wakes at once comes back under the same id, and to Playwright it is the same: its life began anew.
      const isAnother = async (): Promise<boolean> =>
        known.length > 0 &&
        (await Promise.all(known.map(lifeOf))).every((life, at) => life !== undefined && life !== lives[at]);
      await until(
        async () =>
          (known.length > 0 && !known.some((worker) => context.serviceWorkers().includes(worker))) ||
          (await workers()).every((left) => !running.some((was) => was.targetId === left.targetId)) ||
          isAnother(),
        { what: 'the service worker to be gone' },
      );
      // Playwright hears of it a little later; what is asked of the dead one until then is never answered.
      if (running.length > 0)
        await until(
          async () => !known.some((worker) => context.serviceWorkers().includes(worker)) || (await isAnother()),
          { what: 'the killed worker to be struck off', timeout: 5000 },
        ).catch(() => undefined);
      return running.length;
    },
    async open(path) {
      const page = await context.newPage();
      await page.goto(origin + path);
      return page;
    },
    async close() {
      await context.close();
      await spoken?.remove();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
