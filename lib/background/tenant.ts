import type { Handlers } from '../bus/serve.ts';
import { ok } from '../domain/failure.ts';
import type { PageReading } from '../domain/tenant.ts';
import { choicesOf, pagesReadOf } from '../store/items.ts';
import { recompute } from './recompute.ts';
import { bindWaiting } from './shown-secret.ts';

const sameRecord = (a: PageReading, b: PageReading): boolean =>
  a.kind === b.kind && (a.id !== undefined && b.id !== undefined ? a.id === b.id : a.name === b.name);

/** Tabs of one record are read one at a time: newer labels replace older ones, the rest is kept. */
export function mergePage(known: readonly PageReading[], fresh: PageReading): PageReading[] {
  const before = known.find((page) => sameRecord(page, fresh));
  const others = known.filter((page) => page !== before);
  if (!before) return [...others, fresh].slice(-12);
  const keyOf = ({ label, section, tab }: PageReading['readings'][number]) =>
    `${tab ?? ''}\u0000${section ?? ''}\u0000${label}`;
  const seen = new Set(fresh.readings.map(keyOf));
  const freshTabs = new Set(fresh.readings.map(({ tab }) => tab));
  const kept = before.readings
    .filter((reading) => !seen.has(keyOf(reading)) && !freshTabs.has(reading.tab))
    .map((reading) => ({ ...reading, at: reading.at ?? before.at }));
  return [...others, { ...before, ...fresh, readings: [...kept, ...fresh.readings] }].slice(-12);
}

export const tenantHandlers = {
  choose: async ({ host, what, id }) => {
    await choicesOf(host).update((choices) =>
      what === 'role' ? { ...choices, roleId: id } : { ...choices, applicationId: id },
    );
    await recompute(host);
    return ok(null);
  },
  tick: async ({ host, requirement, on, note }) => {
    await choicesOf(host).update((choices) => {
      const { [requirement]: _before, ...others } = choices.ticks;
      const tick = note ? { at: Date.now(), note } : { at: Date.now() };
      return { ...choices, ticks: on ? { ...others, [requirement]: tick } : others };
    });
    await recompute(host);
    return ok(null);
  },
  manual: async ({ host, on }) => {
    await choicesOf(host).update((choices) => ({ ...choices, manual: on }));
    await recompute(host);
    return ok(null);
  },
  'page.read': async ({ host, page }) => {
    await pagesReadOf(host).update((known) => mergePage(known, page));
    if (page.kind === 'application') await bindWaiting(host, page);
    await recompute(host);
    return ok(null);
  },
} satisfies Partial<Handlers>;
