/**
 * Company names as they are compared. What is shown is always the name as the console has it.
 *
 * The noise that is cleaned here is what MSP tools leave in names: a trailing e-mail in brackets, a PSA
 * suffix after "|" with an id after "~" (both seen in the sample scripts BackupNerd/Backup-Scripts),
 * case, accents, punctuation, "&", spelled initials and the legal form.
 */
import { legalFormAt } from './legal-forms.ts';
import { wordsOf } from './words.ts';

/** An address and nothing else: what stands in front of the "@", the host, and what is behind its last dots. */
const address = /^([^\s@<>()]+)@(([^\s@.]+)\.[^\s@]+)$/u;
/** Where anybody may have an address: there the host says nothing. */
const anybodys = /^(?:g(?:oogle)?mail|outlook|hotmail|live|msn|yahoo|icloud|aol|gmx|web|t-online)$/i;

/** A name without what other tools hung on it: a trailing "(… @ …)". Of one that is an address and nothing else its host stays, or what stands in front of that. */
export function withoutEmail(name: string): string {
  const whole = name.trim();
  if (whole.includes('@')) {
    const found = address.exec(whole);
    if (found) return (anybodys.test(found[3] ?? '') ? found[1] : found[2]) ?? whole;
  }
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
