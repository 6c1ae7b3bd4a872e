import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());

describe('what a page objects to', () => {
  it.each<[string, string, string | null]>([
    ['nothing', '<label>Name <input></label>', null],
    ['an alert', '<div role=alert>Name: this field is required</div>', 'Name: this field is required'],
    ['an alert that is not shown', '<div role=alert hidden>Name is required</div>', null],
    ['an alert that is glad', '<div role=alert>Role saved</div>', null],
    [
      'a field marked as invalid, with its message',
      '<label for=n>Login Type</label><input id=n aria-invalid=true aria-describedby=m><p id=m>Choose one</p>',
      'Login Type: Choose one',
    ],
    ['a passing note', '<div class="toast bad" role=status>Name is mandatory</div>', 'Name is mandatory'],
    [
      'a passing note that keeps somebody out',
      '<div role=status>You do not have permission to do that</div>',
      'You do not have permission to do that',
    ],
    ['a passing note that is glad', '<div class="toast" role=status>Saved</div>', null],
    ['only classes say so', '<span class="field-error-text">Must not be empty</span>', 'Must not be empty'],
    ['in German', '<div role=alert>Pflichtfeld: Name</div>', 'Pflichtfeld: Name'],
    ['a class that means something else', '<div class="error-log-menu">Error log</div><p>Roles</p>', 'Error log'],
    [
      'the shortest of nested boxes',
      '<div class=errors>Not saved: <b class=error>Name is required</b></div>',
      'Name is required',
    ],
    ['a whole page of text is no message', `<div role=alert>${'required '.repeat(60)}</div>`, null],
  ])('%s', async (_, html, expected) => {
    const page = await stage.open(html);
    expect(await page.evaluate(() => Alcove.complaintsIn(document)[0] ?? null)).toBe(expected);
  });
});

describe('a page that draws its parts while it is scrolled', () => {
  const long = (box: string) => `<style>body{margin:0}${box}</style><main><div style="height:5000px">long</div></main>`;
  it.each([
    ['in a container', long('main{height:600px;overflow:auto}'), 'main'],
    ['the page itself', long(''), 'html'],
  ])('%s: goes through all of it once and comes back', async (_, html, box) => {
    const page = await stage.open(html, { height: 600 });
    const seen = await page.evaluate((selector) => {
      const scroller = document.querySelector(selector);
      scroller?.scrollTo(0, 1000);
      const seeking = Alcove.seekThrough(document);
      const tops: number[] = [];
      while (tops.length < 50 && seeking.next()) tops.push(scroller?.scrollTop ?? -1);
      return { tops, after: scroller?.scrollTop, again: seeking.next() };
    }, box);
    // To the end, from the top to where it began: nothing between two stops is further than one screen.
    expect(Math.max(...seen.tops)).toBeGreaterThan(4300);
    expect(seen.tops).toContain(0);
    expect(seen.after).toBe(1000);
    expect(seen.again).toBe(false);
  });
  it('a page that does not scroll is not touched', async () => {
    const page = await stage.open('<p>short</p>');
    expect(await page.evaluate(() => Alcove.seekThrough(document).next())).toBe(false);
  });
});
