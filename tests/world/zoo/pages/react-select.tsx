import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import Select from 'react-select';
import { customers, keep, labels, levels, logins, standUp } from '../contract.ts';

/** react-select as HaloPSA uses it: labels that are tied to nothing, menus in a portal, controlled inputs. */
const items = (texts: readonly string[]) => texts.map((text) => ({ value: text, label: text }));

function Form() {
  const [name, setName] = useState('');
  const [on, setOn] = useState({ active: false, add: false });
  keep('name', name);
  keep('active', on.active);
  keep('add', on.add);
  return (
    <>
      <div>
        <label>{labels.name}</label>
        <input value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <div>
        <label>{labels.level}</label>
        <Select options={items(levels)} onChange={(item) => keep('level', item?.label)} />
      </div>
      <div>
        <label>{labels.login}</label>
        <Select
          options={items(logins)}
          defaultValue={items(logins)[0]}
          isClearable
          isSearchable={false}
          onChange={(item) => keep('login', item?.label)}
        />
      </div>
      <div>
        <label>{labels.customer}</label>
        <Select
          options={items(customers)}
          menuPortalTarget={document.body}
          onChange={(item) => keep('customer', item?.label)}
        />
      </div>
      {(['active', 'add'] as const).map((field) => (
        <div key={field}>
          <label>
            <input
              type="checkbox"
              checked={on[field]}
              onChange={(event) => setOn({ ...on, [field]: event.target.checked })}
            />
            <span>{labels[field]}</span>
          </label>
        </div>
      ))}
    </>
  );
}
createRoot(standUp()).render(<Form />);
