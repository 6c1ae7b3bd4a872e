import {
  Checkbox,
  Combobox,
  ComboboxButton,
  ComboboxInput,
  ComboboxOption,
  ComboboxOptions,
  Field,
  Input,
  Label,
  Listbox,
  ListboxButton,
  ListboxOption,
  ListboxOptions,
  Switch,
} from '@headlessui/react';
import { useState, type ElementType } from 'react';
import { createRoot } from 'react-dom/client';
import { customers, keep, labels, levels, logins, standUp, type FieldKey } from '../contract.ts';

/** Headless UI: behaviour without a look; lists at the end of the body, state in data attributes. */
function Choice({ field, texts, first }: { field: FieldKey; texts: readonly string[]; first: string }) {
  const [value, setValue] = useState(first);
  const choose = (text: string): void => {
    setValue(text);
    keep(field, text);
  };
  return (
    <Field>
      <Label>{labels[field]}</Label>
      <Listbox value={value} onChange={choose}>
        <ListboxButton style={{ minWidth: 200, minHeight: 30 }}>{value || 'Select…'}</ListboxButton>
        <ListboxOptions anchor="bottom" style={{ background: '#fff', border: '1px solid' }}>
          {texts.map((text) => (
            <ListboxOption key={text} value={text}>
              {text}
            </ListboxOption>
          ))}
        </ListboxOptions>
      </Listbox>
    </Field>
  );
}

function Customer() {
  const [query, setQuery] = useState('');
  const [value, setValue] = useState<string | null>(null);
  const fitting = customers.filter((text) => text.toLowerCase().includes(query.toLowerCase()));
  const choose = (text: string | null): void => {
    setValue(text);
    keep('customer', text);
  };
  return (
    <Field>
      <Label>{labels.customer}</Label>
      <Combobox value={value} onChange={choose} onClose={() => setQuery('')} virtual={{ options: fitting }}>
        <ComboboxInput displayValue={(text: string | null) => text ?? ''} onChange={(e) => setQuery(e.target.value)} />
        <ComboboxButton>▾</ComboboxButton>
        <ComboboxOptions anchor="bottom" style={{ background: '#fff', border: '1px solid', height: 220, width: 300 }}>
          {({ option }) => (
            <ComboboxOption value={option} style={{ height: 28 }}>
              {String(option)}
            </ComboboxOption>
          )}
        </ComboboxOptions>
      </Combobox>
    </Field>
  );
}

function Tick({ field, as: As }: { field: 'active' | 'add'; as: ElementType }) {
  const [on, setOn] = useState(false);
  return (
    <Field style={{ display: 'flex', gap: 8 }}>
      <As
        checked={on}
        onChange={(next: boolean) => {
          setOn(next);
          keep(field, next);
        }}
        style={{ width: 32, height: 20, background: on ? 'green' : '#bbb' }}
      />
      <Label>{labels[field]}</Label>
    </Field>
  );
}

createRoot(standUp()).render(
  <>
    <Field>
      <Label>{labels.name}</Label>
      <Input onChange={(event) => keep('name', event.target.value)} />
    </Field>
    <Choice field="level" texts={levels} first="" />
    <Choice field="login" texts={logins} first="User" />
    <Customer />
    <Tick field="active" as={Checkbox} />
    <Tick field="add" as={Switch} />
  </>,
);
