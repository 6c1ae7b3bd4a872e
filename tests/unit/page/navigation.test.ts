import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Arrival } from '../../../lib/page/navigation.ts';
import { startStage, type Stage } from './stage.ts';

declare global {
  var arrivals: Arrival[];
  var stopWatching: AbortController;
  var rest: number;
  var lookAgain: () => void;
}

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());

const watch = (page: Page) =>
  page.evaluate(() => {
    globalThis.arrivals = [];
    globalThis.stopWatching = new AbortController();
    Alcove.watchNavigation((arrival) => arrivals.push(arrival), {
      window,
      signal: stopWatching.signal,
      fingerprint: () => document.querySelector('h1')?.textContent ?? '',
    });
  });
const seen = (page: Page) => page.evaluate(() => arrivals.map(({ address, cause }) => `${cause} ${address}`));
const until = (page: Page, count: number) => page.waitForFunction((n) => arrivals.length >= n, count);

describe('places in a single-page app', () => {
  it.each([
    ['pushState', "history.pushState(null, '', '/config/agents/roles?id=1')", 'route /config/agents/roles?id=1'],
    ['replaceState', "history.replaceState(null, '', '/config')", 'route /config'],
    ['a fragment', "location.hash = '#/integrations'", 'route /start#/integrations'],
    ['another heading', "document.querySelector('h1').textContent = 'Roles'", 'content /start'],
  ])('%s', async (_, code, expected) => {
    const page = await stage.open('<h1>Start</h1>', { path: '/start' });
    await watch(page);
    await until(page, 1);
    await page.evaluate(code);
    await until(page, 2);
    expect(await seen(page)).toEqual(['start /start', expected]);
  });

  it('back and forward', async () => {
    const page = await stage.open('<h1>Start</h1>', { path: '/start' });
    await watch(page);
    await until(page, 1);
    await page.evaluate(() => history.pushState(null, '', '/next'));
    await until(page, 2);
    await page.evaluate(() => history.back());
    await until(page, 3);
    expect(await seen(page)).toEqual(['start /start', 'route /next', 'route /start']);
  });

  it('without the Navigation API the slow check sees it', async () => {
    const page = await stage.open('<h1>Start</h1>', { path: '/start' });
    await page.evaluate(() => Object.defineProperty(window, 'navigation', { value: undefined }));
    await watch(page);
    await until(page, 1);
    await page.evaluate(() => history.pushState(null, '', '/late'));
    await until(page, 2);
    expect((await seen(page)).at(-1)).toBe('route /late');
  });

  it('a storm of routes is announced a few times, and its last address always', async () => {
    const page = await stage.open('<h1>Start</h1>', { path: '/start' });
    await watch(page);
    await until(page, 1);
    const took = await page.evaluate(async () => {
      const begun = performance.now();
      for (let n = 0; n < 150; n += 1) {
        history.replaceState(null, '', `/storm?n=${n}`);
        await new Promise((done) => setTimeout(done, 8));
      }
      return performance.now() - begun;
    });
    await page.waitForFunction(() => arrivals.at(-1)?.address === '/storm?n=149');
    // Six while the distance doubles, then one in two seconds; however long the machine took for it.
    expect((await seen(page)).length).toBeLessThan(9 + took / 2000);
  });

  it('a page at rest is looked at seldom, and as soon as usual once the rest is over', async () => {
    const page = await stage.open('<h1>Start</h1>', { path: '/start' });
    await page.clock.install();
    await page.evaluate(() => {
      globalThis.arrivals = [];
      globalThis.rest = 5000;
      globalThis.lookAgain = Alcove.watchNavigation((arrival) => arrivals.push(arrival), {
        window,
        signal: new AbortController().signal,
        rest: () => (arrivals.length > 0 ? rest : 0),
        fingerprint: () => document.querySelector('h1')?.textContent ?? '',
      });
    });
    const name = (heading: string) =>
      page.evaluate((text) => (document.querySelector('h1') ?? document.body).replaceChildren(text), heading);
    await page.clock.runFor(2000);
    expect(await seen(page)).toEqual(['start /start']);
    await name('Roles');
    await page.clock.runFor(3000);
    expect(await seen(page)).toHaveLength(1);
    await page.clock.runFor(3500);
    expect(await seen(page)).toHaveLength(2);
    await page.evaluate(() => {
      globalThis.rest = 0;
      lookAgain();
    });
    await name('Agents');
    await page.clock.runFor(2500);
    expect(await seen(page)).toHaveLength(3);
  });

  it('a fingerprint that throws or the end of the signal disturb nothing', async () => {
    const page = await stage.open('<h1>Start</h1>', { path: '/start' });
    await page.evaluate(() => {
      globalThis.arrivals = [];
      globalThis.stopWatching = new AbortController();
      Alcove.watchNavigation((arrival) => arrivals.push(arrival), {
        window,
        signal: stopWatching.signal,
        fingerprint: () => {
          throw new Error('mid render');
        },
      });
    });
    await until(page, 1);
    // A second watch tells when the first would have heard of it.
    await page.evaluate(() => {
      stopWatching.abort();
      history.pushState(null, '', '/after');
      return new Promise<void>((done) => {
        const second = new AbortController();
        Alcove.watchNavigation(
          ({ cause }) => {
            if (cause === 'start') history.pushState(null, '', '/later');
            if (cause !== 'route') return;
            second.abort();
            done();
          },
          { window, signal: second.signal },
        );
      });
    });
    expect(await seen(page)).toEqual(['start /start']);
  });
});
