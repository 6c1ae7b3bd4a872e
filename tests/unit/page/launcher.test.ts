import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launcher } from '../../../lib/page/launcher.ts';
import { startStage, type Stage } from './stage.ts';

declare global {
  var launcher: Launcher;
  var opened: number;
  var roots: ShadowRoot[];
}

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());

/** Keeps every closed root that is made, as a debugger would: the launcher gives none away. */
const watchRoots = (page: Page) =>
  page.evaluate(() => {
    globalThis.roots = [];
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function attachShadow(init) {
      const root = attach.call(this, init);
      roots.push(root);
      return root;
    };
  });
const launch = async (page: Page, count: number | null = 5) => {
  await watchRoots(page);
  await page.evaluate((open) => {
    globalThis.opened = 0;
    globalThis.launcher = Alcove.createLauncher({
      window,
      count: open,
      onOpen: () => (opened += 1),
      signal: new AbortController().signal,
    });
  }, count);
  await page.waitForFunction(() => {
    const host = roots[0]?.host;
    return host && getComputedStyle(host).visibility === 'visible';
  });
};
const rectOf = (page: Page) =>
  page.evaluate(() => {
    const { left, top, width, height, right, bottom } = roots[0]?.host.getBoundingClientRect() ?? new DOMRect();
    return { left, top, width, height, right, bottom };
  });

describe('the launcher', () => {
  it('is a named button at the inline end that opens by pointer and keyboard', async () => {
    const page = await stage.open('<input id=own>');
    await launch(page);
    const rect = await rectOf(page);
    expect(rect).toMatchObject({ right: 1280, width: 28, height: 64 });
    const named = () => page.evaluate(() => roots[0]?.querySelector('button')?.ariaLabel);
    expect(await named()).toBe('Alcove: 5 open');
    expect(await page.evaluate(() => roots[0]?.querySelector('button')?.textContent)).toBe('5');
    await page.mouse.click(rect.left + 14, rect.top + 30);
    await page.focus('#own');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => opened)).toBe(2);
    await page.evaluate(() => launcher.setCount(0));
    expect(await named()).toBe('Alcove: nothing open');
    await page.evaluate(() => launcher.setCount(null));
    expect(await named()).toBe('Alcove');
    expect(await page.evaluate(() => roots[0]?.host.shadowRoot)).toBeNull();
  });

  it('stands on the left in a right-to-left page', async () => {
    const page = await stage.open('<!doctype html><html dir=rtl><body>x</body></html>');
    await launch(page);
    expect(await rectOf(page)).toMatchObject({ left: 0, width: 28 });
  });

  /** What a person could use or read, and where; the launcher may not touch it. */
  const busy: [string, string][] = [
    [
      'a button at its usual height',
      '<button style="position:fixed;right:0;top:300px;width:90px;height:60px">x</button>',
    ],
    [
      'a clickable box without a role',
      '<div style="cursor:pointer;position:fixed;right:4px;top:250px;width:60px;height:200px"></div>',
    ],
    [
      'text at the edge',
      '<p style="position:fixed;right:0;top:290px;width:200px;text-align:right;margin:0">a text<br>in<br>five<br>short<br>lines</p>',
    ],
    [
      'a column of small icons',
      Array.from(
        { length: 10 },
        (_, at) => `<a href="#" style="position:fixed;right:2px;top:${at * 60}px;width:20px;height:20px">i</a>`,
      ).join(''),
    ],
    [
      'the scroll bar of a pane',
      '<div id=pane style="position:fixed;inset:0;overflow-y:scroll"><div style="height:4000px"></div></div>',
    ],
    [
      'links with little room between',
      Array.from(
        { length: 20 },
        (_, at) => `<a href="#" style="position:fixed;right:0;top:${at * 40}px;width:100px;height:10px">i</a>`,
      ).join(''),
    ],
  ];
  it.each(busy)('covers nothing: %s', async (_, html) => {
    const page = await stage.open(html, {
      head: '<style>::-webkit-scrollbar{width:14px}</style>',
    });
    await launch(page);
    const rect = await rectOf(page);
    const hits = await page.evaluate((box) => {
      const controls = [...document.querySelectorAll('button,a,[style*=cursor]')];
      const crossed = controls.filter((control) => {
        const own = control.getBoundingClientRect();
        return own.right > box.left && own.left < box.right && own.bottom > box.top && own.top < box.bottom;
      });
      const texts = [...document.querySelectorAll('p')].filter((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return [...range.getClientRects()].some(
          (own) => own.right > box.left && own.left < box.right && own.bottom > box.top && own.top < box.bottom,
        );
      });
      const pane = document.querySelector('#pane');
      const bar = pane ? innerWidth - pane.clientWidth : 0;
      return { crossed: crossed.length, texts: texts.length, onBar: bar > 0 && box.right > innerWidth - bar };
    }, rect);
    expect(hits).toEqual({ crossed: 0, texts: 0, onBar: false });
    expect(rect.width).toBe(28);
  });

  it('an edge full of controls: a sliver, back to its size on a free page', async () => {
    const page = await stage.open(
      `<div id=full>${Array.from({ length: 60 }, (_, at) => `<button style="position:fixed;right:9px;top:${at * 14}px;width:90px;height:13px"></button>`).join('')}</div>`,
    );
    await launch(page);
    expect(await rectOf(page)).toMatchObject({ width: 8, right: 1280 });
    await page.evaluate(() => {
      document.querySelector('#full')?.remove();
      launcher.settle();
    });
    await page.waitForFunction(() => roots[0]?.host.getBoundingClientRect().width === 28);
  });

  it('shifts no layout and takes no room', async () => {
    const page = await stage.open('<main>x</main>');
    await page.evaluate(() => {
      globalThis.opened = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if ('value' in entry) opened += Number(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await launch(page);
    await page.evaluate(() =>
      document.body.insertAdjacentHTML(
        'beforeend',
        '<button style="position:fixed;right:0;top:280px;width:50px;height:120px">x</button>',
      ),
    );
    const before = await rectOf(page);
    await page.evaluate(() => launcher.settle());
    await page.waitForFunction((top) => roots[0]?.host.getBoundingClientRect().top !== top, before.top);
    expect(await page.evaluate(() => opened)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
  });

  it('makes room by itself for what the page draws late', async () => {
    const page = await stage.open('<main>x</main>');
    await launch(page);
    const { top, bottom } = await rectOf(page);
    await page.evaluate(
      (box) =>
        document.body.insertAdjacentHTML(
          'beforeend',
          `<button style="position:fixed;right:0;top:${box.top}px;width:50px;height:${box.bottom - box.top}px">x</button>`,
        ),
      { top, bottom },
    );
    await page.waitForFunction(
      (box) => {
        const now = roots[0]?.host.getBoundingClientRect() ?? new DOMRect();
        return now.bottom <= box.top || now.top >= box.bottom;
      },
      { top, bottom },
    );
  });

  it('costs little to place: a page of 3,000 rows is asked at some dozens of points, and few of its elements are looked at', async () => {
    const row =
      '<tr><td>Acme</td><td><a href="#">open</a></td><td style="text-align:right"><button>edit</button></td></tr>';
    const page = await stage.open(`<table style="width:100%">${row.repeat(3000)}</table>`);
    await launch(page);
    const asked = await page.evaluate(async () => {
      const counts = { points: 0, styles: 0 };
      const [points, styles] = [document.elementsFromPoint.bind(document), window.getComputedStyle.bind(window)];
      document.elementsFromPoint = (x, y) => {
        counts.points += 1;
        return points(x, y);
      };
      window.getComputedStyle = (...of) => {
        counts.styles += 1;
        return styles(...of);
      };
      launcher.settle();
      await new Promise<void>((done) => void window.requestIdleCallback(() => done(), { timeout: 2000 }));
      return counts;
    });
    expect(asked.points).toBeGreaterThan(0);
    expect(asked.points).toBeLessThan(150);
    expect(asked.styles).toBeLessThan(50);
  });

  it('is put back when the page removes it', async () => {
    const page = await stage.open('<main>x</main>');
    await launch(page);
    await page.evaluate(() => roots[0]?.host.remove());
    await page.waitForFunction(() => roots[0]?.host.isConnected);
    await page.evaluate(() => launcher.remove());
    expect(await page.evaluate(() => roots[0]?.host.isConnected)).toBe(false);
  });
});

describe('an updated extension', () => {
  it('says so, reloads nothing, can be dismissed', async () => {
    const page = await stage.open('<input id=own>');
    await watchRoots(page);
    await page.fill('#own', 'unsaved');
    await page.evaluate(() => Alcove.sayFarewell(document));
    expect(await page.evaluate(() => roots[0]?.querySelector('[role=status]')?.textContent)).toMatch(
      /reload this page/,
    );
    const { left, top } = await page.evaluate(() => {
      const { x, y } = roots[0]?.querySelector('button')?.getBoundingClientRect() ?? new DOMRect();
      return { left: x, top: y };
    });
    await page.mouse.click(left + 5, top + 5);
    expect(await page.evaluate(() => roots[0]?.host.isConnected)).toBe(false);
    expect(await page.inputValue('#own')).toBe('unsaved');
  });
});
