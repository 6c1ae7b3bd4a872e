import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStage, type Stage } from './stage.ts';
import { mount, rectOf, press, valueOf } from './mounting.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());

describe('room for the docked panel', () => {
  const boxes = `
    <header style="position:fixed;left:0;top:0;width:100%;height:40px">bar</header>
    <aside id=tools style="position:fixed;right:0;bottom:20px;width:200px;height:60px">tools</aside>
    <div id=wide style="width:100vw;height:30px;margin-top:60px">wide</div>
    <main><p>text</p></main>`;
  const styles = '<style>body{margin:0}</style>';
  const rights = (page: Page) =>
    page.evaluate(() =>
      ['header', '#tools', '#wide', 'main'].map((each) => document.querySelector(each)?.getBoundingClientRect().right),
    );

  it.each([
    ['margins and fixed boxes', '', boxes],
    ['a fixed body', 'position:fixed;inset:0;overflow:auto', boxes],
    ['quirks mode', '', `${boxes}<!-- quirks -->`],
  ])('nothing of the page lies under it: %s', async (_, bodyStyle, html) => {
    const page =
      await stage.open(`${html.includes('quirks') ? '' : '<!doctype html>'}<html style="color: red; margin-right: 3px"><head>${styles}</head>
      <body style="${bodyStyle}">${html}</body></html>`);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const style = await page.evaluate(() => document.documentElement.style.cssText);
    await mount(page);
    for (const right of await rights(page)) expect(right).toBeLessThanOrEqual(1280 - 360 + 1);
    await page.evaluate(() => mounted.setPanel({ ...mounted.panel(), open: false }));
    expect(await rights(page)).toEqual([1280, 1280, 1280, bodyStyle ? 1280 : 1277]);
    await page.evaluate(() => mounted.unmount());
    expect(await page.evaluate(() => document.documentElement.style.cssText)).toBe(style);
    // Byte for byte, apart from how the browser writes an inline style that was touched.
    const normal = (text: string) => text.replaceAll(/\s|;/g, '').replaceAll('0px', '0');
    expect(normal(await page.evaluate(() => document.documentElement.outerHTML))).toBe(normal(before));
  });

  it('stands at the inline end of a right-to-left page', async () => {
    const page = await stage.open(`<!doctype html><html dir=rtl><body style="margin:0"><main>x</main></body></html>`);
    await mount(page);
    expect(await rectOf(page, '.frame')).toMatchObject({ left: 0, width: 360 });
    expect(await page.evaluate(() => document.querySelector('main')?.getBoundingClientRect().left)).toBe(360);
  });

  it('leaves alone what the page set while it was docked', async () => {
    const page = await stage.open('<main>x</main>');
    await mount(page);
    await page.evaluate(() => {
      document.documentElement.style.overflow = 'hidden';
      mounted.unmount();
    });
    expect(await page.evaluate(() => document.documentElement.getAttribute('style'))).toBe('overflow: hidden;');
  });

  it('moves out what comes later', async () => {
    const page = await stage.open('<main>x</main>');
    await mount(page);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div id=late style="position:fixed;right:10px;top:200px;width:150px;height:150px">late</div>',
      );
    });
    await page.waitForFunction(() => (document.querySelector('#late')?.getBoundingClientRect().right ?? 9999) <= 920);
  });

  it('on a page that is slow to ask it looks a little at a time, and still comes to all of it', async () => {
    const page = await stage.open('<main>x</main>');
    await mount(page);
    const asked = await page.evaluate(() => {
      const usual = document.elementsFromPoint.bind(document);
      let times = 0;
      document.elementsFromPoint = (x, y) => {
        times += 1;
        for (const until = performance.now() + 1; performance.now() < until;);
        return usual(x, y);
      };
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div id=late style="position:fixed;right:10px;bottom:20px;width:150px;height:150px">late</div>',
      );
      const each: number[] = [];
      for (let look = 0; look < 60; look += 1) {
        times = 0;
        mounted.settle();
        each.push(times);
      }
      return each;
    });
    // A line of the mesh is looked along to its end.
    expect(Math.max(...asked)).toBeLessThan(30);
    expect(await page.evaluate(() => document.querySelector('#late')?.getBoundingClientRect().right)).toBeLessThan(921);
  }, 20_000);
});

describe('what happens in the panel stays there', () => {
  it('keys reach neither bubbling nor capturing listeners of the page, and work inside', async () => {
    const page = await stage.open('<main>x</main>');
    await mount(page);
    await page.evaluate(() => {
      for (const capture of [true, false]) {
        for (const type of ['keydown', 'keypress', 'keyup']) {
          document.addEventListener(type, () => heard.push(`page ${type} ${capture}`), capture);
        }
        window.addEventListener('keydown', () => heard.push('window'), capture);
      }
      document.addEventListener('click', () => heard.push('page click'));
      document.addEventListener('input', () => heard.push('page input'));
    });
    await press(page, 'input');
    await page.keyboard.type('ab/');
    expect(await valueOf(page)).toBe('ab/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    expect(await page.evaluate(() => heard)).toEqual([
      'inside a',
      'inside b',
      'inside /',
      'inside Tab',
      'pressed',
      'pressed',
    ]);
  });

  it('a key that the content prevents has no effect', async () => {
    const page = await stage.open('<main>x</main>');
    await mount(page);
    await page.evaluate(() =>
      mounted.shadow.querySelector('input')?.addEventListener('keydown', (event) => {
        if (event.key === 'x') event.preventDefault();
      }),
    );
    await press(page, 'input');
    await page.keyboard.type('axb');
    expect(await valueOf(page)).toBe('ab');
  });
});

describe('size and place', () => {
  it('the edge changes the width by pointer and keys, within 300 and 560', async () => {
    const page = await stage.open('<main>x</main>');
    await mount(page);
    const { left } = await rectOf(page, '.edge');
    await page.mouse.move(left + 4, 400);
    await page.mouse.down();
    await page.mouse.move(left - 76, 400, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => kept.map(({ width }) => width))).toEqual([440]);
    expect(await page.evaluate(() => document.querySelector('main')?.getBoundingClientRect().right)).toBeLessThan(841);
    await page.evaluate(() => mounted.shadow.querySelector<HTMLElement>('.edge')?.focus());
    for (const key of ['ArrowLeft', 'End', 'ArrowLeft', 'Home', 'ArrowRight', 'ArrowLeft'])
      await page.keyboard.press(key);
    expect(await page.evaluate(() => kept.map(({ width }) => width))).toEqual([440, 456, 560, 560, 300, 300, 316]);
    const aria = await page.evaluate(() => {
      const edge = mounted.shadow.querySelector('.edge');
      return [edge?.role, edge?.ariaValueNow, edge?.ariaValueMin, edge?.ariaValueMax, edge?.ariaOrientation];
    });
    expect(aria).toEqual(['separator', '316', '300', '560', 'vertical']);
  });

  it('floating: moved by pointer and keys, never out of the viewport, covers without reserving', async () => {
    const page = await stage.open('<main>x</main>');
    await mount(page, { mode: 'float', x: 5000, y: -50 });
    expect(await rectOf(page, '.frame')).toMatchObject({ left: 920, top: 0 });
    expect(await page.evaluate(() => document.documentElement.hasAttribute('style'))).toBe(false);
    const grip = await rectOf(page, '.grip');
    expect(grip.height).toBeGreaterThanOrEqual(24);
    await page.mouse.move(grip.left + 100, grip.top + 10);
    await page.mouse.down();
    await page.mouse.move(grip.left - 200, grip.top + 40, { steps: 3 });
    await page.mouse.up();
    expect(await page.evaluate(() => kept)).toMatchObject([{ x: 620, y: 30 }]);
    await page.evaluate(() => mounted.shadow.querySelector<HTMLElement>('.grip')?.focus());
    for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
    expect(await page.evaluate(() => kept.at(-1))).toMatchObject({ x: 604, y: 0 });
    await page.setViewportSize({ width: 700, height: 500 });
    await page.waitForFunction(() => {
      const rect = mounted.shadow.querySelector('.frame')?.getBoundingClientRect();
      return rect !== undefined && rect.right <= 700 && rect.bottom <= 500 && rect.left >= 0 && rect.top >= 0;
    });
  });
});

describe('hard pages', () => {
  it('the strictest policy and Trusted Types: drawn and styled, without a report', async () => {
    const page = await stage.open('<main>x</main>', {
      csp: "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'",
    });
    const reports: string[] = [];
    page.on('console', (message) => reports.push(message.text()));
    await mount(page);
    expect(await rectOf(page, '.frame')).toMatchObject({ width: 360, height: 800 });
    expect(
      await page.evaluate(() => {
        const marked = mounted.shadow.querySelector('.marker');
        return marked && getComputedStyle(marked).color;
      }),
    ).toBe('rgb(1, 2, 3)');
    expect(reports).toEqual([]);
  });

  it('where adopted style sheets cannot be assigned, a style element serves', async () => {
    const page = await stage.open('<main>x</main>');
    await page.evaluate(() =>
      Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', {
        get: () => [],
        set() {
          throw new Error('Accessing from Xray wrapper is not supported.');
        },
      }),
    );
    await mount(page);
    expect(await rectOf(page, '.frame')).toMatchObject({ width: 360, height: 800 });
  });

  it('the root is closed and bears the landmark', async () => {
    const page = await stage.open('<main>x</main>');
    await mount(page);
    expect(await page.evaluate(() => mounted.shadow.host.shadowRoot)).toBeNull();
    expect(await page.evaluate(() => mounted.shadow.querySelector('[role=complementary]')?.ariaLabel)).toBe('Alcove');
  });
});
