/** One mapping table whose boxes say little or something odd of themselves; `?idiom=`. `window.rows` is what was really chosen. */
const idiom = new URLSearchParams(location.search).get('idiom');
const names = ['Ashby Dental', 'Birch Legal', 'Cobalt Foods', 'Delta Print'];
const rows = [
  { name: 'Ashby site', psa: '' },
  { name: 'Birch site', psa: 'Cobalt Foods' },
  { name: 'Delta site', psa: 'Delta Print' },
];
Object.assign(window, { rows });
const make = (tag: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};
const border = 'border:1px solid #888;width:300px;min-height:24px;display:flex;position:relative';
const popup = 'position:absolute;top:26px;left:0;z-index:9;background:#fff;border:1px solid;width:280px';

function listed(choose: (name: string) => void, role: string, over: readonly string[] = names): HTMLElement {
  const list = make('div', { ...(role ? { role: 'listbox' } : { class: 'menu' }), style: popup });
  for (const name of over) {
    const option = make('div', role ? { role, 'aria-selected': 'false' } : { class: 'menu-item' }, name);
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', () => choose(name));
    list.append(option);
  }
  return list;
}

/** The present choice is a list of one, beside the list of all (Choices.js). */
function choiceAsList(row: (typeof rows)[number]): HTMLElement {
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
  box.addEventListener('mousedown', ({ target }) => {
    if (box.getAttribute('aria-expanded') === 'true' || (target as Element).localName === 'button') return;
    box.setAttribute('aria-expanded', 'true');
    box.append(
      listed((name) => {
        row.psa = name;
        draw();
      }, 'option'),
    );
  });
  draw();
  return box;
}

/** Nothing but class names says that it is a select box; the choice is drawn over an empty input, a ligature is its arrow. */
function classOnly(row: (typeof rows)[number]): HTMLElement {
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
    box.append(
      listed((name) => {
        row.psa = name;
        draw();
      }, ''),
    );
  });
  draw();
  return box;
}

/** A search box that is emptied only by what the browser's own X in it makes. */
function searchBox(row: (typeof rows)[number]): HTMLElement {
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
    holder.append(
      listed((name) => {
        row.psa = name;
        draw();
      }, 'option'),
    );
  });
  input.addEventListener('search', () => (emptied = input.value === ''));
  input.addEventListener('blur', () => {
    if (emptied) row.psa = '';
    draw();
  });
  draw();
  return holder;
}

const kinds: Record<string, (row: (typeof rows)[number]) => HTMLElement> = {
  choiceAsList,
  classOnly,
  searchBox,
};
const drawn = kinds[idiom ?? ''];
if (!drawn) throw new Error(`no idiom ${idiom}`);
const table = make('table', {}, make('tr', {}, make('th', {}, 'Cove customer'), make('th', {}, 'PSA customer')));
for (const row of rows) table.append(make('tr', {}, make('td', {}, row.name), make('td', {}, drawn(row))));
document.body.append(table);
