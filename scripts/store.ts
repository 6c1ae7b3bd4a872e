/** `npm run store`: the stores' pictures, out of those that the demo has made (docs/pictures): 1280 × 800, and the tile of 440 × 280. */
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browsers.ts';

const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'docs/pictures');
const target = join(root, '.output/store');

/** What stands above each picture. */
const captions: Readonly<Record<string, string>> = {
  checklist: 'What is missing: found, expected, and why',
  'show-me': 'Where it is: Show me points at the control',
  map: 'Who is who: every suggestion has its reason',
  apply: 'Into Cove: row by row, and read back',
  overview: 'Where it stands: one overview of both consoles',
};
const inline = (file: string, mime: string): string => `data:${mime};base64,${readFileSync(file).toString('base64')}`;
const mark = inline(join(root, 'public/icon/alcove.svg'), 'image/svg+xml');
const page = (body: string): string =>
  `<!doctype html><style>
    * { box-sizing: border-box; margin: 0 }
    body { height: 100vh; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 20px;
      padding: 28px 36px; background: #eef2fb; color: #1b2230; font: 600 26px/32px system-ui, sans-serif }
    .shot { flex: 1; min-height: 0; max-width: 100%; border: 1px solid #c9d2e3; border-radius: 8px; object-fit: contain }
    .tile { flex-direction: row; gap: 18px; text-align: start } small { display: block; font: 400 17px/23px system-ui, sans-serif; margin-block-start: 6px }
  </style>${body}`;

const browser = await chromium.launch({
  executablePath: findBrowser('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  mkdirSync(target, { recursive: true });
  const draw = async (name: string, width: number, height: number, body: string): Promise<void> => {
    const tab = await browser.newPage({ viewport: { width, height } });
    await tab.setContent(page(body));
    await tab.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    await tab.screenshot({ path: join(target, name) });
    await tab.close();
    process.stdout.write(`.output/store/${name}\n`);
  };
  const missing = Object.keys(captions).filter((name) => !readdirSync(pictures).includes(`${name}.png`));
  if (missing.length > 0)
    throw new Error(`docs/pictures lacks ${missing.join(', ')}: run "npm run demo -- --docs" first`);
  for (const [name, caption] of Object.entries(captions)) {
    const shot = inline(join(pictures, basename(`${name}.png`)), 'image/png');
    await draw(`${name}-1280x800.png`, 1280, 800, `<p>${caption}</p><img class="shot" src="${shot}" alt="">`);
  }
  await draw(
    'tile-440x280.png',
    440,
    280,
    `<body class="tile"><img src="${mark}" width="84" height="84" alt=""><div>Alcove<small>Cove Data Protection and HaloPSA, joined right</small></div></body>`,
  );
} finally {
  await browser.close();
}
