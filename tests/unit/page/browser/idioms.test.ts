/** Select boxes that tell little or something odd of themselves: read, changed, emptied, each as the application then has it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApplyAccount } from '../../../../lib/cove/wizard.ts';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 60_000);
afterAll(() => stage.close());

test.concurrent.each([
  'choiceAsList',
  'classOnly',
  'searchBox',
  'lateSearch',
  'steppingKeys',
  'namelessCross',
  'wrappedInLabel',
  'staleInput',
  'takenBack',
  'byBackspace',
  'spelledCross',
  'slotted',
  'rowsOfComponents',
  'branches',
  'besideNames',
  'emptySigns',
  'lentBox',
  'hiddenOriginal',
  'halves',
  'rowHeads',
  'strayList',
  'ownBar',
  'byColumns',
  'leaves',
  'narrowInput',
  'loneEntry',
  'ownEditor',
  'endsByFocus',
  'noneApart',
  'choiceBesideList',
  'detailed',
  'longAnswer',
  'typedEditor',
  'calledX',
])(
  '%s',
  async (idiom) => {
    const { page, hands } = await stage.open('idioms.ts', `?idiom=${idiom}`);
    const read = await hands<{ mapped: Record<string, string> }>('hands.readCustomers(document)');
    expect(read.mapped).toEqual({ 'page:Birch site': 'Cobalt Foods', 'page:Delta site': 'Delta Print' });
    const rows = [
      { coveId: '1', cove: 'Ashby site', psa: 'Ashby Dental' },
      { coveId: '2', cove: 'Birch site', psa: 'Birch Legal' },
      { coveId: '3', cove: 'Delta site', psa: null },
    ];
    const account = await hands<ApplyAccount>(`hands.applyMapping(document, ${JSON.stringify({ rows })})`);
    expect(account.rows.map(({ state, reason }) => reason ?? state)).toEqual(['set', 'set', 'set']);
    expect(await page.evaluate('window.rows.map(({ psa }) => psa)')).toEqual(['Ashby Dental', 'Birch Legal', '']);
    // Not one row was given what is another's on the way there.
    const writes = await page.evaluate<[string, string][] | undefined>('window.writes');
    const wanted = new Map(rows.map(({ cove, psa }) => [cove, psa ?? '']));
    expect(writes?.filter(([name, psa]) => wanted.get(name) !== psa) ?? []).toEqual([]);
    // What opens nothing is pressed three times by the reading and by the applying, whatever the number of rows.
    expect(await page.evaluate('window.vain?.length ?? 0')).toBeLessThanOrEqual(6);
    await page.close();
  },
  60_000,
);

test.concurrent.each([
  ['keptBehind', { coveId: '3', cove: 'Delta site', psa: null }, ['', 'Cobalt Foods', 'Delta Print']],
  ['nearestOnLeave', { coveId: '1', cove: 'Ashby site', psa: 'Ashby Dental' }, ['', 'Cobalt Foods', 'Delta Print']],
])(
  '%s is refused, and the row is left as it was',
  async (idiom, row, after) => {
    const { page, hands } = await stage.open('idioms.ts', `?idiom=${idiom}`);
    const account = await hands<ApplyAccount>(`hands.applyMapping(document, ${JSON.stringify({ rows: [row] })})`);
    expect(account.rows.map(({ state }) => state)).toEqual(['refused']);
    expect(await page.evaluate('window.rows.map(({ psa }) => psa)')).toEqual(after);
    expect(await page.evaluate('[...document.querySelectorAll("input")].map(({ value }) => value)')).toEqual(after);
    await page.close();
  },
  60_000,
);

test('what the server refuses a moment after it was chosen is not done', async () => {
  const { page, hands } = await stage.open('idioms.ts', '?idiom=refusedLater');
  const rows = [{ coveId: '1', cove: 'Ashby site', psa: 'Ashby Dental' }];
  const account = await hands<ApplyAccount>(`hands.applyMapping(document, ${JSON.stringify({ rows })})`);
  expect(account.rows.map(({ reason }) => reason)).toEqual(['the table shows nothing afterwards']);
  await page.close();
}, 60_000);

test('a name that several customers bear is chosen by its number alone, and none that stands there is believed', async () => {
  const { page, hands } = await stage.open('idioms.ts', '?idiom=detailed');
  const rows = [
    { coveId: '1', cove: 'Ashby site', psa: 'Delta Print', psaId: '7', namesakes: 2 },
    { coveId: '2', cove: 'Birch site', psa: 'Cobalt Foods', psaId: '9', namesakes: 2 },
  ];
  const account = await hands<ApplyAccount>(`hands.applyMapping(document, ${JSON.stringify({ rows })})`);
  const which = (name: string) => `2 customers are called “${name}” and the table does not tell them apart`;
  expect(Object.fromEntries(account.rows.map(({ cove, reason }) => [cove, reason]))).toEqual({
    'Ashby site': which('Delta Print'),
    'Birch site': which('Cobalt Foods'),
  });
  expect(await page.evaluate('window.rows.map(({ psa }) => psa)')).toEqual(['', 'Cobalt Foods', 'Delta Print']);
  await page.close();
}, 60_000);

test('an empty cell under its editor is not said to be emptied', async () => {
  const { page, hands } = await stage.open('idioms.ts', '?idiom=laidOver');
  const rows = [
    { coveId: '1', cove: 'Ashby site', psa: 'Ashby Dental' },
    { coveId: '3', cove: 'Delta site', psa: null },
  ];
  const account = await hands<ApplyAccount>(`hands.applyMapping(document, ${JSON.stringify({ rows })})`);
  expect(account.rows.map(({ state }) => state)).toEqual(['set', 'refused']);
  expect(await page.evaluate('window.rows.map(({ psa }) => psa)')).toEqual([
    'Ashby Dental',
    'Cobalt Foods',
    'Delta Print',
  ]);
  await page.close();
}, 60_000);

test('what a table keeps only by its own Save is done when a person has pressed it', async () => {
  const { page, hands } = await stage.open('idioms.ts', '?idiom=gathered');
  const rows = [{ coveId: '1', cove: 'Ashby site', psa: 'Ashby Dental' }];
  const work = hands<ApplyAccount>(`hands.applyMapping(document, ${JSON.stringify({ rows })})`);
  await page.getByRole('button', { name: 'Save changes' }).click();
  expect((await work).rows.map(({ state }) => state)).toEqual(['set']);
  const stopped = await hands<ApplyAccount>(
    `hands.applyMapping(document, ${JSON.stringify({ rows: [{ coveId: '1', cove: 'Ashby site', psa: 'Birch Legal' }] })}, { signal: AbortSignal.timeout(2500) })`,
  );
  expect(stopped.rows.map(({ reason }) => reason)).toEqual([
    'it is chosen, but the table keeps it only by its own Save, which only a person presses',
  ]);
  await page.close();
}, 60_000);

test('a row that went out of sight is not called done by who pressed Stop before it was seen again', async () => {
  const { page, hands } = await stage.open('idioms.ts', '?idiom=leaves');
  const rows = [{ coveId: '1', cove: 'Ashby site', psa: 'Ashby Dental' }];
  const account = await hands<ApplyAccount>(`(() => {
    const stop = new AbortController();
    document.addEventListener('change', () => stop.abort());
    return hands.applyMapping(document, ${JSON.stringify({ rows })}, { signal: stop.signal });
  })()`);
  expect(account.rows.map(({ reason }) => reason)).toEqual([
    'it was chosen, but its row was not seen again before the end. Apply the mapping again',
  ]);
  await page.close();
}, 60_000);

test('of a list with a bar of its own it is said that something is not in it only when all of it was seen', async () => {
  const { page, hands } = await stage.open('idioms.ts', '?idiom=ownBar');
  const rows = [{ coveId: '1', cove: 'Ashby site', psa: 'Elm Bakery' }];
  const account = await hands<ApplyAccount>(`(() => {
    document.addEventListener('wheel', () => setTimeout(() => {
      globalThis.last = [...document.querySelectorAll('[role=option]')].at(-1)?.textContent ?? globalThis.last;
    }), true);
    return hands.applyMapping(document, ${JSON.stringify({ rows })});
  })()`);
  expect(account.rows.map(({ reason }) => reason)).toEqual(['the list has no “Elm Bakery”']);
  expect(await hands('globalThis.last')).toBe('Delta Print');
  await page.close();
}, 60_000);
