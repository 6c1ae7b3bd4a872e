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
