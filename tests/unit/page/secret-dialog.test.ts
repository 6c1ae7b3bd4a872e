// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readSecretDialog } from '../../../lib/page/secret-dialog.ts';

const id = '24fe0a24-85d5-46d4-b9c6-721e23f25843';
const secret = `${id}-${id}`;

test.each([
  [
    'a dialog',
    `<div role="dialog"><h2>Client Secret</h2><p>This will only be shown once.</p><div><div><label>Client ID</label><div>${id}</div></div><div><label>Client Secret</label><div>${secret}</div></div></div></div>`,
    { visible: true, clientId: id },
  ],
  [
    'fields in a dialog',
    `<dialog open><p>Copy your client secret</p><div><div><label>Client ID</label><input value="${id}"></div><div><label>Client Secret</label><input value="${secret}"></div></div></dialog>`,
    { visible: true, clientId: id },
  ],
  [
    'no id shown',
    `<div class="modal-dialog"><p>Your Client Secret is ${secret}. Make a note of it.</p></div>`,
    { visible: true },
  ],
  ['another dialog', '<div role="dialog"><p>Discard changes?</p></div>', { visible: false }],
  ['the form, no dialog', `<div><label>Client Secret</label><div>•••</div></div>`, { visible: false }],
  [
    'a hidden dialog',
    `<div role="dialog" style="display:none"><p>Client Secret, only shown once: ${secret}</p></div>`,
    { visible: false },
  ],
])('%s', (_, html, expected) => {
  document.body.innerHTML = html;
  const seen = readSecretDialog(document);
  expect(seen).toEqual(expected);
  expect(JSON.stringify(seen)).not.toContain(secret);
});
