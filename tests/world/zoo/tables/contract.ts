/**
 * The one mapping table that every page here shows in its library's own idiom. `window.mapping` is what an application
 * would send, written by the library's change events alone.
 */
import { customers as psaNames } from '../contract.ts';

export interface Line {
  id: number;
  name: string;
  /** PSA customer; '' for none. */
  psa: string;
}
export interface Mapping {
  lines: Line[];
  changes: number;
  /** Presses of the wizard's own buttons, submits, Escape and Enter. */
  incidents: string[];
}
declare global {
  interface Window {
    mapping: Mapping;
  }
}

export { psaNames };
export const titles = { cove: 'Cove customer', psa: 'PSA customer' };

/** Some rows are mapped rightly, some wrongly, most not at all. */
const lineOf = (i: number): Line => {
  const own = psaNames[(i * 7) % psaNames.length] ?? '';
  const psa = i % 6 === 0 ? own : i % 7 === 0 ? (psaNames[3] ?? '') : '';
  return { id: 70_000 + i, name: `${own.replace(/ (?:Ltd|Limited|Group|LLP|Holdings|plc)$/, '')} site ${i}`, psa };
};

/** Sets up `window.mapping` (`?rows=`) and the wizard around the table; gives the element to draw it into. */
export function standUp(): HTMLElement {
  const count = Number(new URLSearchParams(location.search).get('rows') ?? 60);
  window.mapping = { lines: Array.from({ length: count }, (_, i) => lineOf(i)), changes: 0, incidents: [] };
  document.body.innerHTML = `<main><h1>Map customers</h1><form><div id="table" style="width:960px"></div>
    <footer><button>Back</button><button type="submit">Next</button></footer></form></main>`;
  const incident = (what: string): void => void window.mapping.incidents.push(what);
  document.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    incident('submit');
  });
  document.querySelector('footer')?.addEventListener('click', () => incident('footer'));
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape' || key === 'Enter') incident(key);
    },
    true,
  );
  const place = document.getElementById('table');
  if (!place) throw new Error('no place for the table');
  return place;
}

/** What the application hears of a change. */
export function keep(id: number, psa: string | null | undefined): void {
  const line = window.mapping.lines.find((each) => each.id === id);
  if (!line) throw new Error(`no line ${id}`);
  line.psa = psa ?? '';
  window.mapping.changes += 1;
}
