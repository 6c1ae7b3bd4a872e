/** Renders public/icon/alcove.svg to the sizes that browsers and stores want: `npm run icons`. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browsers.ts';

const folder = resolve(import.meta.dirname, '../public/icon');
const sizes = [16, 32, 48, 96, 128];

const svg = await readFile(resolve(folder, 'alcove.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: findBrowser('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await writeFile(resolve(folder, `${size}.png`), png);
  console.log(`${size}.png ${png.length} bytes`);
}
await browser.close();
