/**
 * Builds the gallery and takes a picture of every scene.
 *
 * node tests/unit/components/gallery/shoot.ts [--out DIR] [part of a scene's name …]
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { scenes, type Scene } from './scenes.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const args = process.argv.slice(2);
const outAt = args.indexOf('--out');
const out = outAt >= 0 ? (args.splice(outAt, 2)[1] ?? '/tmp/gallery') : '/tmp/gallery';
const wanted = scenes.filter((scene) => args.length === 0 || args.some((part) => scene.name.includes(part)));

await mkdir(out, { recursive: true });
const here = import.meta.dirname;
const built = await build({
  entryPoints: [join(here, 'page.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2023',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'error',
});
const css = await readFile(join(here, '../../../../components/app/app.css'), 'utf8');
const page = join(out, 'gallery.html');
await writeFile(
  page,
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>${css}
.panel { block-size: 100vh; display: block; }</style><body><div id="place"></div><script>${(built.outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script')}</script>`,
);

async function act(view: Page, step: string): Promise<void> {
  if (step === '@row-1') return view.locator('.map-row [role=combobox]').first().click();
  if (step.startsWith('@type=')) return view.keyboard.type(step.slice(6));
  const field = /^([^=]+)=(.*)$/s.exec(step);
  if (field?.[1] !== undefined)
    return view
      .getByLabel(field[1], { exact: true })
      .first()
      .fill(field[2] ?? '');
  const named = { name: step, exact: true };
  const button = view.getByRole('button', named);
  const other = view.getByRole('tab', named).or(view.getByRole('link', named));
  await ((await button.count()) > 0 ? button : other).first().click();
}

async function shoot(scene: Scene): Promise<void> {
  const context = await browser.newContext({
    viewport: {
      width: scene.width ?? (scene.kind === 'sidebar' ? 360 : 420),
      height: scene.height ?? (scene.kind === 'sidebar' ? 760 : 600),
    },
    colorScheme: scene.scheme ?? 'light',
    forcedColors: scene.forced ? 'active' : 'none',
    deviceScaleFactor: scene.kind === 'tab' ? 1 : 1.5,
    reducedMotion: 'reduce',
  });
  const view = await context.newPage();
  view.on('pageerror', (error) => say(`${scene.name}: ${error.message}`));
  view.on('console', (line) => {
    if (line.type() === 'error') say(`${scene.name}: ${line.text()}`);
  });
  await view.goto(`${pathToFileURL(page).href}#${scene.name}`);
  if (scene.kind === 'popup' && scene.height) {
    await view.addStyleTag({ content: `.app.popup { block-size: ${scene.height}px !important; }` });
  }
  await view.locator('.alcove').waitFor();
  for (const step of scene.acts ?? []) await act(view, step);
  await view.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await view.screenshot({ path: join(out, `${scene.name}.png`) });
  await context.close();
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
for (const scene of wanted) {
  await shoot(scene).catch((error: unknown) => say(`${scene.name}: ${String(error).slice(0, 300)}`));
}
await browser.close();
say(`${wanted.length} pictures in ${out}`);
