import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApplyAccount } from '../../../../lib/cove/wizard.ts';
import { startStage, type Stage } from './stage.ts';

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
  reseller: 'Quince Motors Ltd',
  rows: state.rows
    .filter((_, i) => i % every === 0)
    .map((row, i) => ({ coveId: String(row.id), cove: row.name, psa: i % 5 === 3 ? null : row.wanted })),
});

describe.each(kinds)('%s%s', (file, query) => {
  test('carries the plan into the table and leaves the rest alone', async () => {
    const { page, hands } = await stage.open(file, query);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const before = await page.evaluate(() => structuredClone((window as unknown as { state: State }).state));
    const request = planOf(before, Math.ceil(before.rows.length / 20));
    const account = await hands<ApplyAccount>(`hands.applyMapping(document, ${JSON.stringify(request)})`);
    const after = await page.evaluate(() => structuredClone((window as unknown as { state: State }).state));
    expect(account.rows.filter((row) => row.state === 'refused')).toEqual([]);
    expect(account.reseller).toEqual({ state: 'set' });
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
