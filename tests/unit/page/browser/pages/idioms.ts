/** One mapping table whose boxes say little or something odd of themselves; `?idiom=`. `window.rows` is what was really chosen. */
import { choiceBesideList, endsByFocus, loneEntry, narrowInput, noneApart, ownEditor } from './bare-idioms.ts';
import { detailed, longAnswer, typedEditor } from './detail-idioms.ts';
import { border, listFor, make, names, opensOnPress, type Row } from './idiom-parts.ts';
import { calledX, hiddenOriginal, keptBehind, nearestOnLeave } from './keeping-idioms.ts';
import {
  besideNames,
  byBackspace,
  closeBranch,
  emptySigns,
  lentBox,
  slotted,
  spelledCross,
  takenBack,
} from './late-idioms.ts';
import { laidOver, refusedLater, strayList } from './stray-idioms.ts';
import { byColumns, leaves, ownBar } from './moving-idioms.ts';
import { lateSearch, namelessCross, staleInput, steppingKeys, wrappedInLabel } from './more-idioms.ts';

const idiom = new URLSearchParams(location.search).get('idiom');
const rows: Row[] = [
  { name: 'Ashby site', psa: '' },
  { name: 'Birch site', psa: 'Cobalt Foods' },
  { name: 'Delta site', psa: 'Delta Print' },
];
Object.assign(window, { rows });
/** The present choice is a list of one, beside the list of all (Choices.js). */
function choiceAsList(row: Row): HTMLElement {
  const box = make('div', { role: 'combobox', 'aria-expanded': 'false', tabindex: '0', class: 'box', style: border });
  const draw = (): void => {
    const chosen = make('div', { role: 'option', 'aria-selected': 'true' }, row.psa);
    const cross = make('button', { type: 'button', 'aria-label': 'Remove item' }, '×');
    cross.addEventListener('click', () => {
      row.psa = '';
      draw();
    });
    const shown = row.psa ? [chosen, cross] : [make('div', { class: 'box__placeholder' }, 'Select PSA customer')];
    box.replaceChildren(make('div', { role: 'listbox' }, ...shown));
    box.setAttribute('aria-expanded', 'false');
  };
  opensOnPress(box, row, draw);
  return box;
}

/** Nothing but class names says that it is a select box; the choice is drawn over an empty input, a ligature is its arrow. */
function classOnly(row: Row): HTMLElement {
  const box = make('div', { class: 'x-base-selection', style: border });
  const draw = (): void => {
    const cross = make('div', { class: 'x-clear', style: 'width:12px;height:12px' });
    cross.addEventListener('click', () => {
      row.psa = '';
      draw();
    });
    const arrow = make('i', { style: "font-family:'Material Icons';width:20px;overflow:hidden" }, 'arrow_drop_down');
    const text = make('div', { style: 'position:absolute;left:4px;pointer-events:none' }, row.psa);
    box.replaceChildren(make('input', { style: 'border:0;width:240px' }), text, ...(row.psa ? [cross] : []), arrow);
  };
  box.addEventListener('mousedown', ({ target }) => {
    if ((target as Element).className === 'x-clear' || box.querySelector('.menu')) return;
    box.append(listFor(row, draw, ''));
  });
  draw();
  return box;
}

/** A search box that is emptied only by what the browser's own X in it makes. */
function searchBox(row: Row): HTMLElement {
  const input = make('input', { type: 'search', role: 'combobox', 'aria-expanded': 'false' }) as HTMLInputElement;
  const holder = make('div', { style: 'position:relative' }, input);
  let emptied = false;
  const draw = (): void => {
    input.value = row.psa;
    emptied = false;
    input.setAttribute('aria-expanded', 'false');
    holder.replaceChildren(input);
  };
  input.addEventListener('mousedown', () => {
    if (holder.childElementCount > 1) return;
    input.setAttribute('aria-expanded', 'true');
    holder.append(listFor(row, draw, 'option'));
  });
  input.addEventListener('search', () => (emptied = input.value === ''));
  input.addEventListener('blur', () => {
    if (emptied) row.psa = '';
    draw();
  });
  draw();
  return holder;
}

/** A native select box, for what is odd about the table around it. */
function plain(row: Row): HTMLElement {
  const select = make('select', {}) as HTMLSelectElement;
  for (const name of ['', ...names]) select.append(make('option', { value: name }, name || 'Select'));
  select.value = row.psa;
  select.addEventListener('change', () => {
    row.psa = select.value;
    document.dispatchEvent(new Event('chosen'));
  });
  return select;
}

/** A cell that is words until it is pressed. */
function onPress(row: Row): HTMLElement {
  const cell = make('div', { style: 'height:24px;width:260px' });
  const draw = (): void => cell.replaceChildren(row.psa);
  cell.addEventListener('click', () => {
    if (cell.querySelector('select')) return;
    const select = plain(row);
    select.addEventListener('change', draw);
    cell.replaceChildren(select);
  });
  draw();
  return cell;
}

const kinds: Record<string, (row: Row) => HTMLElement> = {
  choiceAsList,
  classOnly,
  searchBox,
  lateSearch,
  steppingKeys,
  namelessCross,
  wrappedInLabel,
  staleInput,
  takenBack,
  byBackspace,
  spelledCross,
  slotted,
  lentBox,
  hiddenOriginal,
  keptBehind,
  nearestOnLeave,
  rowsOfComponents: slotted,
  branches: plain,
  besideNames: plain,
  emptySigns: plain,
  halves: plain,
  gathered: plain,
  rowHeads: onPress,
  strayList,
  laidOver,
  refusedLater,
  ownBar,
  byColumns: plain,
  leaves: plain,
  narrowInput,
  loneEntry,
  ownEditor,
  endsByFocus,
  noneApart,
  choiceBesideList,
  detailed,
  longAnswer,
  typedEditor,
  calledX,
};
const drawn = kinds[idiom ?? ''];
if (!drawn) throw new Error(`no idiom ${idiom}`);
const line = (tag: string, ...cells: (Node | string)[]): HTMLElement =>
  make('tr', { style: 'height:40px' }, ...cells.map((cell) => make(tag, {}, cell)));
if (idiom === 'halves') {
  // The columns that stay in place are a table of their own; the customer's name is in it alone.
  const [names2, others] = [
    make('table', {}, line('th', 'Cove customer')),
    make('table', {}, line('th', 'Level', 'PSA customer')),
  ];
  for (const row of rows) {
    names2.append(line('td', row.name));
    others.append(line('td', 'EndCustomer', drawn(row)));
  }
  document.body.append(make('div', { style: 'display:flex' }, names2, others));
} else if (idiom === 'rowsOfComponents') {
  const list = make('div', {});
  for (const row of rows) list.append(make('div', { style: 'height:40px;display:flex' }, row.name, drawn(row)));
  document.body.append(make('h1', {}, 'Choose the PSA customer'), make('main', {}, list));
} else {
  const table = make('table', {}, line('th', 'Cove customer', 'PSA customer'));
  for (const row of rows) {
    const cells = line('td', row.name, drawn(row));
    // What heads a row is no head of a column.
    if (idiom === 'rowHeads') cells.firstElementChild?.replaceWith(make('th', { scope: 'row' }, row.name));
    table.append(cells);
  }
  if (idiom === 'branches') closeBranch(table);
  if (idiom === 'besideNames') besideNames(table);
  if (idiom === 'emptySigns') emptySigns(table);
  if (idiom === 'leaves') leaves(table);
  // Nothing is kept before its Save is pressed, which can be only when something was chosen.
  const save = make('button', { type: 'button', disabled: '', 'aria-label': 'Save changes' }, 'Save');
  document.addEventListener('chosen', () => save.removeAttribute('disabled'));
  save.addEventListener('click', () => save.setAttribute('disabled', ''));
  document.body.append(make('section', {}, ...(idiom === 'gathered' ? [save] : []), table));
  if (idiom === 'byColumns') byColumns(table);
}
