/** Tables and select boxes as other widget libraries draw them, with what such tables do while they are filled. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApplyAccount } from '../../../../lib/cove/wizard.ts';
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
const stateOf = (page: Opened['page']): Promise<State> =>
  page.evaluate(() => structuredClone((window as unknown as { state: State }).state));

/** Every `every`th row gets a customer, some of them none; namesakes bring along what tells them apart. */
const planOf = ({ rows }: State, every: number, twins = 0) => ({
  reseller: { psa: 'Quince Motors Ltd' },
  rows: rows
    .map((row, i) => ({
      coveId: `c${row.id}`,
      cove: row.name,
      psa: i % 4 === 3 ? null : row.wanted,
      ...(i < twins ? { tells: [`Group ${i}`] } : {}),
      i,
    }))
    .filter(({ i }) => i < twins || i % every === 1),
});
type Plan = ReturnType<typeof planOf>;

async function expectCarried(page: Opened['page'], before: State, plan: Plan, account: ApplyAccount): Promise<void> {
  expect(account.rows.filter(({ state }) => state === 'refused')).toEqual([]);
  expect(account.rows).toHaveLength(plan.rows.length);
  expect(account.reseller).toEqual({ state: 'set' });
  const wanted = new Map(plan.rows.map(({ coveId, psa }) => [coveId, psa ?? '']));
  const after = await stateOf(page);
  expect(after.rows.map(({ name, psa }) => [name, psa])).toEqual(
    before.rows.map(({ id, name, psa }) => [name, wanted.get(`c${id}`) ?? psa]),
  );
  expect(after.reseller).toBe('Quince Motors Ltd');
  expect(after.presses).toEqual([]);
}

describe.concurrent.each<[string, string, number, number, string[]?]>([
  [
    'a MUI grid in pages of 20 from a server, with namesakes told apart by their parent',
    'skin=mui&size=20&delay=400',
    13,
    4,
  ],
  [
    'Angular Material, unmapped rows sorted to the top, entries that come after a second',
    'skin=material&rows=40&resort&delay=1000',
    13,
    0,
  ],
  [
    'Kendo with page numbers only, filter in the popup, entries that come after three seconds',
    'skin=kendo&rows=40&size=15&delay=3000',
    13,
    0,
    ['long'],
  ],
  [
    'custom elements with everything in their shadow trees, drawn anew after every change, “Load more” at the end',
    'skin=shadow&rows=40&redraw&more&delay=100',
    7,
    0,
  ],
])('%s', (_, query, every, twins, tags = []) => {
  test('is filled as planned', { timeout: 120_000, tags }, async () => {
    const { page, hands } = await stage.open('table.ts', `?${query}&twins=${twins}`);
    const before = await stateOf(page);
    const plan = planOf(before, every, twins);
    const account = await hands<ApplyAccount>(`hands.applyMapping(document, ${JSON.stringify(plan)})`);
    await expectCarried(page, before, plan, account);
    await page.close();
  });
});

test.each(['native', 'overlay'])(
  'a dialog (%s) that comes in the middle is waited for, said, and gone on after',
  async (dialog) => {
    const { page, hands } = await stage.open('table.ts', `?skin=mui&rows=20&after=3&dialog=${dialog}`);
    const before = await stateOf(page);
    const plan = planOf(before, 3);
    const run = hands<ApplyAccount>(`(() => {
      globalThis.said = [];
      return hands.applyMapping(document, ${JSON.stringify(plan)}, { onProgress: (p) => { if (p.type === 'doing') globalThis.said.push(p); } });
    })()`);
    await page.locator('#ok').waitFor();
    await expect
      .poll(() => hands<string>('globalThis.said.at(-1)?.text ?? ""'), { timeout: 10_000 })
      .toMatch(/^Waiting: .*Alcove goes on/u);
    const { done } = await hands<{ done: number }>('globalThis.said.at(-1)');
    expect(done).toBeLessThan(plan.rows.length);
    await page.locator('#ok').click();
    await expectCarried(page, before, plan, await run);
    await page.close();
  },
  60_000,
);
