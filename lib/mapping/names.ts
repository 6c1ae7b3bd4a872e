/**
 * Company names as they are compared. What is shown is always the name as the console has it.
 *
 * The noise that is cleaned here is what MSP tools leave in names: a trailing e-mail in brackets, a PSA
 * suffix after "|" with an id after "~" (both seen in the sample scripts BackupNerd/Backup-Scripts),
 * case, accents, punctuation, "&", spelled initials and the legal form.
 */
import { legalFormAt } from './legal-forms.ts';
import { wordsOf } from './words.ts';

/** A name without what other tools hung on it: a trailing "(… @ …)". A name that is nothing else keeps it. */
export function withoutEmail(name: string): string {
  const whole = name.trim();
  if (!/[)\]}>]$/u.test(whole)) return whole;
  const open = Math.max(...['(', '[', '{', '<'].map((bracket) => whole.lastIndexOf(bracket)));
  return open > 0 && whole.includes('@', open) ? whole.slice(0, open).trim() : whole;
}

export interface NameKeys {
  /** All words in order, the legal form in one spelling and last ("acme ltd"); the leading "The" dropped. */
  full: string;
  /** The same without the legal form ("acme"); equal to `full` when there is none or nothing else. */
  bare: string;
  /** The legal form as people write it ("Ltd"), '' when there is none. */
  legal: string;
}

/** The keys by which names are called the same. Empty strings for a name without letters or digits. */
export function keysOf(name: string): NameKeys {
  let words = wordsOf(withoutEmail(name));
  if (words.length > 1 && words[0] === 'the') words = words.slice(1);
  const found = legalFormAt(words);
  if (!found) return { full: words.join(' '), bare: words.join(' '), legal: '' };
  const bare = [...words.slice(0, found.from), ...words.slice(found.to)].join(' ');
  return { full: `${bare} ${found.form.key}`, bare, legal: found.form.display };
}
