/** The catalogues say what the product says: nothing missing, nothing left over, every place where the language wants it. */
import { describe, expect, test } from 'vitest';
import { messageKey } from '../../../lib/domain/say.ts';
import { languages, readCatalogue, type Entry } from '../../../scripts/words/catalogue.ts';
import { collectWords } from '../../../scripts/words/collect.ts';
import { formsOf } from '../../../scripts/words/plural.ts';

const said = collectWords();
const texts = (entry: Entry | undefined): string[] =>
  entry === undefined ? [] : typeof entry === 'string' ? [entry] : Object.values(entry);
const isOpen = (entry: Entry | undefined): boolean => texts(entry).length === 0 || texts(entry).includes('');
const places = (text: string): string[] => [...new Set(text.match(/\{\w+\}/gu))].toSorted();

test('no two texts share a name', () => {
  const names = said.map(({ text }) => messageKey(text));
  expect(new Set(names).size).toBe(names.length);
});

test('no text is empty', () => {
  expect(said.filter(({ text }) => text.trim() === '')).toEqual([]);
});

/** Words of the other way to address somebody: each catalogue keeps one. Keys of the keyboard are none. */
const otherAddress: Readonly<Record<string, RegExp>> = {
  de: /(?<!\p{L})(?:du|dich|dir|dein\p{L}*)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:tu|toi|ton|tes)(?!\p{L})/iu,
  nl: /(?<!\p{L})(?:u|uw)(?!\p{L})(?! of Ctrl)/iu,
};

describe.each(languages())('%s', (language) => {
  const catalogue = readCatalogue(language);
  test('has every text that is said', () => {
    const missing = said.filter(({ text }) => isOpen(catalogue[text]));
    expect(missing.map(({ text, where }) => `${where[0]}: ${text}`)).toEqual([]);
  });
  test('has no text that nothing says', () => {
    const known = new Set(said.map(({ text }) => text));
    expect(Object.keys(catalogue).filter((text) => !known.has(text))).toEqual([]);
  });
  test('addresses everybody alike', () => {
    const other = otherAddress[language];
    expect(other, `a word that ${language} would not use`).toBeDefined();
    const all = Object.values(catalogue).flatMap((entry) => texts(entry));
    expect(all.filter((text) => other?.test(text))).toEqual([]);
  });
  test('keeps the places of every text', () => {
    const wrong = said.flatMap(({ text }) => {
      const [one = '', other = one] = text.split(' | ');
      const wanted = new Set([...places(one), ...places(other)]);
      return texts(catalogue[text])
        .filter((entry) => entry !== '')
        .filter(
          (entry) =>
            places(entry).some((place) => !wanted.has(place)) ||
            places(other).some((place) => place !== '{n}' && !entry.includes(place)),
        )
        .map((entry) => ({ text, entry }));
    });
    expect(wrong).toEqual([]);
  });
  test('has the plural forms of the language', () => {
    const wrong = said.filter(({ text, counted }) => {
      const entry = catalogue[text];
      if (!counted) return typeof entry === 'object';
      return (
        entry !== undefined && (typeof entry === 'string' || String(Object.keys(entry)) !== String(formsOf(language)))
      );
    });
    expect(wrong).toEqual([]);
  });
});
