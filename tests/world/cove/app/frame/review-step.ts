import DataGrid from 'devextreme/ui/data_grid';
import type { ConnectionFields, MappingRow, WizardInfo } from '../../contract.ts';
import { h } from '../element.ts';
import { server } from '../server.ts';
import type { Step } from './step.ts';

/** Step 3: what was entered and mapped, to read only. */
export function reviewStep(connection: ConnectionFields, info: WizardInfo, ready: (yes: boolean) => void): Step {
  const gridPlace = h('div', { class: 'psa-grid' });
  const resellerCustomer = h('dd', {});
  const unmapped = h('p', { class: 'psa-intro' });
  let grid: DataGrid<MappingRow, number> | null = null;
  void server.mapping().then(({ rows, reseller }) => {
    resellerCustomer.textContent = reseller?.label ?? 'Not mapped';
    const open = rows.filter(({ psaId }) => psaId === null).length;
    unmapped.textContent =
      open === 0 ? 'All customers are mapped.' : `${open} of ${rows.length} customers are not mapped.`;
    grid = new DataGrid<MappingRow, number>(gridPlace, {
      dataSource: rows,
      keyExpr: 'partnerId',
      height: 340,
      showBorders: true,
      showRowLines: true,
      showColumnLines: false,
      scrolling: { mode: 'virtual', rowRenderingMode: 'virtual' },
      columns: [
        { dataField: 'name', caption: 'Cove customer' },
        {
          dataField: 'psaLabel',
          caption: 'PSA customer',
          calculateDisplayValue: ({ psaLabel }) => psaLabel || 'Not mapped',
        },
      ],
    });
    ready(true);
  });
  return {
    element: h(
      'div',
      { class: 'psa-review' },
      h('h2', {}, 'Connection details'),
      h(
        'dl',
        { class: 'psa-details' },
        h('dt', {}, 'Connection name'),
        h('dd', {}, connection.name),
        h('dt', {}, 'Client ID'),
        h('dd', {}, connection.clientId),
        h('dt', {}, 'Client Secret'),
        h('dd', {}, '••••••••'),
        h('dt', {}, 'Resource Server Hostname'),
        h('dd', {}, connection.hostname),
        h('dt', {}, info.reseller.name),
        resellerCustomer,
      ),
      h('h2', {}, 'Customer mappings'),
      unmapped,
      gridPlace,
    ),
    dispose: () => grid?.dispose(),
  };
}
