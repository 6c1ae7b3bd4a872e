/** What a guide leads on by: tiles that are nothing but words, and Save in whatever frame. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { point } from './pointing.ts';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());

const looks =
  '<style>.still{display:block;cursor:default}.tile{cursor:pointer;border:1px solid;width:200px;height:100px;padding:10px}</style>';
const teams = '<div class=tile><div>Teams</div><p>Who works together</p></div>';

describe('a tile without any role leads on', () => {
  it.each<[string, string]>([
    ['a name and words below', '<div class=tile><div id=t>Roles</div><p>What agents may do</p></div>'],
    ['nothing but the name', '<div class=tile id=t>Roles</div>'],
    ['the name beside an element of its own', '<div class=tile id=t>Roles<small>What agents may do</small></div>'],
    ['a heading', '<div class=tile><h3 id=t>Roles</h3><p>What agents may do</p></div>'],
    ['a button that draws no hand', '<button class=still id=t><b>Roles</b><p>What agents may do</p></button>'],
    ['a link of several lines', '<a href="/roles" class=still id=t><b>Roles</b><p>What agents may do</p></a>'],
    ['in a page that takes the focus', '<main tabindex=-1><div class=tile id=t>Roles</div></main>'],
    [
      'in a long part of the page that takes the focus',
      `<section tabindex=0><div class=tile id=t>Roles</div>${teams.repeat(9)}</section>`,
    ],
    ['which takes the focus itself', '<div class=tile tabindex=0 id=t><div>Roles</div><p>What agents may do</p></div>'],
    [
      'beside tabs',
      '<div role=tablist><button role=tab aria-selected=true>All</button><button role=tab>Mine</button></div><div class=tile id=t>Roles</div>',
    ],
  ])('%s', async (_, html) => {
    const page = await stage.open(looks + html + teams);
    const led = await page.evaluate(() => {
      const seen = Alcove.locate(document, { id: 'way', role: 'menuitem', names: ['Roles'] });
      return seen.kind === 'found' ? seen.element.id : seen.kind;
    });
    expect(led).toBe('t');
  });
});

const menu = (...names: string[]): string =>
  `<div>${names.map((name) => `<div class=tile id="menu-${name}"><span>${name}</span></div>`).join('')}</div>`;
const area =
  '<div><div>Configuration</div><div><div class=tile id=area>Tickets<p>Types</p></div><div class=tile>Teams</div></div></div>';

describe('of a path, the part that is called as an entry of the menu is', () => {
  it.each<[string, string, string]>([
    ['a flat tree', menu('Configuration', 'Tickets', 'Teams'), 'menu-Tickets'],
    ['the menu and the area of that name', menu('Tickets', 'Customers', 'Configuration') + area, 'area'],
    ['the area alone', area, 'area'],
    [
      'the area, beside a menu of entries that say what they are',
      `<div role=menu>${['Tickets', 'Customers', 'Configuration'].map((name) => `<div role=menuitem>${name}</div>`).join('')}</div>${area}`,
      'area',
    ],
    [
      'no link that leads elsewhere',
      '<nav><a href=/tickets>Tickets</a></nav><nav><a href=/config id=whole>Configuration</a></nav>',
      'whole',
    ],
    [
      'no link to where one is',
      '<nav><a href=/config id=whole>Configuration</a></nav><nav><a href=/config/tickets>Tickets</a></nav>',
      'whole',
    ],
    [
      'a path in words',
      '<div class=breadcrumbs><a href=#c>Configuration</a><a href=#t id=crumb>Tickets</a></div>',
      'crumb',
    ],
  ])('%s', async (_, html, wanted) => {
    const page = await stage.open(looks + html);
    const led = await page.evaluate(() => {
      history.replaceState(null, '', '/config/tickets');
      const entry = Alcove.wayAlong(document, [['Configuration'], ['Tickets'], ['Categorization']]);
      return entry?.id || entry?.closest('[id]')?.id;
    });
    expect(led).toBe(wanted);
  });
});

const framed = (inner: string, height: number): string =>
  `<p>top</p><iframe id=f style="width:800px;height:${height}px;border:0" srcdoc='${inner}'></iframe>`;
const below = (height: number): string => `<div style="height:${height}px">x</div><button id=t>Save</button>`;

describe('Save that is not to be seen in a frame is brought into view', () => {
  it.each<[string, string, number]>([
    ['the frame scrolls', framed(below(3000), 600), 0],
    ['the frame is as tall as its page', framed(below(2500), 3000), 0],
    [
      'and stands in a box that scrolls',
      `<div style="height:600px;overflow:auto">${framed(below(2500), 3000)}</div>`,
      0,
    ],
    ['the page was scrolled past the frame', `${framed(below(300), 600)}<div style="height:4000px">y</div>`, 3000],
  ])('%s', async (_, html, top) => {
    const page = await stage.open(html);
    await page.frameLocator('#f').locator('#t').waitFor();
    await page.evaluate((y) => scrollTo(0, y), top);
    await point(page, '');
    await page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#f');
      pointer.update({ target: () => frame?.contentDocument?.querySelector('#t') ?? null });
    });
    await page.waitForFunction(() => {
      const ring = shadows[0]?.querySelector('.ring');
      const { top: from = -1, bottom: to = 0 } = ring?.getClientRects()[0] ?? {};
      return from >= 0 && to <= innerHeight;
    });
  });
  it('what a frame draws only while it is scrolled is scrolled to', async () => {
    const page = await stage.open(framed(below(3000), 600));
    await page.frameLocator('#f').locator('#t').waitFor();
    const moved = await page.evaluate(() => {
      Alcove.seekThrough(document).next();
      return document.querySelector<HTMLIFrameElement>('#f')?.contentWindow?.scrollY ?? 0;
    });
    expect(moved).toBeGreaterThan(0);
  });
});
