import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apart, point, pressIn, ringAround } from './pointing.ts';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());

describe('following the target', () => {
  const nested = `<div style="height:2000px">top</div>
    <div id=outer style="height:300px;overflow:auto"><div style="height:900px">a</div>
    <div id=inner style="height:200px;overflow:auto"><div style="height:700px">b</div><button id=t>Save</button></div></div>
    <div style="height:1000px">end</div>`;

  it('scrolls nested containers to show it, then follows', async () => {
    const page = await stage.open(nested);
    await point(page, '#t');
    await ringAround(page, '#t');
    const at = await page.evaluate(() => document.querySelector('#t')?.getBoundingClientRect().top ?? -1);
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(800);
    await page.evaluate(() => document.querySelector('#outer')?.scrollBy(0, -20));
    await ringAround(page, '#t');
    await page.setViewportSize({ width: 900, height: 600 });
    await ringAround(page, '#t');
    // Scrolled out of its pane by the person: no ring on something else, and it is not pulled back.
    await page.evaluate(() => document.querySelector('#inner')?.scrollTo(0, 0));
    await page.waitForFunction(() => shadows[0]?.querySelector<HTMLElement>('.ring')?.hidden);
    expect(await page.evaluate(() => document.querySelector('#inner')?.scrollTop)).toBe(0);
    await apart(page, 'nothing');
  });

  it('a replaced target is taken up silently, without scrolling', async () => {
    const page = await stage.open(`<div id=app></div><div style="height:3000px"></div>`);
    await page.evaluate(() => {
      const draw = (margin: number) => {
        const app = document.querySelector('#app');
        if (app) app.innerHTML = `<button id=t style="margin-top:${margin}px">Save</button>`;
      };
      Object.assign(globalThis, { draw });
      draw(50);
    });
    await point(page, '#t');
    await ringAround(page, '#t');
    const said = () => page.evaluate(() => shadows[0]?.querySelector('[aria-live]')?.textContent);
    await page.waitForFunction(() => shadows[0]?.querySelector('[aria-live]')?.textContent);
    const before = await said();
    for (const margin of [120, 30, 300]) {
      await page.evaluate(`draw(${margin})`);
      await ringAround(page, '#t');
    }
    expect(await said()).toBe(before);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('a lost target: no ring, a bubble in a quiet corner, and the ring again when it is back', async () => {
    const page = await stage.open(
      '<button id=t>Save</button><div style="position:fixed;right:0;bottom:0;width:500px;height:300px"><button style="width:100%;height:100%">busy corner</button></div>',
    );
    await point(page, '#t');
    await page.evaluate(() => document.querySelector('#t')?.remove());
    await page.waitForFunction(() => shadows[0]?.querySelector<HTMLElement>('.ring')?.hidden);
    await apart(page, 'button');
    await page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<button id=t>Save</button>'));
    await ringAround(page, '#t');
  });

  it('asks for a lost target at most a few times a second, however busy the page', async () => {
    const page = await stage.open('<main></main>');
    await point(page, '#never');
    const asked = await page.evaluate(async () => {
      const from = lookups;
      const begun = performance.now();
      for (let n = 0; n < 100; n += 1) {
        document.querySelector('main')?.append(String(n));
        window.dispatchEvent(new Event('scroll'));
        await new Promise((done) => setTimeout(done, 10));
      }
      return { times: lookups - from, most: 2 + (performance.now() - begun) / 300 };
    });
    expect(asked.times).toBeGreaterThan(0);
    expect(asked.times).toBeLessThanOrEqual(asked.most);
  });

  it.each([
    ['nothing to point at', ''],
    ['a control', '#t'],
  ])('beside %s it does not look for its place again as long as it fits there', async (_, selector) => {
    const page = await stage.open('<button id=t style="margin:200px">Save</button>');
    await point(page, selector);
    const asked = await page.evaluate(async () => {
      let times = 0;
      for (const name of ['elementFromPoint', 'elementsFromPoint'] as const) {
        const real = document[name].bind(document) as (x: number, y: number) => Element & Element[];
        document[name] = (x: number, y: number) => ((times += 1), real(x, y));
      }
      for (let turn = 0; turn < 4; turn += 1) {
        dispatchEvent(new Event('scroll'));
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }
      return times;
    });
    // What lies over the control, and its open list, are looked for each time.
    expect(asked).toBeLessThan(4 * 20);
  });

  it('a covering veil hides the ring, its end shows it', async () => {
    const page = await stage.open('<button id=t style="margin:100px">Save</button>');
    await point(page, '#t');
    await page.evaluate(() =>
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div id=veil style="position:fixed;inset:0;background:#0008"></div>',
      ),
    );
    await page.waitForFunction(() => shadows[0]?.querySelector<HTMLElement>('.ring')?.hidden);
    await page.evaluate(() => document.querySelector('#veil')?.remove());
    await ringAround(page, '#t');
  });

  it('points into a modal dialog, and its buttons work there', async () => {
    const page = await stage.open('<dialog><p>text</p><button id=t>Save</button></dialog>');
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await point(page, '#t');
    await ringAround(page, '#t');
    await page.waitForFunction(() => shadows[0]?.host.closest('dialog'));
    await pressIn(page, 'Skip');
    expect(await page.evaluate(() => pressed)).toEqual(['skip']);
  });
});
