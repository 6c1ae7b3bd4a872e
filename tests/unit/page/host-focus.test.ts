import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mount } from './mounting.ts';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());

/** What has the focus in the page, and whether all of it can be seen: the panel hides nothing, and a press would meet it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === mounted.shadow.host) return null;
    const box = element.getBoundingClientRect();
    const frame = mounted.shadow.querySelector('.frame')?.getBoundingClientRect() ?? new DOMRect();
    const under = Math.min(box.right, frame.right) - Math.max(box.left, frame.left) > 1;
    const met = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return { id: element.id, seen: !under && (met === element || element.contains(met)) };
  });

it.each(['ltr', 'rtl'])(
  'whatever is focused in the page by keyboard is seen beside the docked panel (%s)',
  async (dir) => {
    const page = await stage.open(`<!doctype html><html dir=${dir}><head><style>
      body { margin: 0; font: 14px sans-serif }
      .end { position: fixed; inset-inline-end: 8px; inset-block-end: 8px }
      .bar { position: sticky; inset-block-start: 0; display: flex; justify-content: space-between; background: #fff; width: 100% }
      .tall { block-size: 900px }
      .scroller { overflow: auto; inline-size: 100%; white-space: nowrap }
    </style></head><body>
      <div class=bar><a id=first href=#a>Start</a><button id=bar-end>Save</button></div>
      <div style="text-align:end"><input id=field-end></div>
      <div class=scroller><button id=near>near</button><span style="display:inline-block;inline-size:2000px"></span><button id=far>far</button></div>
      <div class=tall></div>
      <div style="display:flex;justify-content:flex-end"><select id=below><option>One</option></select></div><div class=tall></div>
      <button id=fixed class=end>Help</button>
    </body></html>`);
    await mount(page);
    await page.evaluate(() => document.querySelector<HTMLElement>('#first')?.focus());
    const seen = new Map<string, boolean>();
    for (let at = 0; at < 12 && seen.size < 7; at++) {
      const now = await focused(page);
      if (now) seen.set(now.id, now.seen);
      await page.keyboard.press('Tab');
      // The browser scrolls what was focused into sight in its next frame.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
    expect(Object.fromEntries(seen)).toEqual({
      first: true,
      'bar-end': true,
      'field-end': true,
      near: true,
      far: true,
      below: true,
      fixed: true,
    });
  },
);
