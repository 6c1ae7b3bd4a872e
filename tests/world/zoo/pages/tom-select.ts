import TomSelect from 'tom-select';
import 'tom-select/dist/css/tom-select.css';
import { customers, keep, labels, levels, logins, standUp } from '../contract.ts';

/** Tom Select: the typed text stands inside the control. */
standUp().innerHTML = `
  <p><label for="name">${labels.name}</label> <input id="name"></p>
  ${(['level', 'login', 'customer'] as const).map((field) => `<p><label for="${field}">${labels[field]}</label><select id="${field}"></select></p>`).join('')}
  <p><input type="checkbox" id="active"><label for="active">${labels.active}</label></p>
  <p><label><input type="checkbox" role="switch" id="add"><span>${labels.add}</span></label></p>`;
const box = (id: string, texts: readonly string[], more: object = {}): void => {
  const element = document.getElementById(id) as HTMLSelectElement;
  new TomSelect(element, {
    options: texts.map((text) => ({ value: text, text })),
    items: [],
    maxOptions: 40,
    onChange: (value: string) => keep(id as 'level', value),
    ...more,
  });
};
box('level', levels, { controlInput: null });
box('login', logins, { items: ['User'], plugins: ['clear_button'] });
box('customer', customers, { dropdownParent: 'body' });
document
  .getElementById('name')
  ?.addEventListener('input', ({ target }) => keep('name', (target as HTMLInputElement).value));
for (const id of ['active', 'add'] as const)
  document
    .getElementById(id)
    ?.addEventListener('change', ({ target }) => keep(id, (target as HTMLInputElement).checked));
