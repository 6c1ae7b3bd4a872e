// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { recogniseHaloPlace } from '../../../lib/page/place.ts';

const nav = '<nav><a href="/tickets?area=1">Tickets</a><a href="/config">Configuration</a></nav>';
const at = (address: string) => {
  const { pathname, search, hash } = new URL(address, 'https://acme.halopsa.com');
  return { pathname, search, hash };
};
beforeEach(() => (document.body.innerHTML = ''));

test.each([
  ['/portal/tickets', nav, { area: 'portal', loggedIn: false, place: null }],
  ['/auth/account/login', '<input type="password">', { area: 'login', loggedIn: false, place: null }],
  ['/', '<form><input type="password"></form>', { area: 'login', loggedIn: false, place: null }],
  ['/tickets?area=1', nav, { area: 'tickets', loggedIn: true, place: null }],
  ['/ticket?id=5', nav, { area: 'tickets', loggedIn: true, place: null }],
  ['/config', nav, { area: 'configuration', loggedIn: true, place: null }],
  ['/home', nav, { area: 'agent', loggedIn: true, place: null }],
  ['/config/agents/roles', nav, { area: 'configuration', loggedIn: true, place: 'halo-roles' }],
  ['/halo/config/agents/roles', nav, { area: 'configuration', loggedIn: true, place: 'halo-roles' }],
  ['/#/config/agents/roles', nav, { area: 'configuration', loggedIn: true, place: 'halo-roles' }],
  [
    '/config',
    '<div><div role="link">Tickets</div><div role="link">Konfiguration</div></div>',
    { area: 'configuration', loggedIn: true, place: null },
  ],
  ['/config/agents/roles', '', { area: 'unknown', loggedIn: false, place: 'halo-roles' }],
  [
    '/config/agents/roles',
    '<div id="app-nav-menu"><div class="app-side-link">x</div></div>',
    { area: 'configuration', loggedIn: true, place: 'halo-roles' },
  ],
  [
    '/config/tickets',
    `${nav}<h2>Category 1</h2>`,
    { area: 'configuration', loggedIn: true, place: 'halo-category', mode: 'view' },
  ],
  [
    '/config/tickets',
    `${nav}<button disabled>Save</button><main><h2>Category 1</h2></main>`,
    { area: 'configuration', loggedIn: true, place: 'halo-category', mode: 'view' },
  ],
  [
    '/config/tickets',
    `${nav}<div class="btn-bar"><a role="button" style="pointer-events:none">Save</a></div><main><h2>Category 1</h2></main>`,
    { area: 'configuration', loggedIn: true, place: 'halo-category', mode: 'view' },
  ],
  [
    '/config/tickets',
    `${nav}<button>Save</button><main><h2>Category 1</h2></main>`,
    { area: 'configuration', loggedIn: true, place: 'halo-category', mode: 'edit' },
  ],
  [
    '/home',
    '<div class="left-menu"><div>Tickets</div><div>Customers</div><div>Configuration</div></div>',
    { area: 'agent', loggedIn: true, place: null },
  ],
  [
    '/home',
    '<div class="left-menu"><div>My tickets</div><div>Knowledge base</div></div>',
    { area: 'unknown', loggedIn: false, place: null },
  ],
  [
    '/config/agents/roles',
    `<h1>Roles</h1>${'<button>Role of somebody</button>'.repeat(4)}`,
    { area: 'configuration', loggedIn: true, place: 'halo-roles' },
  ],
  [
    '/config/agents/roles',
    `<h1>Session ended</h1><input type="password">${'<button>Some long button</button>'.repeat(4)}`,
    { area: 'login', loggedIn: false, place: null },
  ],
  ['/config/tickets', `${nav}<h2>Tickets</h2>`, { area: 'configuration', loggedIn: true, place: null }],
])('%s', (address, body, expected) => {
  document.body.innerHTML = body;
  expect(recogniseHaloPlace(document, at(address))).toEqual(expected);
});

test.each([
  ['<h1>Roles</h1><div class="details_page_title">Cove-Role</div><button>Edit</button>', 'view', 'Cove-Role'],
  ['<h1>Cove-Role</h1><button>Save</button><button>Cancel</button><input>', 'edit', 'Cove-Role'],
  ['<main><h1>Roles</h1><h2>Cove-Role</h2><i title="Edit" role="button"></i></main>', 'view', 'Cove-Role'],
  ['<main><h1>Cove-Role</h1><select><option>a</option></select></main>', 'edit', 'Cove-Role'],
  ['<h1>Cove-Role</h1><button disabled>Save</button><button>Cancel</button>', 'edit', 'Cove-Role'],
  ['<h1>Cove-Role</h1><button disabled>Save</button><button>Edit</button>', 'view', 'Cove-Role'],
])('a record: %s', (body, mode, name) => {
  document.body.innerHTML = nav + body;
  const where = recogniseHaloPlace(document, at('/config/agents/roles?id=6B1C'));
  expect(where).toMatchObject({ place: 'halo-role', recordId: '6B1C', mode, name });
});

test('a box to search in makes no page one that is being edited', () => {
  document.body.innerHTML = `${nav}<div><input placeholder="Search Tickets, Customers…"></div><p>Cove-Role</p>`;
  expect(recogniseHaloPlace(document, at('/config/agents/roles?id=6B1C')).mode).toBe('view');
});

test('a record that is not saved yet', () => {
  document.body.innerHTML = `${nav}<h1>New</h1><button>Save</button>`;
  const where = recogniseHaloPlace(document, at('/config/integrations/api/applications?id=-1'));
  expect(where).toMatchObject({ place: 'halo-application', recordId: 'new', mode: 'edit' });
  expect(where.name).toBeUndefined();
});

test.each([
  [
    'plain words that can be pressed',
    '<b style="cursor:pointer">Tickets</b><b style="cursor:pointer">Configurations</b>',
    true,
  ],
  ['with a count beside them', '<a>Tickets <i>12</i></a><a>Configuration</a>', true],
  ['words in a text', '<p>Tickets</p><p>Configuration</p>', false],
  ['a portal menu', '<a>My tickets</a><a>Configuration of my devices</a>', false],
])('the menu of the agent app, whatever it is made of: %s', (_, body, loggedIn) => {
  document.body.innerHTML = body;
  expect(recogniseHaloPlace(document, at('/home')).loggedIn).toBe(loggedIn);
});

test.each([
  [
    'a user name first',
    '<h1>Welcome to our service desk, tell us who you are first</h1><input autocomplete="username">',
  ],
  [
    'other accounts only',
    '<h1>Welcome to our service desk, choose your account</h1><button>Log in with Microsoft</button>',
  ],
])('a log-in form under an address of the configuration: %s', (_, body) => {
  document.body.innerHTML = `${body}<button>Next</button><a href="#">Help</a><a href="#">Privacy</a><a href="#">Terms</a>`;
  expect(recogniseHaloPlace(document, at('/config/agents/roles'))).toMatchObject({ loggedIn: false });
});

test.each([
  ['a tab of plain words', '<p>Categorisation</p><a>Category 1</a><a>Category 2</a>', 'halo-category'],
  ['the rows of a field list', '<table><tr><td>Category 1</td></tr><tr><td>Category 2</td></tr></table>', null],
])('categories under an address that nobody knows: %s', (_, body, place) => {
  document.body.innerHTML = nav + body;
  expect(recogniseHaloPlace(document, at('/config/tickets/lists')).place).toBe(place);
});

test('a record is named by its largest words where nothing is marked as a heading', () => {
  document.body.innerHTML = `${nav}<div style="font-size:22px">Cove-Role</div><div style="font-size:14px">Details</div><p>Name</p>`;
  expect(recogniseHaloPlace(document, at('/config/agents/roles?id=6B1C')).name).toBe('Cove-Role');
});

test.each([
  ['/config/agents/roles/8b1f2c3d-0000-4444-8888-123456789abc', 'halo-role', '8b1f2c3d-0000-4444-8888-123456789abc'],
  ['/config/integrations/api/applications/new', 'halo-application', 'new'],
  ['/config/tickets/tickettype/1?tab=2', 'halo-ticket-type', '1'],
  ['/config/agents/roles/', 'halo-roles', undefined],
])('a record named by the path: %s', (address, place, recordId) => {
  document.body.innerHTML = `${nav}<h1>Something</h1>`;
  expect([recogniseHaloPlace(document, at(address)).place, recogniseHaloPlace(document, at(address)).recordId]).toEqual(
    [place, recordId],
  );
});

const list = '<h1>Roles</h1><ul><li><h2>Cove-Role</h2></li><li><h2>Service Desk</h2></li></ul>';
const tabs = '<div role="tablist"><button role="tab">Details</button><button role="tab">Permissions</button></div>';
test.each([
  [
    'in a dialog over the list, called by its title',
    `${list}<div role="dialog" aria-labelledby="t"><p id="t">Service Desk</p>${tabs}</div>`,
    'Service Desk',
  ],
  ['headed in the dialog', `${list}<dialog open><h2>Service Desk</h2>${tabs}</dialog>`, 'Service Desk'],
  [
    'whose parts unfold',
    `${list}<div aria-modal="true"><h3>Service Desk</h3><button aria-expanded="true">Details</button><button aria-expanded="false">Permissions</button></div>`,
    'Service Desk',
  ],
  [
    'under a dialog that only tells something',
    '<h1>Service Desk</h1><div role="dialog" aria-modal="true"><h2>Application saved</h2><button>Close</button></div>',
    'Service Desk',
  ],
  [
    'under a dialog about something else, which has tabs as well',
    `<h1>Service Desk</h1>${tabs}<div role="dialog" aria-modal="true"><h2>Quick Ticket</h2>${tabs}</div>`,
    'Service Desk',
  ],
])('the name of a record %s', (_, html, name) => {
  document.body.innerHTML = nav + html;
  expect(recogniseHaloPlace(document, at('/config/agents/roles?id=7'))).toMatchObject({ place: 'halo-role', name });
});

test('a page that a dialog hides from screen readers is still there', () => {
  document.body.innerHTML = `<div aria-hidden="true">${nav}<h1>Cove-HaloPSA</h1></div><div role="dialog" aria-modal="true">Client Secret</div>`;
  expect(recogniseHaloPlace(document, at('/config/integrations/api/applications?id=7'))).toMatchObject({
    loggedIn: true,
    place: 'halo-application',
    name: 'Cove-HaloPSA',
  });
});

test('what can be pressed behind a record in a dialog says nothing of its mode', () => {
  document.body.innerHTML = `${nav}<button>Save order</button>${list}<div role="dialog" aria-label="Service Desk">${tabs}<button>Edit</button></div>`;
  expect(recogniseHaloPlace(document, at('/config/agents/roles?id=7')).mode).toBe('view');
});
