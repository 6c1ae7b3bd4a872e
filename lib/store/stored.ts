import { browser } from 'wxt/browser';
import type { Schema } from '../domain/schema.ts';
import { takeAhead } from './ahead.ts';

/** A migration from the version before. Throws when the old shape cannot be understood. */
export type Migration = (old: unknown) => unknown;

export interface StoredOptions<T> {
  key: string;
  area?: 'local' | 'session';
  /** Version of the shape; raised with a migration each time the shape changes. */
  version: number;
  schema: Schema<T>;
  fallback: T;
  /** `migrations[n]` turns version n-1 into n. */
  migrations?: Record<number, Migration>;
  /** For long lists: how the value is laid out in storage. Migrations and schema see it as it is in memory. */
  packing?: Packing<T>;
}

/** A value laid out as columns (see columns.ts). */
export interface Packing<T> {
  /** From this version on the item is packed; earlier ones lie there as they are. */
  since: number;
  pack(value: T): unknown;
  /**
   * The value, checked: parsing 20,000 rows a second time with the schema would take longer than reading them.
   *
   * @throws when it is not what `pack` made
   */
  unpack(raw: unknown): T;
}

export interface Stored<T> {
  readonly key: string;
  /** The stored value, migrated and parsed; `fallback` when there is none or it cannot be understood. */
  read(): Promise<T>;
  /** Calls back with every later value; returns how to stop. */
  watch(heard: (value: T) => void): () => void;
  /** Read, change, write under one lock. Background only: a page shares the lock namespace of content scripts. */
  update(change: (value: T) => T): Promise<T>;
  /** Background only. */
  remove(): Promise<void>;
  /** Whether what lies in storage is this item in a form that can be read; `newer`: of a version that is not known yet. */
  judge(raw: unknown): 'readable' | 'newer' | 'damaged';
  /** Runs alone: nothing else changes the item meanwhile. Background only. */
  alone<R>(work: () => Promise<R>): Promise<R>;
}

interface Envelope {
  v: number;
  data: unknown;
}

const isEnvelope = (raw: unknown): raw is Envelope =>
  typeof raw === 'object' && raw !== null && 'v' in raw && typeof raw.v === 'number' && 'data' in raw;

/**
 * Opens an envelope. A newer version, a failed migration and a shape that does not parse all give
 * `undefined`: the caller falls back and never writes over what it could not read unless asked to.
 */
function openEnvelope<T>(raw: unknown, options: StoredOptions<T>): T | undefined {
  if (!isEnvelope(raw) || raw.v > options.version) return undefined;
  const { packing } = options;
  let data = raw.data;
  try {
    if (packing && raw.v >= packing.since) {
      const value = packing.unpack(data);
      if (raw.v === options.version) return value;
      data = value;
    }
    for (let v = raw.v + 1; v <= options.version; v++) {
      const step = options.migrations?.[v];
      if (!step) return undefined;
      data = step(data);
    }
  } catch {
    return undefined;
  }
  const parsed = options.schema.safeParse(data);
  return parsed.success ? parsed.data : undefined;
}

/** Where what could not be read is put aside before it is written over. */
export const asideOf = (key: string, nth = 1): string => `quarantine${nth > 1 ? nth : ''}:${key}`;
/** The item that a key of storage is the set-aside form of, and which of several; undefined: it is none. */
export function setAsideFrom(key: string): { key: string; nth: number } | undefined {
  const [, nth, item] = /^quarantine([2-9]?):([^]+)$/u.exec(key) ?? [];
  return item === undefined ? undefined : { key: item, nth: Number(nth || 1) };
}
/** An item that is damaged again and again is kept so often; then the last one gives way. */
const mostAside = 9;

type Area = NonNullable<StoredOptions<unknown>['area']>;
/** Reads that were asked for in the same turn, by area: they go to the browser as one. A page that opens asks for twenty. */
const together: Partial<Record<Area, { keys: string[]; answer: Promise<Record<string, unknown>> }>> = {};

async function getRaw(area: Area, key: string): Promise<unknown> {
  const early = area === 'local' ? takeAhead(key) : undefined;
  // One that failed is no worse than none.
  const items = await early?.catch(() => undefined);
  if (items) return items[key];
  const join = (together[area] ??= begin(area));
  join.keys.push(key);
  return (await join.answer)[key];
}
function begin(area: Area): NonNullable<(typeof together)[Area]> {
  const keys: string[] = [];
  const answer = Promise.resolve().then((): Promise<Record<string, unknown>> => {
    delete together[area];
    return browser.storage[area].get(keys);
  });
  return { keys, answer };
}

/**
 * Defines one stored item. The background is the only writer; every other context reads and watches.
 *
 * @example const draft = defineStored({ key: 'draft', version: 1, schema: draftSchema, fallback: emptyDraft });
 */
export function defineStored<T>(options: StoredOptions<T>): Stored<T> {
  const area = options.area ?? 'local';
  const { key, fallback, version } = options;
  const get = (): Promise<unknown> => getRaw(area, key);
  /** What could not be understood is put aside, so that a later write does not destroy it, nor what was put aside before. */
  const putAside = async (raw: unknown): Promise<Record<string, unknown>> => {
    const places = Array.from({ length: mostAside }, (_, at) => asideOf(key, at + 1));
    const lying: Record<string, unknown> = await browser.storage[area].get(places);
    const same = JSON.stringify(raw);
    if (places.some((place) => lying[place] !== undefined && JSON.stringify(lying[place]) === same)) return {};
    return { [places.find((place) => lying[place] === undefined) ?? asideOf(key, mostAside)]: raw };
  };
  const alone = <R>(work: () => Promise<R>): Promise<R> => navigator.locks.request(`alcove:${area}:${key}`, work);
  return {
    key,
    alone,
    judge: (raw) =>
      openEnvelope(raw, options) !== undefined ? 'readable' : isEnvelope(raw) && raw.v > version ? 'newer' : 'damaged',
    read: async () => openEnvelope(await get(), options) ?? fallback,
    watch(heard) {
      const listener = (changes: Record<string, { newValue?: unknown }>, where: string) => {
        const change = changes[key];
        if (where !== area || !change) return;
        heard(openEnvelope(change.newValue, options) ?? fallback);
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
    update: (change) =>
      alone(async () => {
        const raw = await get();
        const current = openEnvelope(raw, options);
        const aside = raw !== undefined && current === undefined ? await putAside(raw) : {};
        const next = change(current ?? fallback);
        const data: unknown = options.packing ? options.packing.pack(next) : next;
        // In one write: nobody sees, and no death leaves, one without the other.
        await browser.storage[area].set({ ...aside, [key]: { v: version, data } satisfies Envelope });
        return next;
      }),
    remove: () => alone(() => browser.storage[area].remove(key)),
  };
}
