/** What moves by a bar of its own, is drawn by columns, or leaves the table once it is mapped. */
import { border, listed, make, names, popup, type Row } from './idiom-parts.ts';

const barStyle = 'position:absolute;right:0;top:0;width:12px;height:100%;background:#ccc';
const others = Array.from({ length: 40 }, (_, i) => `Aaron ${i + 1}`);

/** A list that draws six entries at a time and is moved by the wheel, beside a bar of its own (jqWidgets). */
export function ownBar(row: Row): HTMLElement {
  const box = make('div', { role: 'combobox', 'aria-expanded': 'false', tabindex: '0', style: border });
  const draw = (): void => {
    box.setAttribute('aria-expanded', 'false');
    box.replaceChildren(row.psa || 'Select');
  };
  box.addEventListener('click', () => {
    if (box.getAttribute('aria-expanded') === 'true') return;
    box.setAttribute('aria-expanded', 'true');
    const all = ['None', ...others, ...names];
    let at = 0;
    const list = make('div', { role: 'listbox', style: `${popup};height:150px` });
    const drawList = (): void =>
      list.replaceChildren(
        ...listed(
          (name) => {
            row.psa = name === 'None' ? '' : name;
            list.remove();
            draw();
          },
          'option',
          all.slice(at, at + 6),
        ).children,
        make('div', { class: 'x-scrollbar', style: barStyle }),
      );
    list.addEventListener('wheel', ({ deltaY }) => {
      at = Math.min(Math.max(0, at + 2 * Math.sign(deltaY)), all.length - 6);
      drawList();
    });
    drawList();
    box.append(list);
  });
  draw();
  return box;
}

/** The cells of each column in a box of it, and nothing that is a row (Webix). */
export function byColumns(table: HTMLElement): void {
  const lines = [...table.querySelectorAll('tr')].map((line) => [...line.children]);
  const columns = [0, 1].map((column) => {
    const made = make('div', { style: 'width:340px' });
    for (const [i, cells] of lines.entries()) {
      const cell = make('div', i === 0 ? { class: 'x-hcell' } : { role: 'gridcell', 'aria-rowindex': String(i) });
      cell.style.height = '40px';
      cell.append(...(cells[column]?.childNodes ?? []));
      made.append(cell);
    }
    return made;
  });
  table.replaceWith(make('div', { role: 'grid', style: 'display:flex' }, ...columns));
}

/** Only customers that are not mapped yet are shown: a row goes as soon as something is chosen in it. */
export function leaves(table: HTMLElement): void {
  table.addEventListener('change', ({ target }) => (target as Element).closest('tr')?.remove());
}
