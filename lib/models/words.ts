/** Numbers and ages as a person says them. */
import { numeral, say, sayCount, spokenLanguage } from '../domain/say.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Made once, for rows of a table that scrolls ask for many a frame; and not before anybody asks, for it takes milliseconds. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
const dayOnly = once(() => new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' }));
const inFull = once(
  () =>
    new Intl.DateTimeFormat(undefined, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }),
);

export { numeral as number };

/** How long ago, in words; a clock that jumped back gives "just now". */
export function age(at: number, now: number): string {
  const past = now - at;
  if (past < minute) return say('just now');
  if (past < hour) return say('{minutes} min ago', { minutes: Math.floor(past / minute) });
  if (past < day) return sayCount(Math.floor(past / hour), '{n} hour ago', '{n} hours ago');
  if (past < 31 * day) return sayCount(Math.floor(past / day), '{n} day ago', '{n} days ago');
  return say('on {date}', { date: dayOnly().format(at) });
}

/** Names in a row: "A, B and 3 more". */
export function listed(names: readonly string[], most = 3): string {
  if (names.length <= most) return names.join(', ');
  return say('{names} and {more} more', { names: names.slice(0, most).join(', '), more: names.length - most });
}

/** "18:40", as the reader's browser writes it. */
export const clockTime = (at: number): string =>
  new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });

/** Since when, as a person says it within a week: "14:05", "yesterday", "Tuesday", "3 Mar 2026". */
export function sinceWhen(at: number, now: number): string {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  if (at >= midnight) return clockTime(at);
  if (at >= midnight - day) return say('yesterday');
  if (at >= midnight - 6 * day) return new Date(at).toLocaleDateString(undefined, { weekday: 'long' });
  return new Date(at).toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** A moment in full, for a list of moments. */
export const moment = (at: number): string => inFull().format(at);

/** A name within a sentence: in lower case, but in German, whose nouns keep their capitals. */
export const withinSentence = (name: string): string => (spokenLanguage() === 'de' ? name : name.toLowerCase());
