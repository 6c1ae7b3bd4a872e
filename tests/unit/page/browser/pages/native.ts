import { begin, psa, slot } from './data.ts';

const state = begin(60);
const options = (chosen: string) =>
  [
    '<option value="">Select a customer</option>',
    ...psa.map((p) => `<option value="${p.id}" ${p.name === chosen ? 'selected' : ''}>${p.name}</option>`),
  ].join('');
slot('reseller').innerHTML =
  `<div><span>PSA customer for Northbridge IT (your account)</span><br><select id="r">${options('')}</select></div>`;
slot('r').addEventListener(
  'change',
  (event) => (state.reseller = (event.target as HTMLSelectElement).selectedOptions[0]?.text ?? ''),
);
slot('grid').innerHTML =
  `<table><thead><tr><th>Customer</th><th>Devices</th><th>PSA customer</th></tr></thead><tbody>${state.rows
    .map(
      (row) =>
        `<tr><td>${row.name}</td><td>3</td><td><select data-row="${row.id}">${options(row.psa)}</select></td></tr>`,
    )
    .join('')}</tbody></table>`;
slot('grid').addEventListener('change', (event) => {
  const select = event.target as HTMLSelectElement;
  const row = state.rows.find((each) => String(each.id) === select.dataset['row']);
  if (row) row.psa = select.value === '' ? '' : (select.selectedOptions[0]?.text ?? '');
});
