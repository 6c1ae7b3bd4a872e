/** @jsxRuntime classic @jsx React.createElement @jsxFrag React.Fragment */
import React from 'react';
import ReactDOM from 'react-dom';
import Select from 'react-select';
import TomSelect from 'tom-select';
import 'tom-select/dist/css/tom-select.css';
import SelectBox from 'devextreme/ui/select_box';
import TagBox from 'devextreme/ui/tag_box';
import TextBox from 'devextreme/ui/text_box';
import CheckBox from 'devextreme/ui/check_box';
import 'devextreme/dist/css/dx.light.css';

/** One form in several libraries' idioms. `values` holds what a page would send. */
const values: Record<string, string> = {};
const submits: string[] = [];
Object.assign(window, { values, submits });
const levels = ['No Access', 'Read Only', 'Read and Modify'];
const many = Array.from({ length: 400 }, (_, i) => `Company ${String(i + 1).padStart(4, '0')}`);
document.body.innerHTML =
  '<form id="form"><div id="native"></div><div id="react"></div><div id="dx"></div><div id="tom"></div><div id="aria"></div><button>Save</button></form>';
const slot = (id: string) => document.getElementById(id) as HTMLElement;
document.getElementById('form')?.addEventListener('submit', (event) => {
  event.preventDefault();
  submits.push('submit');
});
document.addEventListener(
  'keydown',
  (event) => (event.key === 'Escape' || event.key === 'Enter') && submits.push(event.key),
  true,
);

slot('native').innerHTML = `<h2>Native</h2><p>Role Name<br><input id="n1"></p>
  <label for="n2">Tickets Access Level</label><select id="n2"><option value="">Choose</option>${levels.map((l) => `<option>${l}</option>`).join('')}</select>
  <label><input type="checkbox" id="n3"> Active</label><input id="n4" aria-label="Locked" disabled value="x">
  <label for="n5">Twice</label><select id="n5"><option>One</option><option value="1">Same</option><option value="2">Same</option></select>`;

function Controlled() {
  const [name, setName] = React.useState('');
  const [stubborn] = React.useState('fixed');
  const [on, setOn] = React.useState(false);
  values['react-name'] = name;
  values['react-on'] = String(on);
  return (
    <>
      <h2>React</h2>
      <div>
        <label>Application Name</label>
        <input value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <div>
        <label>Stubborn</label>
        <input value={stubborn} onChange={() => undefined} />
      </div>
      <div>
        <label>Customers Access Level</label>
        <Select
          options={levels.map((l) => ({ value: l, label: l }))}
          onChange={(o) => (values['react-select'] = o?.label ?? '')}
        />
      </div>
      <div>
        <label>Company</label>
        <Select
          menuPortalTarget={document.body}
          options={many.map((l) => ({ value: l, label: l }))}
          onChange={(o) => (values['react-company'] = o?.label ?? '')}
        />
      </div>
      <div>
        <label id="sw">Can Add New Tickets</label>
        <div
          role="switch"
          tabIndex={0}
          aria-labelledby="sw"
          aria-checked={on}
          onClick={() => setOn(!on)}
          style={{ width: 40, height: 20, background: on ? 'green' : 'gray' }}
        />
      </div>
    </>
  );
}
ReactDOM.render(<Controlled />, slot('react'));

slot('dx').innerHTML =
  '<h2>DevExtreme</h2><div>Connection name<div id="d1"></div></div><div>Login Type<div id="d2"></div></div><div>Client<div id="d3"></div></div><div>Enabled<div id="d4"></div></div><div>Teams<div id="d5"></div></div>';
new TextBox(slot('d1'), { onValueChanged: (e) => (values['dx-text'] = e.value ?? '') });
new SelectBox(slot('d2'), {
  dataSource: ['Agent', 'User', 'Supplier'],
  onValueChanged: (e) => (values['dx-select'] = e.value),
});
new SelectBox(slot('d3'), {
  dataSource: many,
  searchEnabled: true,
  searchTimeout: 200,
  onValueChanged: (e: { value: string }) => (values['dx-company'] = e.value),
} as never);
new CheckBox(slot('d4'), { value: false, onValueChanged: (e) => (values['dx-check'] = String(e.value)) });
new TagBox(slot('d5'), { dataSource: ['One', 'Two'] });

slot('tom').innerHTML =
  '<h2>Tom Select</h2><label for="t1">PSA customer</label><select id="t1"><option value=""></option></select>';
new TomSelect(slot('t1') as unknown as HTMLSelectElement, {
  options: many.map((l) => ({ value: l, text: l })),
  maxOptions: 30,
  onChange: (v: string) => (values['tom'] = v),
});

/** A list box in the idiom of headless libraries: a button, its list drawn at the end of the body, late. */
slot('aria').innerHTML =
  '<h2>Late list</h2><span id="al">Ticket type</span><button type="button" id="a1" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="al">Select…</button>';
const button = slot('a1');
button.addEventListener('pointerdown', () => {
  if (document.getElementById('a-list')) return;
  button.setAttribute('aria-expanded', 'true');
  button.setAttribute('aria-controls', 'a-list');
  setTimeout(() => {
    const list = document.createElement('ul');
    list.id = 'a-list';
    list.setAttribute('role', 'listbox');
    list.innerHTML = ['Incident', 'Incident (Major)', 'Problem'].map((t) => `<li role="option">${t}</li>`).join('');
    list.addEventListener('pointerup', (event) => {
      values['aria'] = button.textContent = (event.target as HTMLElement).textContent ?? '';
      button.setAttribute('aria-expanded', 'false');
      list.remove();
    });
    document.body.append(list);
  }, 700);
});
