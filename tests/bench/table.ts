/**
 * The mapping table with as many customers as anyone has, in a real Chromium with the build that ships: how long until the
 * first row can be used, how smoothly it scrolls, how soon a key typed into a picker shows its hits.
 */
import { existsSync } from 'node:fs';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { builtForChrome, launchChromium } from '../e2e/browser/chromium.ts';
import { until } from '../e2e/browser/wait.ts';
import { connected, runToEnd, stored } from '../e2e/alcove.ts';
import { startWorld } from '../world/server.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { customersOf } from './table/customers.ts';
import { installProbe } from './table/probe.ts';

const host = 'acme.halopsa.com';
const goals = { firstRowMs: 150, slowFrames: 0, keyToPaintMs: 16 };
const slowFrameMs = 16;
const opened = 7;
const patience = 120_000;
const typed = ['harbour dent', 'oakley law', 'northwind pr', 'kestral log', 'meridian opt'];

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
const slowOf = (frames: readonly number[]): number => frames.filter((ms) => ms > slowFrameMs).length;
const round = (value: number): number => Math.round(value * 10) / 10;

const framesPass = (page: Page, frames: number): Promise<void> =>
  page.evaluate(async (many) => {
    for (let frame = 0; frame < many; frame++) await new Promise((done) => requestAnimationFrame(done));
  }, frames);

/** What the table shows first is made a moment after the last change. */
const untilPrepared = (app: Page): Promise<unknown> =>
  until(async () => (await stored<object>(app, 'first-screen')) ?? undefined, { what: 'the first screen to be made' });

/** What the page does after its first rows (the search index, a look at all links) is done. */
const comesToRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let calm = 0; calm < 60;) {
      const left = await new Promise<number>((done) =>
        requestIdleCallback((deadline) => done(deadline.timeRemaining())),
      );
      calm = left > 5 ? calm + 1 : 0;
      await new Promise((done) => requestAnimationFrame(done));
    }
  });

/** Milliseconds from navigation to the first usable row. */
async function firstRowOf(page: Page): Promise<number> {
  const at = await until(
    () => page.evaluate(() => ((window.probe.firstRow ?? -1) < 0 ? undefined : (window.probe.firstRow ?? undefined))),
    { what: 'the first row', timeout: 60_000 },
  );
  return at;
}

/** Scrolls through a table with the wheel, slowly and fast; gives the time of every frame. */
async function scrollThrough(page: Page, table: Locator): Promise<number[]> {
  const box = await table.boundingBox();
  if (!box) throw new Error('the table is not in sight');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(() => {
    window.probe.frames.length = 0;
    window.probe.watchFrames = true;
  });
  for (const step of [120, 400, 1600, 12_000, -5000])
    for (let turn = 0; turn < 24; turn++) {
      await page.mouse.wheel(0, step);
      await framesPass(page, 1);
    }
  await framesPass(page, 6);
  return page.evaluate(() => {
    window.probe.watchFrames = false;
    return window.probe.frames;
  });
}

/** Types into a field, key by key; gives the time of every key. Keys come at any moment of a frame, as a person's do. */
async function typeInto(page: Page, box: Locator): Promise<number[]> {
  let at = 0;
  await page.evaluate(() => void (window.probe.keys.length = 0));
  for (const text of typed) {
    await box.click();
    await page.keyboard.press('Control+A');
    for (const letter of text) {
      await new Promise((resolve) => setTimeout(resolve, (at++ * 7) % 17));
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await framesPass(page, 4);
    }
    await page.keyboard.press('Escape');
    await framesPass(page, 4);
  }
  return page.evaluate(() => window.probe.keys);
}

/** What the browser itself takes on this machine: a page as tall that draws nothing anew, and a field that does nothing. */
async function controlIn(context: BrowserContext, rows: number): Promise<{ frames: number[]; keys: number[] }> {
  const page = await context.newPage();
  const body = `<input><div id="tall" style="block-size: 600px; overflow: auto"><div style="block-size: ${rows * 44}px">.</div></div>`;
  await page.goto(`data:text/html,<!doctype html>${encodeURIComponent(body)}`);
  await comesToRest(page);
  const keys = await typeInto(page, page.locator('input'));
  const frames = await scrollThrough(page, page.locator('#tall'));
  await page.close();
  return { frames, keys };
}

/** Compares the names and keeps asking meanwhile; gives how long each answer took. */
async function matchAnswering(app: Page, connectionId: string): Promise<number[]> {
  let over = false;
  const compared = runToEnd(app, 'match', { connectionId }, patience).finally(() => (over = true));
  const answers: number[] = [];
  while (!over)
    answers.push(
      await app.evaluate(async () => {
        const from = performance.now();
        await chrome.runtime.sendMessage({ alcove: 1, name: 'run.stop', input: { runId: 'none' } });
        return performance.now() - from;
      }),
    );
  await compared;
  return answers;
}

async function run(argv: readonly string[]): Promise<BenchmarkResult> {
  if (!existsSync(builtForChrome)) throw new Error('nothing is built: run "npm run build" first');
  const wanted = argv.find((argument) => argument.startsWith('--rows='));
  const rows = wanted === undefined ? 20_000 : Number(wanted.slice('--rows='.length));
  const lists = customersOf(rows);
  const world = await startWorld({ cove: false, tenants: [{ host, state: 'ready', customers: lists.psa }] });
  const alcove = await launchChromium({ args: world.browserArgs, viewport: { width: 1280, height: 800 } });
  try {
    const app = await alcove.open('popup.html?full');
    const connectionId = await connected(app, world.halo.tenant(host));
    await runToEnd(app, 'customers.psa', { connectionId }, patience);
    await runToEnd(app, 'customers.cove', { connectionId, source: { kind: 'file', customers: lists.cove } }, patience);
    const answers = await matchAnswering(app, connectionId);
    await untilPrepared(app);
    await app.close();

    await alcove.context.addInitScript(installProbe);
    const openings: number[] = [];
    const popups: number[] = [];
    for (let turn = 0; turn < opened; turn++) {
      const tab = await alcove.open('popup.html?full#map');
      openings.push(await firstRowOf(tab));
      await tab.close();
      const popup = await alcove.context.newPage();
      await popup.setViewportSize({ width: 420, height: 600 });
      await popup.goto(`chrome-extension://${alcove.extensionId}/popup.html#map`);
      popups.push(await firstRowOf(popup));
      await popup.close();
    }
    const page = await alcove.open('popup.html?full#map');
    await firstRowOf(page);
    await comesToRest(page);
    const keys = await typeInto(page, page.locator('[role=row] [role=combobox]').nth(1));
    const frames = await scrollThrough(page, page.locator('[role=grid], [role=table]').first());
    const control = await controlIn(alcove.context, rows);

    const figures = {
      firstRowMs: round(median(openings)),
      slowFrames: slowOf(frames),
      keyToPaintMs: round(median(keys)),
    };
    const more = {
      firstRowPopupMs: round(median(popups)),
      firstRowWorstMs: round(Math.max(...openings)),
      frames: frames.length,
      frameMedianMs: round(median(frames)),
      frameWorstMs: round(Math.max(...frames)),
      keys: keys.length,
      keyToPaintWorstMs: round(Math.max(...keys)),
      control: {
        frames: control.frames.length,
        slowFrames: slowOf(control.frames),
        frameMedianMs: round(median(control.frames)),
        keyToPaintMs: round(median(control.keys)),
      },
      answers: answers.length,
      answerMs: round(median(answers)),
      answerWorstMs: round(Math.max(...answers)),
    };
    const missed = Object.entries(goals).flatMap(([name, goal]) => {
      const value = Object.entries(figures).find(([each]) => each === name)?.[1] ?? Number.NaN;
      return value <= goal ? [] : [`${name} is ${value}, at most ${goal} is wanted`];
    });
    return {
      tables: [
        {
          title: `The mapping table with ${rows.toLocaleString('en-GB')} customers on either side`,
          columns: ['what', 'figure', 'goal', 'a page that does nothing'],
          rows: [
            ['full tab: opened to first usable row, median ms', figures.firstRowMs, goals.firstRowMs, ''],
            ['full tab: the slowest opening, ms', more.firstRowWorstMs, '', ''],
            ['popup: opened to first usable row, median ms', more.firstRowPopupMs, goals.firstRowMs, ''],
            [
              `frames over ${slowFrameMs} ms while scrolling`,
              figures.slowFrames,
              goals.slowFrames,
              more.control.slowFrames,
            ],
            ['frames in all', more.frames, '', more.control.frames],
            ['frame, median ms', more.frameMedianMs, '', more.control.frameMedianMs],
            ['frame, worst ms', more.frameWorstMs, '', ''],
            ['picker: key to paint, median ms', figures.keyToPaintMs, goals.keyToPaintMs, more.control.keyToPaintMs],
            ['picker: key to paint, worst ms', more.keyToPaintWorstMs, '', ''],
            ['messages answered while names are compared', more.answers, '', ''],
            ['answer, median ms', more.answerMs, '', ''],
            ['answer, worst ms', more.answerWorstMs, 100, ''],
          ],
        },
      ],
      json: { rows, ...figures, ...more },
      missed,
    };
  } finally {
    await alcove.close();
    await world.close();
  }
}

export default {
  name: 'table',
  summary: 'the mapping table with 20,000 customers: first usable row, slow frames, key to paint',
  needsBuild: true,
  run,
} satisfies Benchmark;
