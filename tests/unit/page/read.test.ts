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
