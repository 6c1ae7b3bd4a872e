/** Ring and bubble wherever a console may stand: zoomed, small, scaled, from right to left, full screen, under the strictest policy. */
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { point } from './pointing.ts';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());

const target = '<button id=t style="position:absolute;inset-inline-start:30%;top:40%;width:25%">Save</button>';
const strict = {
  csp: "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};

interface Place {
  html?: string;
  csp?: string;
  /** The window in CSS pixels: the browser's own zoom makes it larger or smaller. */
  window?: { width: number; height: number };
  /** Done in the page before the guide comes. */
  before?: (page: Page) => Promise<unknown>;
}

const zoomed = (percent: number): Place => ({
  window: { width: Math.round(128_000 / percent), height: Math.round(80_000 / percent) },
});
const places: [string, Place][] = [
  ['as it is', {}],
  ...[50, 75, 150, 200, 300].map((percent): [string, Place] => [`the browser at ${percent} %`, zoomed(percent)]),
  ...[0.5, 1.5, 3].map((factor): [string, Place] => [
    `the page zooms itself by ${factor}`,
    { html: `<style>html{zoom:${factor}}</style>${target}` },
  ]),
  ['the page’s body is zoomed', { html: `<style>body{zoom:1.25;margin:0}</style>${target}` }],
  [
    'the page scales its application',
    { html: `<main style="transform:scale(.8);transform-origin:0 0;height:100vh">${target}</main>` },
  ],
  ['from right to left', { html: `<!doctype html><html dir=rtl><body>${target}</body></html>` }],
  [
    'from right to left, at 300 %',
    { ...zoomed(300), html: `<!doctype html><html dir=rtl><body>${target}</body></html>` },
  ],
  [
    'written from top to bottom',
    { html: `<!doctype html><html style="writing-mode:vertical-rl"><body>${target}</body></html>` },
  ],
  ['without a doctype', { html: `<html><body>${target}</body></html>` }],
  ['the strictest policy and Trusted Types', strict],
  [
    'the root is a scroll container that hides what overflows',
    { html: `<style>html,body{height:100%;overflow:hidden;position:fixed;width:100%}</style>${target}` },
  ],
  [
    'a part of the page fills the screen',
    {
      html: `<section id=full style="background:#fff">${target}<button id=go>Full screen</button></section>`,
      before: async (page) => {
        await page.evaluate(() =>
          document
            .querySelector('#go')
            ?.addEventListener('click', () => void document.querySelector('#full')?.requestFullscreen()),
        );
        await page.click('#go');
        await page.waitForFunction(() => document.fullscreenElement?.id === 'full');
      },
    },
  ],
  [
    'a dialog that holds all keys and the focus',
    {
      html: `<dialog id=d style="width:80vw;height:80vh">${target}</dialog>`,
      before: (page) =>
        page.evaluate(() => {
          const dialog = document.querySelector('dialog');
          dialog?.showModal();
          document.addEventListener('focusin', ({ target: at }) => {
            if (at instanceof Node && !dialog?.contains(at)) document.querySelector<HTMLElement>('#t')?.focus();
          });
        }),
    },
  ],
];

/** Where things are, by what is really hit at points of the window. */
const standing = (page: Page) =>
  page.evaluate(() => {
    const rectOf = (element: Element | null | undefined) => element?.getBoundingClientRect();
    const button = document.querySelector('#t');
    const at = rectOf(button);
    const ring = rectOf(shadows[0]?.querySelector('.ring'));
    const bubble = rectOf(shadows[0]?.querySelector('.bubble'));
    if (!button || !at || !ring || !bubble) return null;
    const hit = document.elementFromPoint(at.left + at.width / 2, at.top + at.height / 2);
    return {
      hit: hit?.id,
      around:
        Math.max(
          Math.abs(ring.left - at.left + 4),
          Math.abs(ring.top - at.top + 4),
          Math.abs(ring.right - at.right - 4),
          Math.abs(ring.bottom - at.bottom - 4),
        ) < 1.5,
      inside: bubble.left >= 0 && bubble.top >= 0 && bubble.right <= innerWidth + 1 && bubble.bottom <= innerHeight + 1,
      clear: at.right <= bubble.left || at.left >= bubble.right || at.bottom <= bubble.top || at.top >= bubble.bottom,
    };
  });

describe('ring and bubble, wherever the console stands', () => {
  it.each(places)('%s', async (_, place) => {
    const page = await stage.open(place.html ?? target, place.csp === undefined ? {} : { csp: place.csp });
    await page.setViewportSize(place.window ?? { width: 1280, height: 800 });
    await place.before?.(page);
    await point(page, '#t', { found: 'No Access', expected: 'Read Only', step: { n: 2, of: 5 } });
    await expect
      .poll(() => standing(page), { timeout: 4000 })
      .toMatchObject({ hit: 't', inside: true, clear: true, around: true });
    const skip = async () => {
      const at = await page.evaluate(() => {
        const buttons = [...(shadows[0]?.querySelectorAll('button') ?? [])];
        const rect = buttons.find(({ textContent }) => textContent === 'Skip')?.getBoundingClientRect();
        return rect && { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
      });
      if (at) await page.mouse.click(at.x, at.y);
      return page.evaluate(() => pressed[0]);
    };
    // Going to full screen resizes the window a little later, and the bubble with it.
    await expect.poll(skip, { timeout: 3000 }).toBe('skip');
  });
});
