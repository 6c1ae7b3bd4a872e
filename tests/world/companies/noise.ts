import { formSpellings, towns, type BaseCompany } from './names.ts';
import type { Random } from './random.ts';

/**
 * What sits between a customer's name in HaloPSA and in Cove. The kinds are those that N-able's own sample scripts
 * and other vendors' issue threads tell of: trailing e-mails, PSA suffixes, legal forms, case, punctuation, cut names.
 */
export const noiseKinds = [
  'email',
  'form-dropped',
  'form-swapped',
  'case',
  'punctuation',
  'accents',
  'psa-suffix',
  'truncated',
  'typo',
  'town',
  'scope',
  'spacing',
] as const;
export type NoiseKind = (typeof noiseKinds)[number];

/** What a Cove row is apart from its spelling. */
export const rowKinds = [
  'recycle-bin',
  'activation-id',
  'unknown-to-psa',
  'site',
  'service-organization',
  'psa-duplicate',
  'sibling-in-psa',
  'cove-duplicate',
  'inactive-in-psa',
  'referenced',
] as const;
export type RowKind = (typeof rowKinds)[number];

/** Share of rows (0…1) that get each kind. What is left over is spelled exactly as in the PSA. */
export type NoiseShares = Record<NoiseKind | RowKind, number>;

export const usualNoise: NoiseShares = {
  email: 0.06,
  'form-dropped': 0.1,
  'form-swapped': 0.08,
  case: 0.06,
  punctuation: 0.06,
  accents: 0.5,
  'psa-suffix': 0.03,
  truncated: 0.5,
  typo: 0.02,
  town: 0.02,
  scope: 0.02,
  spacing: 0.02,
  'recycle-bin': 0.008,
  'activation-id': 0.008,
  'unknown-to-psa': 0.05,
  site: 0.03,
  'service-organization': 0.01,
  'psa-duplicate': 0.02,
  'sibling-in-psa': 0.04,
  'cove-duplicate': 0.008,
  'inactive-in-psa': 0.02,
  referenced: 0.05,
};

/** The company's full name, in the way its country writes it. */
export function fullName({ name, form, country }: BaseCompany): string {
  if (form === '') return name;
  const comma = country === 'US' && form !== 'LLC' && form !== 'LP' ? ',' : '';
  return `${name}${comma} ${form}`;
}

const letters = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z0-9]/g, '')
    .toLowerCase();

/** A made-up mailbox at a made-up domain of that company, under the reserved `.example`. */
export function mailbox(company: BaseCompany, random: Random): string {
  const who = random.pick(['it', 'backup', 'admin', 'bob', 'office', 'jsmith', 'info']);
  return `${who}@${letters(company.name).slice(0, 18)}.example`;
}

function swapForm(form: string, random: Random): string {
  const group = formSpellings.find((spellings) => spellings.includes(form));
  const others = group?.filter((spelling) => spelling !== form) ?? [];
  return others.length === 0 ? form : random.pick(others);
}

function mistype(name: string, random: Random): string {
  const at = 2 + random.below(Math.max(1, name.length - 4));
  const pair = name.slice(at, at + 2);
  if (!/^\p{L}{2}$/u.test(pair)) return name;
  if (random.chance(0.4)) return name.slice(0, at) + name.slice(at + 1);
  return name.slice(0, at) + pair.slice(1) + pair.slice(0, 1) + name.slice(at + 2);
}

/** The name as somebody typed it into Cove, with the kinds of noise that changed something. `psaId` serves the PSA suffix. */
export function spell(
  company: BaseCompany,
  psaName: string,
  psaId: number,
  shares: NoiseShares,
  random: Random,
): { name: string; kinds: NoiseKind[] } {
  const kinds: NoiseKind[] = [];
  let name = psaName;
  const change = (kind: NoiseKind, alter: (name: string) => string): void => {
    if (!random.chance(shares[kind])) return;
    const altered = alter(name);
    if (altered === name) return;
    name = altered;
    kinds.push(kind);
  };
  if (company.form !== '' && psaName === fullName(company)) {
    change('form-dropped', () => company.name);
    if (kinds.length === 0)
      change('form-swapped', () => fullName({ ...company, form: swapForm(company.form, random) }));
  }
  // Accents are lost and long names cut by the tool that imported the customer, so these shares are of the names that have them.
  if (random.chance(0.3))
    change('accents', (text) =>
      text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ø', 'o').replaceAll('ł', 'l').replaceAll('ß', 'ss'),
    );
  change('punctuation', (text) => (random.chance(0.5) ? text.replaceAll('&', 'and') : text).replaceAll(/[.,'’]/g, ''));
  change('typo', (text) => mistype(text, random));
  change('case', (text) => (random.chance(0.7) ? text.toUpperCase() : text.toLowerCase()));
  change('town', (text) => `${text} - ${random.pick(towns[company.country].split(';'))}`);
  change('scope', (text) => text + random.pick([' - Servers', ' (M365)', ' - Backup', ' - HQ']));
  change('spacing', (text) => (random.chance(0.5) ? text.replace(' ', '  ') : `${text} `));
  if (name.length > 34) change('truncated', (text) => text.slice(0, 34));
  if (random.chance(shares['psa-suffix'])) {
    name = `${name} | ${psaName} ~ ${psaId}`;
    kinds.push('psa-suffix');
  } else change('email', (text) => `${text} (${mailbox(company, random)})`);
  return { name, kinds };
}
