import { box, el, nextId, popup, portal, type Skin } from './skin.ts';

/** Angular Material: mat-table of divs with roles; a mat-select without an input, its panel over a backdrop that takes every press. */
export const material: Skin = {
  headers: { cove: 'Cove customer', psa: 'PSA Customer' },
  frame(place, headers) {
    const rows = el('mat-table', { role: 'table', class: 'mat-mdc-table', style: 'display:block' });
    rows.append(
      el(
        'mat-header-row',
        { role: 'row', class: 'mat-mdc-header-row', style: 'display:flex' },
        ...headers.map((text) => el('mat-header-cell', { role: 'columnheader', style: 'width:300px' }, text)),
      ),
    );
    const body = el('div', { style: 'display:contents' });
    rows.append(body);
    place.append(rows);
    return body;
  },
  row: (_, cells) =>
    el(
      'mat-row',
      { role: 'row', class: 'mat-mdc-row', style: 'display:flex;height:48px' },
      ...cells.map((cell) => el('mat-cell', { role: 'cell', style: 'width:300px' }, cell)),
    ),
  editor(line, table) {
    const id = `mat-${nextId()}`;
    const value = el('span', { class: 'mat-mdc-select-value' });
    const show = () =>
      value.replaceChildren(
        line.psa
          ? el('span', { class: 'mat-mdc-select-value-text' }, line.psa)
          : el('span', { class: 'mat-mdc-select-placeholder' }, 'Select customer'),
      );
    show();
    const select = el(
      'mat-select',
      {
        role: 'combobox',
        'aria-haspopup': 'listbox',
        'aria-expanded': 'false',
        'aria-controls': `${id}-panel`,
        tabindex: '0',
        style: `${box};flex:1`,
      },
      value,
      el('div', { class: 'mat-mdc-select-arrow-wrapper' }, '▾'),
    );
    const backdrop = el('div', { class: 'cdk-overlay-backdrop', style: 'position:fixed;inset:0;z-index:10' });
    const panel = el('div', { role: 'listbox', id: `${id}-panel`, style: popup });
    const overlay = el('div', { class: 'cdk-overlay-container' }, backdrop, panel);
    const menu = portal(select, panel, (name) => el('mat-option', { role: 'option', style: 'display:block' }, name), {
      table,
      choose: (name) => {
        table.choose(line, name);
        show();
      },
      shell: overlay,
    });
    backdrop.addEventListener('click', () => menu.close());
    select.addEventListener('click', () => menu.open());
    const remove = el('button', { type: 'button', 'aria-label': `Remove mapping of ${line.name}` }, '×');
    remove.addEventListener('click', () => {
      table.choose(line, '');
      show();
    });
    return el('div', { style: 'display:flex' }, select, ...(line.psa ? [remove] : []));
  },
};
