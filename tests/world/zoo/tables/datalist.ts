import { keep, psaNames, standUp, titles } from './contract.ts';

/** A native table whose text boxes offer the browser's own suggestions; what is not among them is put back. */
const place = standUp();
place.innerHTML = `<datalist id="psa">${psaNames.map((name) => `<option value="${name}">`).join('')}</datalist>
  <table><thead><tr><th>${titles.cove}</th><th>${titles.psa}</th></tr></thead><tbody>${window.mapping.lines
    .map(({ id, name, psa }) => `<tr><td>${name}</td><td><input list="psa" data-id="${id}" value="${psa}"></td></tr>`)
    .join('')}</tbody></table>`;
for (const input of place.querySelectorAll('input'))
  input.addEventListener('change', () => {
    const id = Number(input.dataset['id']);
    if (input.value === '' || psaNames.includes(input.value)) keep(id, input.value);
    else input.value = window.mapping.lines.find((line) => line.id === id)?.psa ?? '';
  });
