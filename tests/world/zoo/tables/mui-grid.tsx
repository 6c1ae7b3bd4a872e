import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { DataGrid, useGridApiContext, type GridRenderEditCellParams } from '@mui/x-data-grid';
import { createRoot } from 'react-dom/client';
import { keep, psaNames, standUp, titles, type Line } from './contract.ts';

/** MUI's data grid, 100 rows a page drawn as far as they are in view: a single-select column that is edited on a double press; `?editor=autocomplete`: with an Autocomplete. */
const auto = new URLSearchParams(location.search).get('editor') === 'autocomplete';
function Editor({ id, field, value }: GridRenderEditCellParams<Line, string>) {
  const api = useGridApiContext();
  return (
    <Autocomplete
      fullWidth
      openOnFocus
      options={psaNames}
      value={value || null}
      onChange={(_, chosen) => void api.current.setEditCellValue({ id, field, value: chosen ?? '' })}
      renderInput={(params) => <TextField {...params} autoFocus variant="standard" />}
    />
  );
}
const place = standUp();
createRoot(place).render(
  <div style={{ height: 460, width: 940 }}>
    <DataGrid
      rows={window.mapping.lines.map((line) => ({ ...line }))}
      columns={[
        { field: 'name', headerName: titles.cove, width: 440 },
        {
          field: 'psa',
          headerName: titles.psa,
          width: 440,
          editable: true,
          ...(auto
            ? { renderEditCell: (params: GridRenderEditCellParams<Line, string>) => <Editor {...params} /> }
            : { type: 'singleSelect' as const, valueOptions: ['', ...psaNames] }),
        },
      ]}
      processRowUpdate={(line: Line) => {
        keep(line.id, line.psa);
        return line;
      }}
    />
  </div>,
);
