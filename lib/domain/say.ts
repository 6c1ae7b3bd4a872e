/**
 * What people read, in their language. The English text stands where it is used and is the key; lib/languages holds the others
 * and the package carries them as the browser's own `_locales`, so a page loads no catalogue and none costs memory.
 *
 * The browser's catalogue is the one thing of a browser that this floor reaches for: it answers at once, in every context
 * but a dedicated worker. Where there is none (Node, a missing message), the English text is what is said.
 */
import type german from '../languages/de.json';

/** Every text that is said; of a counted one both English forms, joined by " | " (`npm run words` keeps them). */
export type Message = keyof typeof german;

interface Catalogue {
  getMessage(key: string): string;
  getUILanguage?(): string;
}
const catalogue = (): Catalogue | undefined =>
  (globalThis as unknown as { chrome?: { i18n?: Catalogue } }).chrome?.i18n;
let english: boolean | undefined;
/**
 * English stands in the code and its catalogue is empty: fetching it, which the browser does at the first question, is not
 * waited for. Neither is anything thrown where there is no catalogue: comparing names says tens of thousands of reasons.
 */
function isEnglish(): boolean {
  try {
    const i18n = catalogue();
    if (i18n === undefined) return true;
    return (english ??= /^en\b/i.test(i18n.getUILanguage?.() ?? ''));
  } catch {
    return false;
  }
}
/** What the catalogue says; '' where it says nothing or there is none, as in a page whose script lost its extension to an update. */
function looked(key: string): string {
  try {
    return isEnglish() ? '' : (catalogue()?.getMessage(key) ?? '');
  } catch {
    return '';
  }
}

/** Names of the places in a text: "{count} of {all}" has `count` and `all`. */
export type Places<M extends string> = M extends `${string}{${infer Name}}${infer Rest}` ? Name | Places<Rest> : never;
type Values<M extends string> = [Places<M>] extends [never] ? [] : [Record<Places<M>, string | number>];

/** Forms of one message for numbers, by the names of CLDR. */
export type PluralForm = Intl.LDMLPluralRule;

/**
 * The name of a text in `_locales/xx/messages.json`: names there are letters and digits, so a text is named by its hash
 * (two of 32 bits; a test sees that no two texts share one). Every page pays for this: it is as short as it can be.
 */
export function messageKey(text: string): string {
  let one = 1;
  let other = 2;
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), 2_654_435_761);
    other = Math.imul(other + text.charCodeAt(at), 1_597_334_677);
  }
  return `m${(one >>> 0).toString(36)}_${(other >>> 0).toString(36)}`;
}
/** The name of one plural form of the message whose forms in English are these. */
export const pluralKey = (one: string, other: string, form: PluralForm): string =>
  `${messageKey(`${one} | ${other}`)}_${form}`;

const known = new Map<string, string>();
/** The text in the reader's language; the English one where there is no other. */
export function translated(text: string): string {
  if (isEnglish()) return text;
  const seen = known.get(text);
  if (seen !== undefined) return seen;
  const said = looked(messageKey(text)) || text;
  known.set(text, said);
  return said;
}

/** The reader's language as far as Alcove speaks it ("en", "de", "nl", "fr"). */
export const spokenLanguage = (): string => looked('language') || 'en';

let grouped: Intl.NumberFormat | undefined;
/**
 * "250", "20,000": grouped the way the reader's browser groups, in the digits of the texts. What has no groups needs no
 * formatter: the first one costs a page or worker some ten milliseconds.
 */
export const numeral = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1000
    ? String(value)
    : (grouped ??= new Intl.NumberFormat(undefined, { numberingSystem: 'latn' })).format(value);
/** Comparing names fills tens of thousands: cutting at braces costs a third of a pattern. */
const filled = (text: string, values: Readonly<Record<string, string | number>> | undefined): string =>
  values === undefined
    ? text
    : text.split('{').reduce((said, piece) => {
        const [name = '', rest = ''] = piece.split('}');
        const value = values[name] ?? `{${name}}`;
        return said + (typeof value === 'number' ? numeral(value) : value) + rest;
      });

/**
 * A text with its places filled: `say('Read {name}', { name })`. The text is written out at the call (scripts/words.ts
 * collects it there); a number is grouped as the reader's browser groups.
 */
export function say<const M extends Message>(text: M, ...[values]: Values<M>): string {
  return filled(translated(text), values);
}

let rules: Intl.PluralRules | undefined;
/**
 * A text for a number, which stands at {n}: `sayCount(3, '{n} customer', '{n} customers')`. English has two forms; the other
 * languages have those that they need.
 */
export function sayCount<const One extends string, const Other extends string>(
  n: number,
  one: `${One} | ${Other}` extends Message ? One : never,
  other: Other,
  ...[values]: [Exclude<Places<Other>, 'n'>] extends [never]
    ? []
    : [Record<Exclude<Places<Other>, 'n'>, string | number>]
): string {
  let own = '';
  if (!isEnglish()) {
    rules ??= new Intl.PluralRules(spokenLanguage());
    own = looked(pluralKey(one, other, rules.select(n)));
  }
  return filled(own || (n === 1 ? one : other), { ...values, n });
}
