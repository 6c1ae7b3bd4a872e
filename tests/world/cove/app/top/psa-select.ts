import TomSelect from 'tom-select';
import type { PsaItem, Quirks } from '../../contract.ts';
import { h } from '../element.ts';
import { server } from '../server.ts';

export interface PsaList {
  items: PsaItem[];
  labelOf(id: number | null): string;
}

export async function psaList(): Promise<PsaList> {
  const items = await server.psaList();
  const byId = new Map(items.map((item) => [item.id, item.label]));
  return { items, labelOf: (id) => (id === null ? '' : (byId.get(id) ?? '')) };
}

/** A Tom Select of PSA customers in `place`; its list hangs at the end of the body. */
export function psaSelect(
  place: HTMLElement,
  value: number | null,
  list: PsaList,
  quirks: Quirks,
  choose: (id: number | null) => void,
): TomSelect {
  const input = h('input', { type: 'text', placeholder: 'Select…' });
  place.append(input);
  // Tom Select keeps nodes on the option objects, so each instance has its own; very long lists are searched instead.
  const late = quirks.remoteSearch || quirks.dropdownDelay > 0 || (quirks.search && list.items.length > 2000);
  const find = (search: string, done: (items: PsaItem[]) => void): void => {
    setTimeout(() => {
      if (quirks.remoteSearch) void server.psaPage(search, 0, 50).then(({ items }) => done(items));
      else
        done(
          list.items
            .filter(({ label }) => label.toLowerCase().includes(search.toLowerCase()))
            .slice(0, quirks.search ? 50 : undefined)
            .map((item) => ({ ...item })),
        );
    }, quirks.dropdownDelay);
  };
  const known = value === null ? [] : [{ id: value, label: list.labelOf(value) }];
  let quiet = true;
  const select = new TomSelect(input, {
    valueField: 'id',
    labelField: 'label',
    searchField: ['label'],
    maxItems: 1,
    maxOptions: quirks.search ? 50 : null,
    options: late ? known : list.items.map((item) => ({ ...item })),
    items: value === null ? [] : [String(value)],
    dropdownParent: 'body',
    plugins: { clear_button: { title: 'Remove' } },
    closeAfterSelect: true,
    ...(quirks.search ? {} : { controlInput: null }),
    ...(late ? { load: find, preload: 'focus' as const, shouldLoad: () => true, loadThrottle: 200 } : {}),
    onChange: (chosen: string) => {
      if (!quiet) choose(chosen === '' ? null : Number(chosen));
    },
  });
  quiet = false;
  // AG Grid ends editing on a click outside unless the element says that it belongs to the editor.
  select.dropdown.classList.add('ag-custom-component-popup');
  return select;
}
