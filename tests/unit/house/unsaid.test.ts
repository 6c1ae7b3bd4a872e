/** What a person reads is said through the catalogue (lib/domain/say.ts), or nothing could ever translate it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unsaidIn } from '../../../scripts/words/unsaid.ts';

const root = join(import.meta.dirname, '../../..');

/** These stand as they are in every language. */
const known = new Set(
  [
    // Names, and units that are the same everywhere.
    ['Alcove', 'HaloPSA', 'Cove', 'API', 'CSV', 'ms'],
    // Words of the two consoles, which show them in English.
    ['Client ID', 'Client Secret', 'Resource Server Hostname', 'Ticket Type', 'Customers Access Level', 'Read Only'],
    ['Management › Integrations', 'Management › Notifications', 'PSA Ticket', 'Manage', 'Configure'],
    ['Connect', 'Next', 'Confirm', 'Reseller', 'SuperUser', 'Administrator'],
    // Examples of what to type.
    ['Acme HaloPSA', 'acme.halopsa.com', 'Acme, Inc (bob@acme.net)'],
    // Ids that read like words; what is shown for them is said.
    ['Connection name', 'HaloPSA address', 'New passphrase', 'Cove reseller account', 'found unmet-found'],
    // What the browser says about a mistake of ours is English too.
    ['The page could not do this.'],
  ].flat(),
);

/** Style sheets, and what is told to those who maintain Alcove: they have to be able to read it. */
const left = [
  /^components\/styles\//u,
  /^lib\/models\/(?:report-styles|support-text)\.ts$/u,
  /^lib\/models\/doctor\.ts$/u,
];

test('every text of the screens is said', () => {
  const files = globSync(['components/**/*.{ts,tsx}', 'entrypoints/**/*.ts', 'lib/{models,beside}/**/*.ts'], {
    cwd: root,
  }).filter((file) => !left.some((each) => each.test(file)));
  expect(files.length).toBeGreaterThan(100);
  const unsaid = files
    .toSorted()
    .flatMap((file) => unsaidIn(file, readFileSync(join(root, file), 'utf8'), known))
    .map(({ where, text }) => `${where} ${text}`);
  expect(unsaid).toEqual([]);
});

test.each([
  ['text of an element', '<p>Nothing is open.</p>', ['Nothing is open.']],
  ['one word of an element', '<b>Stop</b>', ['Stop']],
  ['text around a place', '<p>Read {n} of them</p>', ['Read', 'of them']],
  ['one word of two', "<p>{done ? 'Copied' : say('Copy')}</p>", ['Copied']],
  ['a word where something may be missing', "<p>{name ?? 'none'}</p>", ['none']],
  ['an attribute that is read out', '<button aria-label="Close" class="small button" />', ['Close']],
  ['a label that depends', "<Button title={on ? 'Hide' : 'Show'} />", ['Hide', 'Show']],
  ['the name of a button', '<IconButton name="Collapse" icon="close now" />', ['Collapse']],
  ['a label of a menu', "const items = [{ label: 'Diagnostics', icon: 'info' }];", ['Diagnostics']],
  ['a sentence', "fail('gone', 'The page was left.');", ['The page was left.']],
  ['a sentence with places', 'const said = `Stopped after ${n} rows`;', ['Stopped after {} rows']],
  ['a place that is a text itself', "sayWith('Press {it} now', { it: <b>Apply mapping</b> });", ['Apply mapping']],
  ['text in markup', 'const html = `<p class="a b">Written by ${who}</p>`;', ['Written by {}']],
])('sees %s', (_, code, texts) => {
  expect(unsaidIn('some.tsx', code, known).map(({ text }) => text)).toEqual(texts);
});

test.each([
  ['what is said', "say('Read {name} once more', { name }); sayCount(n, '{n} row is left', '{n} rows are left');"],
  ['what stands as it is', '<p><b>Client ID</b> Alcove</p>'],
  ['classes and ids', '<p class="muted small" id="a-b" data-x="one two">{1}</p>'],
  ['a class that depends', "<p class={on ? 'row is-open now' : 'row shut now'} />"],
  ['names of icons', '<Icon name="chevron" />'],
  ['errors for us', "throw new TypeError('no element of that name');"],
  ['comparisons', "if (text === 'two words here') go();"],
  ['selectors', "node.querySelector('section button');"],
  ['types and imports', "import a from './two words.ts'; type A = 'one two' | 'three four';"],
])('leaves %s', (_, code) => {
  expect(unsaidIn('some.tsx', code, known)).toEqual([]);
});
