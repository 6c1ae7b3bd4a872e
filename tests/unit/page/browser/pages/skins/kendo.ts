import { box, debounced, el, popup, portal, type Skin } from './skin.ts';

/** Kendo: head and body are tables of their own, a numbered pager, a picker whose filter stands in its popup. */
export const kendo: Skin = {
  headers: { cove: 'Cove customer', psa: 'PSA customer', more: 'Reference' },
  frame(place, headers) {
    const body = el('tbody', { role: 'rowgroup' });
    const columns = () => el('colgroup', {}, ...headers.map(() => el('col', { style: 'width:300px' })));
    place.append(
      el(
        'div',
        { class: 'k-grid', role: 'grid' },
        el(
          'div',
          { class: 'k-grid-header' },
          el(
            'table',
            { style: 'table-layout:fixed;width:920px' },
            columns(),
            el(
              'thead',
              {},
              el(
                'tr',
                { class: 'k-table-row' },
                ...headers.map((text) =>
                  el('th', { class: 'k-table-th', role: 'columnheader' }, el('span', { class: 'k-link' }, text)),
                ),
              ),
            ),
          ),
        ),
        el(
          'div',
          { class: 'k-grid-content', style: 'height:360px;overflow:auto' },
          el('table', { style: 'table-layout:fixed;width:920px' }, columns(), body),
        ),
      ),
    );
    return body;
  },
  row: (_, cells) =>
    el(
      'tr',
      { class: 'k-table-row' },
      ...cells.map((cell) => el('td', { class: 'k-table-td', style: 'height:44px' }, cell)),
    ),
  editor(line, table) {
    const text = el('span', { class: 'k-input-value-text' }, line.psa || 'Select a customer…');
    const picker = el(
      'span',
      {
        class: 'k-picker',
        role: 'combobox',
        'aria-haspopup': 'listbox',
        'aria-expanded': 'false',
        tabindex: '0',
        style: box,
      },
      el('span', { class: 'k-input-inner', style: 'flex:1' }, text),
      ...(line.psa
        ? [el('span', { class: 'k-clear-value', role: 'button', title: 'clear', tabindex: '-1' }, 'x')]
        : []),
      el('button', { type: 'button', class: 'k-input-button', 'aria-label': 'select', tabindex: '-1' }, '▾'),
    );
    const list = el('ul', { class: 'k-list-ul', role: 'listbox', style: 'margin:0;padding:0' });
    const filter = el('input', { class: 'k-input-inner', type: 'text', placeholder: 'Filter' }) as HTMLInputElement;
    const shell = el(
      'div',
      { class: 'k-animation-container', style: popup },
      el('div', { class: 'k-list-filter' }, filter),
      list,
    );
    const menu = portal(
      picker,
      list,
      (name) => el('li', { role: 'option', class: 'k-list-item' }, el('span', {}, name)),
      {
        table,
        choose: (name) => {
          text.textContent = name;
          table.choose(line, name);
        },
        shell,
      },
    );
    const search = debounced((words) => void menu.fill(words), 300);
    filter.addEventListener('input', () => search(filter.value));
    picker.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('.k-clear-value')) {
        text.textContent = 'Select a customer…';
        table.choose(line, '');
      } else if (menu.isOpen()) menu.close();
      else menu.open();
    });
    return picker;
  },
  pager(place, table) {
    const pages = Math.ceil(table.count / table.size);
    place.replaceChildren(
      el(
        'div',
        { class: 'k-pager' },
        ...Array.from({ length: pages }, (_, page) => {
          const on = page === table.page;
          const number = el(
            'button',
            { type: 'button', class: `k-button${on ? ' k-selected' : ''}`, ...(on ? { 'aria-current': 'page' } : {}) },
            `${page + 1}`,
          );
          number.addEventListener('click', () => table.turn(page));
          return number;
        }),
      ),
    );
  },
};
