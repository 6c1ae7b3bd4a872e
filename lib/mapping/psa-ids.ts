/**
 * PSA customers whose id nobody has told: a list that was pasted holds names, as a rule. They get a number of their own,
 * below nought, which HaloPSA never gives; a list that has the real ones takes its place by name.
 */
import type { PsaCustomer } from '../domain/customer.ts';
import { nameKey } from './list-text.ts';

/**
 * The number of a name: the same for the same name in every list. 46 bits, so that two names out of 20,000 share one in
 * some three hundred thousand lists; the second of them is then named as a repetition, never mixed up.
 *
 * @param key the name as `nameKey` gives it
 * @param occurrence 1 for the first customer of that name in a list, 2 for the second …
 */
export function idByName(key: string, occurrence: number): number {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (const letter of `${key}#${occurrence}`) {
    const code = letter.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low + code, 0x85ebca6b) ^ (low >>> 13);
  }
  return -((high >>> 0) * 0x4000 + ((low >>> 0) & 0x3fff) + 1);
}

/** Whether an id was made from a name: HaloPSA's own ones are positive. */
export const isByName = (id: number): boolean => id < 0;

/** Ids by name, of names that stand once among those customers. */
function idsOf(customers: readonly PsaCustomer[], wanted: (id: number) => boolean): Map<string, number> {
  const all = new Map<string, number | null>();
  for (const { id, name } of customers) {
    const key = nameKey(name);
    all.set(key, all.has(key) ? null : id);
  }
  return new Map([...all].flatMap(([key, id]): [string, number][] => (id === null || !wanted(id) ? [] : [[key, id]])));
}

/** A list as it is taken over, and which ids of the list before are other ones in it. */
export interface Settled {
  psa: PsaCustomer[];
  moved: ReadonlyMap<number, number>;
}

/**
 * Joins two lists by name where one of them has no ids: a customer pasted by name is the one that was read with its id
 * before, and one that was pasted before is the one that is read with its id now. Names that stand twice in a list say
 * nothing.
 */
export function settleIds(before: readonly PsaCustomer[], read: readonly PsaCustomer[]): Settled {
  const known = idsOf(before, (id) => !isByName(id));
  const taken = new Set(read.map(({ id }) => id));
  const alone = idsOf(read, () => true);
  const psa = read.map((customer) => {
    if (!isByName(customer.id)) return customer;
    const key = nameKey(customer.name);
    const real = alone.get(key) === customer.id ? known.get(key) : undefined;
    return real === undefined || taken.has(real) ? customer : { ...customer, id: real };
  });
  const now = idsOf(psa, () => true);
  const moved = new Map<number, number>();
  for (const [key, id] of idsOf(before, isByName)) {
    const next = now.get(key);
    if (next !== undefined && next !== id) moved.set(id, next);
  }
  return { psa, moved };
}

/** Anything that is kept of a connection, with the ids that are other ones now in place of those of before. */
export function withMoved<T>(kept: T, moved: ReadonlyMap<number, number>): T {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    // Through entries and back: a key from outside may be called "__proto__".
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        name,
        name === 'psaId' && typeof part === 'number' ? (moved.get(part) ?? part) : walk(part),
      ]),
    );
  };
  return walk(kept) as T;
}
