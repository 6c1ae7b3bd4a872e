/**
 * One look at a page. While it lasts nothing changes (it is one synchronous piece of work), so what was read once, who is
 * visible, which text stands where, is not read again: without this the same boxes are measured hundreds of times.
 */
let memory: Map<string, Map<unknown, unknown>> | null = null;

/** Runs `look`; everything `remembered` within is read at most once. */
export function glimpse<T>(look: () => T): T {
  if (memory) return look();
  memory = new Map();
  try {
    return look();
  } finally {
    memory = null;
  }
}

/** What `read` gives for `of`; in a glimpse, what it gave the first time. */
export function remembered<Of, T>(what: string, of: Of, read: (of: Of) => T): T {
  if (!memory) return read(of);
  let known = memory.get(what);
  if (!known) memory.set(what, (known = new Map()));
  if (known.has(of)) return known.get(of) as T;
  const value = read(of);
  known.set(of, value);
  return value;
}
