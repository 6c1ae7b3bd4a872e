import { el, popup, type Skin } from './skin.ts';
import type { Line, Table } from './line.ts';

/** A component of the page's own: a custom element that keeps button and list in its shadow tree. */
class PsaPicker extends HTMLElement {
  line: Line | undefined;
  table: Table | undefined;
  connectedCallback(): void {
    const { line, table } = this;
    if (!line || !table || this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    const button = el(
      'button',
      { type: 'button', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', style: 'width:240px' },
      line.psa || 'Choose…',
    );
    const list = el('ul', { role: 'listbox', style: `${popup};display:none` });
    const x = el('button', { type: 'button', 'aria-label': 'Clear' }, '×');
    x.addEventListener('click', () => {
      button.textContent = 'Choose…';
      table.choose(line, '');
    });
    button.addEventListener('click', () => {
      const opens = list.style.display === 'none';
      list.style.display = opens ? 'block' : 'none';
      button.setAttribute('aria-expanded', String(opens));
      if (!opens) return;
      void table.options('').then((names) =>
        list.replaceChildren(
          ...names.map((name) => {
            const item = el('li', { role: 'option' }, name);
            item.addEventListener('click', () => {
              list.style.display = 'none';
              button.setAttribute('aria-expanded', 'false');
              button.textContent = name;
              table.choose(line, name);
            });
            return item;
          }),
        ),
      );
    });
    root.append(button, ...(line.psa ? [x] : []), list);
  }
}
customElements.define('psa-picker', PsaPicker);
export const shadow: Skin = {
  headers: { cove: 'Name', psa: 'Customer in PSA' },
  frame(place, headers) {
    const body = el('tbody');
    place.append(el('table', {}, el('thead', {}, el('tr', {}, ...headers.map((text) => el('th', {}, text)))), body));
    return body;
  },
  row: (_, cells) => el('tr', {}, ...cells.map((cell) => el('td', {}, cell))),
  editor(line, table) {
    const picker = document.createElement('psa-picker') as PsaPicker;
    Object.assign(picker, { line, table });
    return picker;
  },
};
