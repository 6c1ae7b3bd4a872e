import Autocomplete from '@mui/material/Autocomplete';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import InputLabel from '@mui/material/InputLabel';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { createRoot } from 'react-dom/client';
import { customers, keep, labels, levels, logins, standUp, type FieldKey } from '../contract.ts';

/** Material UI: outlined fields with floating labels, menus in a popover, an Autocomplete. */
function Choice({ field, texts, value = '' }: { field: FieldKey; texts: readonly string[]; value?: string }) {
  return (
    <FormControl fullWidth margin="normal">
      <InputLabel id={`${field}-label`}>{labels[field]}</InputLabel>
      <Select
        labelId={`${field}-label`}
        label={labels[field]}
        defaultValue={value}
        onChange={(event) => keep(field, event.target.value)}
      >
        {texts.map((text) => (
          <MenuItem key={text} value={text}>
            {text}
          </MenuItem>
        ))}
      </Select>
    </FormControl>
  );
}

createRoot(standUp()).render(
  <>
    <TextField fullWidth margin="normal" label={labels.name} onChange={(event) => keep('name', event.target.value)} />
    <Choice field="level" texts={levels} />
    <Choice field="login" texts={logins} value="User" />
    <Autocomplete
      options={customers}
      onChange={(_event, value) => keep('customer', value)}
      renderInput={(params) => <TextField {...params} label={labels.customer} margin="normal" />}
    />
    <FormControlLabel
      control={<Checkbox onChange={(event) => keep('active', event.target.checked)} />}
      label={labels.active}
    />
    <FormControlLabel control={<Switch onChange={(event) => keep('add', event.target.checked)} />} label={labels.add} />
  </>,
);
