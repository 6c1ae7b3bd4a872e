/** What is found by a number, in flat arrays: a map of numbers to lists would hold an object for each. */

export interface KeyTable {
  /** What was put, by entry. */
  holders: Int32Array;
  put(key: number, holder: number): void;
  /** Is there any entry, or are there several, that may be of the key? Cheaper than to look for them. */
  any(key: number): boolean;
  several(key: number): boolean;
  /** Entry that was put last under the key, and the one before it; -1 for none. */
  last(key: number): number;
  before(entry: number): number;
}

/** A table for `room` entries at most. */
export function keyTable(room: number): KeyTable {
  const bits = 33 - Math.clz32(Math.max(255, room));
  const head = new Int32Array(2 ** bits).fill(-1);
  /** By slot how many entries there are: 2 for more than one. */
  const crowds = new Uint8Array(2 ** bits);
  const keys = new Int32Array(room);
  const holders = new Int32Array(room);
  const next = new Int32Array(room);
  let used = 0;
  const slotOf = (key: number): number => Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> (32 - bits);
  const same = (entry: number, key: number): number => {
    let at = entry;
    while (at >= 0 && keys[at] !== key) at = next[at] ?? -1;
    return at;
  };
  return {
    holders,
    put: (key, holder) => {
      const slot = slotOf(key);
      keys[used] = key;
      holders[used] = holder;
      const first = head[slot] ?? -1;
      next[used] = first;
      head[slot] = used++;
      crowds[slot] = first < 0 ? 1 : 2;
    },
    any: (key) => crowds[slotOf(key)] !== 0,
    several: (key) => (crowds[slotOf(key)] ?? 0) > 1,
    last: (key) => same(head[slotOf(key)] ?? -1, key),
    before: (entry) => same(next[entry] ?? -1, keys[entry] ?? 0),
  };
}
