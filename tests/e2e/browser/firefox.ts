/** Firefox with the built extension, driven over WebDriver BiDi, seeing the simulated consoles under their real hostnames. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers.ts';
import { until } from './wait.ts';

const builtForFirefox = resolve(import.meta.dirname, '../../../.output/firefox-mv3');

export interface FirefoxOptions {
  extension?: string;
  /** The id in the manifest's `browser_specific_settings`. */
  id?: string;
  /** Preferences of the world (`world.firefoxPreferences`). */
  preferences?: Record<string, string | boolean | number>;
}

export interface ClosedNode {
  /** Rendered text. */
  text: string;
  attributes: Record<string, string>;
  click(): Promise<void>;
}

export interface FirefoxWithExtension {
  browser: Browser;
  extensionId: string;
  /** An own page of the extension in a tab. */
  open(path: string): Promise<Page>;
  /** Elements inside the page's closed shadow roots that match a selector and, if given, whose text or label is `name`. */
  inClosedRoots(page: Page, selector: string, name?: string | RegExp): Promise<ClosedNode[]>;
  close(): Promise<void>;
}

/** The raw protocol connection: puppeteer wraps neither closed roots nor navigation to extension pages. */
interface Bidi {
  send(method: string, params: unknown): Promise<{ result: unknown }>;
}

const isBidi = (value: unknown): value is Bidi =>
  typeof value === 'object' && value !== null && 'send' in value && typeof value.send === 'function';

function bidiOf(browser: Browser): Bidi {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (!isBidi(connection)) throw new Error('this puppeteer-core shows no WebDriver BiDi connection');
  return connection;
}

/** One remote value of the protocol, as far as it is read here. */
interface Remote {
  type?: string;
  sharedId?: string;
  value?: unknown;
}

const isRemote = (value: unknown): value is Remote => typeof value === 'object' && value !== null;
const field = (value: unknown, name: string): unknown => (isRemote(value) ? Reflect.get(value, name) : undefined);

const stringValue = (value: string) => ({ type: 'string', value });

/** Runs in the page: elements of a root that match a selector and whose text or label is this, or fits this pattern where there are flags. */
function named(root: ShadowRoot, selector: string, name?: string, flags?: string): HTMLElement[] {
  const pattern = name === undefined || flags === undefined ? undefined : new RegExp(name, flags);
  const fits = (value: string): boolean =>
    name === undefined || (pattern ? pattern.test(value) : value.trim() === name);
  return [...root.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => fits(element.innerText ?? '') || fits(element.getAttribute('aria-label') ?? ''),
  );
}

/** Shared ids of all closed shadow roots in a serialised tree. */
function closedRootIds(node: unknown, found: string[] = []): string[] {
  const value = field(node, 'value');
  const root = field(value, 'shadowRoot');
  if (field(field(root, 'value'), 'mode') === 'closed') {
    const id = field(root, 'sharedId');
    if (typeof id === 'string') found.push(id);
  }
  const children = field(value, 'children');
  if (Array.isArray(children)) for (const child of children) closedRootIds(child, found);
  return found;
}

const contextOf = (page: Page): string => String(Reflect.get(page.mainFrame(), '_id'));

/** Address that Firefox gives the extension's own pages, fixed beforehand so that tests can open them. */
const ownAddress = '6f1d3c52-0c8b-4b0e-9a63-6a1c0e7d2b11';

/** The page that opens by itself after the installation: the tests begin where it has been closed. */
async function closeWelcome(bidi: Bidi): Promise<void> {
  const welcome = await until(
    async () => {
      const { result } = await bidi.send('browsingContext.getTree', { maxDepth: 0 });
      const list = field(result, 'contexts');
      return (Array.isArray(list) ? list : []).find((entry) => String(field(entry, 'url')).endsWith('/help.html'));
    },
    { what: 'the welcome page' },
  );
  await bidi.send('browsingContext.close', { context: field(welcome, 'context') });
}

/**
 * Launches Firefox with a new profile and installs the extension temporarily.
 *
 * Optional host permissions are granted without Firefox's own prompt, which no test can reach.
 */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<FirefoxWithExtension> {
  const extension = resolve(options.extension ?? builtForFirefox);
  const id = options.id ?? 'alcove@alcove.example';
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`no built extension in ${extension}: run "npm run build:firefox" first`);
  const browser = await launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: true,
    acceptInsecureCerts: true,
    // Without it Firefox refuses to navigate a driven tab to an extension page.
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1440, height: 900 },
    extraPrefsFirefox: {
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [id]: ownAddress }),
      ...options.preferences,
    },
  });
  const bidi = bidiOf(browser);
  const extensionId = await browser.installExtension(extension);
  if (existsSync(join(extension, 'help.html'))) await closeWelcome(bidi);

  async function contexts(): Promise<string[]> {
    const { result } = await bidi.send('browsingContext.getTree', { maxDepth: 0 });
    const list = field(result, 'contexts');
    return Array.isArray(list) ? list.map((entry) => String(field(entry, 'context'))) : [];
  }

  async function call(
    context: string,
    source: string,
    args: unknown[],
    serializationOptions: unknown,
  ): Promise<unknown> {
    const { result } = await bidi.send('script.callFunction', {
      functionDeclaration: source,
      arguments: args,
      awaitPromise: true,
      target: { context, sandbox: 'alcove-harness' },
      serializationOptions,
    });
    if (field(result, 'type') !== 'success')
      throw new Error(`the script failed: ${JSON.stringify(field(result, 'exceptionDetails'))}`);
    return field(result, 'result');
  }

  async function press(context: string, sharedId: string): Promise<void> {
    await call(context, "(element) => element.scrollIntoView({ block: 'nearest' })", [{ sharedId }], {});
    const origin = { type: 'element', element: { sharedId } };
    await bidi.send('input.performActions', {
      context,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', x: 0, y: 0, origin },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  }

  return {
    browser,
    extensionId,
    async open(path) {
      const known = new Set(await contexts());
      const page = await browser.newPage();
      const context = (await contexts()).find((entry) => !known.has(entry)) ?? contextOf(page);
      // puppeteer waits for an event that Firefox does not send for extension pages: navigate by hand.
      await bidi.send('browsingContext.navigate', {
        context,
        url: `moz-extension://${ownAddress}/${path}`,
        wait: 'none',
      });
      await until(
        () => page.evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete'),
        {
          what: `the extension page ${path}`,
        },
      );
      return page;
    },
    async inClosedRoots(page, selector, name) {
      const context = contextOf(page);
      const tree = await call(context, '() => document.documentElement', [], {
        maxDomDepth: 3,
        includeShadowTree: 'all',
      });
      const found: ClosedNode[] = [];
      for (const sharedId of closedRootIds(tree)) {
        const nodes = await call(
          context,
          String(named),
          [
            { sharedId },
            stringValue(selector),
            ...(name === undefined ? [] : [typeof name === 'string' ? name : name.source]).map(stringValue),
            ...(name instanceof RegExp ? [stringValue(name.flags)] : []),
          ],
          { maxDomDepth: 0 },
        );
        const list = field(nodes, 'value');
        for (const node of Array.isArray(list) ? list : []) {
          const nodeId = String(field(node, 'sharedId'));
          const seen = await call(context, "(element) => element.innerText ?? ''", [{ sharedId: nodeId }], {});
          const text = String(field(seen, 'value'));
          const attributes = field(field(node, 'value'), 'attributes');
          found.push({
            text,
            attributes: Object.fromEntries(
              Object.entries(isRemote(attributes) ? attributes : {}).map(([key, value]) => [key, String(value)]),
            ),
            click: () => press(context, nodeId),
          });
        }
      }
      return found;
    },
    close: () => browser.close(),
  };
}
