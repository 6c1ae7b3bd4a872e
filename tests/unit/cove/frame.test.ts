// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { recogniseFrame } from '../../../lib/cove/frame.ts';

const see = (html: string) => {
  document.body.innerHTML = html;
  return recogniseFrame(document);
};
const field = (label: string, value = '') => `<div><span>${label}</span><input value="${value}"></div>`;
const form = (extra = '', filled = '') =>
  `<h2>Configure HaloPSA</h2>${field('Connection name', filled)}${field('Client ID')}${field('Client Secret')}${field('Resource Server Hostname')}<button>Connect</button>${extra}`;

test.each([
  ['nothing', '<p>Backup overview</p>', { place: 'elsewhere' }],
  [
    'first step',
    form(),
    { place: 'wizard-connect', filled: { name: false, clientId: false, clientSecret: false, host: false } },
  ],
  [
    'first step, labels tied',
    '<label for=a>Connection name</label><input id=a value=x><label for=b>Client ID</label><input id=b><label for=c>Client Secret</label><input id=c type=password value=s><label for=d>Resource Server Hostname</label><input id=d>',
    { place: 'wizard-connect', filled: { name: true, clientId: false, clientSecret: true, host: false } },
  ],
  [
    'mapping',
    '<h3>Map customers</h3><button>Apply to all</button><button>Clear all</button><table><tr><th>Customer</th><th>PSA customer</th></tr><tr><td>A</td><td>B</td></tr></table><button>Next</button>',
    { place: 'wizard-map', connect: 'succeeded' },
  ],
  [
    'review',
    '<h3>Review</h3><p>Connection name: Acme</p><p>PSA customer</p><button>Confirm</button>',
    { place: 'wizard-review', connect: 'succeeded' },
  ],
  ['done', '<p>Success. HaloPSA integration is now active.</p>', { place: 'wizard-done', active: true }],
  [
    'done in Manage',
    '<p>Changes have been made and integration is now active</p>',
    { place: 'wizard-done', active: true },
  ],
  [
    'tile, first time',
    '<h1>Integrations</h1><div><h3>HaloPSA</h3><button>Configure</button></div>',
    { place: 'integrations', tile: 'configure' },
  ],
  [
    'tile, afterwards',
    '<h1>Integrations</h1><div><div><h3>ConnectWise</h3><button>Configure</button></div><div><h3>HaloPSA</h3><button>Manage</button></div></div>',
    { place: 'integrations', tile: 'manage' },
  ],
  [
    'other tiles only',
    '<h1>Integrations</h1><div><h3>ConnectWise</h3><button>Configure</button></div>',
    { place: 'integrations', tile: 'absent' },
  ],
  [
    'a tile whose button is a box with a tab stop, beside another',
    '<div>Integrations</div><div><div><div>HaloPSA</div><div tabindex="0">Manage</div></div><div><div>Autotask</div><div tabindex="0">Configure</div></div></div>',
    { place: 'integrations', tile: 'manage' },
  ],
  [
    'a text in a box that only takes the focus is no button',
    '<div tabindex="-1"><div><h3>HaloPSA</h3><p>Configure</p></div></div>',
    { place: 'elsewhere' },
  ],
  [
    'the name of the page in a menu is not the page',
    '<nav><div class="item-title">Integrations</div></nav><h1>Dashboard</h1><div><h3>Devices</h3><button>Manage</button></div>',
    { place: 'elsewhere' },
  ],
  [
    'a hint between field and label',
    `<h2>Configure HaloPSA</h2>${['Connection name', 'Client ID', 'Client Secret', 'Resource Server Hostname'].map((name) => `<div><div>${name}</div><div><input value="x"><small>Not found? Look under Configuration, Integrations, HaloPSA API of your HaloPSA</small></div></div>`).join('')}`,
    { place: 'wizard-connect', filled: { name: true, clientId: true, clientSecret: true, host: true } },
  ],
  ['still drawing: no verdict on the tile', '<h1>Integrations</h1><p>Loading</p>', { place: 'integrations' }],
  [
    'notifications',
    '<h1>Notifications</h1><table><tr><th>Notification Name</th><th>Active Status</th></tr><tr><td>PSA Ticket on failure</td><td><input type=checkbox checked></td></tr></table>',
    { place: 'notifications', psaNotification: 'active' },
  ],
  [
    'notification switched off',
    '<table><tr><th>Notification Name</th><th>Active Status</th></tr><tr><td>PSA Ticket</td><td><div role=switch aria-checked=false></div></td></tr></table>',
    { place: 'notifications', psaNotification: 'inactive' },
  ],
  [
    'a drawn switch that holds both words says which one it shows',
    '<table><tr><th>Notification Name</th><th>Active Status</th></tr><tr><td>PSA Ticket</td><td><div role=button aria-label=Active><div>Active</div><div>Inactive</div></div></td></tr></table>',
    { place: 'notifications', psaNotification: 'active' },
  ],
  [
    'a box to select the row is not the switch',
    '<table><tr><th></th><th>Notification Name</th><th>Active Status</th></tr><tr><td><input type=checkbox></td><td>PSA Ticket</td><td><div role=switch aria-checked=true></div></td></tr></table>',
    { place: 'notifications', psaNotification: 'active' },
  ],
  [
    'two boxes that say the same need not be told apart',
    '<table><tr><th></th><th>Notification Name</th><th>Active Status</th></tr><tr><td><input type=checkbox></td><td>PSA Ticket</td><td><input type=checkbox></td></tr></table>',
    { place: 'notifications', psaNotification: 'inactive' },
  ],
  [
    'two boxes that differ: no verdict',
    '<table><tr><th></th><th>Notification Name</th><th>Active Status</th></tr><tr><td><input type=checkbox></td><td>PSA Ticket</td><td><input type=checkbox checked></td></tr></table>',
    { place: 'notifications' },
  ],
  [
    'rows and cells told by their roles alone',
    '<div role=row><span role=columnheader>Notification Name</span><span role=columnheader>Active Status</span></div><div role=row><span role=cell>PSA Ticket</span><span role=cell>Active</span></div>',
    { place: 'notifications', psaNotification: 'active' },
  ],
  [
    'both words and no switch: no verdict',
    '<table><tr><th>Notification Name</th><th>Active Status</th></tr><tr><td>PSA Ticket</td><td> Active Inactive</td></tr></table>',
    { place: 'notifications' },
  ],
  [
    'no notification at all',
    '<table><tr><th>Notification Name</th><th>Active Status</th></tr></table><p>No data</p>',
    { place: 'notifications', psaNotification: 'absent' },
  ],
  [
    'names do not tell the kind: no verdict',
    '<table><tr><th>Notification Name</th><th>Active Status</th></tr><tr><td>Backups failed</td><td><input type=checkbox></td></tr></table>',
    { place: 'notifications' },
  ],
])('%s', (_, html, expected) => {
  const view = see(html);
  expect(view).toMatchObject(expected);
  for (const key of ['connect', 'tile', 'psaNotification', 'active'] as const)
    if (!(key in expected)) expect(view[key]).toBeUndefined();
});

test.each([
  [
    '<header><span>Acme MSP (Reseller)</span><span>Jane · SuperUser</span></header>',
    { level: 'Reseller', role: 'SuperUser', customer: 'Acme MSP' },
  ],
  [
    '<header><div>Level: EndCustomer</div><div>Administrator</div></header>',
    { level: 'EndCustomer', role: 'Administrator' },
  ],
  ['<nav><span>End customer</span></nav>', { level: 'EndCustomer' }],
  ['<header><span>Reseller</span></header><nav><span>Distributor</span></nav>', {}],
  ['<main><table><tr><td>Reseller</td><td>Administrator</td></tr></table></main>', {}],
  ['<header>Best Reseller Backups Inc</header>', {}],
])('who is here: %s', (html, expected) => {
  const { level, role, customer } = see(html);
  expect({ level, role, customer }).toEqual({ level: undefined, role: undefined, customer: undefined, ...expected });
});

test('looks into open shadow roots', () => {
  document.body.innerHTML = '<x-wizard></x-wizard>';
  const root = document.querySelector('x-wizard')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = form();
  expect(recogniseFrame(document).place).toBe('wizard-connect');
});

const listed = (more: string, state = 'Inactive', kind = 'PSA Ticket') =>
  `<table aria-rowcount="2"><tr><th>Notification Name</th><th>Type</th><th>Active Status</th></tr><tr><td>A</td><td>${kind}</td><td>${state}</td></tr></table>${more}`;

test.each([
  ['a span of all', '<div>1-10 of 25</div>'],
  ['its last span', '<div>Items 21 to 25 of 25</div>'],
  ['pages', '<div>Seite 1 von 3</div>'],
  ['numbers of pages', '<div class="pager"><div class="dx-page">1</div><div class="dx-page">2</div></div>'],
  ['a way to the next page', '<button aria-label="Next page">›</button>'],
  ['thousands', '<div>1,201 – 1,300 of 4,000</div>'],
  ['a button for more', '<button>Load more</button>'],
  ['an arrow in a pager', '<ul class="pagination"><li><a>›</a></li></ul>'],
  ['a search that is filled in', '<input type="search" value="weekly">'],
])('a list with %s may hold what it does not show: no verdict', (_, more) => {
  for (const kind of ['PSA Ticket', 'E-mail'])
    expect(see(listed(more, 'Inactive', kind)), kind).toEqual({ place: 'notifications' });
  expect(see(listed(more, 'Active'))).toMatchObject({ psaNotification: 'active' });
});

test.each([
  ['all on one page', '<div>1-2 of 2</div><div>Page 1 of 1</div>'],
  [
    'a way to the next page that is closed',
    '<button disabled aria-label="Next page">›</button><li class="page-item disabled">Next</li>',
  ],
  ['an empty search', '<input type="search">'],
  ['a library whose classes begin with a word for it', '<button class="next-btn">Add</button><a>Next steps</a>'],
])('a list with %s holds what it shows', (_, more) => {
  expect(see(listed(more))).toMatchObject({ psaNotification: 'inactive' });
  expect(see(listed(more, 'Active', 'E-mail'))).toMatchObject({ psaNotification: 'absent' });
});

test('tiles that a search leaves out are not absent', () => {
  const tiles = '<h1>Integrations</h1><div><h3>ConnectWise</h3><button>Configure</button></div>';
  expect(see(`<input type="search" value="connect">${tiles}`)).toEqual({ place: 'integrations' });
  expect(see(`<input type="search">${tiles}`)).toEqual({ place: 'integrations', tile: 'absent' });
});

/** Connection name, Client ID, Client Secret, Resource Server Hostname; Connect; Next; Confirm. */
const abroad = [
  [
    'German',
    ['Verbindungsname', 'Client-ID', 'Client Secret', 'Hostname des Ressourcenservers'],
    { connect: 'Verbinden', next: 'Weiter', confirm: 'Bestätigen', tile: 'Konfigurieren', manage: 'Verwalten' },
    { psa: 'PSA-Kunde', all: 'Auf alle anwenden', clear: 'Alle löschen' },
    { done: 'Die HaloPSA-Integration ist jetzt aktiv', heading: 'Integrationen' },
  ],
  [
    'Dutch',
    ['Verbindingsnaam', 'Client-ID', 'Client Secret', 'Hostnaam van bronserver'],
    { connect: 'Verbinden', next: 'Volgende', confirm: 'Bevestigen', tile: 'Configureren', manage: 'Beheren' },
    { psa: 'PSA-klant', all: 'Op alles toepassen', clear: 'Alles wissen' },
    { done: 'De HaloPSA-integratie is nu actief', heading: 'Integraties' },
  ],
  [
    'French',
    ['Nom de la connexion', 'ID client', 'Secret client', 'Nom d’hôte du serveur de ressources'],
    { connect: 'Connecter', next: 'Suivant', confirm: 'Confirmer', tile: 'Configurer', manage: 'Gérer' },
    { psa: 'Client PSA', all: 'Appliquer à tous', clear: 'Tout effacer' },
    { done: 'L’intégration HaloPSA est maintenant active', heading: 'Intégrations' },
  ],
] as const;

test.each(abroad)('a console in %s', (_, labels, buttons, map, last) => {
  expect(see(`${labels.map((label) => field(label)).join('')}<button>${buttons.connect}</button>`)).toMatchObject({
    place: 'wizard-connect',
    filled: { name: false, host: false },
  });
  const table = `<table><tr><th>X</th><th>${map.psa}</th></tr><tr><td>A</td><td>B</td></tr></table>`;
  expect(see(`<button>${map.all}</button>${table}<button>${buttons.next}</button>`)).toMatchObject({
    place: 'wizard-map',
  });
  expect(see(`<button>${map.clear}</button>${table}`)).toMatchObject({ place: 'wizard-map' });
  expect(see(`<p>${labels[0]}: Acme</p><button>${buttons.confirm}</button>`)).toMatchObject({ place: 'wizard-review' });
  expect(see(`<p>${last.done}.</p>`)).toMatchObject({ place: 'wizard-done', active: true });
  const tile = (name: string) => see(`<h2>${last.heading}</h2><div><b>HaloPSA</b><button>${name}</button></div>`);
  expect(tile(buttons.tile)).toMatchObject({ place: 'integrations', tile: 'configure' });
  expect(tile(buttons.manage)).toMatchObject({ place: 'integrations', tile: 'manage' });
});
