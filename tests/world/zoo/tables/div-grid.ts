import { keep, psaNames, standUp, titles } from './contract.ts';

/**
 * A grid of plain elements with roles and nothing else, all rows drawn, a button with a list of its own in each;
 * `?edit=row`: behind the row's own Edit, kept by its own ✓; `?edit=dialog`: chosen in a dialog with OK.
 */
const edit = new URLSearchParams(location.search).get('edit');
const place = standUp();
const make = (tag: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};
const line = 'display:flex;gap:8px;border-bottom:1px solid #ccc;padding:4px';
const wide = 'width:400px';
let ids = 0;

/** A button that opens its list below itself. */
function picker(psa: string, choose: (name: string) => void): HTMLElement {
  const id = `list-${(ids += 1)}`;
  const button = make(
    'button',
    { type: 'button', role: 'combobox', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', style: wide },
    psa || 'Choose a customer',
  );
  const holder = make('div', { style: 'position:relative' }, button);
  let list: HTMLElement | null = null;
  const close = (): void => {
    list?.remove();
    list = null;
    button.setAttribute('aria-expanded', 'false');
  };
  button.addEventListener('blur', () => setTimeout(close, 120));
  button.addEventListener('click', () => {
    if (list) return close();
    list = make('div', {
      role: 'listbox',
      id,
      style: 'position:absolute;z-index:9;background:#fff;max-height:240px;overflow:auto;border:1px solid',
    });
    for (const name of ['', ...psaNames]) {
      const option = make('div', { role: 'option', tabindex: '-1' }, name || 'None');
      option.addEventListener('mousedown', (event) => event.preventDefault());
      option.addEventListener('click', () => {
        button.textContent = name || 'Choose a customer';
        close();
        choose(name);
      });
      list.append(option);
    }
    button.setAttribute('aria-expanded', 'true');
    button.setAttribute('aria-controls', id);
    holder.append(list);
  });
  return holder;
}
const cellOf = (...children: (Node | string)[]): HTMLElement =>
  make('div', { role: 'gridcell', style: wide }, ...children);
const button = (label: string, press: () => void): HTMLElement => {
  const made = make('button', { type: 'button', 'aria-label': label }, label === 'Accept' ? '✓' : label);
  made.addEventListener('click', press);
  return made;
};
const body = make('div', { role: 'rowgroup' });
for (const each of window.mapping.lines) {
  let psa = each.psa;
  const cell = cellOf();
  const act = make('div', { role: 'gridcell' });
  const read = (): void => {
    cell.replaceChildren(psa || '—');
    act.replaceChildren(button('Edit', edit === 'dialog' ? ask : open));
  };
  const take = (chosen: string): void => {
    psa = chosen;
    keep(each.id, psa);
    read();
  };
  function open(): void {
    let chosen = psa;
    cell.replaceChildren(picker(psa, (name) => (chosen = name)));
    act.replaceChildren(
      button('Accept', () => take(chosen)),
      button('Discard', read),
    );
  }
  function ask(): void {
    let chosen = psa;
    const dialog = make('dialog', {}, make('h2', {}, 'PSA customer')) as HTMLDialogElement;
    dialog.append(
      picker(psa, (name) => (chosen = name)),
      button('OK', () => {
        dialog.remove();
        take(chosen);
      }),
      button('Cancel', () => dialog.remove()),
    );
    document.body.append(dialog);
    dialog.showModal();
  }
  const row = make('div', { role: 'row', style: line }, cellOf(each.name), cell);
  if (edit === null) cell.append(picker(psa, (name) => keep(each.id, name)));
  else {
    row.append(act);
    read();
  }
  body.append(row);
}
const head = make(
  'div',
  { role: 'row', style: line },
  ...[titles.cove, titles.psa].map((title) => make('div', { role: 'columnheader', style: wide }, title)),
);
place.append(make('div', { role: 'grid', 'aria-label': 'Customers' }, head, body));
