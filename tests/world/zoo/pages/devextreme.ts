import 'devextreme/dist/css/dx.light.css';
import CheckBox from 'devextreme/ui/check_box';
import SelectBox from 'devextreme/ui/select_box';
import SwitchBox from 'devextreme/ui/switch';
import TextBox from 'devextreme/ui/text_box';
import { customers, keep, labels, levels, logins, standUp, type FieldKey } from '../contract.ts';

/** DevExtreme: Cove's console uses its grids; fields with a caption beside them. */
const fields = standUp();
fields.innerHTML = Object.entries(labels)
  .map(
    ([key, text]) =>
      `<div class="dx-field"><div class="dx-field-label">${text}</div><div class="dx-field-value" id="${key}"></div></div>`,
  )
  .join('');
const slot = (key: FieldKey): HTMLElement => document.getElementById(key) as HTMLElement;
new TextBox(slot('name'), { onValueChanged: (e) => keep('name', e.value) });
new SelectBox(slot('level'), { dataSource: levels, onValueChanged: (e) => keep('level', e.value) });
new SelectBox(slot('login'), {
  dataSource: logins,
  value: 'User',
  showClearButton: true,
  onValueChanged: (e) => keep('login', e.value),
});
new SelectBox(slot('customer'), {
  dataSource: { store: customers, paginate: true, pageSize: 20 },
  searchEnabled: true,
  onValueChanged: (e) => keep('customer', e.value),
});
new CheckBox(slot('active'), { value: false, onValueChanged: (e) => keep('active', e.value) });
new SwitchBox(slot('add'), { value: false, onValueChanged: (e) => keep('add', e.value) });
