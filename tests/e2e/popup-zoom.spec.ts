/** The popup as the browser really sizes it, enlarged: nothing in it has to be scrolled sideways. */
import { openRealPopup, zoomEveryPage } from './browser/real-popup.ts';
import { expect, furtherIf, test, until } from './fixtures.ts';

// Room enough on the screen: what limits a popup is then the browser's own 800 × 600.
test.use({ chromiumOptions: { viewport: null, args: ['--screen-info={1920x1400}', '--window-size=1600,1200'] } });

const size = '[innerWidth, innerHeight, document.documentElement.scrollWidth, document.documentElement.scrollHeight]';

for (const [zoom, width, height] of [
  [1, 420, 600],
  [1.5, 420, 400],
  [2, 400, 300],
  [2.5, 320, 240],
] as const)
  test(
    `at ${zoom * 100} % it is ${width} × ${height} pixels of the page, and all of it fits`,
    furtherIf(zoom === 1.5 || zoom === 2),
    async ({ alcove }) => {
      await zoomEveryPage(alcove, zoom);
      const popup = await openRealPopup(alcove);
      await until(() => popup.evaluate<boolean>(`document.querySelector('[aria-current=step]') !== null`), {
        what: 'the first step',
      });
      await until(
        async () =>
          JSON.stringify(await popup.evaluate<number[]>(size)) === JSON.stringify([width, height, width, height]),
        { what: `a popup of ${width} × ${height}` },
      );
      // Every step's name and every field is in sight across.
      const outside = await popup.evaluate<string[]>(`[...document.querySelectorAll('a[href], button, input')]
      .filter((each) => { const { left, right } = each.getBoundingClientRect(); return left < 0 || right > innerWidth; })
      .map((each) => each.outerHTML)`);
      expect(outside).toEqual([]);
      // It stays so: the browser and the page do not shrink each other.
      await new Promise((wait) => setTimeout(wait, 500));
      expect(await popup.evaluate<number[]>(size)).toEqual([width, height, width, height]);
    },
  );
