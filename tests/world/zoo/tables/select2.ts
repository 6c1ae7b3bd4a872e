import jquery from 'jquery';
import select2 from 'select2';
import 'select2/dist/css/select2.css';
import { keep, psaNames, standUp, titles } from './contract.ts';

/** A native table, the selects in it turned into Select2 boxes; the page itself scrolls. */
const install: unknown = select2;
if (typeof install === 'function' && !('select2' in jquery.fn)) install(window, jquery);
const place = standUp();
const rowOf = ({ id, name, psa }: { id: number; name: string; psa: string }): string =>
  `<tr data-id="${id}"><td>${name}</td><td><select style="width:340px" data-id="${id}"><option></option>${psaNames
    .map((each) => `<option${each === psa ? ' selected' : ''}>${each}</option>`)
    .join('')}</select></td></tr>`;
place.innerHTML = `<table><thead><tr><th>${titles.cove}</th><th>${titles.psa}</th></tr></thead><tbody>${window.mapping.lines.map(rowOf).join('')}</tbody></table>`;
for (const select of place.querySelectorAll('select')) {
  const box = jquery(select) as unknown as { select2(o: object): void; on(e: string, f: () => void): void };
  box.select2({ placeholder: 'Select…', allowClear: true });
  box.on('change', () => keep(Number(select.dataset['id']), select.value));
}
