import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStage, type Opened, type Stage } from './stage.ts';

let stage: Stage;
let form: Opened;
beforeAll(async () => {
  stage = await startStage();
  form = await stage.openHtml('<body></body>');
}, 60_000);
afterAll(() => stage.close());

const names = ['Connection name', 'Client ID', 'Client Secret', 'Resource Server Hostname'] as const;
const each = (field: (name: string, i: number) => string) => names.map(field).join('');
const type = (i: number) => (i === 2 ? 'password' : 'text');

/** Ways in which a form may carry its labels. Ids are the position of the field. */
const idioms: [string, string][] = [
  ['tied labels', each((n, i) => `<p><label for="f${i}">${n}</label> <input id="f${i}" type="${type(i)}"></p>`)],
  ['labels around', each((n, i) => `<label>${n} <input id="f${i}"></label><br>`)],
  [
    'labels above, not tied',
    each((n, i) => `<div style="margin:8px"><div>${n} *</div><div><input id="f${i}"></div></div>`),
  ],
  [
    'labels above, flat',
    `<div>${each((n, i) => `<span style="display:block">${n}</span><input id="f${i}" style="display:block">`)}</div>`,
  ],
  ['a table', `<table>${each((n, i) => `<tr><td>${n}:</td><td><input id="f${i}"></td></tr>`)}</table>`],
  [
    'two columns',
    `<div style="display:grid;grid-template-columns:200px 300px">${each((n, i) => `<div>${n}</div><div><input id="f${i}"></div>`)}</div>`,
  ],
  ['placeholders only', each((n, i) => `<input id="f${i}" placeholder="${n}" style="display:block">`)],
  [
    'aria-label, other case',
    each((n, i) => `<input id="f${i}" aria-label="${n.toUpperCase()}" style="display:block">`),
  ],
  [
    'marks in brackets, and a text before the box',
    each(
      (n, i) =>
        `<div style="margin:8px"><label for="f${i}">${n} (required)</label><div>${i === 3 ? 'https://' : ''}<input id="f${i}"></div></div>`,
    ),
  ],
  [
    'to be written in only with the focus',
    each(
      (n, i) =>
        `<p><label for="f${i}">${n}</label> <input id="f${i}" readonly onfocus="this.readOnly = false" onblur="this.readOnly = true"></p>`,
    ),
  ],
  [
    'with help text and decoys',
    `<nav><a>Client ID</a></nav><input type="search" placeholder="Search customers">${each((n, i) => `<section><div>${n}</div><input id="f${i}"><small>The ${n} of your application in HaloPSA.</small></section>`)}<input type="hidden" name="Client ID">`,
  ],
  [
    'beside hidden copies',
    `<div style="display:none">${each((n, i) => `<label for="h${i}">${n}</label><input id="h${i}">`)}</div>${each((n, i) => `<p><label for="f${i}">${n}</label><input id="f${i}"></p>`)}`,
  ],
];
const values = { name: 'Acme – main', clientId: 'b1c7c0e1', clientSecret: 's3cret', host: 'acme.halopsa.com' };

test.each(idioms)('fills the four fields: %s', async (_, html) => {
  await form.page.evaluate(
    (body) => (document.body.innerHTML = `<h2>Configure HaloPSA</h2>${body}<button>Connect</button>`),
    html,
  );
  const answer = await form.hands(`hands.fillConnection(document, ${JSON.stringify(values)})`);
  expect(answer).toEqual({ filled: [...names], refused: [] });
  expect(JSON.stringify(answer)).not.toContain(values.clientSecret);
  const shown = await form.page.evaluate(() =>
    [...document.querySelectorAll('input')].filter((el) => el.value !== '').map((el) => [el.id, el.value]),
  );
  expect(shown).toEqual([
    ['f0', values.name],
    ['f1', values.clientId],
    ['f2', values.clientSecret],
    ['f3', values.host],
  ]);
});

test('a field that is not there, one that is there twice and a secret that is not held are refused', async () => {
  await form.page.evaluate(
    () =>
      (document.body.innerHTML =
        '<p>Connection name <input></p><p>Client ID <input></p><p>Client ID <input></p><p>Client Secret <input></p>'),
  );
  expect(
    await form.hands(`hands.fillConnection(document, ${JSON.stringify({ ...values, clientSecret: undefined })})`),
  ).toEqual({
    filled: ['Connection name'],
    refused: [
      { field: 'Client ID', reason: 'several fields have this name' },
      { field: 'Client Secret', reason: 'Alcove does not hold it now' },
      { field: 'Resource Server Hostname', reason: 'the field is not on this page' },
    ],
  });
});

test('a Client ID that nobody has entered in Alcove wipes none that was typed in Cove', async () => {
  await form.page.evaluate(
    () =>
      (document.body.innerHTML =
        '<p>Connection name <input></p><p>Client ID <input value="typed"></p><p>Client Secret <input></p>'),
  );
  const answer = await form.hands(`hands.fillConnection(document, ${JSON.stringify({ ...values, clientId: '' })})`);
  expect(answer).toMatchObject({
    filled: ['Connection name', 'Client Secret'],
    refused: [{ field: 'Client ID', reason: 'Alcove does not hold it now' }, {}],
  });
  expect(await form.page.evaluate(() => document.querySelectorAll('input')[1]?.value)).toBe('typed');
});

test.each([
  ['all rows that it scrolls over are there', 40, 0, 'absent'],
  ['only the rows in view are drawn', 12, 20_000, undefined],
] as const)('a list of notifications of which %s', async (_, rows, below, expected) => {
  await form.page.evaluate(
    ([count, height]) =>
      (document.body.innerHTML = `<h2>Notifications</h2><div style="height:300px;overflow-y:auto"><table><thead><tr><th>Notification Name</th><th>Type</th><th>Active Status</th></tr></thead><tbody>${Array.from({ length: count }, (_row, i) => `<tr><td>Summary ${i}</td><td>E-mail</td><td>Active</td></tr>`).join('')}</tbody></table><div style="height:${height}px"></div></div>`),
    [rows, below] as const,
  );
  const view = await form.hands<{ place: string; psaNotification?: string }>('hands.recogniseFrame(document)');
  expect([view.place, view.psaNotification]).toEqual(['notifications', expected]);
});
