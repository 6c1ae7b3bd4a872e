// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { coveLandmarks } from '../../../lib/consoles/cove.ts';
import { haloLandmarks } from '../../../lib/consoles/halo.ts';
import { locate } from '../../../lib/page/locate.ts';

const show = (html: string) => {
  document.body.innerHTML = html;
};
const where = (id: keyof typeof haloLandmarks) => {
  const found = locate(document, haloLandmarks[id]);
  return found.kind === 'found' ? (found.control ?? found.element).id : found.kind;
};
const tabs = (open: string) =>
  `<ul>${['Details', 'Departments & Teams', 'Permissions'].map((t) => `<li role="tab" id="tab-${t[0]}" aria-selected="${t === open}">${t}</li>`).join('')}</ul>`;

test.each([
  ['by text', '<button id="x">New</button>', 'x'],
  ['by title of an icon', '<button id="x"><i class="fa fa-plus" title="New"></i></button>', 'x'],
  ['by aria-label', '<div role="button" id="x" aria-label="New Role"></div>', 'x'],
  ['a name of another thing', '<button id="x">News</button>', 'absent'],
  [
    'the same in the navigation does not count',
    '<nav><a href="#" id="n">New</a></nav><h1>Roles</h1><button id="x">New</button>',
    'x',
  ],
  ['two of the same', '<h1>Roles</h1><button>New</button><p>and</p><button>New</button>', 'several'],
  [
    'the hidden copy does not count',
    '<h1>Roles</h1><button id="x">New</button><button style="display:none">New</button>',
    'x',
  ],
])('a button %s', (_, html, expected) => {
  show(html);
  expect(where('roles-new')).toBe(expected);
});

test.each([
  ['group-header', (name: string, add: string) => `<div class="group-header"><span>${name}</span>${add}</div>`],
  ['card-header', (name: string, add: string) => `<div class="card-header">${name}</div>${add}`],
])('a button inside a heading or under it stands under that one, not under the one before: %s', (_, head) => {
  const list = (title: string, id: string) =>
    `<div>${head(title, `<button id="${id}" title="Add"></button>`)}<table><tr><td>Value</td></tr></table></div>`;
  show(
    `<h1>Categorization</h1>${list('Category 1', 'one')}${list('Resolution Category', 'two')}${list('Category 3', 'three')}`,
  );
  expect(where('category-add')).toBe('one');
});

describe('a setting', () => {
  test.each([
    [
      'view mode',
      '<div><div><label>Customers Access Level</label></div><div class="noedit-value">Read Only</div></div>',
      'found',
    ],
    [
      'label variant',
      '<div><div><label for="x">Clients access level:</label></div><select id="x"></select></div>',
      'found',
    ],
    ['near-namesake only', '<div><label>Customer Contracts Access Level</label><div>Read Only</div></div>', 'absent'],
    ['only as text of an option', '<select><option>Customers Access Level</option></select>', 'absent'],
  ])('%s', (_, html, kind) => {
    show(tabs('Permissions') + html);
    expect(locate(document, haloLandmarks['role-customers-access']).kind).toBe(kind);
  });

  test('each label finds its own control', () => {
    show(`${tabs('Permissions')}<h3>Feature Access</h3><div><div><label>Tickets Access Level</label><div><input role="combobox" id="t"></div></div>
      <div><label>Customers Access Level</label><div><input role="combobox" id="c"></div></div></div>`);
    expect(where('role-tickets-access')).toBe('t');
    expect(where('role-customers-access')).toBe('c');
  });

  test('behind a closed tab: how to get there', () => {
    show(tabs('Details'));
    const found = locate(document, haloLandmarks['role-customers-access']);
    expect(found).toMatchObject({ kind: 'hidden', how: 'Open the tab Permissions' });
    expect(found.kind === 'hidden' && found.reveal?.id).toBe('tab-P');
  });

  test('not on the page although its tab is open', () => {
    show(tabs('Permissions'));
    expect(locate(document, haloLandmarks['role-customers-access']).kind).toBe('absent');
  });
});

test('of four tables with an Add button the first one’s is found', () => {
  const block = (name: string) =>
    `<div class="block"><h3>${name}</h3><button id="${name}" title="Add">+</button><table><tr><td>x</td></tr></table></div>`;
  show(`<h1>Categorisation</h1>${['Category 1', 'Category 2', 'Category 3'].map(block).join('')}`);
  expect(where('category-add')).toBe('Category 1');
});

test('Configure belongs to the tile under whose name it stands', () => {
  show(
    '<h1>Integrations</h1><div><h3>ConnectWise</h3><button id="a">Configure</button></div><div><h3>HaloPSA</h3><button id="b">Configure</button></div>',
  );
  const found = locate(document, coveLandmarks['cove-configure']);
  expect(found.kind === 'found' && found.element.id).toBe('b');
});

test('a badge with the word Reseller is not the reseller’s select box', () => {
  show('<header><span tabindex="0">Reseller</span></header>');
  expect(locate(document, coveLandmarks['cove-reseller-customer']).kind).toBe('absent');
});

test('open shadow roots and same-origin frames are part of the page', () => {
  show('<x-form></x-form>');
  const root = document.querySelector('x-form')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<label for="x">Connection name</label><input id="x">';
  const found = locate(document, coveLandmarks['cove-connection-name']);
  expect(found.kind === 'found' && found.control?.id).toBe('x');
});

describe('a control is the label’s own', () => {
  test.each([
    [
      'not the tick box further down, whose words are others',
      '<div><div><div><span>Login Type</span></div><div id="v">Agent</div></div><div><span role="checkbox" id="tick" aria-checked="true"></span> <span>Active</span></div></div>',
      'application-login-type',
      'text',
    ],
    [
      'not the next one in view mode',
      '<div><dl><dt>Authentication Method</dt><dd>Client ID and Secret</dd></dl><p><label><input type="checkbox" id="tick"> Active</label></p></div>',
      'application-authentication',
      'text',
    ],
    [
      'not a tick box further up',
      '<div><div><span role="checkbox" id="tick" aria-checked="true"></span> <span>Active</span></div><div><div><span>Login Type</span></div><div id="v">Agent</div></div></div>',
      'application-login-type',
      'text',
    ],
    [
      'a tick box before its words, in a list of them',
      '<div><div><input type="checkbox" id="a"><b>read:tickets</b></div><div><input type="checkbox" id="b"><b>edit:tickets</b></div><div><input type="checkbox" id="c"><b>read:calendar</b></div></div>',
      'application-edit-tickets',
      'b',
    ],
    [
      'a group under a legend as a whole',
      '<fieldset id="group"><legend>Identity Roles</legend><label><input type="checkbox">First Line</label><label><input type="checkbox">Cove-Role</label></fieldset>',
      'application-identity-roles',
      'group',
    ],
    [
      'radio buttons together',
      '<div><p>Can Add New Tickets</p><div id="both"><label><input type="radio" name="x" id="yes">Yes</label><label><input type="radio" name="x" id="no">No</label></div></div>',
      'role-add-tickets',
      'both',
    ],
    [
      'buttons together, of which one is pressed',
      '<div><label>Can Add New Tickets</label><div id="both"><div role="button" aria-pressed="true">No</div><div role="button" aria-pressed="false">Yes</div></div></div>',
      'role-add-tickets',
      'both',
    ],
    [
      'not the next one that is switched by a press',
      '<div><div><span>Can Add New Tickets</span><div role="button" aria-pressed="true" id="one"></div></div><div><span>Can View Unassigned Tickets</span><div role="button" aria-pressed="false"></div></div></div>',
      'role-add-tickets',
      'one',
    ],
  ] as const)('%s', (_, html, id, expected) => {
    show(html);
    const found = locate(document, haloLandmarks[id]);
    if (found.kind !== 'found') throw new Error(found.kind);
    if (expected === 'text') expect([found.control, found.element.querySelector('#tick')]).toEqual([undefined, null]);
    else expect([found.element.id, found.control?.id]).toContain(expected);
  });
});

test.each([
  [
    'a row that is only pressed',
    '<div><div style="cursor:pointer" id="x"><div>Incident</div><div>Yes</div></div><div style="cursor:pointer"><div>Change</div></div></div>',
    'ticket-type-incident',
  ],
  [
    'a field in which an entry is typed, where no button adds one',
    '<p>Category 1</p><p><label>Add<br><input id="x"></label></p>',
    'category-add',
  ],
] as const)('%s', (_, html, id) => {
  show(html);
  expect(where(id)).toBe('x');
});
