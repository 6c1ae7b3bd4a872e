/** Boxes that keep, or take by themselves, something else than they show. */
import { border, listed, make, names, popup, type Row } from './idiom-parts.ts';

/** The original select box is hidden inside; the list of bare items is drawn in the table's own cell (Fomantic UI). */
export function hiddenOriginal(row: Row): HTMLElement {
  const box = make('div', { class: 'ui dropdown selection', style: border });
  const menu = make('div', { class: 'menu', style: `${popup};cursor:auto` });
  const draw = (): void => {
    const cross = make('i', { class: 'remove icon', style: 'width:12px;height:12px' });
    cross.addEventListener('click', () => {
      row.psa = '';
      draw();
    });
    menu.style.display = 'none';
    const input = make('input', { class: 'search', style: 'position:absolute;width:200px;border:0' });
    const original = make('select', { style: 'display:none' });
    box.replaceChildren(original, ...(row.psa ? [cross] : []), input, make('div', { class: 'text' }, row.psa), menu);
  };
  for (const name of names) {
    const item = make('div', { class: 'item', style: 'cursor:pointer' }, name);
    item.addEventListener('click', () => {
      row.psa = name;
      draw();
    });
    menu.append(item);
  }
  box.addEventListener('mousedown', ({ target }) => {
    if ((target as Element).matches('input')) menu.style.display = 'block';
  });
  draw();
  return box;
}

const input = (): HTMLInputElement =>
  make('input', { role: 'combobox', 'aria-expanded': 'false', style: 'width:200px' }) as HTMLInputElement;

/** Its text can be emptied, which takes nothing out: the list says what is still chosen (Downshift). */
export function keptBehind(row: Row): HTMLElement {
  const field = input();
  const holder = make('div', { style: 'position:relative' }, field);
  const close = (): void => {
    field.setAttribute('aria-expanded', 'false');
    holder.querySelector('[role=listbox]')?.remove();
  };
  field.value = row.psa;
  field.addEventListener('mousedown', () => {
    if (field.getAttribute('aria-expanded') === 'true') return;
    field.setAttribute('aria-expanded', 'true');
    const list = listed((name) => {
      field.value = row.psa = name;
      close();
    }, 'option');
    for (const option of list.children) option.setAttribute('aria-selected', String(option.textContent === row.psa));
    holder.append(list);
  });
  field.addEventListener('blur', close);
  return holder;
}

/** Opens no list, and takes an entry like what was typed when it is left. */
export function nearestOnLeave(row: Row): HTMLElement {
  const field = input();
  const cross = make('button', { type: 'button', 'aria-label': 'Clear' }, '×');
  const holder = make('div', { style: 'position:relative' }, field, cross);
  let typed = false;
  const draw = (): void => {
    field.value = row.psa;
    typed = false;
  };
  cross.addEventListener('click', () => {
    row.psa = '';
    draw();
  });
  field.addEventListener('input', () => (typed = field.value !== ''));
  field.addEventListener('blur', () => {
    if (typed) row.psa = 'Birch Legal';
    draw();
  });
  draw();
  return holder;
}
