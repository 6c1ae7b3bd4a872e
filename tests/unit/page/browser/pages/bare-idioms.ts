/** Boxes and editors that say by no role what they are, or keep a part of themselves apart. */
import { border, listed, listFor, make, names, popup, type Row } from './idiom-parts.ts';

const box = (...children: (Node | string)[]): HTMLElement => make('div', { style: border }, ...children);
const inputOf = (attributes: Record<string, string> = {}): HTMLInputElement =>
  make('input', { style: 'border:0;flex:1', ...attributes }) as HTMLInputElement;

/** While something is chosen its input is too narrow to type in, and only a class says that it is a select box (Selectize). */
export function narrowInput(row: Row): HTMLElement {
  const outer = box();
  outer.className = 'selectize-input';
  const draw = (): void => {
    const input = inputOf({ type: 'select-one', style: `border:0;padding:0;width:${row.psa ? 4 : 200}px` });
    input.addEventListener('keydown', ({ key }) => {
      if (key !== 'Backspace') return;
      row.psa = '';
      draw();
    });
    outer.replaceChildren(...(row.psa ? [make('div', {}, row.psa)] : []), input);
  };
  outer.addEventListener('mousedown', () => {
    if (outer.childElementCount < 3 && !outer.querySelector('.menu')) outer.append(listFor(row, draw, ''));
  });
  draw();
  return outer;
}

/** Its entries are no more than texts under a hand, the first few of them; what is typed leaves one of all (Fomantic). */
export function loneEntry(row: Row): HTMLElement {
  const input = inputOf({ class: 'search dropdown' });
  const text = make('div', {}, row.psa);
  const menu = make('div', { class: 'menu', style: `${popup};display:none` });
  for (const name of ['', ...names]) {
    const entry = make('div', { style: 'cursor:pointer' }, name || 'Select a customer');
    entry.addEventListener('mousedown', (event) => event.preventDefault());
    entry.addEventListener('click', () => {
      row.psa = name;
      text.textContent = name;
      [input.value, menu.style.display] = ['', 'none'];
      filter();
    });
    menu.append(entry);
  }
  const filter = (): void => {
    text.hidden = input.value !== '';
    for (const [i, entry] of [...(menu.children as HTMLCollectionOf<HTMLElement>)].entries())
      entry.hidden = input.value === '' ? i === 1 || i === 2 : !(entry.textContent ?? '').includes(input.value);
  };
  filter();
  input.addEventListener('mousedown', () => (menu.style.display = 'block'));
  input.addEventListener('input', filter);
  return box(input, text, menu);
}

/** A cell of words, with an X beside a name; pressed, it holds a search box over a list, neither of which says what it is (AG Grid). */
export function ownEditor(row: Row): HTMLElement {
  const cell = make('div', { style: 'width:300px;min-height:24px' });
  const draw = (): void => {
    const cross = make('button', { type: 'button', title: 'Remove' }, '✕');
    cross.addEventListener('click', (event) => {
      event.stopPropagation();
      row.psa = '';
      draw();
    });
    cell.replaceChildren(row.psa, ...(row.psa ? [cross] : []));
  };
  cell.addEventListener('click', () => {
    if (cell.querySelector('input')) return;
    const input = inputOf();
    const rows = names.map((name) => {
      const entry = make('div', { style: 'cursor:pointer' }, name);
      entry.addEventListener('click', (event) => {
        event.stopPropagation();
        row.psa = name;
        draw();
      });
      return entry;
    });
    cell.replaceChildren(make('div', { style: 'border:1px solid' }, input, make('div', {}, ...rows)));
    input.focus();
  });
  draw();
  return cell;
}

/** An editor at the end of the page, laid over the cell, that only ends when the focus goes (Ext JS). */
export function endsByFocus(row: Row): HTMLElement {
  const cell = make('div', { style: 'width:300px;height:24px' }, row.psa);
  cell.addEventListener('click', () => {
    const { left, top } = cell.getBoundingClientRect();
    const input = inputOf({ role: 'combobox', 'aria-expanded': 'false' });
    const place = `${border};position:absolute;left:${left}px;top:${top}px;background:#fff`;
    const editor = make('div', { style: place }, input);
    input.value = row.psa;
    input.addEventListener('mousedown', () => {
      if (editor.childElementCount === 1) editor.append(listed((name) => (input.value = name), 'option'));
    });
    input.addEventListener('blur', () => {
      row.psa = names.find((name) => name === input.value) ?? '';
      cell.textContent = row.psa;
      setTimeout(() => editor.remove());
    });
    document.body.append(editor);
    input.focus();
  });
  return cell;
}

/** The entry for none stands in the pane over the list, apart from the others (Kendo). */
export function noneApart(row: Row): HTMLElement {
  const outer = make('button', { type: 'button', role: 'combobox', 'aria-expanded': 'false', style: border });
  const draw = (): void => {
    outer.textContent = row.psa || 'Select a customer';
    outer.setAttribute('aria-expanded', 'false');
    document.getElementById('pane')?.remove();
  };
  outer.addEventListener('click', () => {
    const none = make('div', { role: 'option' }, 'Select a customer');
    none.addEventListener('click', () => {
      row.psa = '';
      draw();
    });
    const list = listFor(row, draw, 'option');
    list.style.position = 'static';
    document.getElementById('pane')?.remove();
    document.body.append(make('div', { id: 'pane', style: 'border:1px solid' }, none, make('div', {}, list)));
    outer.setAttribute('aria-expanded', 'true');
  });
  draw();
  return outer;
}

/** The choice is a list of its own; a key opens the other one, with an entry for none among the rest (Choices.js). */
export function choiceBesideList(row: Row): HTMLElement {
  const outer = make('div', { role: 'combobox', 'aria-expanded': 'false', tabindex: '0', style: border });
  const draw = (): void => {
    const chosen = make('div', { role: 'option', 'aria-selected': 'true' }, row.psa);
    outer.replaceChildren(make('div', { role: 'listbox' }, ...(row.psa ? [chosen] : [])));
    outer.setAttribute('aria-expanded', 'false');
  };
  const open = (): void => {
    if (outer.getAttribute('aria-expanded') === 'true') return;
    outer.setAttribute('aria-expanded', 'true');
    const choose = (name: string): void => {
      row.psa = names.find((each) => each === name) ?? '';
      draw();
    };
    outer.append(listed(choose, 'option', ['Select a customer', ...names]));
  };
  outer.addEventListener('mousedown', open);
  outer.addEventListener('keydown', ({ key }) => key === 'Backspace' && open());
  draw();
  return outer;
}
