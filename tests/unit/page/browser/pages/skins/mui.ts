import { box, debounced, el, nextId, popup, portal, type Skin } from './skin.ts';

/** MUI DataGrid with an Autocomplete in each row; the footer says "1–20 of 130". */
export const mui: Skin = {
  headers: { cove: 'Customer', psa: 'HaloPSA customer', more: 'Parent' },
  frame(place, headers) {
    const rows = el('div', { class: 'MuiDataGrid-virtualScrollerRenderZone' });
    place.append(
      el(
        'div',
        { role: 'grid', class: 'MuiDataGrid-root', 'aria-rowcount': '0', style: 'border:1px solid #ccc' },
        el(
          'div',
          { role: 'row', 'aria-rowindex': '1', style: 'display:flex' },
          ...headers.map((text, i) =>
            el(
              'div',
              { role: 'columnheader', 'data-field': `f${i}`, 'aria-colindex': `${i + 1}`, style: 'width:300px' },
              el('div', {}, text),
            ),
          ),
        ),
        el('div', { style: 'height:380px;overflow:auto' }, rows),
      ),
    );
    return rows;
  },
  row: (line, cells, position) =>
    el(
      'div',
      {
        role: 'row',
        'data-id': `${line.id}`,
        'data-rowindex': `${position}`,
        'aria-rowindex': `${position + 2}`,
        style: 'display:flex;height:52px',
      },
      ...cells.map((cell, i) =>
        el(
          'div',
          { role: 'gridcell', 'data-field': `f${i}`, 'aria-colindex': `${i + 1}`, style: 'width:300px' },
          typeof cell === 'string' ? el('div', { class: 'MuiDataGrid-cellContent' }, cell) : cell,
        ),
      ),
    ),
  editor(line, table) {
    const id = `mui-${nextId()}`;
    const input = el('input', {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': `${id}-listbox`,
      placeholder: 'Select',
      class: 'MuiInputBase-input',
    }) as HTMLInputElement;
    input.value = line.psa;
    const list = el('ul', { role: 'listbox', id: `${id}-listbox`, style: popup });
    const menu = portal(input, list, (name) => el('li', { role: 'option' }, name), {
      table,
      choose: (name) => {
        input.value = name;
        table.choose(line, name);
      },
      shell: el('div', { role: 'presentation', class: 'MuiAutocomplete-popper' }, list),
    });
    input.addEventListener('mousedown', () => menu.open());
    const search = debounced((text) => void menu.fill(text), 200);
    input.addEventListener('input', () => {
      menu.open();
      search(input.value);
    });
    // What was typed and not chosen is taken back.
    input.addEventListener('blur', () => setTimeout(() => (input.value = line.psa), 150));
    const clear = el('button', { type: 'button', 'aria-label': 'Clear', title: 'Clear' }, el('svg'));
    clear.textContent = '✕';
    clear.addEventListener('click', () => {
      input.value = '';
      table.choose(line, '');
    });
    const root = el('div', { class: 'MuiInputBase-root MuiAutocomplete-inputRoot', style: box }, input);
    if (line.psa) root.append(clear);
    return root;
  },
  pager(place, table) {
    const [from, to] = [table.page * table.size + 1, Math.min((table.page + 1) * table.size, table.count)];
    const button = (label: string, on: boolean, page: number) => {
      const made = el(
        'button',
        { type: 'button', 'aria-label': label, ...(on ? {} : { disabled: '' }) },
        el('span', {}, label.includes('next') ? '›' : '‹'),
      );
      made.addEventListener('click', () => table.turn(page));
      return made;
    };
    place.replaceChildren(
      el(
        'div',
        { class: 'MuiTablePagination-root' },
        el('p', {}, 'Rows per page:'),
        el('p', { class: 'MuiTablePagination-displayedRows' }, `${from}–${to} of ${table.count}`),
        button('Go to previous page', table.page > 0, table.page - 1),
        button('Go to next page', to < table.count, table.page + 1),
      ),
    );
  },
};
