import {
  AllCommunityModule,
  createGrid,
  ModuleRegistry,
  type ICellEditorComp,
  type ICellEditorParams,
} from 'ag-grid-community';
import TomSelect from 'tom-select';
import 'tom-select/dist/css/tom-select.css';
import { begin, psa, slot } from './data.ts';

ModuleRegistry.registerModules([AllCommunityModule]);
const state = begin(60);
slot('reseller').innerHTML =
  '<label for="r">Reseller account</label><select id="r"><option value=""></option></select>';
const makeTom = (select: HTMLSelectElement, value: string, change: (name: string) => void) => {
  const tom = new TomSelect(select, {
    options: psa.map((p) => ({ value: String(p.id), text: p.name })),
    maxOptions: 50,
    items: psa.filter((p) => p.name === value).map((p) => String(p.id)),
    plugins: ['clear_button'],
    dropdownParent: 'body',
  });
  tom.on('change', (id: string) => change(psa.find((p) => String(p.id) === id)?.name ?? ''));
  return tom;
};
makeTom(slot('r') as HTMLSelectElement, '', (name) => (state.reseller = name));

class TomEditor implements ICellEditorComp {
  gui = document.createElement('div');
  value = '';
  tom: TomSelect | undefined;
  init(params: ICellEditorParams) {
    this.value = params.value ?? '';
    const select = document.createElement('select');
    this.gui.append(select);
    this.gui.style.width = '100%';
    this.tom = makeTom(select, this.value, (name) => {
      this.value = name;
      setTimeout(() => params.stopEditing());
    });
  }
  getGui() {
    return this.gui;
  }
  getValue() {
    return this.value;
  }
  afterGuiAttached() {
    this.tom?.focus();
  }
  destroy() {
    this.tom?.destroy();
  }
}
const grid = slot('grid');
grid.style.cssText = 'height:400px;width:900px';
createGrid(grid, {
  rowData: state.rows,
  getRowId: (p: { data: { id: number } }) => String(p.data.id),
  columnDefs: [
    { field: 'name', headerName: 'Cove customer', flex: 1, pinned: 'left' },
    { field: 'id', headerName: 'Devices' },
    {
      field: 'psa',
      headerName: 'PSA customer',
      flex: 1,
      editable: true,
      cellEditor: TomEditor,
      cellRenderer: (p: { value: string; data: { id: number }; setValue?: (v: string) => void }) => {
        const el = document.createElement('span');
        el.textContent = p.value ?? '';
        if (p.value) {
          const x = document.createElement('button');
          x.textContent = '✕';
          x.title = 'Remove';
          x.onclick = (event) => {
            event.stopPropagation();
            p.setValue?.('');
          };
          el.append(' ', x);
        }
        return el;
      },
    },
  ],
} as never);
