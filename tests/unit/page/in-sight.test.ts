/** What refuses a press on a button of Alcove's: that a person did not see it, and nothing else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());

/** What happens while the button is watched: to what stands above it inside, to the ground that it stands on, or over both. */
type Meanwhile = (parts: { host: HTMLElement; above: HTMLElement; button: HTMLElement }) => void;

describe('a button that is pressed', () => {
  it.each<[string, Meanwhile, boolean]>([
    ['stands', () => undefined, true],
    ['moves inside, as more is said above it', ({ above }) => (above.style.height = '60px'), true],
    ['moves inside and out of sight', ({ above }) => (above.style.height = '900px'), false],
    [
      'is moved with all around it',
      ({ host }) => {
        host.parentElement?.style.setProperty('transform', 'translateX(90px)');
      },
      false,
    ],
    [
      'is covered by what lets presses through',
      () => {
        const cover = document.createElement('div');
        cover.style.cssText = 'position:fixed;inset:0;background:#fff;pointer-events:none;z-index:2147483647';
        document.documentElement.append(cover);
      },
      false,
    ],
    ['is gone', ({ button }) => button.remove(), false],
  ])('%s', async (_, meanwhile, expected) => {
    const page = await stage.open('<main id=m></main>');
    const seen = await page.evaluate(`(async () => {
      const look = { display: 'block', position: 'fixed', top: '0', left: '0', width: '300px', height: '400px' };
      const { host, root } = Alcove.createSurface(document, ':host{overflow:hidden}', look);
      const above = document.createElement('p');
      const button = document.createElement('button');
      button.textContent = 'Keep';
      root.append(above, button);
      document.querySelector('#m').append(host);
      const told = Alcove.inSight(button, root);
      (${meanwhile.toString()})({ host, above, button });
      return told;
    })()`);
    expect(seen).toBe(expected);
  });
});
