import '@shoelace-style/shoelace/dist/components/checkbox/checkbox.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import '@shoelace-style/shoelace/dist/components/switch/switch.js';
import '@shoelace-style/shoelace/dist/themes/light.css';
import { customers, keep, labels, levels, logins, standUp, type FieldKey } from '../contract.ts';

/** Shoelace: custom elements with open shadow roots; labels, boxes and lists are inside them, options slotted. */
const value = (text: string): string => text.replaceAll(' ', '_');
const options = (texts: readonly string[]): string =>
  texts.map((text) => `<sl-option value="${value(text)}">${text}</sl-option>`).join('');
standUp().innerHTML = `
  <sl-input id="name" label="${labels.name}"></sl-input>
  <sl-select id="level" label="${labels.level}">${options(levels)}</sl-select>
  <sl-select id="login" label="${labels.login}" value="User">${options(logins)}</sl-select>
  <sl-select id="customer" label="${labels.customer}" hoist>${options(customers)}</sl-select>
  <sl-checkbox id="active">${labels.active}</sl-checkbox><br>
  <sl-switch id="add">${labels.add}</sl-switch>`;
interface Control extends HTMLElement {
  value: string;
  checked: boolean;
}
const at = (id: FieldKey): Control => document.getElementById(id) as Control;
at('name').addEventListener('sl-input', () => keep('name', at('name').value));
for (const id of ['level', 'login', 'customer'] as const)
  at(id).addEventListener('sl-change', () => keep(id, at(id).value.replaceAll('_', ' ')));
for (const id of ['active', 'add'] as const) at(id).addEventListener('sl-change', () => keep(id, at(id).checked));
