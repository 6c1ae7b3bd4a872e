/** Customers that HaloPSA does not have, with names much like one that it has: every automatic link for them is wrong. */
import type { Random } from '../../../world/companies/random.ts';
import { coinWord, isDense, tongueOf, wordsIn, written, type Company } from './company.ts';

/** What HaloPSA has (one or several names) and what Cove has instead. */
export interface Lookalike {
  right: string[];
  left: string;
}
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
const other = (from: readonly string[], not: string, random: Random): string => {
  const rest = from.filter((each) => each !== not);
  return rest.length === 0 ? not : random.pick(rest);
};
const two = (from: readonly string[], random: Random): [string, string] => {
  const first = random.pick(from);
  return [first, other(from, first, random)];
};
const pair = (company: Company, one: Partial<Company>, another: Partial<Company>): Lookalike => ({
  right: [written({ ...company, ...one })],
  left: written({ ...company, ...another }),
});
const generic = [
  'Group',
  'Holdings',
  'Properties',
  'International',
  'Services',
  'Investments',
  'Foundation',
  'Ventures',
];
const points = ['North', 'South', 'East', 'West', 'Upper', 'Lower'];

/** One letter of a word for another one. */
function otherLetter(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 1);
  const now = word.charAt(at);
  const vowels = 'aeiou';
  const next = vowels.includes(now)
    ? other(vowels.split(''), now, random)
    : other('bdfglmnprstv'.split(''), now, random);
  return word.slice(0, at) + next + word.slice(at + 1);
}

/** Kinds of look-alikes; undefined where the company has not what it takes. */
export const lookalikes: Record<string, (company: Company, random: Random) => Lookalike | undefined> = {
  number: (company, random) => {
    const [one, another] = two(['2', '3', '7', '12', '21', '14', '41', '103'], random);
    return pair(company, { number: one }, { number: another });
  },
  'roman number': (company, random) => {
    const [one, another] = two(roman, random);
    return isDense(company) ? undefined : pair(company, { number: one }, { number: another });
  },
  'number on the right': (company, random) =>
    pair(company, { number: random.pick(['II', '2', '3', 'III']) }, { number: '' }),
  'number on the left': (company, random) =>
    pair(company, { number: '' }, { number: random.pick(['II', '2', '3', 'III', '7']) }),
  year: (company, random) => {
    const [one, another] = two(['1899', '1904', '1911', '1923', '1948'], random);
    return pair(company, { number: one }, { number: another });
  },
  place: (company, random) => {
    const [one, another] = two(tongueOf(company.tongue).places.split(' '), random);
    return pair(company, { place: one, number: '' }, { place: another, number: '' });
  },
  'place, two there': (company, random) => {
    const [one, another] = two(tongueOf(company.tongue).places.split(' '), random);
    const third = other(
      tongueOf(company.tongue)
        .places.split(' ')
        .filter((each) => each !== one),
      another,
      random,
    );
    return {
      right: [written({ ...company, place: one }), written({ ...company, place: another })],
      left: written({ ...company, place: third }),
    };
  },
  'place after a dash': (company, random) => {
    const [one, another] = two(tongueOf(company.tongue).places.split(' '), random);
    const bare = written({ ...company, place: '', number: '' }, '');
    return { right: [`${bare} - ${one}`], left: `${bare} - ${another}` };
  },
  'place in brackets': (company, random) => {
    const [one, another] = two(tongueOf(company.tongue).places.split(' '), random);
    const bare = written({ ...company, place: '', number: '' }, '');
    return { right: [`${bare} (${one})`], left: `${bare} (${another})` };
  },
  'point of the compass': (company, random) => {
    if (company.tongue !== 'english') return undefined;
    const [one, another] = two(points, random);
    return pair(company, { brand: `${one} ${company.brand}` }, { brand: `${another} ${company.brand}` });
  },
  'group and holdings': (company, random) => {
    const [one, another] = two(generic, random);
    return pair(company, { trade: one }, { trade: another });
  },
  'fits two': (company, random) => {
    const [one, another] = two(generic, random);
    return {
      right: [written({ ...company, trade: one }), written({ ...company, trade: another })],
      left: written({ ...company, trade: '' }, ''),
    };
  },
  'other line of business': (company, random) =>
    company.trade === ''
      ? undefined
      : pair(company, {}, { trade: other(tongueOf(company.tongue).trades.split(';'), company.trade, random) }),
  'other brand': (company, random) =>
    company.trade === ''
      ? undefined
      : pair(
          company,
          {},
          { brand: `${coinWord(tongueOf(company.tongue), random)} ${coinWord(tongueOf(company.tongue), random)}` },
        ),
  'brand by one letter': (company, random) => {
    const short = coinWord(tongueOf(company.tongue), random).slice(0, 4 + random.below(3));
    return isDense(company) || short.length < 4
      ? undefined
      : pair(company, { brand: short }, { brand: otherLetter(short, random) });
  },
  'given name': (company, random) => {
    if (isDense(company)) return undefined;
    const tongue = tongueOf(company.tongue);
    const [one, another] = two(wordsIn(tongue.given), random);
    const surname = random.pick(wordsIn(tongue.surnames));
    return pair(company, { brand: `${one} ${surname}` }, { brand: `${another} ${surname}` });
  },
  'family name': (company, random) => {
    if (isDense(company)) return undefined;
    const tongue = tongueOf(company.tongue);
    const [one, another] = two(wordsIn(tongue.surnames), random);
    const given = random.pick(wordsIn(tongue.given));
    return pair(company, { brand: `${given} ${one}` }, { brand: `${given} ${another}` });
  },
  partner: (company, random) => {
    const tongue = tongueOf(company.tongue);
    const [one, another] = two(wordsIn(tongue.surnames), random);
    const third = other(
      wordsIn(tongue.surnames).filter((each) => each !== one),
      another,
      random,
    );
    const and = tongue.and.split('|')[0] ?? '&';
    return pair(company, { brand: `${one} ${and} ${another}` }, { brand: `${one} ${and} ${third}` });
  },
  'without the partner': (company, random) => {
    const tongue = tongueOf(company.tongue);
    const [one, another] = two(wordsIn(tongue.surnames), random);
    return pair(company, { brand: `${one} ${tongue.and.split('|')[0] ?? '&'} ${another}` }, { brand: one });
  },
  'without the brand': (company) =>
    company.trade.includes(' ')
      ? { right: [written(company)], left: written({ ...company, brand: '' }).trim() }
      : undefined,
  initials: (company, random) => {
    if (isDense(company)) return undefined;
    const brand = `${coinWord(tongueOf(company.tongue), random)} ${coinWord(tongueOf(company.tongue), random)}`;
    const full = written({ ...company, brand }, '');
    const initials = full
      .split(' ')
      .map((word) => word.charAt(0).toUpperCase())
      .join('');
    return initials.length < 3 ? undefined : { right: [full], left: initials };
  },
  'twice there': (company, random) => ({
    right: [written(company), written(company, random.chance(0.5) ? '' : undefined)],
    left: written(company, ''),
  }),
  'two forms there': (company) => {
    const forms = tongueOf(company.tongue)
      .forms.split(';')
      .map((each) => each.split('|')[0] ?? '')
      .filter(Boolean);
    return forms.length < 2
      ? undefined
      : { right: [written(company, forms[0]), written(company, forms.at(-1))], left: written(company, '') };
  },
  'both names of a t/a there': (company, random) => {
    const brand = coinWord(tongueOf(company.tongue), random);
    return isDense(company)
      ? undefined
      : {
          right: [written(company), written({ ...company, brand })],
          left: `${written(company)} t/a ${written({ ...company, brand }, '')}`,
        };
  },
  'a part of the company': (company, random) =>
    company.tongue === 'english'
      ? pair(
          company,
          { trade: '' },
          {
            trade: random.pick([
              'Animal Health',
              'Financial Services',
              'Energy Solutions',
              'Legal Services',
              'Life Sciences',
            ]),
          },
        )
      : undefined,
  saint: (company, random) => {
    if (company.tongue !== 'english') return undefined;
    const [one, another] = two(
      ['Mary', 'Martin', 'Mark', 'Margaret', 'Michael', 'Matthew', 'John', 'Joseph', 'James'],
      random,
    );
    const parish = company.brand.split(' ')[0] ?? '';
    return pair(
      company,
      { brand: `St ${one}'s ${parish}`, trade: 'School' },
      { brand: `St ${another}'s ${parish}`, trade: 'School' },
    );
  },
  'an id': (_, random) => ({
    right: [],
    left: random.chance(0.5)
      ? String(100_000 + random.below(900_000))
      : `0015000000${random.below(90_000) + 10_000}AAX`,
  }),
};
