/**
 * The one form that every page of the zoo shows in its library's own idiom. `window.zoo` is what an application
 * would send, written by the library's change events alone: what was merely drawn does not count.
 */
export interface Zoo {
  values: Record<FieldKey, string>;
  /** Submits, and presses of Escape and Enter, that the page saw. */
  incidents: string[];
}

export const fieldKeys = ['name', 'level', 'login', 'customer', 'active', 'add'] as const;
export type FieldKey = (typeof fieldKeys)[number];

declare global {
  interface Window {
    zoo: Zoo;
  }
}

export const labels: Record<FieldKey, string> = {
  name: 'Application Name',
  level: 'Tickets Access Level',
  login: 'Login Type',
  customer: 'PSA customer',
  active: 'Active',
  add: 'Can Add New Tickets',
};

export const levels = ['No Access', 'Read Only', 'Read and Modify'];
export const logins = ['User', 'Agent', 'Agent (read only)', 'Supplier'];

const places = ['Leeds', 'York', 'Bath', 'Derby', 'Ely', 'Hull', 'Luton', 'Ripon'];
const trades = ['Bakery', 'Dental', 'Legal', 'Motors', 'Opticians', 'Plumbing', 'Roofing', 'Surveyors'];
const forms = ['Ltd', 'Limited', 'Group', 'LLP', 'Holdings', 'plc'];
/** 384 names, many of which begin alike. */
export const customers = places.flatMap((place) =>
  trades.flatMap((trade) => forms.map((form) => `${place} ${trade} ${form}`)),
);

/** Sets up `window.zoo` and the form around the library's part; gives the element to fill. */
export function standUp(): HTMLElement {
  window.zoo = {
    values: { name: '', level: '', login: 'User', customer: '', active: 'No', add: 'No' },
    incidents: [],
  };
  document.body.innerHTML =
    '<h1>New Application</h1><form><div id="fields"></div><button type="submit">Save</button></form>';
  document.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    window.zoo.incidents.push('submit');
  });
  document.addEventListener(
    'keydown',
    ({ key }) => void (key === 'Escape' || key === 'Enter' ? window.zoo.incidents.push(key) : 0),
    true,
  );
  const fields = document.getElementById('fields');
  if (!fields) throw new Error('no place for the fields');
  return fields;
}

export const keep = (field: FieldKey, value: string | boolean | null | undefined): void => {
  window.zoo.values[field] = typeof value === 'boolean' ? (value ? 'Yes' : 'No') : (value ?? '');
};
