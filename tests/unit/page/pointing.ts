/** Sets ring and bubble up in a page, as the tests of both need it: its closed root, its presses and its look-ups can be seen. */
import type { Page } from '@playwright/test';
import type { PointOptions, Pointer } from '../../../lib/page/highlight.ts';

declare global {
  var pointer: Pointer;
  var pressed: string[];
  var shadows: ShadowRoot[];
  var lookups: number;
}

type Words = Pick<PointOptions, 'text' | 'found' | 'expected' | 'step' | 'waiting'>;
/** Points at what the selector finds, from now on; `''` points at nothing. Comes back once the bubble stands. */
export const point = async (page: Page, selector: string, words: Partial<Words> = {}) => {
  await page.evaluate(
    ({ css, given }) => {
      globalThis.shadows = [];
      globalThis.pressed = [];
      globalThis.lookups = 0;
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function attachShadow(init) {
        const root = attach.call(this, init);
        if (init.mode === 'closed') shadows.push(root);
        return root;
      };
      globalThis.pointer = Alcove.pointAt({
        text: 'Set **Customers Access Level** to **Read Only**.',
        ...given,
        target: () => {
          lookups += 1;
          return css ? document.querySelector(css) : null;
        },
        onDone: () => pressed.push('done'),
        onSkip: () => pressed.push('skip'),
        onStop: () => pressed.push('stop'),
      });
    },
    { css: selector, given: words },
  );
  await page.waitForFunction(() => shadows[0]?.querySelector<HTMLElement>('.bubble')?.style.visibility === 'visible');
};

/** Where ring and bubble stand; null: not drawn. */
export const boxes = (page: Page) =>
  page.evaluate(() => {
    const of = (selector: string) => {
      const element = shadows[0]?.querySelector(selector);
      if (!element || element.getClientRects().length === 0) return null;
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    return { ring: of('.ring'), bubble: of('.bubble') };
  });
/** Waits until the ring stands around the element (4 px out), as the page scrolls and draws. */
export const ringAround = (page: Page, selector: string) =>
  page.waitForFunction((css) => {
    const target = document.querySelector(css)?.getBoundingClientRect();
    const ring = shadows[0]?.querySelector('.ring')?.getBoundingClientRect();
    return target && ring && Math.abs(ring.left - target.left + 4) < 1.5 && Math.abs(ring.top - target.top + 4) < 1.5;
  }, selector);
/** Waits until the bubble stands in the window and over none of these. */
export const apart = (page: Page, selectors: string) =>
  page.waitForFunction((css) => {
    const bubble = shadows[0]?.querySelector('.bubble')?.getBoundingClientRect();
    if (!bubble) return false;
    const inside =
      bubble.left >= 0 && bubble.top >= 0 && bubble.right <= innerWidth + 0.5 && bubble.bottom <= innerHeight + 0.5;
    const clear = [...document.querySelectorAll(css)].every((element) => {
      const rect = element.getBoundingClientRect();
      return (
        rect.right <= bubble.left || rect.left >= bubble.right || rect.bottom <= bubble.top || rect.top >= bubble.bottom
      );
    });
    return inside && clear;
  }, selectors);

/** Presses a button of the bubble, with the mouse. */
export const pressIn = async (page: Page, label: string) => {
  const at = await page.evaluate((text) => {
    const button = [...(shadows[0]?.querySelectorAll('button') ?? [])].find((each) => each.textContent === text);
    const { left, top, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, label);
  await page.mouse.click(at.x, at.y);
};
