/** What a guide leads on by: tiles that are nothing but words, Save in whatever frame, and what lies over it. */
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

const form = '<button id=t style="margin:300px">Save</button>';
const veil = '<div style="position:fixed;inset:0;background:#0008"></div>';
const box = (more: string): string => `<div ${more} id=d><p>Save changes?</p><button>Yes</button></div>`;
const filling = 'style="position:fixed;inset:0;display:grid;place-items:center;background:#0008"';
const middling = 'style="position:fixed;left:30vw;top:30vh;width:200px;background:#fff"';
const openList =
  '<ul role=listbox id=list style="position:fixed;left:50%;top:50%;background:#fff"><li role=option>A <input type=checkbox></li></ul>';
const white = 'style="background:#fff;padding:40px"';

describe('what lies over Save is what is answered first', () => {
  it.each<[string, string, string | null]>([
    ['a native dialog', `${form}${box('').replaceAll('div', 'dialog')}<script>d.showModal()</script>`, 'd'],
    [
      'a dialog beside its veil, off the middle',
      form + veil + box('role=dialog style="position:fixed;left:100px;top:20px;width:300px;background:#fff"'),
      'd',
    ],
    ['a box without a role in its veil', `${form}<div ${filling}>${box(white)}</div>`, 'd'],
    ['a dialog that fills the window around its box', `${form}<div role=dialog ${filling}>${box(white)}</div>`, 'd'],
    [
      'a dialog that has no size, around its veil and its box',
      `${form}<div role=dialog>${veil}${box(`style="position:fixed;left:30%;top:35%;width:40%;height:30%;background:#fff"`)}</div>`,
      'd',
    ],
    [
      'a dialog that has no size, off the middle',
      `${form}<div role=dialog>${veil}<div>${box(`style="position:fixed;left:100px;top:20px;width:300px;background:#fff"`)}</div></div>`,
      'd',
    ],
    [
      'a dialog that fills the window, its box at the top',
      `${form}${veil}<div role=dialog style="position:fixed;inset:0">${box('style="margin:9px auto;width:300px;background:#fff"')}</div>`,
      'd',
    ],
    ['a box in a layer beside the veil', `${form}${veil}<div ${filling}>${box(white)}</div>`, 'd'],
    ['a dialog over the frame that Save is in', `${framed(form, 600)}${veil}<div ${filling}>${box(white)}</div>`, 'd'],
    ['a sign of waiting is answered by nobody', `${form}<div ${filling}><span>Loading</span></div>`, null],
    [
      'a veil that leaves the docked sidebar its strip',
      `<style>html{margin-right:28vw}</style>${form}${veil.replace('inset:0', 'inset:0 28vw 0 0')}${box(`role=dialog ${middling}`)}`,
      'd',
    ],
    [
      'a veil that is laid out with the page',
      `${form}<div style="position:absolute;inset:0;background:#0008">${box(`role=dialog ${middling}`)}</div>`,
      'd',
    ],
    ['a note that is dismissed', form + box('style="position:fixed;left:280px;top:280px;background:#ff8"'), 'd'],
    [
      'a note that goes by itself',
      `${form}<div id=d style="position:fixed;left:280px;top:280px;width:200px;height:90px;background:#ff8">Saved</div>`,
      null,
    ],
    [
      'a bar along the edge, from under which it is scrolled',
      `${form}<div style="position:fixed;left:0;right:0;top:280px;height:90px;background:#ff8"><button>Help</button></div>`,
      'found',
    ],
    ['the open list of another control, before a veil', form + veil + openList, null],
  ])('%s', async (_, html, wanted) => {
    const page = await stage.open(html);
    if (html.includes('<iframe')) await page.frameLocator('#f').locator('#t').waitFor();
    const seen = await page.evaluate(() => {
      const at = Alcove.locate(document, { id: 'save', role: 'button', names: ['Save'] });
      return at.kind === 'hidden' ? (at.reveal?.id ?? null) : at.kind;
    });
    expect(seen).toBe(wanted);
  });
  it('a veil under which nothing else is to be seen is answered by nobody, the page least of all', async () => {
    // The middle of the window is the page's: the veil leaves it out.
    const around = 'clip-path:polygon(0 0,100% 0,100% 100%,0 100%,0 80%,100% 80%,100% 40%,0 40%)';
    const app = `<main style="height:100vh"><p>Roles</p><button id=t style="margin:40px">Save</button></main>`;
    const page = await stage.open(`${app}<div style="position:fixed;inset:0;background:#0008;${around}"></div>`);
    const seen = await page.evaluate(() => Alcove.locate(document, { id: 's', role: 'button', names: ['Save'] }));
    expect(seen).toMatchObject({ kind: 'hidden', reveal: null });
  });
  it('an open list is closed in words alone: a press on it would choose', async () => {
    const page = await stage.open(form + veil + openList);
    const seen = await page.evaluate(() => Alcove.locate(document, { id: 's', role: 'button', names: ['Save'] }));
    expect(seen).toMatchObject({ how: 'Click beside the open list to close it', pointless: true });
  });
  it.each([
    ['it says that it is open', 'aria-expanded=true'],
    ['it names the list', 'aria-expanded aria-controls=list'],
  ])('the open list of the control itself, and the veil behind it, do not: %s', async (_, open) => {
    const control = `<button id=t role=combobox aria-label="Login Type" aria-haspopup=listbox ${open}>Agent</button>`;
    const page = await stage.open(control + veil + openList);
    const kind = await page.evaluate(
      () => Alcove.locate(document, { id: 'l', role: 'setting', names: ['Login Type'] }).kind,
    );
    expect(kind).toBe('found');
  });
  const select = (id: string, top: number): string =>
    `<div style="position:absolute;left:40px;top:${top}px"><div id=l${id}>${id === 't' ? 'Login Type' : 'Agent to log in as'}</div><div id=${id} role=combobox tabindex=0 aria-labelledby=l${id} style="width:200px;height:30px;border:1px solid">Agent</div></div>`;
  const listAt = (top: number): string =>
    `<div role=listbox style="position:fixed;left:40px;top:${top}px;width:200px;background:#fff"><div role=option>Agent</div><div role=option tabindex=-1 id=o>User</div></div>`;
  it.each([
    ['has the focus', 't', 162, 'found'],
    ['has given the focus to its list', 'o', 162, 'found'],
    ['is not the one that has it', 'a', 102, 'hidden'],
    ['has the focus, and the list stands elsewhere', 't', 400, 'hidden'],
  ])('a list whose control says nothing of it is the one’s that %s', async (_, focused, top, kind) => {
    const page = await stage.open(select('a', 50) + select('t', 110) + veil + listAt(top));
    const seen = await page.evaluate((id) => {
      document.querySelector<HTMLElement>(`#${id}`)?.focus();
      return Alcove.locate(document, { id: 'l', role: 'setting', names: ['Login Type'] }).kind;
    }, focused);
    expect(seen).toBe(kind);
  });
  it('Alcove’s own bubble does not', async () => {
    const page = await stage.open('<button id=t style="position:fixed;width:40px;height:20px">Save</button>');
    await point(page, '');
    const seen = await page.evaluate(() => {
      const bubble = shadows[0]?.querySelector('.bubble')?.getBoundingClientRect();
      const save = document.querySelector<HTMLElement>('#t');
      if (!bubble || !save) return 'no bubble';
      save.style.left = `${bubble.left + 20}px`;
      save.style.top = `${bubble.top + 20}px`;
      const over = document.elementFromPoint(bubble.left + 40, bubble.top + 30);
      return [over === save, Alcove.locate(document, { id: 's', role: 'button', names: ['Save'] }).kind];
    });
    expect(seen).toEqual([false, 'found']);
  });
  it('what stands beside it does not lie over it', async () => {
    const page = await stage.open(form + box('role=dialog style="position:fixed;right:0;bottom:0"'));
    const kind = await page.evaluate(() => Alcove.locate(document, { id: 's', role: 'button', names: ['Save'] }).kind);
    expect(kind).toBe('found');
  });
});
