import DataGrid from 'devextreme/ui/data_grid';
import SelectBox from 'devextreme/ui/select_box';
import 'devextreme/dist/css/dx.light.css';
import { begin, psa, slot } from './data.ts';

/** `always`: a select box drawn in each cell. `edit`: a lookup cell that gets its editor on a press. */
const mode = new URLSearchParams(location.search).get('mode') ?? 'always';
const state = begin(60);
const label = document.createElement('div');
label.textContent = 'PSA customer for the Cove Reseller account';
const box = document.createElement('div');
slot('reseller').append(label, box);
new SelectBox(box, {
  dataSource: psa,
  valueExpr: 'id',
  displayExpr: 'name',
  searchEnabled: true,
  searchTimeout: 100,
  showClearButton: true,
  width: 320,
  onValueChanged: (e) => (state.reseller = psa.find((p) => p.id === e.value)?.name ?? ''),
});
const byName = (name: string) => psa.find((p) => p.name === name)?.id ?? null;
const set = (id: number, psaId: number | null) => {
  const row = state.rows.find((each) => each.id === id);
  if (row) row.psa = psa.find((p) => p.id === psaId)?.name ?? '';
};
new DataGrid(slot('grid'), {
  dataSource: state.rows.map((row) => ({ id: row.id, name: row.name, psaId: byName(row.psa) })),
  keyExpr: 'id',
  height: 420,
  width: 900,
  scrolling: { mode: 'virtual' },
  paging: { pageSize: 20 },
  filterRow: { visible: true },
  ...(mode === 'edit' ? { editing: { mode: 'cell', allowUpdating: true } } : {}),
  columns: [
    { dataField: 'name', caption: 'Cove customer', allowEditing: false },
    mode === 'edit'
      ? {
          dataField: 'psaId',
          caption: 'PSA customer',
          lookup: { dataSource: psa, valueExpr: 'id', displayExpr: 'name', allowClearing: true },
        }
      : {
          dataField: 'psaId',
          caption: 'PSA customer',
          cellTemplate: (
            cell: HTMLElement | { get(i: number): HTMLElement },
            info: { value: number | null; data: { id: number; psaId: number | null } },
          ) => {
            const host = document.createElement('div');
            ('get' in cell ? cell.get(0) : cell).append(host);
            new SelectBox(host, {
              dataSource: psa,
              valueExpr: 'id',
              displayExpr: 'name',
              value: info.value,
              searchEnabled: true,
              showClearButton: true,
              placeholder: 'Select...',
              onValueChanged: (e) => {
                info.data.psaId = e.value;
                set(info.data.id, e.value);
              },
            });
          },
        },
  ],
  onRowUpdated: (e: { key: number; data: { psaId: number | null } }) => set(e.key, e.data.psaId),
} as never);
