/** What stands where another row is worked on: a list that came late, an editor that is laid over the cell. */
import { border, listed, make, names, type Row } from './idiom-parts.ts';

let boxes = 0;
/** What was written, in its order. */
const written: [row: string, psa: string][] = [];
/** The list of what was typed comes late, once more after the box was left, and stays until one of it is chosen (PrimeVue). */
export function strayList(row: Row): HTMLElement {
  Object.assign(window, { writes: written });
  const id = `stray${(boxes += 1)}`;
  const input = make('input', { role: 'combobox', 'aria-expanded': 'false', style: border }) as HTMLInputElement;
  input.value = row.psa;
  const choose = (name: string): void => {
    input.value = name;
    row.psa = name;
    written.push([row.name, name]);
    close();
  };
  const close = (): void => {
    document.getElementById(id)?.remove();
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-controls');
  };
  const open = (): void => {
    close();
    const over = names.filter((name) => name.includes(input.value));
    const list = listed(choose, 'option', over.length > 0 && input.value !== row.psa ? over : names);
    const box = input.getBoundingClientRect();
    list.style.cssText += `;left:${box.left}px;top:${box.bottom}px`;
    list.id = id;
    document.body.append(list);
    input.setAttribute('aria-expanded', 'true');
    input.setAttribute('aria-controls', id);
  };
  input.addEventListener('input', () => {
    if (input.value === '') row.psa = '';
    for (const after of [120, 700]) setTimeout(open, after);
  });
  return input;
}

/** The cell is empty while its editor lies over it, and shows its customer again when that is gone (jqxGrid). */
export function laidOver(row: Row): HTMLElement {
  const text = make('span', {}, row.psa);
  const cell = make('div', { style: 'width:300px;height:24px' }, text);
  cell.addEventListener('click', () => {
    const { left, top } = cell.getBoundingClientRect();
    const place = `${border};position:absolute;left:${left}px;top:${top}px;background:#fff`;
    const editor = make('div', { role: 'combobox', 'aria-expanded': 'false', tabindex: '0', style: place }, row.psa);
    text.textContent = '';
    editor.addEventListener('click', () => {
      if (editor.getAttribute('aria-expanded') === 'true') return;
      editor.setAttribute('aria-expanded', 'true');
      const list = listed((name) => {
        row.psa = name;
        leave();
      }, 'option');
      editor.append(list);
    });
    const leave = (): void => {
      editor.remove();
      text.textContent = row.psa;
      document.removeEventListener('mousedown', away);
    };
    const away = ({ target }: Event): void => {
      if (!editor.contains(target as Node)) setTimeout(leave, 1800);
    };
    document.body.append(editor);
    editor.focus();
    // Once left it stays for a while.
    setTimeout(() => document.addEventListener('mousedown', away), 0);
  });
  return cell;
}

/** The table saves each row by itself; what its server refuses it shows as it was, a moment later. */
export function refusedLater(row: Row): HTMLElement {
  const select = make('select', {}) as HTMLSelectElement;
  for (const name of ['', ...names]) select.append(make('option', { value: name }, name));
  select.value = row.psa;
  let late = 2800;
  select.addEventListener('change', () => {
    setTimeout(() => (select.value = row.psa), late);
    late = 600;
  });
  return select;
}
