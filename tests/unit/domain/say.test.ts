import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { localeMessages } from '../../../scripts/words/catalogue.ts';

const german = localeMessages(
  'de',
  {
    'Check everything': 'Alles prüfen',
    'Read {done} of {all}': '{all}, davon {done} gelesen',
    '{n} customer | {n} customers': { one: '{n} Kunde', other: '{n} Kunden' },
    'Costs $1': 'Kostet $1',
    'Not yet': '',
  },
  'Beschreibung',
);
/** As a browser does it: "$$" is a dollar sign, a name that is not there gives nothing. */
const getMessage = (key: string): string => german[key]?.message.replaceAll('$$', '$') ?? '';

/** Its texts are those of the product; these are none of them. */
interface Say {
  say(text: string, values?: Record<string, string | number>): string;
  sayCount(n: number, one: string, other: string, values?: Record<string, string | number>): string;
  spokenLanguage(): string;
}
let said: Say;
async function speak(i18n: { getMessage: typeof getMessage; getUILanguage?: () => string } | undefined): Promise<void> {
  vi.resetModules();
  vi.stubGlobal('chrome', i18n && { i18n });
  const module: object = await import('../../../lib/domain/say.ts');
  said = module as Say;
}
afterEach(() => vi.unstubAllGlobals());

describe('where the browser has a catalogue', () => {
  beforeEach(() => speak({ getMessage }));
  test.each([
    ['a text', () => said.say('Check everything'), 'Alles prüfen'],
    [
      'places in the order of the language',
      () => said.say('Read {done} of {all}', { done: 3, all: 4 }),
      '4, davon 3 gelesen',
    ],
    ['a dollar sign is no placeholder', () => said.say('Costs $1'), 'Kostet $1'],
    ['one', () => said.sayCount(1, '{n} customer', '{n} customers'), '1 Kunde'],
    ['several', () => said.sayCount(0, '{n} customer', '{n} customers'), '0 Kunden'],
    ['a text that is not translated yet', () => said.say('Not yet'), 'Not yet'],
    ['a text nobody has heard of', () => said.say('Something else'), 'Something else'],
    [
      'a value that looks like a place',
      () => said.say('Read {done} of {all}', { done: '{all}', all: 'x' }),
      'x, davon {all} gelesen',
    ],
    ['the language', () => said.spokenLanguage(), 'de'],
  ])('%s', (_, act, expected) => expect(act()).toBe(expected));
});

describe('numbers', () => {
  beforeEach(() => speak(undefined));
  test.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [-12, '-12'],
    [1000, '1,000'],
    [20_000, '20,000'],
    [-1000, '-1,000'],
    [0.5, '0.5'],
  ])('%d', (n, expected) => {
    expect(said.say('Read {n}', { n })).toBe(`Read ${expected}`);
    expect(said.sayCount(n, '{n} customer', '{n} customers')).toBe(`${expected} customers`);
  });

  test('what has no groups needs no formatter', () => {
    const formatter = vi.spyOn(Intl, 'NumberFormat');
    said.say('Read {n}', { n: 999 });
    expect(formatter).not.toHaveBeenCalled();
    said.say('Read {n}', { n: 1000 });
    expect(formatter).toHaveBeenCalledOnce();
    formatter.mockRestore();
  });
});

test('English is not looked up', async () => {
  const asked = vi.fn<typeof getMessage>(getMessage);
  await speak({ getMessage: asked, getUILanguage: () => 'en-GB' });
  expect([
    said.say('Check everything'),
    said.sayCount(1, '{n} customer', '{n} customers'),
    said.spokenLanguage(),
  ]).toEqual(['Check everything', '1 customer', 'en']);
  expect(asked).not.toHaveBeenCalled();
});

describe('where there is none', () => {
  beforeEach(() => speak(undefined));
  test.each([
    ['a text', () => said.say('Check everything'), 'Check everything'],
    ['places', () => said.say('Read {done} of {all}', { done: 3, all: '<b>' }), 'Read 3 of <b>'],
    [
      'one',
      () => said.sayCount(1, '{n} customer of {name}', '{n} customers of {name}', { name: 'A' }),
      '1 customer of A',
    ],
    ['several', () => said.sayCount(2, '{n} customer', '{n} customers'), '2 customers'],
    ['a value called like something of every object', () => said.say('{toString}', { toString: 'x' }), 'x'],
    ['the language', () => said.spokenLanguage(), 'en'],
  ])('%s', (_, act, expected) => expect(act()).toBe(expected));
});
