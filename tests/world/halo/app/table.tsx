import ReactTable from 'react-table';
import type { ReactNode } from 'react';

export interface Column<Row> {
  header: string;
  text: (row: Row) => string;
  cell?: (row: Row) => ReactNode;
  width?: number;
}

/** A list as react-table v6 draws it; a click on a row opens it. */
export function Table<Row extends object>({
  rows,
  columns,
  onOpen,
  pageSize = 25,
}: {
  rows: Row[];
  columns: readonly Column<Row>[];
  onOpen?: (row: Row) => void;
  pageSize?: number;
}): JSX.Element {
  return (
    <ReactTable<Row>
      data={rows}
      columns={columns.map(({ header, text, cell, width }, index) => ({
        id: String(index),
        Header: header,
        accessor: text,
        ...(width === undefined ? {} : { width }),
        ...(cell === undefined ? {} : { Cell: ({ original }: { original: Row }) => cell(original) }),
      }))}
      pageSize={Math.min(pageSize, Math.max(rows.length, 1))}
      minRows={1}
      showPagination={rows.length > pageSize}
      showPageSizeOptions={false}
      resizable={false}
      className="-highlight"
      getTrProps={(_state: unknown, info?: { original: Row }) =>
        info === undefined || onOpen === undefined
          ? {}
          : { onClick: () => onOpen(info.original), className: 'clickable' }
      }
    />
  );
}
