/** How a customer's name may be written otherwise and still be that customer. */
import type { Random } from '../../../world/companies/random.ts';
import { isDense, tongueOf, wordsIn, written, type Company } from './company.ts';

const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[øØ]/gu, 'o').replaceAll('ß', 'ss').replaceAll('æ', 'ae');
const spelledOut: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'oe',
  å: 'aa',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  Ø: 'Oe',
  Å: 'Aa',
};
const letters = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
const place = (company: Company, random: Random): string => random.pick(tongueOf(company.tongue).places.split(' '));

/** One slip in a long word of the brand. */
function slip(company: Company, random: Random): Company {
  const words = company.brand.split(' ');
  const at = words.findIndex((word) => word.length >= 8);
  const word = words[at];
  if (word === undefined) return company;
  const where = 2 + random.below(word.length - 4);
  const kind = random.below(3);
  const next =
    kind === 0
      ? word.slice(0, where) + word.slice(where + 1)
      : kind === 1
        ? word.slice(0, where) + word.charAt(where + 1) + word.charAt(where) + word.slice(where + 2)
        : word.slice(0, where) + word.charAt(where) + word.slice(where);
  return { ...company, brand: words.with(at, next).join(' ') };
}

/** Ways to write the company; each gives the name, or undefined where it cannot be done. */
export const spellings: Record<string, (company: Company, random: Random) => string | undefined> = {
  same: (company) => written(company),
  capitals: (company) => written(company).toUpperCase(),
  lower: (company) => written(company).toLowerCase(),
  'no form': (company) => (company.forms.length > 0 ? written(company, '') : undefined),
  'other spelling of the form': (company, random) =>
    company.forms.length > 1 ? written(company, random.pick(company.forms.slice(1))) : undefined,
  'no accents': (company) => plain(written(company)),
  'accents spelled out': (company) =>
    written(company).replaceAll(/[äöüßøåÄÖÜØÅ]/gu, (letter) => spelledOut[letter] ?? letter),
  'e-mail behind': (company, random) =>
    `${written(company)} (${random.pick(['it', 'admin', 'info'])}@${letters(company.brand) || 'mail'}.example)`,
  'number in front': (company, random) => `${10_000 + random.below(80_000)} - ${written(company)}`,
  'number behind': (company, random) => `${written(company)} | ${1000 + random.below(9000)}`,
  'what is backed up': (company, random) =>
    written(company, '') + random.pick([' - Servers', ' (M365)', ' - Backup', ' [Workstations]', ' - Office 365']),
  'old one': (company, random) => random.pick(['OLD - ', 'zz ', '[Archived] ', 'x_']) + written(company),
  site: (company, random) => written(company) + ` - ${place(company, random)}`,
  'site in brackets': (company, random) => `${written(company)} (${place(company, random)})`,
  'trading as': (company, random) =>
    `${written(company)} ${random.pick(['t/a', 'trading as', 'T/A', 'dba'])} ${random.pick(['The Blue Door', 'Corner House', 'Green Lane', 'Old Mill'])}`,
  'known as behind': (company, random) =>
    `${random.pick(['Tallow Ventures Ltd', 'Zephyrine Holdings', 'Quorndale Ltd'])} ${random.pick(['t/a', 'trading as', 'formerly'])} ${written(company)}`,
  slip: (company, random) => {
    const slipped = slip(company, random);
    return slipped === company ? undefined : written(slipped);
  },
  joined: (company) =>
    isDense(company) || company.trade === ''
      ? undefined
      : written({ ...company, brand: `${company.brand}${company.trade}`.replaceAll(' ', ''), trade: '' }),
  'cut off': (company) => {
    const name = written(company);
    return name.length > 26 ? name.slice(0, 25) : undefined;
  },
  'and for &': (company) => {
    const [sign = '', word = ''] = tongueOf(company.tongue).and.split('|');
    return word !== '' && company.brand.includes(` ${sign} `)
      ? written({ ...company, brand: company.brand.replace(` ${sign} `, ` ${word} `) })
      : undefined;
  },
  'family name first': (company) => {
    const given = company.brand.split(' ')[0] ?? '';
    if (!wordsIn(tongueOf(company.tongue).given).includes(given) || isDense(company)) return undefined;
    return written({ ...company, brand: `${company.brand.slice(given.length + 1)}, ${given}` });
  },
  'the article': (company) => (company.tongue === 'english' ? `The ${written(company)}` : undefined),
};
