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

/** Its list is kept in the cell while it is closed; a customer is called "X", and the chosen one chosen again is taken out. */
export function calledX(row: Row): HTMLElement {
  const writes = ((window as { writes?: [string, string][] }).writes ??= []);
  const shown = make('div', {}, row.psa);
  const box = make('div', { role: 'combobox', 'aria-expanded': 'false', tabindex: '0', style: border }, shown);
  const list = listed(
    (name) => {
      row.psa = row.psa === name ? '' : name;
      writes.push([row.name, row.psa]);
      shown.textContent = row.psa;
      open(false);
    },
    'option',
    ['X', ...names],
  );
  const open = (yes: boolean): void => {
    list.style.display = yes ? 'block' : 'none';
    box.setAttribute('aria-expanded', String(yes));
  };
  box.addEventListener('mousedown', () => open(true));
  box.append(list);
  open(false);
  return box;
}
