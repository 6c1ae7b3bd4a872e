import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { findBrowser, quietFlags } from '../../../../scripts/browsers.ts';

/** A Chromium, and the product's code in an isolated world of the pages made here. */
export interface Stage {
  open(name: string, query?: string): Promise<Opened>;
  /** A page made elsewhere. */
  openBundle(made: { js: string; css: string }, query?: string): Promise<Opened>;
  openHtml(html: string): Promise<Opened>;
  close(): Promise<void>;
}
export interface Opened {
  page: Page;
  /** Evaluates an expression in the isolated world, where `hands` is; awaits promises, gives JSON back. */
  hands<T>(expression: string): Promise<T>;
}

const here = import.meta.dirname;
const bundles = new Map<string, Promise<{ js: string; css: string }>>();

function bundle(entry: string): Promise<{ js: string; css: string }> {
  const known = bundles.get(entry);
  if (known) return known;
  const made = build({
    entryPoints: [join(here, entry)],
    bundle: true,
    write: false,
    outdir: '/out',
    format: 'iife',
    target: 'chrome120',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty' },
    logLevel: 'error',
  }).then((result) => ({
    js: result.outputFiles.find((file) => file.path.endsWith('.js'))?.text ?? '',
    css: result.outputFiles.find((file) => file.path.endsWith('.css'))?.text ?? '',
  }));
  bundles.set(entry, made);
  return made;
}

export async function startStage(): Promise<Stage> {
  const dir = await mkdtemp(join(tmpdir(), 'alcove-page-'));
  const context: BrowserContext = await chromium.launchPersistentContext(dir, {
    executablePath: findBrowser('chromium'),
    headless: true,
    viewport: { width: 1200, height: 800 },
    args: quietFlags(),
  });
  const product = bundle('hands.ts');
  const opened = async (page: Page, url: string): Promise<Opened> => {
    await page.goto(url);
    const cdp = await context.newCDPSession(page);
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'alcove',
    });
    await cdp.send('Runtime.evaluate', { expression: (await product).js, contextId: executionContextId });
    return {
      page,
      async hands<T>(expression: string): Promise<T> {
        const answer = await cdp.send('Runtime.evaluate', {
          expression: `(async () => (${expression}))()`,
          contextId: executionContextId,
          awaitPromise: true,
          returnByValue: true,
        });
        if (answer.exceptionDetails)
          throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
        return answer.result.value as T;
      },
    };
  };
  const openBundle = async ({ js, css }: { js: string; css: string }, query = ''): Promise<Opened> => {
    const page = await context.newPage();
    await page.route('https://console.test/**', (route) =>
      route.request().url().endsWith('/app.js')
        ? route.fulfill({ contentType: 'text/javascript', body: js })
        : route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><meta charset="utf-8"><style>${css}</style><body><script type="module" src="/app.js"></script>`,
          }),
    );
    return opened(page, `https://console.test/${query}`);
  };
  return {
    open: async (name, query) => openBundle(await bundle(`pages/${name}`), query),
    openBundle,
    async openHtml(html) {
      const page = await context.newPage();
      await page.route('https://console.test/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta charset="utf-8">${html}` }),
      );
      return opened(page, 'https://console.test/');
    },
    async close() {
      await context.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
