import DataGrid, { type Column } from 'devextreme/ui/data_grid';
import { h } from '../element.ts';

/** A DevExtreme grid of the shell with virtual scrolling; returns the element and the widget. */
export function grid<Row extends object>(
  rows: Row[],
  columns: Column<Row>[],
  more: { search?: boolean; onRow?: (row: Row) => void } = {},
): { element: HTMLElement; widget: DataGrid<Row> } {
  const element = h('div', { class: 'apx-grid' });
  const widget = new DataGrid<Row>(element, {
    dataSource: rows,
    columns,
    showBorders: false,
    showRowLines: true,
    showColumnLines: false,
    rowAlternationEnabled: false,
    hoverStateEnabled: true,
    columnAutoWidth: true,
    height: 'calc(100vh - 220px)',
    scrolling: { mode: 'virtual', rowRenderingMode: 'virtual' },
    searchPanel: { visible: more.search ?? true, width: 260, placeholder: 'Search' },
    onRowClick: ({ rowType, data }) => {
      if (rowType === 'data' && data !== undefined) more.onRow?.(data);
    },
  });
  return { element, widget };
}
