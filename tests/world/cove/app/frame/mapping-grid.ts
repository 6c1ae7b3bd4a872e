import DataGrid, { type Column } from 'devextreme/ui/data_grid';
import { alert } from 'devextreme/ui/dialog';
import type { MappingRow, Quirks } from '../../contract.ts';
import { h } from '../element.ts';
import { server } from '../server.ts';
import { mixedCell, psaSelect } from './psa-cell.ts';
import type { PsaSource } from './psa-source.ts';

export interface MappingGrid {
  refresh(): void;
  dispose(): void;
}

/** The table of Cove customers; `changed` runs after each saved change of a row. */
export function mappingGrid(
  place: HTMLElement,
  rows: MappingRow[],
  source: PsaSource,
  quirks: Quirks,
  changed: () => void,
): MappingGrid {
  const rowOf = new Map<number, MappingRow>();
  const index = (): void => {
    rowOf.clear();
    for (const row of rows) rowOf.set(row.partnerId, row);
  };
  index();
  let changes = 0;

  function choose(partnerId: number, psaId: number | null): void {
    const row = rowOf.get(partnerId);
    if (row !== undefined) Object.assign(row, { psaId, psaLabel: source.labelOf(psaId), automatic: false });
    void server.map(partnerId, psaId).then(() => {
      changes += 1;
      changed();
      if (quirks.rerender === 'after-change' || quirks.unmappedFirst) void grid.refresh();
      if (changes === quirks.interruptAfter)
        void alert(
          'Cove will be updated tonight at 22:00 UTC. The console may not be available for some minutes.',
          'Planned maintenance',
        );
    });
  }

  const onClick = quirks.editors === 'on-click';
  const psaColumn: Column<MappingRow, number> = {
    dataField: 'psaId',
    caption: 'PSA customer',
    alignment: 'left',
    minWidth: 320,
    allowEditing: true,
    allowSorting: true,
    calculateSortValue: 'psaLabel',
    ...(onClick
      ? { lookup: { dataSource: source.items, valueExpr: 'id', displayExpr: 'label', allowClearing: true } }
      : {
          cellTemplate: (container: HTMLElement, { data }: { data?: MappingRow }) => {
            const holder = h('div', { class: quirks.editors === 'mixed' ? 'psa-cell' : 'psa-editor' });
            container.append(holder);
            if (data === undefined) return;
            const make = quirks.editors === 'mixed' ? mixedCell : psaSelect;
            make(holder, rowOf.get(data.partnerId)?.psaId ?? null, source, quirks, (id) => choose(data.partnerId, id));
          },
        }),
  };
  const columns: Column<MappingRow, number>[] = [
    ...(quirks.unmappedFirst
      ? [
          {
            name: 'mapped',
            visible: false,
            sortIndex: 0,
            sortOrder: 'asc' as const,
            calculateCellValue: ({ psaId }: MappingRow) => psaId !== null,
          },
        ]
      : []),
    ...(quirks.extraColumns.includes('id')
      ? [{ dataField: 'partnerId', caption: 'ID', width: 110, allowEditing: false }]
      : []),
    {
      dataField: 'name',
      caption: 'Cove customer',
      minWidth: 260,
      allowEditing: false,
      ...(quirks.unmappedFirst ? { sortIndex: 1, sortOrder: 'asc' as const } : {}),
      cellTemplate: (container, { text }) => container.append(h('span', { class: 'apx-truncate' }, text ?? '')),
    },
    ...(quirks.extraColumns.includes('level')
      ? [{ dataField: 'level', caption: 'Level', width: 140, allowEditing: false }]
      : []),
    psaColumn,
  ];

  const pages = quirks.paging === 'pages';
  const grid = new DataGrid<MappingRow, number>(place, {
    dataSource: rows,
    keyExpr: 'partnerId',
    columns,
    height: pages ? 'auto' : 430,
    showBorders: true,
    showRowLines: true,
    showColumnLines: false,
    hoverStateEnabled: true,
    columnAutoWidth: false,
    noDataText: 'No customers',
    sorting: { mode: 'single' },
    scrolling: pages ? { mode: 'standard' } : { mode: 'virtual', rowRenderingMode: 'virtual' },
    paging: { enabled: pages, pageSize: 20 },
    pager: { visible: pages, showInfo: true, showNavigationButtons: true },
    ...(onClick ? { editing: { mode: 'cell' as const, allowUpdating: true, selectTextOnEditStart: true } } : {}),
    onEditorPreparing: (event) => {
      if (event.dataField === 'psaId' && event.parentType === 'dataRow')
        Object.assign(event.editorOptions, {
          searchEnabled: quirks.search,
          showClearButton: true,
          placeholder: 'Select PSA customer',
        });
    },
    onRowUpdated: ({ key, data }) => choose(key, data.psaId ?? null),
  });

  // Nodes are only replaced while no list is open: a person could not choose otherwise.
  const timer =
    quirks.rerender === 'every-second'
      ? setInterval(() => {
          if (document.querySelector('.dx-selectbox-popup-wrapper, .dx-dropdowneditor-active') === null)
            grid.repaintRows(grid.getVisibleRows().map(({ rowIndex }) => rowIndex));
        }, 1000)
      : undefined;

  return {
    refresh() {
      index();
      void grid.refresh();
    },
    dispose() {
      clearInterval(timer);
      grid.dispose();
    },
  };
}
