/** Settings in the idioms of component libraries: what they call a label, say of themselves, and draw in trees of their own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

/** `x-tree` draws the markup of its attribute in an open shadow root. */
const tree = `<meta charset="utf-8"><script>customElements.define('x-tree', class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = this.getAttribute('html'); } })</script>
  <style>.box{border:1px solid #888;display:flex;height:30px;width:300px}.clip{width:1px;height:1px;overflow:hidden;position:absolute}</style>`;
const within = (html: string, light = '', attributes = ''): string =>
  `<x-tree ${attributes} html="${html.replaceAll('"', '&quot;')}">${light}</x-tree>`;
const read = async (html: string): Promise<string[]> => {
  const page = await stage.open(html, { head: tree });
  return page.evaluate(() => Alcove.readSettings(document).map(({ label, value }) => `${label} = ${value}`));
};

const chosen = `<div class="box"><div class="clip"><input role="combobox" readonly aria-haspopup="listbox"></div>
  <div class="x-multiselect-label"><div class="x-chip-label">Cove-Role</div></div></div>`;
const switched = (name: string, on: boolean): string =>
  within(`<button id="checkbox" role="switch" aria-checked="${on}" style="width:40px;height:20px"></button>
    <label for="checkbox"><span>${name}</span><div><span aria-hidden="true">${on ? 'On' : 'Off'}</span></div></label>`);
const select = (name: string, value: string): string =>
  within(`<label><div><div>${name}</div><div><div aria-hidden="true">${value}</div>
    <button aria-label="${name}, ${value}" aria-haspopup="dialog" style="opacity:0"></button></div></div></label>`);

const choice = (words: string, on: boolean, more = ''): string =>
  within(
    `<div style="width:14px;height:14px;border:1px solid"></div><label><slot></slot></label>`,
    words,
    `role="radio" aria-checked="${on}" ${more}`,
  );
const choose = (name: string, at: number, words: readonly string[], more = ''): string =>
  `<div role="radiogroup"><label>${name}</label>${words.map((each, index) => choice(each, index === at, more)).join('')}</div>`;
const segments = (name: string, at: number, words: readonly string[]): string =>
  `<div style="display:flex"><p>${name}</p><div role="group">${words.map((each, index) => `<button aria-pressed="${index === at}" disabled>${each}</button>`).join('')}</div></div>`;
const levels = ['No Access', 'Read Only', 'Read and Modify'];
const yesNo = ['No', 'Yes'];
const tiedChoices = (name: string, at: number, words: readonly string[]): string =>
  `<div><p>${name}</p><div role="radiogroup">${words.map((each, index) => `<div><input type="radio" name="${name}" id="${name}${index}"${index === at ? ' checked' : ''}><label for="${name}${index}">${each}</label></div>`).join('')}</div></div>`;
const matrix = (say: string): string =>
  `<table><thead><tr><th>Area</th>${levels.map((each) => `<th>${say ? '' : each}</th>`).join('')}</tr></thead><tbody>${[
    ['Tickets Access Level', 2] as const,
    ['Customers Access Level', 1] as const,
  ]
    .map(
      ([name, at]) =>
        `<tr><th scope="row">${name}</th>${levels.map((each, index) => `<td><input type="radio" name="${name}" ${say && `${say}="${each}"`}${index === at ? ' checked' : ''}></td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table>`;
const native = (name: string, at: number, words: readonly string[]): string =>
  `<p><label for="${name}0">${name}</label> ${words.map((each, index) => `<input type="radio" name="${name}" id="${name}${index}"${index === at ? ' checked' : ''}> ${each}`).join(' ')}</p>`;

test.each<[string, string, string[]]>([
  [
    'choices that are components, side by side with their name',
    choose('Tickets Access Level', 2, levels) +
      choose('Can Add New Tickets', 0, yesNo) +
      choose('Can View Unassigned Tickets', 1, yesNo),
    ['Tickets Access Level = Read and Modify', 'Can Add New Tickets = No', 'Can View Unassigned Tickets = Yes'],
  ],
  [
    'of which none is chosen',
    choose('Tickets Access Level', -1, levels, 'aria-disabled="true"') + choose('Can Add New Tickets', -1, yesNo),
    ['Tickets Access Level = ', 'Can Add New Tickets = '],
  ],
  [
    'choices whose words are tied to them from outside, under a name in bare words',
    tiedChoices('Tickets Access Level', 2, levels) + tiedChoices('Customers Access Level', 1, levels),
    ['Tickets Access Level = Read and Modify', 'Customers Access Level = Read Only'],
  ],
  [
    'choices that are drawn by their words alone, side by side',
    `<div><div>Can Add New Tickets</div><div><div role="group">${yesNo.map((each) => `<input type="radio" name="n" id="n${each}" style="position:absolute;clip:rect(0,0,0,0)"${each === 'Yes' ? ' checked' : ''}><label for="n${each}">${each}</label>`).join('')}</div></div></div>`,
    ['Can Add New Tickets = Yes'],
  ],
  ['choices in columns', matrix(''), ['Tickets Access Level = Read and Modify', 'Customers Access Level = Read Only']],
  [
    'choices in columns that say what they are',
    matrix('aria-label'),
    ['Tickets Access Level = Read and Modify', 'Customers Access Level = Read Only'],
  ],
  [
    'a term with its value, and a table after it',
    '<div><dl><dt>Membership level to all Departments</dt><dd>Modify all</dd></dl><table><tr><th>Department</th></tr></table></div>',
    ['Membership level to all Departments = Modify all'],
  ],
  [
    'a name tied to the first of its choices',
    native('Tickets Access Level', 1, levels) + native('Can Add New Tickets', 0, yesNo),
    ['Tickets Access Level = Read Only', 'Can Add New Tickets = No'],
  ],
  [
    'buttons of which one is pressed',
    segments('Tickets Access Level', 2, levels) +
      segments('Can Add New Tickets', 0, yesNo) +
      segments('Can View Unassigned Tickets', -1, yesNo),
    ['Tickets Access Level = Read and Modify', 'Can Add New Tickets = No', 'Can View Unassigned Tickets = '],
  ],
  [
    'lists under headings in a table that only places them',
    `<table><tr><td><a href="#x">Home</a></td><td>${['Category 1', 'Category 2']
      .map((name) => `<h4>${name}</h4><table><tr><th>Value</th></tr><tr><td>${name} entry</td></tr></table>`)
      .join('')}</td></tr></table>`,
    ['Category 1 = Value', 'Category 1 = Category 1 entry', 'Category 2 = Value', 'Category 2 = Category 2 entry'],
  ],
  [
    'one choice alone says nothing',
    '<div><label>Can Add New Tickets</label><span role="radio" aria-checked="true" style="display:inline-block">No</span></div>',
    [],
  ],
  [
    'a box around label and value that is called after its label',
    '<div class="item item-label"><div class="x">Tickets Access Level</div><div>Read Only</div></div><div class="item item-label"><div class="x">Customers Access Level</div><div>No Access</div></div>',
    ['Tickets Access Level = Read Only', 'Customers Access Level = No Access'],
  ],
  [
    'chosen values that are called labels',
    `<div style="display:grid;grid-template-columns:1fr 1fr"><span>Identity Roles</span>${chosen}</div><p>Security</p>`,
    ['Identity Roles = Cove-Role'],
  ],
  [
    'chosen values beside a count of them that nobody sees',
    '<div><label for="r">Identity Roles</label><div class="box" style="position:relative"><span>Cove-Role</span><input id="r" role="combobox" readonly value="1 option selected" style="position:absolute;opacity:0"></div></div>',
    ['Identity Roles = Cove-Role'],
  ],
  [
    'a box that says nothing but its value has no name',
    '<div><span>Colour of all walls</span><span class="box" role="combobox" aria-label="No">No</span></div>',
    [],
  ],
  [
    'a label within the box that says to be the combobox',
    '<div role="combobox" class="box"><div><div><span>Read Only</span><input role="combobox" id="i" value="Read Only"></div><label for="i">Tickets Access Level</label></div></div>',
    ['Tickets Access Level = Read Only'],
  ],
  [
    'a switch in a tree of its own, its label with the words for on and off',
    switched('Can Add New Tickets', true) + switched('Can View Unassigned Tickets', false),
    ['Can Add New Tickets = Yes', 'Can View Unassigned Tickets = No'],
  ],
  [
    'a whole field drawn inside of its label',
    select('Tickets Access Level', 'Read and Modify') + select('Customers Access Level', 'Read Only'),
    ['Tickets Access Level = Read and Modify', 'Customers Access Level = Read Only'],
  ],
  [
    'lists that unfold, and one that is folded',
    `<section><div><button aria-expanded="true">Category 1</button><div><button>Add</button><p>Hardware</p><p>Cove Data Protection</p></div></div>
      <div><button aria-expanded="false">Category 2</button></div></section><p>Version 1</p>`,
    ['Category 1 = Hardware', 'Category 1 = Cove Data Protection'],
  ],
  [
    'lists that unfold, each in a tree of its own; the last one is empty',
    ['<p>Hardware</p>', '<p>Resolved</p>', '']
      .map((entries, at) =>
        within(
          `<button aria-expanded="true"><slot name="title">Category ${at + 1}</slot></button><div><slot></slot></div>`,
          `<div>${entries}</div>`,
        ),
      )
      .join(''),
    ['Category 1 = Hardware', 'Category 2 = Resolved'],
  ],
  [
    'the words of tabs head nothing',
    `<div role="tablist">${['Category 1', 'Category 2'].map((name, at) => within(`<button role="tab" aria-selected="${at === 0}"><slot></slot></button>`, name)).join('')}</div>
      <div><p>Hardware</p><p>Cove Data Protection</p></div>`,
    ['Category 1 = Hardware', 'Category 1 = Cove Data Protection'],
  ],
])('%s', async (_, html, expected) => {
  expect(await read(`<main>${html}</main>`)).toEqual(expected);
});
