/** Numbers and ages as a person says them. */

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

// Made once: rows of a table that scrolls ask for many a frame.
const grouped = new Intl.NumberFormat();
const dayOnly = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
const inFull = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** "250", "20,000": grouped the way the reader's browser groups. */
export const number = (value: number): string => grouped.format(value);

/** "1 customer", "248 customers". `many` defaults to `one` + "s". */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** How long ago, in words; a clock that jumped back gives "just now". */
export function age(at: number, now: number): string {
  const past = now - at;
  if (past < minute) return 'just now';
  if (past < hour) return `${Math.floor(past / minute)} min ago`;
  if (past < day) return `${count(Math.floor(past / hour), 'hour')} ago`;
  if (past < 31 * day) return `${count(Math.floor(past / day), 'day')} ago`;
  return `on ${dayOnly.format(at)}`;
}

/** Names in a row: "A, B and 3 more". */
export function listed(names: readonly string[], most = 3): string {
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${number(names.length - most)} more`;
}

/** "18:40", as the reader's browser writes it. */
export const clockTime = (at: number): string =>
  new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });

/** Since when, as a person says it within a week: "14:05", "yesterday", "Tuesday", "3 Mar 2026". */
export function sinceWhen(at: number, now: number): string {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  if (at >= midnight) return clockTime(at);
  if (at >= midnight - day) return 'yesterday';
  if (at >= midnight - 6 * day) return new Date(at).toLocaleDateString(undefined, { weekday: 'long' });
  return new Date(at).toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** A moment in full, for a list of moments. */
export const moment = (at: number): string => inFull.format(at);
