/** Two lists of companies of any size, always the same for a size: most names agree, many differ a little, some have no partner. */
import type { CoveCustomer } from '../../../lib/domain/customer.ts';

const heads = [
  'Northwind', 'Bluebird', 'Harbour', 'Oakley', 'Kestrel', 'Meridian', 'Ashdown', 'Copper Lane', 'Silverdale', 'Granite',
  'Larkspur', 'Redwood', 'Falcon', 'Juniper', 'Westbrook', 'Ironbridge', 'Cedar Hill', 'Maple', 'Osprey', 'Thornton',
  'Beacon', 'Castleford', 'Driftwood', 'Ember', 'Foxglove', 'Gable', 'Hawthorn', 'Inverness', 'Jasper', 'Kingsway',
]; // prettier-ignore
const middles = [
  'Dental', 'Logistics', 'Law', 'Bakery', 'Engineering', 'Accountants', 'Veterinary', 'Housing', 'Print', 'Motors',
  'Foods', 'Optics', 'Textiles', 'Surveyors', 'Nurseries', 'Plumbing', 'Energy', 'Marine', 'Catering', 'Security',
  'Joinery', 'Recruitment', 'Architects', 'Travel', 'Packaging', 'Brewing', 'Interiors',
]; // prettier-ignore
const places = [
  'Leeds', 'York', 'Bristol', 'Cardiff', 'Dundee', 'Exeter', 'Hull', 'Kent', 'Lincoln', 'Norwich', 'Oxford', 'Perth',
  'Reading', 'Stirling', 'Truro', 'Wells', 'Bath', 'Derby', 'Durham', 'Ely', 'Ripon', 'Salford', 'Preston', 'Luton', 'Poole',
]; // prettier-ignore
const forms = ['Ltd', 'Limited', 'LLP', 'plc', ''];

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** Every index has a name of its own: the three lists are walked like the digits of a number. */
const baseName = (index: number): string =>
  [
    at(heads, index),
    at(middles, Math.floor(index / heads.length)),
    at(places, Math.floor(index / (heads.length * middles.length))),
  ].join(' ');

export interface Lists {
  cove: CoveCustomer[];
  psa: { id: number; name: string }[];
}

/** @param count customers on either side; at most 20,250 have different names */
export function customersOf(count: number): Lists {
  const psa = Array.from({ length: count }, (_, index) => ({
    id: 100 + index,
    name: `${baseName(index)} ${at(forms, index)}`.trim(),
  }));
  const cove = Array.from({ length: count }, (_, index): CoveCustomer => {
    // Of ten customers six have the very name, three another legal form, one is called otherwise.
    const kind = (index * 7) % 10;
    const name =
      kind < 6
        ? (psa[index]?.name ?? '')
        : kind < 9
          ? `${baseName(index)} ${at(forms, index + 1)}`.trim()
          : `${at(places, index)} ${at(middles, index)} Holdings ${index}`;
    return {
      id: String(50_000 + index),
      name,
      level: 'EndCustomer',
      state: 'InProduction',
      devices: (index * 31) % 97,
    };
  });
  return { cove, psa };
}
