/** Coins companies that do not exist, each with what its name consists of. */
import type { Random } from '../../../world/companies/random.ts';
import { tongues, type Tongue } from './tongues.ts';

export interface Company {
  tongue: string;
  brand: string;
  trade: string;
  place: string;
  number: string;
  /** Spellings of its legal form, the first is its own; empty when it has none. */
  forms: readonly string[];
}

export const wordsIn = (text: string): string[] => text.split(text.includes(';') ? ';' : ' ');
export const tongueOf = (name: string): Tongue => tongues[name] ?? Object.values(tongues)[0] ?? never();
function never(): never {
  throw new Error('no languages');
}
/** Writes without spaces, and every sign says a good deal. */
export const isDense = ({ tongue }: Company): boolean => tongue === 'japanese';

/** A word that means nothing. */
export function coinWord(tongue: Tongue, random: Random): string {
  const [heads, middles, ends] = tongue.syllables;
  const middle = random.chance(0.75) ? random.pick(middles.split(' ')) : '';
  return random.pick(heads.split(' ')) + middle + random.pick(ends.split(' '));
}

/** What two brands must not share: their consonants, whatever the order of the words. By accident only a vowel would tell them apart. */
const skeleton = (brand: string): string =>
  brand
    .toLowerCase()
    .split(' ')
    .filter((word) => !/^(?:&|and|und|u\.|en|et|y|och|og|и|・)$/u.test(word))
    .map((word) => word.normalize('NFD').replaceAll(/[aeiouyаеёиоуыэюя\p{M}]/gu, ''))
    .toSorted()
    .join('');

/** A company with a brand that `taken` does not have yet. */
export function coinCompany(random: Random, taken: Set<string>, tongueName: string): Company {
  const tongue = tongueOf(tongueName);
  const surname = (): string => random.pick(wordsIn(tongue.surnames));
  for (;;) {
    const kind = random.next();
    const brand =
      kind < 0.55
        ? coinWord(tongue, random)
        : kind < 0.7
          ? `${coinWord(tongue, random)} ${coinWord(tongue, random)}`
          : kind < 0.85
            ? `${surname()} ${random.pick(tongue.and.split('|'))} ${surname()}`
            : `${random.pick(tongue.given.split(' '))} ${surname()}`;
    if (taken.has(skeleton(brand))) continue;
    taken.add(skeleton(brand));
    return {
      tongue: tongueName,
      brand,
      trade: random.chance(0.9) ? random.pick(tongue.trades.split(';')) : '',
      place: random.chance(0.1) ? random.pick(tongue.places.split(' ')) : '',
      number: random.chance(0.05) ? String(2 + random.below(40)) : '',
      forms: random.pick(tongue.forms.split(';')).split('|').filter(Boolean),
    };
  }
}

/** The name with a legal form (its own by default). */
export function written(company: Company, form = company.forms[0] ?? ''): string {
  const tongue = tongueOf(company.tongue);
  const core = tongue.order === 'brand-first' ? [company.brand, company.trade] : [company.trade, company.brand];
  const words = [...core, company.place, company.number].filter((word) => word !== '');
  if (isDense(company)) return [form, ...words].join('');
  const name = words.join(' ');
  if (form === '') return name;
  return tongue.formFirst === true ? `${form} ${name}` : form.startsWith(',') ? name + form : `${name} ${form}`;
}
