import SelectBox, { type Properties } from 'devextreme/ui/select_box';
import type { Quirks } from '../../contract.ts';
import { h } from '../element.ts';
import type { PsaSource } from './psa-source.ts';

/** A dropdown of PSA customers with search and X; `choose` runs for changes by the person only. */
export function psaSelect(
  place: HTMLElement,
  value: number | null,
  source: PsaSource,
  quirks: Quirks,
  choose: (id: number | null) => void,
): SelectBox {
  const options: Properties = {
    dataSource: source.dataSource(),
    valueExpr: 'id',
    displayExpr: 'label',
    value,
    searchEnabled: quirks.search,
    searchMode: 'contains',
    searchExpr: 'label',
    searchTimeout: quirks.remoteSearch ? 400 : 150,
    showClearButton: true,
    placeholder: 'Select PSA customer',
    noDataText: 'No customers found',
    dropDownOptions: { minWidth: 280 },
    onValueChanged: ({ event, value: chosen }) => {
      if (event !== undefined) choose(typeof chosen === 'number' ? chosen : null);
    },
  };
  return new SelectBox(place, options);
}

/** A mapped row as text with an X; a click on the text turns it into a dropdown. */
export function mixedCell(
  place: HTMLElement,
  value: number | null,
  source: PsaSource,
  quirks: Quirks,
  choose: (id: number | null) => void,
): void {
  const edit = (id: number | null): SelectBox => {
    const holder = h('div', {});
    place.replaceChildren(holder);
    return psaSelect(holder, id, source, quirks, (chosen) => {
      choose(chosen);
      if (chosen !== null) read(chosen);
    });
  };
  function read(id: number): void {
    place.replaceChildren(
      h(
        'span',
        {
          class: 'psa-mapped apx-truncate',
          onclick: () => {
            const box = edit(id);
            box.open();
            box.focus();
          },
        },
        source.labelOf(id),
      ),
      h('span', {
        class: 'psa-remove dx-icon-close',
        title: 'Remove mapping',
        onclick: () => {
          choose(null);
          edit(null);
        },
      }),
    );
  }
  if (value === null) edit(null);
  else read(value);
}
