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
    /** Rows whose box was pressed in vain. */
    vain: number[];
    /** What was chosen in each row. */
    chosen: string[];
  }
}

/**
 * Boxes whose list shows six entries of its eight, from the given one on, and of what is typed all that fit; opened by a press, or
 * by the button at their end alone. `anew`: a list is made for each answer, and words that were not chosen stay in the box.
 */
function drawBoxes(names: readonly string[], from: readonly number[], byButton: boolean, anew: boolean): void {
  window.typed = [];
  window.vain = [];
  window.chosen = [];
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
      if (anew) close();
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
          window.chosen[i] = name;
          close();
        });
        list.append(option);
      }
      cell.append(list);
      input.setAttribute('aria-expanded', 'true');
    };
    const start = from[i] ?? 0;
    const open = (): void => {
      if (!list) draw(names.slice(start, start + 6));
    };
    if (anew) input.addEventListener('blur', close);
    const button = document.createElement('button');
    button.textContent = '▾';
    button.setAttribute('aria-haspopup', 'listbox');
    button.addEventListener('mousedown', open);
    input.addEventListener('mousedown', () => (byButton ? void window.vain.push(i) : open()));
    input.addEventListener('input', () => {
      window.typed.push(input.value);
      draw(names.filter((name) => input.value !== '' && name.includes(input.value)));
    });
    cell.append(input);
    if (byButton) cell.append(button);
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
  {
    says: 'what opened the first box is pressed first at the others',
    wanted: ['Cedar', 'Alder', 'Fir'],
    from: [],
    typed: [],
    byButton: true,
  },
  {
    says: 'a list that is made anew for each answer is followed',
    wanted: ['Hazel', 'Gorse', 'Cedar'],
    from: [],
    anew: true,
  },
])(
  '$says',
  async ({ wanted, from, typed, byButton = false, anew = false }) => {
    const rows = rowsOf(wanted);
    const { page, hands } = await stage.openHtml(
      `<table><thead><tr><th>Customer</th><th>PSA customer</th></tr></thead><tbody>${rows
        .map(({ cove }) => `<tr><td>${cove}</td><td class="psa"></td></tr>`)
        .join('')}</tbody></table>`,
    );
    await page.evaluate(
      `(${drawBoxes.toString()})(${JSON.stringify(names)}, ${JSON.stringify(from)}, ${byButton}, ${anew})`,
    );
    const account = await hands<ApplyAccount>(`hands.applyMapping(document, ${JSON.stringify({ rows })})`);
    expect(account.rows.map(({ state, reason }) => reason ?? state)).toEqual(rows.map(() => 'set'));
    expect(await page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value))).toEqual(
      wanted,
    );
    expect(await page.evaluate(() => window.chosen)).toEqual(wanted);
    if (typed) expect(await page.evaluate(() => window.typed)).toEqual(typed);
    expect(await page.evaluate(() => [...new Set(window.vain)])).toEqual(byButton ? [0] : []);
    await page.close();
  },
  60_000,
);
