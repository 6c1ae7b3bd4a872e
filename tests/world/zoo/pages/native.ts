import { customers, keep, labels, levels, logins, standUp } from '../contract.ts';

/** Plain HTML: label for, wrapped labels, datalist-free selects. */
const options = (texts: readonly string[], chosen = ''): string =>
  texts.map((text) => `<option${text === chosen ? ' selected' : ''}>${text}</option>`).join('');

standUp().innerHTML = `
  <p><label for="n">${labels.name}</label> <input id="n"></p>
  <p><label for="l">${labels.level}</label> <select id="l"><option value="">Choose…</option>${options(levels)}</select></p>
  <p><label>${labels.login} <select id="t">${options(logins, 'User')}</select></label></p>
  <p><label for="c">${labels.customer}</label> <select id="c"><option value=""></option>${options(customers)}</select></p>
  <p><label><input type="checkbox" id="a"> ${labels.active}</label></p>
  <p><input type="checkbox" role="switch" id="s"> <label for="s">${labels.add}</label></p>`;
const at = (id: string): HTMLElement | null => document.getElementById(id);
at('n')?.addEventListener('input', ({ target }) => keep('name', (target as HTMLInputElement).value));
for (const [id, field] of [
  ['l', 'level'],
  ['t', 'login'],
  ['c', 'customer'],
] as const)
  at(id)?.addEventListener('change', ({ target }) => keep(field, (target as HTMLSelectElement).value));
for (const [id, field] of [
  ['a', 'active'],
  ['s', 'add'],
] as const)
  at(id)?.addEventListener('change', ({ target }) => keep(field, (target as HTMLInputElement).checked));
