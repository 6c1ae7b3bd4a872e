/** Invented customers for the small test pages; state is what a page would send to its server. */
const brands = [
  'Alder',
  'Birch',
  'Cedar',
  'Dogwood',
  'Elm',
  'Fir',
  'Ginkgo',
  'Hazel',
  'Ivy',
  'Juniper',
  'Kauri',
  'Larch',
  'Maple',
  'Nutmeg',
  'Oak',
  'Pine',
  'Quince',
  'Rowan',
  'Sorbus',
  'Teak',
];
const trades = ['Dental', 'Logistics', 'Law', 'Foods', 'Motors'];
export const psa = trades
  .flatMap((trade, t) => brands.map((brand, b) => ({ id: t * 100 + b + 1, name: `${brand} ${trade} Ltd` })))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));
const nameOf = (i: number): string => psa[i % psa.length]?.name ?? '';
/** More customers than PSA customers; some are mapped already, rightly or not. */
export const customers = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: 50_000 + i,
    name: nameOf(i).replace(' Ltd', i < psa.length ? '' : ` Branch ${i}`),
    psa: i % 5 === 0 ? nameOf(i) : i % 7 === 0 ? nameOf(3) : '',
    /** What the plan gives it. */
    wanted: nameOf(i),
  }));

export interface PageState {
  rows: { id: number; name: string; psa: string; wanted: string }[];
  reseller: string;
  presses: string[];
}
declare global {
  interface Window {
    state: PageState;
  }
}
export function begin(count: number): PageState {
  window.state = { rows: customers(count), reseller: '', presses: [] };
  document.body.innerHTML = `<main><h1>Configure HaloPSA</h1><div id="reseller"></div>
    <button onclick="state.presses.push('Apply to all')">Apply to all</button><button onclick="state.presses.push('Clear all')">Clear all</button>
    <div id="grid"></div><button onclick="state.presses.push('Next')">Next</button></main>`;
  return window.state;
}
export const slot = (id: string): HTMLElement => {
  const el = document.getElementById(id);
  if (!el) throw new Error(id);
  return el;
};
