/** What settings show where only the drawing tells: floating labels, badges, shadow roots, pictures beside words. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

const read = async (html: string, head = ''): Promise<string[]> => {
  const page = await stage.open(html, { head: `<meta charset="utf-8">${head}` });
  return page.evaluate(() =>
    Alcove.readSettings(document).map(({ label, value, tab }) => `${label} = ${value}${tab ? ` @${tab}` : ''}`),
  );
};

const floating = `<style>.f{display:block;position:relative;width:300px;margin:8px}.f .v{padding-top:20px}.f .l{position:absolute;top:0;left:0;font-size:11px}</style>`;
const field = (label: string, value: string, tag = 'label') =>
  `<${tag} class="f"><div><div class="v">${value}</div><div class="l q-field__label">${label}</div></div></${tag}>`;

test.each([
  ['in a label around both', 'label'],
  ['in a plain box', 'div'],
])('a label that floats over the value before it: %s', async (_, tag) => {
  expect(
    await read(
      `<main>${field('Tickets Access Level', 'Read and Modify', tag)}${field('Customers Access Level', 'Read Only', tag)}</main>`,
      floating,
    ),
  ).toEqual(['Tickets Access Level = Read and Modify', 'Customers Access Level = Read Only']);
});

test('what stands before a label for the eye as well is not its value', async () => {
  expect(
    await read(
      '<div><p>Read Only</p><p>Tickets Access Level</p></div><div><p>No Access</p><p>Customers Access Level</p></div>',
    ),
  ).toEqual([]);
});

test('a tick box in a tick box is read once, as the outer one says', async () => {
  const tick = (name: string, on: boolean) =>
    `<div role="checkbox" tabindex="0" aria-checked="${on}"><span><input type="checkbox" tabindex="-1"></span><span>${name}</span></div>`;
  expect(await read(tick('edit:tickets', true) + tick('all', false))).toEqual(['edit:tickets = Yes', 'all = No']);
});

const components = `<script>
  customElements.define('x-field', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML =
        '<label id="label" for="in">' + this.title + '</label><div role="combobox" tabindex="0" aria-labelledby="label">' + this.lang + '</div>';
    }
  });
</script>`;
test('each shadow root has its own ids: a label is never tied to another component', async () => {
  expect(
    await read(
      `<x-field title="Authentication Method" lang="Authorisation Code"></x-field><x-field title="Login Type" lang="Agent"></x-field>`,
      components,
    ),
  ).toEqual(['Authentication Method = Authorisation Code', 'Login Type = Agent']);
});

const radios = `<script>
  customElements.define('x-group', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML =
        '<fieldset role="radiogroup" aria-labelledby="label"><label id="label">' + this.title + '</label><div><slot></slot></div></fieldset>';
    }
  });
  customElements.define('x-radio', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML = '<button role="radio" aria-checked="' + this.hasAttribute('on') + '"><slot></slot></button>';
    }
  });
</script>`;
test('of radio buttons that are components the chosen one is read, never all of them', async () => {
  expect(
    await read(
      `<x-group title="Can Add New Tickets"><x-radio>Yes</x-radio><x-radio on>No</x-radio></x-group>
       <x-group title="Can View Unassigned Tickets"><x-radio on>Yes</x-radio><x-radio>No</x-radio></x-group>`,
      radios,
    ),
  ).toEqual(['Can Add New Tickets = No', 'Can View Unassigned Tickets = Yes']);
});

const badges = '<span style="padding:0 8px">edit:tickets</span><span style="padding:0 8px">read:customers</span>';
test.each([
  [
    'badges without blanks',
    `<div><div>Permissions</div><div>${badges}</div></div>`,
    ['Permissions = edit:tickets read:customers'],
  ],
  [
    'under an open tab alone',
    `<div role="tablist"><button role="tab">Details</button><button role="tab" aria-selected="true">Permissions</button></div><div><div>edit:tickets</div><div>read:customers</div></div>`,
    ['Permissions = edit:tickets, read:customers @Permissions'],
  ],
  [
    'some drawn paler than others',
    '<h3>Permissions</h3><ul><li>edit:tickets</li><li style="color:#aaa">all</li></ul>',
    [],
  ],
  [
    'with a picture each',
    '<h3>Permissions</h3><ul><li><i class="on">&nbsp;</i>edit:tickets</li><li><i>&nbsp;</i>all</li></ul>',
    [],
  ],
  [
    'with a tick drawn by the style',
    '<style>li.on::before{content:"\\2713"}</style><h3>Permissions</h3><ul><li class="on">edit:tickets</li><li>all</li></ul>',
    [],
  ],
  [
    'tick boxes that keep their state to themselves',
    '<h3>Permissions</h3><y-checkbox>edit:tickets</y-checkbox><y-checkbox>all</y-checkbox>',
    [],
  ],
])('a list of permissions: %s', async (_, html, expected) => {
  const lists = (await read(html)).filter((each) => each.startsWith('Permissions'));
  expect(lists).toEqual(expected);
});

test.each([
  [
    'words above a list',
    '<section><header><b>Category 1</b><button>+</button></header><ul><li>Hardware</li><li>Cove, old</li></ul></section><section><header><b>Category 2</b></header><ul><li>Fixed</li></ul></section>',
  ],
  [
    'words beside a button',
    '<div><div>Category 1 <button>Add</button></div><ul><li>Hardware</li><li>Cove, old</li></ul></div><div><div>Category 2 <button>Add</button></div><ul><li>Fixed</li></ul></div>',
  ],
  [
    'a heading that holds a button',
    '<div><h4>Category 1 <button>Add</button></h4><p>Hardware</p><p>Cove, old</p></div><div><h4>Category 2 <button>Add</button></h4><p>Fixed</p></div>',
  ],
  [
    'chips of a field',
    '<label for="a">Category 1</label><div style="border:1px solid"><span class="chip">Hardware</span><span class="chip">Cove, old</span><input id="a" aria-autocomplete="list" role="combobox" style="width:20px"></div><label>Category 2</label><div>Fixed</div>',
  ],
])('each entry of a list of categories is a reading: %s', async (_, html) => {
  expect(await read(html)).toEqual(['Category 1 = Hardware', 'Category 1 = Cove, old', 'Category 2 = Fixed']);
});

test.each([
  ['German, plain boxes', 'Zugriffsebene für Tickets', 'Lesen und Ändern'],
  ['Dutch', 'Kan nieuwe tickets toevoegen', 'Ja'],
  ['French', "Rôles d'identité", 'Cove-Role'],
])('labels in other languages that nothing calls labels: %s', async (_, label, value) => {
  expect(await read(`<div><div><div>${label}</div></div><div>${value}</div></div>`)).toEqual([`${label} = ${value}`]);
});

test.each([
  ['✓', 'Yes'],
  ['✗', 'No'],
  ['—', '—'],
])('a letter drawn for a value: %s', async (drawn, said) => {
  expect(await read(`<div><label>Active</label><span>${drawn}</span></div>`)).toEqual([`Active = ${said}`]);
});

test('the entries of a path are no settings', async () => {
  expect(await read('<div class="breadcrumbs"><span>Roles</span><span>/</span><span>Cove-Role</span></div>')).toEqual(
    [],
  );
});

const app =
  '<nav><a href="/tickets">Tickets</a><a href="/config">Configuration</a></nav><h2>Cove-Role</h2><button>Edit</button>';
test.each<[string, string, Record<string, unknown>]>([
  [
    'in a frame',
    `<iframe src="about:blank" style="width:1200px;height:700px" srcdoc='${app}'></iframe>`,
    { loggedIn: true, area: 'configuration' },
  ],
  [
    'in a shadow root',
    `<y-app style="display:block;width:1200px;height:700px"><template shadowrootmode="open">${app}</template></y-app>`,
    { loggedIn: true, area: 'configuration' },
  ],
  [
    'in a shadow root of an element without a style',
    `<y-app><template shadowrootmode="open"><div style="height:700px">${app}</div></template></y-app>`,
    { loggedIn: true, area: 'configuration' },
  ],
  [
    'in a small frame',
    `<p>x</p><iframe style="width:200px;height:80px" srcdoc='${app}'></iframe>`,
    { loggedIn: false },
  ],
])('the whole console %s', async (name, html, expected) => {
  const page = await stage.open(html, { path: '/config/agents/roles?id=5' });
  const where = await page.evaluate(() => Alcove.recogniseHaloPlace(document, location));
  // A document written in place has no address of HaloPSA's.
  expect(where).toMatchObject(name.includes('frame') ? { loggedIn: expected['loggedIn'] } : expected);
});
