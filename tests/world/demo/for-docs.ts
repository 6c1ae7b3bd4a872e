/** A selection of the pictures for the README: few, small, under names that stay. */
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../../scripts/browsers.ts';
import type { WizardVariant } from './setting.ts';

const folder = resolve(import.meta.dirname, '../../../docs/pictures');
/** All of them together may weigh this much, bytes. */
const budget = 1_500_000;
const width = 1200;

/** Name in the docs ← name of the picture without its number. */
const selection: Record<WizardVariant, Record<string, string>> = {
  frame: {
    'checklist.png': 'halopsa-checked-not-configured',
    'show-me.png': 'role-shown-a-permission',
    'map.png': 'suggestions-with-reasons',
    'apply.png': 'cove-going-on',
    'overview.png': 'overview',
  },
  top: {},
};

/** Scales pictures with a browser, which is there anyway. */
async function scaled(paths: readonly string[]): Promise<Buffer[]> {
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    const results: Buffer[] = [];
    for (const path of paths) {
      const source = `data:image/png;base64,${(await readFile(path)).toString('base64')}`;
      await page.setContent(`<body style="margin:0"><img style="display:block" src="${source}">`);
      const image = page.locator('img');
      await image.evaluate((element: HTMLImageElement) => element.decode());
      const natural = await image.evaluate((element: HTMLImageElement) => [
        element.naturalWidth,
        element.naturalHeight,
      ]);
      const [wide = width, high = width] = natural;
      const to = Math.min(wide, width);
      await page.setViewportSize({ width: to, height: Math.round((high * to) / wide) });
      await image.evaluate((element, size) => void (element.style.width = `${size}px`), to);
      results.push(await page.screenshot());
    }
    return results;
  } finally {
    await browser.close();
  }
}

/**
 * Copies what the README shows to docs/pictures.
 *
 * @throws when a selected picture was not taken, or all together are too heavy
 */
export async function copyForDocs(variant: WizardVariant, pictures: readonly string[]): Promise<void> {
  const wanted = Object.entries(selection[variant]);
  const paths = wanted.map(([, name]) => {
    const found = pictures.find((path) => basename(path).replace(/^\d+-/u, '') === `${name}.png`);
    if (found === undefined) throw new Error(`no picture "${name}" was taken`);
    return found;
  });
  if (paths.length === 0) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const images = await scaled(paths);
  for (const [index, [name]] of wanted.entries()) {
    const image = images[index];
    if (image) await writeFile(join(folder, name), image);
  }
  const sizes = await Promise.all(wanted.map(async ([name]) => (await stat(join(folder, name))).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total > budget) throw new Error(`the pictures for the docs weigh ${total} bytes, more than ${budget}`);
}
