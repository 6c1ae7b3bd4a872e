import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build, type Plugin } from 'esbuild';
import { documents } from '../../../../scripts/documents.ts';
import { findBrowser, quietFlags } from '../../../../scripts/browsers.ts';
import type { Scene } from './scenes.ts';

const here = import.meta.dirname;

/** What the package carries of its documents, as the product's own build gives it. */
const withDocuments: Plugin = {
  name: 'documents',
  setup(made) {
    made.onResolve({ filter: /^virtual:alcove-documents$/ }, ({ path }) => ({ path, namespace: 'documents' }));
    made.onLoad({ filter: /.*/, namespace: 'documents' }, () => ({
      contents: `export const documents = ${JSON.stringify(documents())};`,
    }));
  },
};

export interface Gallery {
  /** Of the page that shows the scene which its hash names. */
  address: string;
  /** Where axe's script is had. */
  axe: string;
  close(): void;
}

/** What the product has of the browser's own catalogue where that is English: without one, each text would cost an error. */
const english = 'globalThis.chrome = { i18n: { getUILanguage: () => "en", getMessage: () => "" } };';

/** Builds the gallery and serves it to this machine. */
export async function openGallery(): Promise<Gallery> {
  const [built, css, axe] = await Promise.all([
    build({
      entryPoints: [join(here, 'page.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2023',
      minify: true,
      jsx: 'automatic',
      jsxImportSource: 'preact',
      logLevel: 'error',
      plugins: [withDocuments],
    }),
    readFile(join(here, '../../../../components/app/app.css'), 'utf8'),
    readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
  ]);
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><link rel="icon" href="data:,"><style>${css}
.panel { block-size: 100vh; display: block; }</style><body><div id="place"></div><script>${english}</script><script src="gallery.js"></script>`;
  const script = 'text/javascript; charset=utf-8';
  const files: Record<string, [type: string, content: string]> = {
    '/gallery.html': ['text/html; charset=utf-8', page],
    '/gallery.js': [script, built.outputFiles[0]?.text ?? ''],
    '/axe.js': [script, axe],
  };
  const server = createServer(({ url = '/' }, answer) => {
    const [type, content] = files[url.split('?')[0] ?? ''] ?? ['', ''];
    answer.writeHead(type ? 200 : 404, { 'content-type': type, 'cache-control': 'max-age=3600' });
    answer.end(content);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('the gallery has no port');
  const origin = `http://127.0.0.1:${at.port}`;
  return {
    address: `${origin}/gallery.html`,
    axe: `${origin}/axe.js`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser('chromium'),
    args: quietFlags(),
  });

async function act(view: Page, step: string | RegExp): Promise<void> {
  if (step instanceof RegExp) return view.getByRole('button', { name: step }).first().click();
  if (step.startsWith('@file='))
    return view
      .locator('input[type=file]')
      .setInputFiles(
        step[6] === '{'
          ? { name: 'alcove-settings.json', mimeType: 'application/json', buffer: Buffer.from(step.slice(6)) }
          : { name: 'mapping.csv', mimeType: 'text/csv', buffer: Buffer.from(step.slice(6)) },
      );
  if (step.startsWith('@seen=')) return view.getByText(step.slice(6)).first().waitFor();
  if (step === '@row-1') return view.locator('.map-row [role=combobox]').first().click();
  if (step === '@note') return view.getByRole('button', { name: 'Add a note' }).first().click();
  if (step === '@changes') return view.getByRole('button', { name: /^What changed/u }).click();
  if (step.startsWith('@type=')) return view.keyboard.type(step.slice(6));
  const field = /^([^=]+)=(.*)$/s.exec(step);
  if (field?.[1] !== undefined)
    return view
      .getByLabel(field[1], { exact: true })
      .first()
      .fill(field[2] ?? '');
  const named = { name: step, exact: true };
  const button = view.getByRole('button', named);
  const other = view.getByRole('tab', named).or(view.getByRole('link', named)).or(view.getByRole('menuitem', named));
  await ((await button.count()) > 0 ? button : other).first().click();
}

/** Width and height of a surface, pixels. */
const usual: Record<Scene['kind'], [number, number]> = {
  sidebar: [360, 760],
  consent: [640, 760],
  ticket: [640, 760],
  popup: [420, 600],
  tab: [420, 600],
  report: [1100, 1400],
  diagnostics: [1100, 1400],
  settings: [900, 900],
  help: [1100, 1400],
};

const sizeOf = (scene: Scene): { width: number; height: number } => ({
  width: scene.width ?? usual[scene.kind][0],
  height: scene.height ?? usual[scene.kind][1],
});

/** How a scene wants the browser to be, apart from its size. */
const mediaOf = (scene: Scene) =>
  ({
    colorScheme: scene.scheme ?? 'light',
    forcedColors: scene.forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  }) as const;

/** Opens a page that scenes can be shown in, one after the other; errors of the page go to `heard`. */
export async function openView(browser: Browser, scale: number, heard: (error: string) => void): Promise<Page> {
  const view = await browser.newPage({ deviceScaleFactor: scale });
  view.on('pageerror', (error) => heard(error.message));
  view.on('console', (line) => {
    if (line.type() === 'error') heard(line.text());
  });
  return view;
}

/**
 * Shows a scene in a page with everything pressed that it asks for. It takes the place of the one before it: in a document of its own
 * for each, scripts would be compiled again for every one of them.
 */
export async function showScene(view: Page, address: string, scene: Scene): Promise<void> {
  await view.setViewportSize(sizeOf(scene));
  await view.emulateMedia(mediaOf(scene));
  if (view.url().startsWith(address)) await view.evaluate((name) => globalThis.showScene(name), scene.name);
  else await view.goto(`${address}#${scene.name}`);
  await view.locator('.alcove').waitFor();
  for (const step of scene.acts ?? []) await act(view, step);
  await view.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
