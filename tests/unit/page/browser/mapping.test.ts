import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApplyAccount, ReadCustomers } from '../../../../lib/cove/wizard.ts';
import { startStage, type Opened, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 60_000);
afterAll(() => stage.close());

interface State {
  rows: { id: number; name: string; psa: string; wanted: string }[];
  reseller: string;
  presses: string[];
}
const kinds = [
  ['native.ts', ''],
  ['devextreme.ts', '?mode=always'],
  ['devextreme.ts', '?mode=edit'],
  ['ag.ts', ''],
  ['react.tsx', ''],
] as const;

/** Every row gets a customer; every ninth is to have none. */
const planOf = (state: State, every = 1) => ({
  reseller: { psa: 'Quince Motors Ltd' },
  rows: state.rows
    .filter((_, i) => i % every === 1 % every)
    .map((row, i) => ({ coveId: String(row.id), cove: row.name, psa: i % 5 === 3 ? null : row.wanted })),
});

describe.concurrent.each(kinds)('%s%s', (file, query) => {
  test('carries the plan into the table and leaves the rest alone', async () => {
    const { page, hands } = await stage.open(file, query);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const before = await page.evaluate(() => structuredClone((window as unknown as { state: State }).state));
    // Seven rows over the whole table, from its first screen to its last: each kind shows with them what it does with thirteen.
    const request = planOf(before, Math.ceil(before.rows.length / 7));
    const account = await hands<ApplyAccount>(`hands.applyMapping(document, ${JSON.stringify(request)})`);
    const after = await page.evaluate(() => structuredClone((window as unknown as { state: State }).state));
    expect(account.rows.filter((row) => row.state === 'refused')).toEqual([]);
    expect(account.reseller).toEqual({ state: 'set' });
    expect(account.rows.filter((row) => row.state === 'set').length).toBeGreaterThanOrEqual(4);
    const wanted = new Map(request.rows.map((row) => [row.coveId, row.psa ?? '']));
    expect(after.rows.map((row) => [row.name, row.psa])).toEqual(
      before.rows.map((row) => [row.name, wanted.get(String(row.id)) ?? row.psa]),
    );
    expect(after.reseller).toBe('Quince Motors Ltd');
    expect(after.presses).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  }, 240_000);
});

const stateOf = (page: Opened['page']) =>
  page.evaluate(() => structuredClone((window as unknown as { state: State }).state));

test('stops between two rows and accounts for exactly what is done', async () => {
  const { page, hands } = await stage.open('native.ts');
  const before = await stateOf(page);
  const request = { rows: before.rows.map((row) => ({ coveId: String(row.id), cove: row.name, psa: row.wanted })) };
  const account = await hands<ApplyAccount>(`(() => {
    const stop = new AbortController();
    let set = 0;
    const onProgress = (p) => { if (p.type === 'row' && p.state === 'set' && (set += 1) === 3) stop.abort(); };
    return hands.applyMapping(document, ${JSON.stringify(request)}, { signal: stop.signal, onProgress });
  })()`);
  const after = await stateOf(page);
  const changed = after.rows.filter((row, i) => row.psa !== before.rows[i]?.psa).map((row) => String(row.id));
  expect(account.stopped).toBe(true);
  expect(account.rows.filter((row) => row.state === 'set').map((row) => row.coveId)).toEqual(changed);
  expect(changed).toHaveLength(3);
  await page.close();
}, 30_000);

test('between two rows the page has its turn, so that it can answer to what was chosen', async () => {
  // Its boxes answer at once to all that is done to them: nothing but Alcove itself would ever wait there.
  const { page, hands } = await stage.open('devextreme.ts', '?mode=always');
  // Neighbours: on the way to others it waits for the table.
  const rows = planOf(await stateOf(page)).rows.slice(0, 9);
  await page.evaluate(() => {
    const overtaken: string[] = [];
    let unanswered = '';
    for (const row of (window as unknown as { state: State }).state.rows) {
      let { psa } = row;
      Object.defineProperty(row, 'psa', {
        get: () => psa,
        set(value: string) {
          if (unanswered !== '' && unanswered !== row.name) overtaken.push(unanswered);
          [psa, unanswered] = [value, row.name];
          setTimeout(() => (unanswered = ''));
        },
      });
    }
    Object.assign(window, { overtaken });
  });
  const account = await hands<ApplyAccount>(`hands.applyMapping(document, ${JSON.stringify({ rows })})`);
  expect(account.rows.filter(({ state }) => state === 'set').length).toBeGreaterThan(4);
  expect(await page.evaluate(() => (window as unknown as { overtaken: string[] }).overtaken)).toEqual([]);
  await page.close();
}, 60_000);

test('a wizard that is left in the middle breaks off with an account of what is done', async () => {
  const { page, hands } = await stage.open('native.ts');
  const before = await stateOf(page);
  const request = { rows: before.rows.map((row) => ({ coveId: String(row.id), cove: row.name, psa: row.wanted })) };
  const [message, done] = await hands<[string, number]>(`(async () => {
    let done = 0;
    const onProgress = (p) => {
      if (p.type === 'doing') done = p.done;
      if (p.type === 'row' && p.state === 'set') document.getElementById('grid').remove();
    };
    try {
      await hands.applyMapping(document, ${JSON.stringify(request)}, { onProgress });
      return ['ended', done];
    } catch (error) {
      return [error.message, done];
    }
  })()`);
  expect(message).toContain('The mapping table went away');
  expect(done).toBe(before.rows.filter(({ psa, wanted }) => psa === wanted).length + 1);
  await page.close();
}, 30_000);

test('customers are read out of a table that draws only what is in view', async () => {
  const { page, hands } = await stage.open('devextreme.ts', '?mode=edit');
  const { rows } = await stateOf(page);
  const read = await hands<ReadCustomers>('hands.readCustomers(document)');
  expect(read.complete).toBe(true);
  expect(read.customers.map((customer) => customer.name)).toEqual(rows.map((row) => row.name));
  const shown = Object.values(read.mapped);
  expect(shown).toEqual(rows.map((row) => row.psa).filter(Boolean));
  await page.close();
}, 30_000);

test('equal names without ids, names that are not listed and a page without the table are refused', async () => {
  const { page, hands } =
    await stage.openHtml(`<table><thead><tr><th>Customer</th><th>PSA customer</th></tr></thead><tbody>
    ${['Acme', 'Acme', 'Beta'].map((name) => `<tr><td>${name}</td><td><select><option value=""></option><option>One</option><option>Two</option></select></td></tr>`).join('')}</tbody></table>`);
  const rows = [
    { coveId: '1', cove: 'Acme', psa: 'One' },
    { coveId: '2', cove: 'Acme', psa: 'Two' },
    { coveId: '3', cove: 'Beta', psa: 'Two' },
    { coveId: '4', cove: 'Gamma', psa: 'One' },
  ];
  const apply = () => hands<ApplyAccount>(`hands.applyMapping(document, ${JSON.stringify({ rows })})`);
  const states = (account: ApplyAccount) => Object.fromEntries(account.rows.map((row) => [row.coveId, row.state]));
  expect(states(await apply())).toEqual({ 1: 'refused', 2: 'refused', 3: 'set', 4: 'refused' });
  expect(await page.evaluate(() => [...document.querySelectorAll('select')].map((el) => el.value))).toEqual([
    '',
    '',
    'Two',
  ]);
  expect(states(await apply())).toMatchObject({ 3: 'already' });
  await page.evaluate(() => (document.body.innerHTML = '<h1>Dashboard</h1>'));
  expect(new Set((await apply()).rows.map((row) => row.state))).toEqual(new Set(['refused']));
  await page.close();
}, 30_000);

test('a row that is to lose its customer and is not found again is told; one that was never there is not', async () => {
  const { page, hands } =
    await stage.openHtml(`<table><thead><tr><th>Customer</th><th>PSA customer</th></tr></thead><tbody>
    ${['Acme', 'Beta', 'Gamma'].map((name) => `<tr><td>${name}</td><td><select><option value=""></option><option>One</option><option selected>Two</option></select></td></tr>`).join('')}</tbody></table>`);
  const rows = [
    { coveId: '1', cove: 'Acme', psa: 'One' },
    { coveId: '2', cove: 'Beta', psa: null },
    { coveId: '3', cove: 'Gamma', psa: 'Two' },
    { coveId: '4', cove: 'Delta', psa: null },
  ];
  // The table takes the row away as soon as it has been read.
  const account = await hands<ApplyAccount>(`hands.applyMapping(document, ${JSON.stringify({ rows })}, {
    onProgress: (p) => void (p.type === 'shown' && p.before && document.querySelectorAll('tbody tr')[1].remove()),
  })`);
  expect(Object.fromEntries(account.rows.map(({ coveId, state, reason }) => [coveId, reason ?? state]))).toEqual({
    1: 'set',
    2: 'its row was not found again in the table',
    3: 'already',
    4: 'absent',
  });
  await page.close();
}, 30_000);

test('an editor that opens its list at once, with a pane over the page, is left closed also where the list lacks the name', async () => {
  const { page, hands } =
    await stage.openHtml(`<table><thead><tr><th>Customer</th><th>PSA customer</th></tr></thead><tbody>
    ${['Acme', 'Beta', 'Gamma'].map((name) => `<tr><td>${name}</td><td class="psa">None</td></tr>`).join('')}</tbody></table>`);
  await page.evaluate(() => {
    const edit = (cell: HTMLElement): void => {
      const shown = cell.textContent ?? '';
      cell.innerHTML =
        '<div role="combobox" tabindex="0" aria-expanded="true" aria-haspopup="listbox" aria-controls="list"></div>';
      const box = cell.firstElementChild as HTMLElement;
      box.textContent = shown;
      const pane = document.createElement('div');
      pane.style.cssText = 'position:fixed;inset:0;z-index:5';
      const list = document.createElement('ul');
      list.id = 'list';
      list.setAttribute('role', 'listbox');
      list.style.cssText = 'position:fixed;top:200px;left:20px;z-index:6;background:#fff';
      list.innerHTML = '<li role="option">One</li><li role="option">Two</li>';
      const close = (text: string): void => {
        pane.remove();
        list.remove();
        cell.textContent = text;
      };
      pane.addEventListener('click', () => close(shown));
      for (const option of list.children) option.addEventListener('click', () => close(option.textContent ?? ''));
      document.body.append(pane, list);
    };
    for (const cell of document.querySelectorAll<HTMLElement>('.psa'))
      cell.addEventListener('click', () => void (cell.querySelector('[role=combobox]') ?? edit(cell)));
  });
  const rows = [
    { coveId: '1', cove: 'Acme', psa: 'Nobody' },
    { coveId: '2', cove: 'Beta', psa: 'Two' },
    { coveId: '3', cove: 'Gamma', psa: 'One' },
  ];
  const account = await hands<ApplyAccount>(`hands.applyMapping(document, ${JSON.stringify({ rows })})`);
  expect(Object.fromEntries(account.rows.map((row) => [row.coveId, row.state]))).toEqual({
    1: 'refused',
    2: 'set',
    3: 'set',
  });
  expect(await page.locator('.psa').allTextContents()).toEqual(['None', 'Two', 'One']);
  expect(await page.locator('#list').count()).toBe(0);
  await page.close();
}, 60_000);
