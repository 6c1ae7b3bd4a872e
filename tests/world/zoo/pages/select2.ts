import jquery from 'jquery';
import select2 from 'select2';
import 'select2/dist/css/select2.css';
import { customers, keep, labels, levels, logins, standUp } from '../contract.ts';

/** Select2 on jQuery: the original select hidden, a list with its own search field at the end of the body. */
const install: unknown = select2;
if (typeof install === 'function' && !('select2' in jquery.fn)) install(window, jquery);
const options = (texts: readonly string[], chosen: string): string =>
  ['', ...texts].map((text) => `<option${text === chosen ? ' selected' : ''}>${text}</option>`).join('');
standUp().innerHTML = `
  <p><label for="name">${labels.name}</label><br><input id="name"></p>
  <p><label for="level">${labels.level}</label><br><select id="level" style="width:260px">${options(levels, '')}</select></p>
  <p><label for="login">${labels.login}</label><br><select id="login" style="width:260px">${options(logins, 'User')}</select></p>
  <p><label for="customer">${labels.customer}</label><br><select id="customer" style="width:260px">${options(customers, '')}</select></p>
  <p><label><input type="checkbox" id="active"> ${labels.active}</label></p>
  <p><label><input type="checkbox" id="add"> ${labels.add}</label></p>`;
jquery('#name').on('input', (event) => keep('name', (event.target as HTMLInputElement).value));
for (const field of ['level', 'login', 'customer'] as const) {
  const select = jquery(`#${field}`) as unknown as {
    select2(o: object): void;
    on(e: string, f: () => void): void;
    val(): string;
  };
  select.select2({
    placeholder: 'Select…',
    allowClear: field === 'login',
    ...(field === 'level' ? { minimumResultsForSearch: Infinity } : {}),
  });
  select.on('change', () => keep(field, select.val()));
}
for (const field of ['active', 'add'] as const)
  jquery(`#${field}`).on('change', (event) => keep(field, (event.target as HTMLInputElement).checked));
