import { Column } from 'primereact/column';
import { DataTable } from 'primereact/datatable';
import { Dropdown } from 'primereact/dropdown';
import 'primereact/resources/themes/lara-light-blue/theme.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { keep, psaNames, standUp, titles, type Line } from './contract.ts';

/** PrimeReact: pages of 20, `?edit=cell`: an editor on a press; `?edit=row`: a pencil, then a tick; else a dropdown in each row. */
const edit = new URLSearchParams(location.search).get('edit');
function Choice({ value, choose }: { value: string; choose: (psa: string | null) => void }) {
  return (
    <Dropdown
      value={value || null}
      options={psaNames}
      filter
      showClear
      placeholder="Select"
      style={{ width: 320 }}
      onChange={(event) => choose(event.value)}
    />
  );
}
function Mapping() {
  const [lines, setLines] = useState<Line[]>(window.mapping.lines.map((line) => ({ ...line })));
  const take = (id: number, psa: string | null) => {
    keep(id, psa);
    setLines((all) => all.map((line) => (line.id === id ? { ...line, psa: psa ?? '' } : line)));
  };
  return (
    <DataTable
      value={lines}
      dataKey="id"
      paginator
      rows={20}
      {...(edit === null ? {} : { editMode: edit as 'cell' | 'row' })}
      {...(edit === 'row'
        ? { onRowEditComplete: ({ newData }) => take((newData as Line).id, (newData as Line).psa) }
        : {})}
    >
      <Column field="name" header={titles.cove} style={{ width: 400 }} />
      <Column
        field="psa"
        header={titles.psa}
        style={{ width: 400 }}
        {...(edit === null
          ? { body: (line: Line) => <Choice value={line.psa} choose={(psa) => take(line.id, psa)} /> }
          : {
              body: (line: Line) => line.psa || 'Not mapped',
              editor: ({ value, editorCallback }) => (
                <Choice value={value as string} choose={(psa) => editorCallback?.(psa ?? '')} />
              ),
            })}
        {...(edit === 'cell'
          ? {
              onCellEditComplete: ({ rowData, newValue, value }) => {
                if (newValue !== value) take((rowData as Line).id, newValue as string);
              },
            }
          : {})}
      />
      {edit === 'row' ? <Column rowEditor style={{ width: 120 }} /> : null}
    </DataTable>
  );
}
createRoot(standUp()).render(<Mapping />);
