/** What lies in storage: of another version, damaged, cut off, or put there by somebody else. */
import fc from 'fast-check';
import { memory } from './memory.ts';
import * as items from '../../lib/store/items.ts';
import type { Stored } from '../../lib/store/stored.ts';
import type { FuzzTarget } from './target.ts';
import { almost, must, wildJson } from './wild.ts';

type Item = Stored<unknown>;
const isStored = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && 'read' in value && 'update' in value;
/** Every stored item: those there is one of, and of the others the one of an owner. */
const everyItem = (): Item[] =>
  Object.values(items).flatMap((each: unknown): Item[] => {
    if (isStored(each)) return [each];
    if (typeof each !== 'function') return [];
    const made: unknown = (each as (owner: string) => unknown)('acme.halopsa.com');
    return isStored(made) ? [made] : [];
  });

/** Something real of every item, to damage: what it holds where nothing was stored. */
const lying = (value: unknown): fc.Arbitrary<unknown> =>
  fc.oneof(
    wildJson,
    fc.record({ v: fc.oneof(fc.constantFrom(-1, 0, 1, 2, 3, 4, 99), wildJson), data: wildJson }),
    fc.record({ v: fc.constantFrom(1, 2, 3), data: almost(value) }),
    fc.record({
      v: fc.constantFrom(1, 2, 3),
      data: fc.dictionary(
        fc.constantFrom('cove', 'psa', 'count', 'id', 'links', 'past', 'connectionId', 'revision'),
        wildJson,
      ),
    }),
  );

export const storedTargets: FuzzTarget[] = [
  {
    name: 'a stored item',
    holds:
      'is read as its own form or as if there were none; what could not be read is put aside before it is written over',
    share: 30,
    property: () => {
      const all = everyItem();
      return fc.asyncProperty(
        fc.nat({ max: all.length - 1 }).chain((at) =>
          fc.record({
            at: fc.constant(at),
            raw: lying({ connectionId: 'c', links: {}, excluded: [], revision: 1, past: [], future: [] }),
          }),
        ),
        async ({ at, raw }) => {
          const item = all[at];
          must(item !== undefined, 'no item');
          memory.clear();
          const none = await item.read();
          memory.set(item.key, raw);
          const read = await item.read();
          must(typeof read === typeof none || none === null || read === null || raw !== null, 'another kind of thing');
          must(Array.isArray(read) === Array.isArray(none) || none === null, 'a list, or none');
          await item.update((value) => value);
          const again = await item.read();
          must(JSON.stringify(again) === JSON.stringify(read), 'what was written back is read otherwise');
          // Either it was understood, or the original lies aside, as it was.
          const aside = memory.get(`quarantine:${item.key}`);
          const fallback = JSON.stringify(read) === JSON.stringify(none);
          must(
            !fallback || aside === undefined || JSON.stringify(aside) === JSON.stringify(raw),
            'put aside otherwise',
          );
          const version: unknown = Reflect.get(Object(raw), 'v');
          if (typeof version === 'number' && version > 50 && 'data' in Object(raw))
            must(aside !== undefined, 'a newer version was written over');
        },
      );
    },
  },
];
