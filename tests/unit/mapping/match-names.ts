/** One name among other companies, and what the matcher makes of it. */
import type { CoveCustomer, PsaCustomer } from '../../../lib/domain/customer.ts';
import { match } from '../../../lib/mapping/match.ts';

/** A list as an MSP has it, so that each rule is tried among other companies and not in a vacuum. */
export const others = (
  'Harbour Lights Dental|Quillfeather Books Ltd|Brackenridge Joinery|Oakhurst Veterinary Centre|Pemberton Civil Engineering Ltd|Saltmarsh Brewery|' +
  'Twelve Bells Nursery|Redmoor Quarries plc|Lindqvist Shipping AB|Fernhollow Primary School|Castellane Wines SARL|Marlowe & Finch Solicitors LLP|' +
  'Greywater Plumbing Inc|Kestrel Avionics GmbH|Tamarind Foods Pty Ltd|Ironbridge Scaffolding|Wexcombe Parish Council|Silverthorn Insurance Brokers'
).split('|');
export const coveOf = (names: readonly string[]): CoveCustomer[] => names.map((name, at) => ({ id: `c${at}`, name }));
export const psaOf = (names: readonly string[]): PsaCustomer[] => names.map((name, at) => ({ id: at + 1, name }));

/** What becomes of one Cove name among the others and those `beside` it. */
export function outcome(
  cove: string,
  psa: readonly string[],
  beside: readonly string[] = [],
): { auto: string | null; suggested: string[]; reason: string } {
  const targets = psaOf([...psa, ...others]);
  const row = match(coveOf([cove, ...beside, ...others.slice(0, 9)]), targets)[0];
  const nameOf = (id: number | null | undefined): string | null =>
    targets.find((target) => target.id === id)?.name ?? null;
  return {
    auto: nameOf(row?.auto),
    suggested: (row?.suggestions ?? []).map(({ psaId }) => nameOf(psaId) ?? ''),
    reason: row?.suggestions[0]?.reason ?? '',
  };
}
