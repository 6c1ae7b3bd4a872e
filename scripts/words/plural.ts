import type { PluralForm } from '../../lib/domain/say.ts';

/** Forms that a language has for numbers, as CLDR names them ("one" and "other" in German; French has "many" for millions). */
export const formsOf = (language: string): PluralForm[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories;
