/** Boxes that never open: they cost little, are told one by one, and keep no other row from its customer. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApplyAccount } from '../../../../lib/cove/wizard.ts';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 60_000);
afterAll(() => stage.close());

/** Boxes that open so many milliseconds after a press and say nothing of it before; null: never. Pressed again, they close. */
function drawBoxes(names: readonly string[], delays: readonly (number | null)[]): void {
  for (const [i, cell] of [...document.querySelectorAll('.psa')].entries()) {
    const input = document.createElement('input');
    input.setAttribute('role', 'combobox');
    input.readOnly = true;
    let list: HTMLElement | null = null;
    const close = (): void => {
      list?.remove();
      list = null;
    };
    input.addEventListener('mousedown', () => {
      const delay = delays[i];
      if (list) return close();
      if (typeof delay !== 'number') return;
      const drawn = document.createElement('ul');
      list = drawn;
      drawn.setAttribute('role', 'listbox');
      for (const name of names) {
        const option = document.createElement('li');
        option.setAttribute('role', 'option');
        option.textContent = name;
        option.addEventListener('click', () => {
          input.value = name;
          close();
        });
        drawn.append(option);
      }
      setTimeout(() => drawn === list && document.body.append(drawn), delay);
    });
    cell.append(input);
  }
}

const names = ['Alder', 'Birch', 'Cedar', 'Damson', 'Elder', 'Fir', 'Gorse', 'Hazel'];
/** Enough that never open for the others not to be waited for as long at first. */
const delays = [null, null, null, ...Array<number>(6).fill(180)];

test('after some that never open, those that take a moment are set all the same', async () => {
  const rows = delays.map((_, i) => ({ coveId: `${i}`, cove: `Customer ${i}`, psa: names[i % names.length] ?? '' }));
  const { page, hands } = await stage.openHtml(
    `<table><thead><tr><th>Customer</th><th>PSA customer</th></tr></thead><tbody>${rows
      .map(({ cove }) => `<tr><td>${cove}</td><td class="psa"></td></tr>`)
      .join('')}</tbody></table>`,
  );
  await page.evaluate(`(${drawBoxes.toString()})(${JSON.stringify(names)}, ${JSON.stringify(delays)})`);
  const account = await hands<ApplyAccount>(`hands.applyMapping(document, ${JSON.stringify({ rows })})`);
  expect(Object.fromEntries(account.rows.map(({ coveId, state, reason }) => [coveId, reason ?? state]))).toEqual(
    Object.fromEntries(delays.map((delay, i) => [i, delay === null ? 'its list did not open' : 'set'])),
  );
  expect(await page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value))).toEqual(
    rows.map(({ psa }, i) => (delays[i] === null ? '' : psa)),
  );
}, 60_000);
