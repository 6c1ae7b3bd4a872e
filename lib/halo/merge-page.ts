import type { PageReading, Reading } from '../domain/tenant.ts';

const sameRecord = (a: PageReading, b: PageReading): boolean =>
  a.kind === b.kind && (a.id !== undefined && b.id !== undefined ? a.id === b.id : a.name === b.name);

const keyOf = ({ label, section, tab }: Reading): string => `${tab ?? ''}\u0000${section ?? ''}\u0000${label}`;

/**
 * Joins what was read now with what was read of the same record before. Tabs are read one at a time: what stood on
 * another tab is kept with the time of its own reading; what stood on this tab and is gone, is gone. Where nobody can
 * tell which tab is open, readings of one moment that share no label with the fresh ones were of another tab.
 */
export function mergePage(known: readonly PageReading[], fresh: PageReading): PageReading[] {
  const before = known.find((page) => sameRecord(page, fresh));
  const others = known.filter((page) => page !== before);
  if (!before) return [...others, fresh].slice(-12);
  const earlier = before.readings.map((reading) => ({ ...reading, at: reading.at ?? before.at }));
  const seen = new Set(fresh.readings.map(keyOf));
  const freshTabs = new Set(fresh.readings.map(({ tab }) => tab));
  const ofThisView = new Set(earlier.filter((reading) => seen.has(keyOf(reading))).map(({ at }) => at));
  const isGone = ({ tab, at }: (typeof earlier)[number]): boolean =>
    freshTabs.has(tab) && (tab !== undefined || ofThisView.has(at));
  const kept = earlier.filter((reading) => !seen.has(keyOf(reading)) && !isGone(reading));
  return [...others, { ...before, ...fresh, readings: [...kept, ...fresh.readings] }].slice(-12);
}
