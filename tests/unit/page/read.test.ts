// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readSettings } from '../../../lib/page/read.ts';

const read = (html: string) => {
  document.body.innerHTML = html;
  return readSettings(document).map(({ label, value, section, tab }) => [
    label,
    value,
    ...(section ? [section] : []),
    ...(tab ? [tab] : []),
  ]);
};

test('view mode: the value follows its label, with section and open tab', () => {
  expect(
    read(`<ul role="tablist"><li role="tab">Details</li><li role="tab" aria-selected="true">Permissions</li></ul>
      <div class="details-group-header">Feature Access</div>
      <div class="details-group">
        <div class="info info-form"><div><label>Tickets Access Level</label></div><div class="noedit-value">Read and Modify</div></div>
        <div class="info info-form"><div><label>Customers Access Level</label></div><div class="noedit-value">Read Only</div></div>
        <div class="info info-form"><div><label>Items Access Level</label></div><div class="noedit-value"></div></div>
      </div>
      <h3>Tickets Permissions</h3>
      <div><div><div><label>Can Add New Tickets:</label></div><div>Yes</div></div><div><div><label>Can View Unassigned Tickets</label></div><div>Not set</div></div></div>`),
  ).toEqual([
    ['Tickets Access Level', 'Read and Modify', 'Feature Access', 'Permissions'],
    ['Customers Access Level', 'Read Only', 'Feature Access', 'Permissions'],
    ['Items Access Level', '', 'Feature Access', 'Permissions'],
    ['Can Add New Tickets', 'Yes', 'Tickets Permissions', 'Permissions'],
    ['Can View Unassigned Tickets', 'Not set', 'Tickets Permissions', 'Permissions'],
  ]);
});

test('an empty value never borrows the next setting’s value', () => {
  expect(
    read(
      '<div><label>A</label><div class="noedit-value"></div><label>B</label><div class="noedit-value">b</div></div>',
    ),
  ).toEqual([
    ['A', ''],
    ['B', 'b'],
  ]);
});

test.each([
  ['flat siblings', '<div><label>A</label><span>1</span><label>B</label><span>2</span></div>'],
  ['definition list', '<dl><dt>A</dt><dd>1</dd><dt>B</dt><dd>2</dd></dl>'],
  ['table rows', '<table><tr><th scope="row">A</th><td>1</td></tr><tr><th scope="row">B</th><td>2</td></tr></table>'],
  [
    'label and value deep apart',
    '<div><div><div><div><label>A</label></div></div><div><div>1</div></div></div><div><div><div><label>B</label></div></div><div><div>2</div></div></div></div>',
  ],
  [
    'label class without label element',
    '<div><div class="field"><div class="field-label">A</div><div>1</div></div><div class="field"><div class="field-label">B</div><div>2</div></div></div>',
  ],
])('%s', (_, html) =>
  expect(read(html)).toEqual([
    ['A', '1'],
    ['B', '2'],
  ]),
);

test('edit mode: what controls show', () => {
  expect(
    read(`<div><div><label for="n">Role Name</label><input id="n" value="Cove-Role"></div>
      <div><label>Tickets Access Level</label><div class="Select__control"><div class="Select__single-value">Read Only</div><input role="combobox" value=""></div></div>
      <div><label>Customers Access Level</label><div class="Select__control"><div class="Select__placeholder">Select...</div><input role="combobox" value=""></div></div>
      <div><label>Identity Roles</label><div class="Select__control"><div class="Select__multi-value"><div class="x">Cove-Role</div></div><div class="Select__multi-value"><div class="x">Agent</div></div><input role="combobox" value=""></div></div>
      <div><label><input type="checkbox" checked> Active</label></div>
      <div><label>Login Type</label><select><option value="">Choose</option><option value="1" selected>Agent</option></select></div>
      <div><label id="s">Allow use of all Customers</label><div role="switch" aria-checked="false" aria-labelledby="s"></div></div></div>`),
  ).toEqual([
    ['Role Name', 'Cove-Role'],
    ['Tickets Access Level', 'Read Only'],
    ['Customers Access Level', ''],
    ['Identity Roles', 'Cove-Role, Agent'],
    ['Active', 'Yes'],
    ['Login Type', 'Agent'],
    ['Allow use of all Customers', 'No'],
  ]);
});

test('a list of permissions with tick boxes beside their names', () => {
  expect(
    read(
      '<div><div><input type="checkbox" checked><span>edit:tickets</span></div><div><input type="checkbox"><span>read:customers</span></div></div>',
    ),
  ).toEqual([
    ['edit:tickets', 'Yes'],
    ['read:customers', 'No'],
  ]);
});

test('hidden settings are not read', () => {
  expect(
    read(
      '<div><div style="display:none"><label>A</label><div>1</div></div><div><label>B</label><div>2</div></div></div>',
    ),
  ).toEqual([['B', '2']]);
});

test('secrets do not leave the page', () => {
  const secret = '11111111-2222-3333-4444-555555555555-66666666-7777-8888-9999-000000000000';
  const text = JSON.stringify(
    read(
      `<div><div><label>Client ID</label><div>11111111-2222-3333-4444-555555555555</div></div><div><label>Client Secret</label><div>abc</div></div><div><label>Copy this</label><div>${secret}</div></div></div>`,
    ),
  );
  expect(text).not.toContain(secret);
  expect(text).not.toContain('abc');
  expect(text).toContain('"Client ID","11111111-2222-3333-4444-555555555555"');
});

test.each([
  [
    'nothing says that it is a label',
    `<div><div><div><span>Tickets Access Level</span></div></div><div>Read and Modify</div></div>
     <div><div><div><span>Customers Access Level</span></div></div><div>Read Only</div></div>`,
  ],
  [
    'a table of two columns each',
    `<table><tr><td>Tickets Access Level</td><td>Read and Modify</td></tr></table><table><tr><td>Customers Access Level</td><td>Read Only</td></tr></table>`,
  ],
  [
    'flat, one after the other',
    '<section><b>Tickets Access Level</b><i>Read and Modify</i><b>Customers Access Level</b><i>Read Only</i></section>',
  ],
  [
    'chosen by radio buttons',
    `<div><p>Tickets Access Level</p><div><label><input type="radio" name="a">No Access</label><label><input type="radio" name="a" checked>Read and Modify</label></div></div>
     <div><p>Customers Access Level</p><div><label><input type="radio" name="b" checked>Read Only</label><label><input type="radio" name="b">No Access</label></div></div>`,
  ],
])('settings are known by their words: %s', (_, html) =>
  expect(read(html)).toEqual([
    ['Tickets Access Level', 'Read and Modify'],
    ['Customers Access Level', 'Read Only'],
  ]),
);

test.each([
  ['without a value', '<div><span>Tickets Access Level</span></div><div><span>Customers Access Level</span></div>'],
  [
    'labels in one column, values in another',
    '<div><div><p>Tickets Access Level</p><p>Customers Access Level</p></div><div><p>Read Only</p><p>No Access</p></div></div>',
  ],
])('words that could belong to several are no reading: %s', (_, html) => expect(read(html)).toEqual([]));

test('a select box that says whether its list is open shows its choice, not its list', () => {
  expect(
    read(`<div><label>Tickets Access Level</label><div role="listbox" aria-expanded="false"><div role="alert" aria-live="polite">Read Only</div><div style="display:none"><div role="option">No Access</div></div></div></div>
      <div><label>Identity Roles</label><div role="combobox" aria-expanded="false"><a class="ui label">Cove-Role</a><input aria-autocomplete="list"></div></div>`),
  ).toEqual([
    ['Tickets Access Level', 'Read Only'],
    ['Identity Roles', 'Cove-Role'],
  ]);
});

test('tick boxes under a legend are one setting with several values', () => {
  expect(
    read(
      '<fieldset><legend>Identity Roles</legend><label><input type="checkbox">First Line</label><label><input type="checkbox" checked>Cove-Role</label></fieldset>',
    ),
  ).toEqual([['Identity Roles', 'Cove-Role']]);
});

test('a tick that is drawn as a letter is no part of its label', () => {
  expect(read('<div><span role="checkbox" aria-checked="true">✓</span> <span>Active</span></div>')).toEqual([
    ['Active', 'Yes'],
  ]);
});

test('ticks in a list are read once each, and never from the next one', () => {
  const row = (name: string, on: boolean) =>
    `<div><span role="checkbox" aria-checked="${on}">${on ? '✓' : ''}</span> <span>${name}</span></div>`;
  expect(read(row('read:tickets', false) + row('edit:tickets', true) + row('read:calendar', false))).toEqual([
    ['read:tickets', 'No'],
    ['edit:tickets', 'Yes'],
    ['read:calendar', 'No'],
  ]);
});

test('a list without rows under the tab that names it', () => {
  expect(
    read(
      '<p><b role="tab" aria-selected="true">Category 1</b><b role="tab">Category 2</b></p><div><button>New</button><div>Hardware</div><div>Cove Data Protection</div></div>',
    ),
  ).toEqual([
    ['Category 1', 'Hardware', 'Category 1'],
    ['Category 1', 'Cove Data Protection', 'Category 1'],
  ]);
});
