import type {
  ColDef,
  ICellEditorComp,
  ICellEditorParams,
  ICellRendererComp,
  ICellRendererParams,
} from 'ag-grid-community';
import type TomSelect from 'tom-select';
import type { MappingRow, Quirks } from '../../contract.ts';
import { h } from '../element.ts';
import { psaSelect, type PsaList } from './psa-select.ts';

type Choose = (partnerId: number, psaId: number | null) => void;

/** The column "PSA Customer": text with X and an editor on click, or a select in every row. */
export function psaColumn(list: PsaList, quirks: Quirks, choose: Choose): ColDef<MappingRow, number | null> {
  class ReadCell implements ICellRendererComp<MappingRow> {
    #gui = h('div', { class: 'cfg-psa' });
    init({ data }: ICellRendererParams<MappingRow>): void {
      const mapped = data !== undefined && data.psaId !== null;
      const remove = (event: Event): void => {
        event.stopPropagation();
        if (data !== undefined) choose(data.partnerId, null);
      };
      this.#gui.replaceChildren(
        h('span', { class: `cfg-psa-name${mapped ? '' : ' empty'}` }, mapped ? list.labelOf(data.psaId) : 'Select…'),
        ...(mapped ? [h('button', { type: 'button', class: 'cfg-psa-x', title: 'Remove', onclick: remove }, '×')] : []),
      );
    }
    getGui(): HTMLElement {
      return this.#gui;
    }
    refresh(params: ICellRendererParams<MappingRow>): boolean {
      this.init(params);
      return true;
    }
  }

  class SelectCell implements ICellRendererComp<MappingRow> {
    #gui = h('div', { class: 'cfg-psa' });
    #select: TomSelect | undefined;
    init({ data }: ICellRendererParams<MappingRow>): void {
      if (data !== undefined)
        this.#select = psaSelect(this.#gui, data.psaId, list, quirks, (id) => choose(data.partnerId, id));
    }
    getGui(): HTMLElement {
      return this.#gui;
    }
    refresh(): boolean {
      return false;
    }
    destroy(): void {
      this.#select?.destroy();
    }
  }

  class SelectEditor implements ICellEditorComp<MappingRow, number | null> {
    #gui = h('div', { class: 'cfg-psa-editor' });
    #select: TomSelect | undefined;
    #value: number | null = null;
    init({ value, stopEditing }: ICellEditorParams<MappingRow, number | null>): void {
      this.#value = value ?? null;
      this.#select = psaSelect(this.#gui, this.#value, list, quirks, (id) => {
        this.#value = id;
        stopEditing();
      });
    }
    getGui(): HTMLElement {
      return this.#gui;
    }
    afterGuiAttached(): void {
      this.#select?.focus();
    }
    getValue(): number | null {
      return this.#value;
    }
    isPopup(): boolean {
      return true;
    }
    destroy(): void {
      this.#select?.destroy();
    }
  }

  const shared: ColDef<MappingRow, number | null> = {
    field: 'psaId',
    headerName: 'PSA Customer',
    flex: 3,
    minWidth: 300,
    comparator: (a, b) => list.labelOf(a ?? null).localeCompare(list.labelOf(b ?? null)),
  };
  if (quirks.editors === 'always') return { ...shared, cellRenderer: SelectCell, autoHeight: false };
  return {
    ...shared,
    editable: true,
    singleClickEdit: true,
    cellRenderer: ReadCell,
    cellEditor: SelectEditor,
    cellEditorPopup: true,
    valueSetter: ({ data, newValue }) => {
      if (data.psaId === (newValue ?? null)) return false;
      choose(data.partnerId, newValue ?? null);
      return true;
    },
  };
}
