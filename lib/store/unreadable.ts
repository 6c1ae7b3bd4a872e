/** What of everything that is kept cannot be read: found, reset on a person's word, or put back once it can be. */
import { browser } from 'wxt/browser';
import type { Unreadable } from '../domain/unreadable.ts';
import * as items from './items.ts';
import { asideOf, setAsideFrom, type Stored } from './stored.ts';

const isStored = (value: unknown): value is Stored<unknown> =>
  typeof value === 'object' && value !== null && 'judge' in value && 'update' in value;

/** The item of a key: "draft", or "plan:<owner>" by its family. undefined: nothing that Alcove keeps. */
function itemOf(key: string): Stored<unknown> | undefined {
  const [family, ...owner] = key.split(':');
  for (const each of Object.values(items) as unknown[]) {
    if (isStored(each) && each.key === key) return each;
    if (typeof each !== 'function' || owner.length === 0) continue;
    const made: unknown = (each as (of: string) => unknown)(owner.join(':'));
    if (isStored(made) && made.key === key && made.key.split(':')[0] === family) return made;
  }
  return undefined;
}

const sizeOf = (raw: unknown): number => (JSON.stringify(raw) ?? '').length;

/** Every part of what lies in storage that cannot be read, by name; of one item what was set aside stands last. */
export function unreadableIn(all: Readonly<Record<string, unknown>>): Unreadable[] {
  return Object.entries(all).flatMap(([name, raw]): Unreadable[] => {
    const from = setAsideFrom(name);
    const key = from?.key ?? name;
    const item = itemOf(key);
    if (item === undefined) return [];
    const why = item.judge(raw);
    return from === undefined && why === 'readable'
      ? []
      : [
          {
            key,
            why,
            bytes: sizeOf(raw),
            aside: from !== undefined,
            ...(from !== undefined && from.nth > 1 && { nth: from.nth }),
          },
        ];
  });
}

/** Looks through all of it and writes down what was found; what a person wants to keep stays marked so. */
export async function lookForUnreadable(): Promise<void> {
  const found = unreadableIn(await browser.storage.local.get(null));
  await items.unreadable.update((before) =>
    found.map((part) => {
      const known = before.find(
        (each) =>
          each.key === part.key &&
          each.aside === part.aside &&
          each.nth === part.nth &&
          each.bytes === part.bytes &&
          each.why === part.why,
      );
      return known?.later === true ? { ...part, later: true } : part;
    }),
  );
}

/** Away with what cannot be read of an item, or with what was set aside the nth time; what can be read of it stays. */
export async function resetUnreadable(key: string, nth = 1): Promise<void> {
  const item = itemOf(key);
  if (item === undefined) return;
  await item.alone(async () => {
    if (nth > 1) {
      await browser.storage.local.remove(asideOf(key, nth));
      return;
    }
    const raw = (await browser.storage.local.get(key))[key];
    const damaged = raw !== undefined && item.judge(raw) !== 'readable';
    await browser.storage.local.remove(damaged ? [asideOf(key), key] : [asideOf(key)]);
  });
}

/**
 * Puts what was set aside back in its place, when it can be read by now; what stood there changes places with it.
 *
 * @returns false: it cannot be read, and everything stays as it is
 */
export async function restoreUnreadable(key: string, nth = 1): Promise<boolean> {
  const item = itemOf(key);
  if (item === undefined) return false;
  const aside = asideOf(key, nth);
  return item.alone(async () => {
    const lying: Record<string, unknown> = await browser.storage.local.get([key, aside]);
    if (lying[aside] === undefined || item.judge(lying[aside]) !== 'readable') return false;
    // One write: a worker that dies has done both or neither. Where nothing stood, dying in between leaves it there twice.
    if (lying[key] !== undefined) await browser.storage.local.set({ [key]: lying[aside], [aside]: lying[key] });
    else {
      await browser.storage.local.set({ [key]: lying[aside] });
      await browser.storage.local.remove(aside);
    }
    return true;
  });
}
