/** What lies over Save, and by what it is answered first. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { point } from './pointing.ts';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());
const framed = (inner: string, height: number): string =>
  `<p>top</p><iframe id=f style="width:800px;height:${height}px;border:0" srcdoc='${inner}'></iframe>`;

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
