import { createGrid, type GridApi } from 'ag-grid-community';
import type { ConnectionFields, MappingRow, WizardInfo } from '../../contract.ts';
import { h } from '../element.ts';
import { server } from '../server.ts';
import type { Panel } from './panel.ts';

/** Step 3: connection and mapping to read. */
export function summaryPanel(connection: ConnectionFields, info: WizardInfo, ready: (yes: boolean) => void): Panel {
  const account = h('dd', {});
  const gridPlace = h('div', { class: 'cfg-grid' });
  let api: GridApi<MappingRow> | undefined;
  void server.mapping().then(({ rows, reseller }) => {
    account.textContent = reseller?.label ?? 'None';
    api = createGrid<MappingRow>(gridPlace, {
      rowData: rows,
      columnDefs: [
        { field: 'name', headerName: 'Cove Customer', flex: 1 },
        { headerName: 'PSA Customer', flex: 1, valueGetter: ({ data }) => data?.psaLabel || '—' },
      ],
    });
    ready(true);
  });
  return {
    element: h(
      'section',
      { class: 'cfg-card' },
      h('h3', {}, 'Connection'),
      h(
        'dl',
        { class: 'cfg-facts' },
        h('dt', {}, 'Connection Name'),
        h('dd', {}, connection.name),
        h('dt', {}, 'Client ID'),
        h('dd', {}, connection.clientId),
        h('dt', {}, 'Resource server hostname'),
        h('dd', {}, connection.hostname),
        h('dt', {}, info.reseller.name),
        account,
      ),
      h('h3', {}, 'Customer mapping'),
      gridPlace,
    ),
    dispose: () => api?.destroy(),
  };
}
