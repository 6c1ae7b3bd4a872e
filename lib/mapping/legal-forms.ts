/** Finds the legal form of a name: at its end ("Acme Ltd"), or in front where that is the custom ("PT Astra", "OOO Lukoil"). */
import { legalForms } from './legal-forms-data.ts';
import { fold } from './words.ts';

export interface LegalForm {
  /** As people write it ("Ltd", "GmbH"). */
  display: string;
  /** The same form in all its spellings; forms of two countries that mean the same differ. */
  key: string;
  /** The kind of company in one short code ("LLC", "JSC", "NGO"); '' when the table does not say. */
  kind: string;
}

interface Spelling extends LegalForm {
  words: number;
}

/** Spellings that also stand in front; others there are part of the name ("AG Barr", "AS Roma"). */
const inFront = new Set(
  'pt ooo oao zao pao ао ооо оао зао пао ip ип тов uab sia pp чп тоо too llp stichting sarl eurl selarl vzw asbl 株式会社 有限会社 合同会社'.split(
    ' ',
  ),
);

/** Letters of a form that was cut off from which on it can be nothing else. */
const shortestCut = 6;

/** The words of a form as people write it, where nothing but dots and "&" stands in them. */
export const spellingOf = (display: string): string => fold(display).replaceAll('.', '').replace('&', 'and');

let spellings: Map<string, Spelling> | undefined;
/** Last word of a spelling → most words that a spelling ending so has. */
const endings = new Map<string, number>();

function table(): Map<string, Spelling> {
  if (spellings) return spellings;
  spellings = new Map();
  for (const line of legalForms.split('\n')) {
    const [kind = '', forms = ''] = line.split(':');
    for (const form of forms.split(';')) {
      const [first = '', ...others] = form.split('|');
      const [display = '', key = ''] = first.replace('!', '').split('=');
      for (const alias of first.startsWith('!') ? others : [spellingOf(display), ...others]) {
        const parts = alias.split(' ');
        const words = parts.length;
        const end = parts[words - 1] ?? '';
        if ((endings.get(end) ?? 0) < words) endings.set(end, words);
        const shown = display === '' ? alias : display;
        spellings.set(alias, {
          display: shown,
          key: key === '' ? fold(shown).replaceAll(/[^\p{L}\p{N}]/gu, '') : key,
          kind,
          words,
        });
      }
    }
  }
  // Names that were cut off end within a form.
  for (const whole of ['corporation', 'incorporated', 'limited', 'company']) {
    const form = spellings.get(whole);
    for (let length = shortestCut; form && length < whole.length; length++) {
      spellings.set(whole.slice(0, length), form);
      endings.set(whole.slice(0, length), 1);
    }
  }
  return spellings;
}

/** Forms that are never plain words, wherever in a name they stand. */
const strong = new Set(
  'ltd limited plc llc llp inc incorporated gmbh pty bv nv srl sarl sas spa kft oy oyj ab aps pllc corporation lllp sro doo zrt'.split(
    ' ',
  ),
);
export const isStrongForm = (word: string): boolean => strong.has(word);

/**
 * The legal form within the words of a name (as `wordsOf` gives them): which, and the words around it:
 * `from` (inclusive) to `to` (exclusive). Undefined when there is none or when the name is nothing else.
 */
export function legalFormAt(words: readonly string[]): { form: LegalForm; from: number; to: number } | undefined {
  const forms = table();
  const longest = endings.get(words[words.length - 1] ?? '') ?? 0;
  for (let count = Math.min(longest, words.length - 1); count > 0; count--) {
    const form = forms.get(count === 1 ? (words[words.length - 1] ?? '') : words.slice(-count).join(' '));
    if (form) return { form, from: words.length - count, to: words.length };
  }
  const first = words[0];
  if (words.length > 1 && first !== undefined) {
    const form = inFront.has(first) ? forms.get(first) : undefined;
    if (form) return { form, from: 0, to: 1 };
  }
  return undefined;
}
