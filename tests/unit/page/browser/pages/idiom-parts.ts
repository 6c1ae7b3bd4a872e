/** What the idioms of select boxes are made of. */
export const names = ['Ashby Dental', 'Birch Legal', 'Cobalt Foods', 'Delta Print'];
export interface Row {
  name: string;
  psa: string;
}
export const make = (tag: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};
export const border = 'border:1px solid #888;width:300px;min-height:24px;display:flex;position:relative';
export const popup = 'position:absolute;top:26px;left:0;z-index:9;background:#fff;border:1px solid;width:280px';

export function listed(choose: (name: string) => void, role: string, over: readonly string[] = names): HTMLElement {
  const list = make('div', { ...(role ? { role: 'listbox' } : { class: 'menu' }), style: popup });
  for (const name of over) {
    const option = make('div', role ? { role, 'aria-selected': 'false' } : { class: 'menu-item' }, name);
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', () => choose(name));
    list.append(option);
  }
  return list;
}

/** The same for what a row has chosen, drawn again then. */
export const listFor = (row: Row, draw: () => void, role: string, over?: readonly string[]): HTMLElement =>
  listed(
    (name) => {
      row.psa = name;
      draw();
    },
    role,
    over,
  );

/** Opens the list of a box in it, by a press on anything but its X. */
export function opensOnPress(box: HTMLElement, row: Row, draw: () => void): void {
  box.addEventListener('mousedown', ({ target }) => {
    if (box.getAttribute('aria-expanded') === 'true' || (target as Element).localName === 'button') return;
    box.setAttribute('aria-expanded', 'true');
    box.append(listFor(row, draw, 'option'));
  });
  draw();
}
