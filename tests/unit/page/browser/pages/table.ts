import { begin, psa, slot } from './data.ts';
import type { Line, Table } from './skins/line.ts';
import { kendo } from './skins/kendo.ts';
import { material } from './skins/material.ts';
import { mui } from './skins/mui.ts';
import { shadow } from './skins/shadow.ts';
import { el, type Skin } from './skins/skin.ts';

/**
 * `skin`: whose widgets. `rows`, `size` (rows of a page; 0: all), `delay` (ms until entries or a page have come),
 * `more` (15 rows, the others by a button), `resort` (unmapped rows on top, at once), `dialog` (after so many changes one lies over the page: native | overlay).
 */
const query = new URLSearchParams(location.search);
const number = (name: string): number => Number(query.get(name) ?? 0);
const skins: Record<string, Skin> = { mui, material, kendo, shadow };
const skin = skins[query.get('skin') ?? 'mui'];
if (!skin) throw new Error('no such skin');
const state = begin(number('rows') || 60);
const twins = number('twins');
/** Namesakes: pairs of rows that only the further column tells apart. */
state.rows.forEach((row, i) => {
  if (i < twins) row.name = `Twin & Sons ${Math.floor(i / 2)}`;
});
const lines: Line[] = state.rows.map(({ id, name, psa: mapped }, i) => ({ id, name, psa: mapped, more: `Group ${i}` }));
const names = psa.map((customer) => customer.name);
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
let changes = 0;

const sorted = (): Line[] =>
  query.has('resort')
    ? [...lines].toSorted((a, b) => Number(a.psa !== '') - Number(b.psa !== '') || a.id - b.id)
    : lines;

const table: Table = {
  page: 0,
  size: number('size') || lines.length,
  count: lines.length,
  async options(search) {
    await later(number('delay'));
    return names.filter((name) => name.toLowerCase().includes(search.trim().toLowerCase()));
  },
  choose(line, name) {
    line.psa = name;
    const row = state.rows.find(({ id }) => id === line.id);
    if (row) row.psa = name;
    changes += 1;
    if (changes === number('after')) interrupt();
    if (query.has('resort') || name === '') setTimeout(draw);
    else if (query.has('redraw')) setTimeout(draw, 30);
  },
  turn(page) {
    if (page < 0 || page * table.size >= table.count) return;
    body.setAttribute('aria-busy', 'true');
    void later(number('delay') / 4).then(() => {
      body.removeAttribute('aria-busy');
      table.page = page;
      draw();
    });
  },
};

function interrupt(): void {
  if (query.get('dialog') === 'native') {
    const dialog = el('dialog', {}, el('p', {}, 'Planned maintenance tonight.')) as HTMLDialogElement;
    const ok = el('button', { id: 'ok' }, 'OK');
    ok.addEventListener('click', () => dialog.remove());
    dialog.append(ok);
    document.body.append(dialog);
    dialog.showModal();
  } else {
    const overlay = el(
      'div',
      { style: 'position:fixed;inset:0;background:#0008;z-index:99' },
      el('div', {}, 'Planned maintenance tonight.'),
    );
    const ok = el('button', { id: 'ok' }, 'OK');
    ok.addEventListener('click', () => overlay.remove());
    overlay.append(ok);
    document.body.append(overlay);
  }
}

slot('reseller').innerHTML =
  `<label for="r">Cove reseller account</label><select id="r"><option value="">None</option>${names.map((name) => `<option>${name}</option>`).join('')}</select>`;
slot('r').addEventListener('change', (event) => (state.reseller = (event.target as HTMLSelectElement).value));
const { cove, psa: psaHeader, more } = skin.headers;
const place = el('div', { style: 'width:940px' });
slot('grid').append(place);
const body = skin.frame(place, more === undefined ? [cove, psaHeader] : [more, cove, psaHeader]);
const foot = el('div');
slot('grid').append(foot);
function draw(): void {
  const first = table.page * table.size;
  body.replaceChildren(
    ...sorted()
      .slice(first, first + table.size)
      .map((line, i) =>
        (skin as NonNullable<typeof skin>).row(
          line,
          [
            ...(more === undefined ? [] : [line.more]),
            line.name,
            (skin as NonNullable<typeof skin>).editor(line, table),
          ],
          i,
        ),
      ),
  );
  if (table.size < table.count && !query.has('more')) skin?.pager?.(foot, table);
}
// The rest comes on demand, at the end of what is there.
if (query.has('more')) {
  const all = lines.splice(15);
  const button = el('button', { type: 'button' }, 'Load more');
  button.addEventListener('click', () => {
    void later(300).then(() => {
      lines.push(...all.splice(0, 15));
      table.size = lines.length;
      if (all.length === 0) button.remove();
      draw();
    });
  });
  table.size = lines.length;
  place.append(button);
}
draw();
// The wizard’s own buttons below the table, so that a pager can be mistaken for them.
slot('grid').insertAdjacentHTML(
  'afterend',
  `<footer><span>Step 2 of 3</span><button onclick="state.presses.push('Back')">Back</button></footer>`,
);
