/** What a guide points at in pages that fold their parts, draw components and have bars along their edges. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { point } from './pointing.ts';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());

const folding = (head: string, body = ''): string => `<section class=part>${head}${body}</section>`;
const settings = (shown: string): string =>
  `<div class=body ${shown}><label>Can Add New Tickets <select></select></label></div>`;
const tree = (entry: string): string =>
  `<div role=tree>${entry}<div role=treeitem aria-expanded=false>Feature Access</div></div>`;
const plain = (id: string, name: string): string =>
  `<div class=head id="${id}" style="cursor:pointer"><i>&#9656;</i> ${name}</div>`;
const inPart = (style: string, inner = ''): string =>
  `<div style="border:1px solid"><button id=t aria-expanded=false aria-controls=p>Tickets Permissions</button><div id=p style="${style}"><div style="${inner}"><div><label for=i>Can Add New Tickets</label><input id=i aria-haspopup=listbox readonly></div></div></div></div>`;

describe('a setting in a closed part of the page is behind what opens that', () => {
  it.each<[string, string, string]>([
    ['a button that says so', folding('<button id=t aria-expanded=false>Tickets Permissions</button>'), 't'],
    [
      'a part that says so as well as its head',
      '<div role=treeitem aria-expanded=false><button id=t aria-expanded=false>&#9656; Tickets Permissions</button></div>',
      't',
    ],
    ['details', '<details><summary id=t>Tickets Permissions</summary></details>', 't'],
    [
      'drawn but not shown',
      folding('<button id=t aria-expanded=false>Tickets Permissions</button>', settings('hidden')),
      't',
    ],
    [
      'heads that say nothing, without bodies',
      folding(plain('o', 'Feature Access')) + folding(plain('t', 'Tickets Permissions')),
      't',
    ],
    [
      'heads side by side',
      plain('o', 'Feature Access') + plain('t', 'Tickets Permissions') + plain('p', 'Customer Permissions'),
      't',
    ],
    [
      'an entry of a tree, opened by its switch',
      tree(
        `<div role=treeitem aria-expanded=false><span class="x-tree-switcher" id=t>&#9656;</span><span>Tickets Permissions</span></div>`,
      ),
      't',
    ],
    [
      'an entry of a tree whose switch is a letter of an icon font',
      tree(
        `<div role=treeitem aria-expanded=false><button id=t aria-label="toggle"><i aria-hidden=true>chevron_right</i></button><span>Tickets Permissions</span></div>`,
      ),
      't',
    ],
    [
      'an entry of a tree that has none',
      tree('<div role=treeitem aria-expanded=false id=t>Tickets Permissions</div>'),
      't',
    ],
    [
      'an entry of the menu is none',
      '<div style="width:200px">' + tree('<div role=treeitem aria-expanded=false>Tickets Permissions</div>') + '</div>',
      'absent',
    ],
    [
      'an open part without the setting is not to be closed',
      folding(plain('t', 'Tickets Permissions'), '<div>Can See Tickets</div>') + folding(plain('o', 'Feature Access')),
      'absent',
    ],
    ['a select box in a part that is not drawn', inPart('display:none'), 't'],
    ['a select box in a part of no height', inPart('height:0;overflow:hidden'), 't'],
    [
      'a select box in a part squeezed to nothing by its grid',
      inPart('display:grid;grid-template-rows:0fr', 'overflow:hidden'),
      't',
    ],
    [
      'what leaves a part of no height is to be seen',
      inPart('height:0;overflow:hidden', 'position:absolute;top:90px'),
      'found',
    ],
    [
      'a part that is open already is not looked for under another of its names',
      `<div><div>${plain('a', 'Tickets')}</div><div>${plain('b', 'Customers')}</div></div>` +
        folding('<button aria-expanded=true>Tickets Permissions</button>'),
      'absent',
    ],
    [
      'a link to another page opens no part of this one',
      `<a class=head href="/tickets">Tickets Permissions</a><a class=head href="/customers">Customers</a>`,
      'absent',
    ],
    [
      'a list of choices is no part of the page',
      '<button role=combobox aria-haspopup=listbox aria-expanded=false>Tickets Permissions</button>',
      'absent',
    ],
  ])('%s', async (_, html, wanted) => {
    const page = await stage.open(html);
    const seen = await page.evaluate(() => {
      const near = ['Tickets Permissions', 'Tickets'];
      const at = Alcove.locate(document, { id: 's', role: 'setting', names: ['Can Add New Tickets'], near });
      return at.kind === 'hidden' ? [at.reveal?.id, at.how] : [at.kind];
    });
    expect(seen).toEqual(/^(?:absent|found)$/.test(wanted) ? [wanted] : [wanted, 'Open Tickets Permissions']);
  });
});

describe('the ring', () => {
  it('lies around a component’s field, not around the label in its tree as well', async () => {
    const page = await stage.open('<x-field id=h style="display:block">Name</x-field>');
    const height = await page.evaluate(() => {
      const root = document.querySelector('#h')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<label for=i><slot></slot></label><div><input id=i style="height:20px"></div>';
      const seen = Alcove.locate(document, { id: 'n', role: 'setting', names: ['Name'] });
      return seen.kind === 'found' ? seen.element.getBoundingClientRect().height : seen.kind;
    });
    expect(height).toBeLessThan(30);
  });
  it('is brought out from under a bar', async () => {
    const bar = '<div style="position:fixed;left:0;right:0;bottom:0;height:80px;background:#ccc">Cookies</div>';
    const page = await stage.open(
      `<div style="height:calc(100vh - 50px)">x</div><button id=t style="height:20px">Save</button><div style="height:2000px">y</div>${bar}`,
    );
    await point(page, '#t');
    await page.waitForFunction(() => {
      const ring = shadows[0]?.querySelector('.ring');
      return (ring?.getClientRects()[0]?.bottom ?? Infinity) < innerHeight - 80;
    });
  });
});
