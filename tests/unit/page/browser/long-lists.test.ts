/** Lists that show a part of themselves when they are opened, and answer to what is typed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApplyAccount } from '../../../../lib/cove/wizard.ts';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 60_000);
afterAll(() => stage.close());

declare global {
  interface Window {
    /** What was typed into the boxes. */
    typed: string[];
  }
}

/** Boxes whose list shows six entries of its eight, from the given one on, and of what is typed all that fit. */
function drawBoxes(names: readonly string[], from: readonly number[]): void {
  window.typed = [];
  for (const [i, cell] of [...document.querySelectorAll('.psa')].entries()) {
    const input = document.createElement('input');
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-expanded', 'false');
    let list: HTMLElement | null = null;
    const close = (): void => {
      list?.remove();
      list = null;
      input.setAttribute('aria-expanded', 'false');
    };
    const draw = (entries: readonly string[]): void => {
      list ??= document.createElement('ul');
      list.setAttribute('role', 'listbox');
      list.style.cssText = 'position:absolute;background:#fff;z-index:2';
      list.replaceChildren();
      for (const name of entries) {
        const option = document.createElement('li');
        option.setAttribute('role', 'option');
        option.textContent = name;
        option.addEventListener('click', () => {
          input.value = name;
          close();
        });
        list.append(option);
      }
      cell.append(list);
      input.setAttribute('aria-expanded', 'true');
    };
    const start = from[i] ?? 0;
    input.addEventListener('mousedown', () => {
      if (!list) draw(names.slice(start, start + 6));
    });
    input.addEventListener('input', () => {
      window.typed.push(input.value);
      draw(names.filter((name) => input.value !== '' && name.includes(input.value)));
    });
    cell.append(input);
  }
}

const names = ['Alder', 'Birch', 'Cedar', 'Damson', 'Elder', 'Fir', 'Gorse', 'Hazel'];
const rowsOf = (psa: readonly string[]) => psa.map((name, i) => ({ coveId: `${i}`, cove: `Customer ${i}`, psa: name }));

test.each([
  {
    says: 'only what a list does not show by itself is typed',
    wanted: ['Gorse', 'Cedar', 'Hazel', 'Alder', 'Elder'],
    from: [],
    typed: ['Gorse', 'Hazel'],
  },
  {
    says: 'a list that does not show again what it showed is typed into from then on',
    wanted: ['Gorse', 'Cedar', 'Alder', 'Birch'],
    from: [0, 0, 2, 0],
    typed: ['Gorse', 'Alder', 'Birch'],
  },
])(
  '$says',
  async ({ wanted, from, typed }) => {
    const rows = rowsOf(wanted);
    const { page, hands } = await stage.openHtml(
      `<table><thead><tr><th>Customer</th><th>PSA customer</th></tr></thead><tbody>${rows
        .map(({ cove }) => `<tr><td>${cove}</td><td class="psa"></td></tr>`)
        .join('')}</tbody></table>`,
    );
    await page.evaluate(`(${drawBoxes.toString()})(${JSON.stringify(names)}, ${JSON.stringify(from)})`);
    const account = await hands<ApplyAccount>(`hands.applyMapping(document, ${JSON.stringify({ rows })})`);
    expect(account.rows.map(({ state, reason }) => reason ?? state)).toEqual(rows.map(() => 'set'));
    expect(await page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value))).toEqual(
      wanted,
    );
    expect(await page.evaluate(() => window.typed)).toEqual(typed);
    await page.close();
  },
  60_000,
);
