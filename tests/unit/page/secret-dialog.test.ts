// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { findShownSecret, readSecretDialog } from '../../../lib/page/secret-dialog.ts';

const id = '24fe0a24-85d5-46d4-b9c6-721e23f25843';
const secret = '3b1d7c52-6f0e-4a91-8f55-0c7de4a1b9f3-9a0e5f77-12cd-4e6b-a0b8-55e1f3c2d4a6';
const opaque = 'Zk9+dQ2/aa8sV0pLw73XnR==';

/** Markup → what is seen: the Client ID and the secret; `null`: nothing is shown. */
const shows: [string, string, { id?: string; secret: string | undefined }][] = [
  [
    'a dialog by role, label and text',
    `<div role="dialog"><h2>Client Secret</h2><p>This will only be shown once.</p><div><div><label>Client ID</label><div>${id}</div></div><div><label>Client Secret</label><div>${secret}</div></div></div></div>`,
    { id, secret },
  ],
  [
    'a native dialog with fields',
    `<dialog open><p>Copy your client secret</p><div><label for="a">Client ID</label><input id="a" readonly value="${id}"></div><div><label for="b">Client Secret</label><input id="b" readonly value="${secret}"></div></dialog>`,
    { id, secret },
  ],
  [
    'a Semantic UI modal with copy buttons in the fields',
    `<div class="ui dimmer modals page visible active"><div class="ui small modal visible active"><i class="close icon"></i><div class="header">Application created</div><div class="content"><div class="ui warning message">Make a note of these details. The Client Secret will not be displayed again.</div><form class="ui form"><div class="field"><label>Client ID</label><div class="ui action input"><input type="text" readonly value="${id}"><button class="ui icon button" title="Copy Client ID"><i class="copy icon"></i></button></div></div><div class="field"><label>Client Secret</label><div class="ui action input"><input type="text" readonly value="${secret}"><button class="ui icon button" title="Copy Client Secret">Copy</button></div></div></form></div><div class="actions"><button class="ui button">Close</button></div></div></div>`,
    { id, secret },
  ],
  [
    'a modal of React in a portal, values in divs, the id only on the page below',
    `<div id="root"><div class="page"><div><label>Client ID</label><div class="noedit-value">${id}</div></div><div><label>Client Secret</label><div class="noedit-value">••••••••</div></div></div></div><div class="ReactModalPortal"><div role="dialog" aria-modal="true"><strong>Secret</strong><div>${secret}</div><p>You won't be able to see it again.</p><button>Got it</button></div></div>`,
    { id, secret },
  ],
  [
    'a sentence that holds it',
    `<div class="modal-dialog"><p>Your Client Secret is ${secret}. Make a note of it.</p></div>`,
    { secret },
  ],
  [
    'a sentence with the value in a code element',
    `<div role="alertdialog"><p>Your <b>Client Secret</b> is <code>${opaque}</code>. It is shown only once.</p></div>`,
    { secret: opaque },
  ],
  [
    'an inline read-only field with a warning',
    `<main><div class="row"><label for="cid">Client ID</label><input id="cid" readonly value="${id}"></div><div class="row"><label for="cs">Client Secret</label><input id="cs" readonly value="${secret}"><p>Copy this now, it will not be shown again.</p></div></main>`,
    { id, secret },
  ],
  [
    'an inline text value',
    `<main><dl><dt>Client ID</dt><dd>${id}</dd><dt>Client Secret</dt><dd>${secret}</dd></dl></main>`,
    { id, secret },
  ],
  [
    'two columns: names first, then values',
    `<div role="dialog"><div class="row"><span>Client ID</span><span>Client Secret</span></div><div class="row"><span>${id}</span><span>${secret}</span></div></div>`,
    { id, secret },
  ],
  [
    'a table with a heading row',
    `<div role="dialog"><table><tr><th>Name</th><th>Client ID</th><th>Client Secret</th></tr><tr><td>Cove-HaloPSA</td><td>${id}</td><td>${secret}</td></tr></table></div>`,
    { id, secret },
  ],
  [
    'a field that only names itself',
    `<div role="dialog"><input aria-label="Client Secret" readonly value="${secret}"></div>`,
    { secret },
  ],
  [
    'a masked-type field that is read-only but holds it',
    `<div role="dialog"><p>Shown once.</p><label>Client Secret <input type="password" readonly value="${secret}"></label></div>`,
    { secret },
  ],
  [
    'an editable text field in a dialog',
    `<div role="dialog"><label>Client Secret <input type="text" value="${secret}"></label><p>Make a note of it.</p></div>`,
    { secret },
  ],
  [
    'a text area',
    `<div role="dialog"><p>Make a note of this.</p><label>Client Secret <textarea readonly>${secret}</textarea></label></div>`,
    { secret },
  ],
  [
    'a value in parts of bold and plain, after a colon',
    `<div role="dialog"><p><strong>Client ID:</strong> ${id}</p><p><strong>Client Secret:</strong> ${secret}</p></div>`,
    { id, secret },
  ],
  [
    'a notice in the page, with words after the value',
    `<main><h1>Cove-HaloPSA</h1><div class="banner">New secret created. Client Secret: ${opaque} (copy it now, it will not be shown again)</div></main>`,
    { secret: opaque },
  ],
  [
    'French',
    `<div role="dialog"><p>Ce secret ne sera plus affiché.</p><div><span>Identifiant client</span><span>${id}</span></div><div><span>Secret client</span><span>${secret}</span></div></div>`,
    { id, secret },
  ],
  [
    'German',
    `<div role="dialog"><p>Das Clientgeheimnis wird nur einmal angezeigt.</p><label>Client-ID</label><div>${id}</div><label>Client-Geheimnis</label><div>${secret}</div></div>`,
    { id, secret },
  ],
  [
    'a secret that is one GUID',
    `<div role="dialog"><label>Client ID</label><div>${id}</div><label>Client Secret</label><div>77aa0a24-85d5-46d4-b9c6-721e23f25999</div></div>`,
    { id, secret: '77aa0a24-85d5-46d4-b9c6-721e23f25999' },
  ],
  [
    'a dialog whose value nobody can read (drawn on a canvas)',
    `<div role="dialog"><h2>Client Secret</h2><p>This is only displayed once.</p><canvas></canvas><button>Close</button></div>`,
    { secret: undefined },
  ],
  [
    'a masked value beside "only once": shown, not readable yet',
    `<div role="dialog"><p>Client Secret, only shown once</p><label>Client Secret <input readonly value="••••••••••••"></label></div>`,
    { secret: undefined },
  ],
  [
    'a toast with the value in a code element, in other words for "once"',
    `<div role="status"><div>Application saved</div><div>Your Client Secret is <code>${opaque}</code> — we will not show it again.</div><div>Client ID <span>${id}</span></div></div>`,
    { id, secret: opaque },
  ],
  [
    'a field behind dots that an eye shows, read-only',
    `<div role="dialog"><p>Only displayed once.</p><label for="k">Client Secret</label><input id="k" type="password" readonly value="${secret}"><button>Show</button></div>`,
    { secret },
  ],
  [
    'a field of its own name before another value',
    `<div role="dialog"><label for="k">Client Secret</label><input id="k" readonly value="${secret}"><p>Key reference</p><p>${id}</p></div>`,
    { secret },
  ],
  ...(
    [
      ['in text', '<p>Client Secret</p><p>••••••••••••</p>'],
      ['in a field', '<label for="k">Client Secret</label><input id="k" readonly value="************">'],
      [
        'in a field for passwords',
        `<label for="k">Client Secret</label><input id="k" type="password" value="${secret}">`,
      ],
    ] as const
  ).map(([where, html]): [string, string, { secret: undefined }] => [
    `masked ${where}, before another value: not that one`,
    `<div role="dialog"><p>The client secret is only displayed once.</p>${html}<p>Key reference</p><p>${id}</p></div>`,
    { secret: undefined },
  ]),
  [
    'another value with a name of its own in one text: not that one',
    `<div role="dialog"><p>The client secret is only displayed once.</p><p>Client Secret</p><p>Tenant ID: ${id}</p></div>`,
    { secret: undefined },
  ],
];

const decoys: [string, string][] = [
  ['another dialog', '<div role="dialog"><p>Discard changes?</p></div>'],
  ['the form, masked', '<div><label>Client Secret</label><div>•••</div></div>'],
  ['the form, masked in a field', '<div><label>Client Secret</label><input readonly value="****************"></div>'],
  ['a hidden dialog', `<div role="dialog" style="display:none"><p>Client Secret, only shown once: ${secret}</p></div>`],
  ['a Client ID alone', `<div role="dialog"><label>Client ID</label><input readonly value="${id}"></div>`],
  [
    'a Client ID beside a masked secret',
    `<main><label>Client Secret</label><div>••••••••••</div><label>Client ID</label><div>${id}</div></main>`,
  ],
  [
    'a Secret ID and when it expires',
    `<main><div><label>Secret ID</label><div>${id}</div></div><div><label>Client Secret expires</label><div>2027-01-01T00:00:00Z</div></div></main>`,
  ],
  [
    'a dialog that asks for a secret',
    '<div role="dialog"><h2>Connect</h2><p>Copy the Client Secret from HaloPSA.</p><label>Client Secret <input type="password" value=""></label></div>',
  ],
  [
    'a password that a manager filled in',
    `<main><label>Client Secret <input type="password" value="${secret}"></label></main>`,
  ],
  [
    'what somebody types into the form',
    `<main><label>Client Secret <input type="text" value="${secret}"></label></main>`,
  ],
  [
    'other values in a dialog about secrets',
    `<div role="dialog"><p>About client secrets</p><label>Resource Server</label><div>https://acme.halopsa.com/api</div><label>Tenant ID</label><div>${id}</div></div>`,
  ],
  [
    'the method of the application',
    '<main><label>Authentication Method</label><div>Client ID and Secret (Services)</div></main>',
  ],
  ['a button that would make one', '<main><button>Generate New Client Secret</button></main>'],
];

describe('the secret that is shown once', () => {
  test.each(shows)('is seen: %s', (_, html, expected) => {
    document.body.innerHTML = html;
    const found = findShownSecret(document);
    expect(found).not.toBeNull();
    expect(found?.read()).toBe(expected.secret);
    expect(found?.clientId).toBe(expected.id);
    // The plain fact never holds it.
    expect(JSON.stringify(readSecretDialog(document))).not.toContain(expected.secret ?? secret);
  });

  test.each(decoys)('is not seen: %s', (_, html) => {
    document.body.innerHTML = html;
    expect(readSecretDialog(document)).toEqual({ visible: false });
  });

  test('is seen inside open shadow roots', () => {
    document.body.innerHTML = '<app-dialog></app-dialog>';
    const root = document.querySelector('app-dialog')?.attachShadow({ mode: 'open' });
    if (root)
      root.innerHTML = `<div role="dialog"><label>Client ID</label><div>${id}</div><label>Client Secret</label><div>${secret}</div></div>`;
    const found = findShownSecret(document);
    expect([found?.clientId, found?.read()]).toEqual([id, secret]);
  });

  test('that has gone since cannot be read any more', () => {
    document.body.innerHTML = `<div role="dialog"><label>Client Secret</label><div>${secret}</div></div>`;
    const found = findShownSecret(document);
    document.body.innerHTML = '';
    expect(found?.read()).toBeUndefined();
  });
});
