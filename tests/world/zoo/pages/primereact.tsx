import { Checkbox } from 'primereact/checkbox';
import { Dropdown } from 'primereact/dropdown';
import { InputSwitch } from 'primereact/inputswitch';
import { InputText } from 'primereact/inputtext';
import 'primereact/resources/themes/lara-light-blue/theme.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { customers, keep, labels, levels, logins, standUp, type FieldKey } from '../contract.ts';

/** PrimeReact: dropdown panels at the end of the body, one with a filter inside the panel and a virtual scroller. */
function Choice({ field, texts, first }: { field: FieldKey; texts: string[]; first: string | null }) {
  const [value, setValue] = useState<string | null>(first);
  return (
    <div className="field">
      <label htmlFor={field}>{labels[field]}</label>
      <Dropdown
        inputId={field}
        value={value}
        options={texts}
        placeholder="Select one"
        filter={field === 'customer'}
        {...(field === 'customer' ? { virtualScrollerOptions: { itemSize: 38 } } : {})}
        onChange={(event) => {
          setValue(event.value);
          keep(field, event.value);
        }}
      />
    </div>
  );
}

function Form() {
  const [name, setName] = useState('');
  const [active, setActive] = useState(false);
  const [add, setAdd] = useState(false);
  keep('name', name);
  keep('active', active);
  keep('add', add);
  return (
    <>
      <div className="field">
        <label htmlFor="name">{labels.name}</label>
        <InputText id="name" value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <Choice field="level" texts={levels} first={null} />
      <Choice field="login" texts={logins} first="User" />
      <Choice field="customer" texts={customers} first={null} />
      <div className="field">
        <Checkbox inputId="active" checked={active} onChange={(event) => setActive(event.checked ?? false)} />
        <label htmlFor="active">{labels.active}</label>
      </div>
      <div className="field">
        <label htmlFor="add">{labels.add}</label>
        <InputSwitch inputId="add" checked={add} onChange={(event) => setAdd(event.value ?? false)} />
      </div>
    </>
  );
}
createRoot(standUp()).render(<Form />);
