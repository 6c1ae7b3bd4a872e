/** Which names hold a word. */
import type { Side } from './vocabulary.ts';

/** Names that hold word w, each once: `names[from[w]] … names[from[w + 1] - 1]`. */
export interface Postings {
  from: Int32Array;
  names: Int32Array;
}

/** The postings of a side; `counts`: names that hold each word. */
export function postingsOf(side: Side, counts: Int32Array): Postings {
  const from = new Int32Array(counts.length + 1);
  for (let id = 0; id < counts.length; id++) from[id + 1] = (from[id] ?? 0) + (counts[id] ?? 0);
  const names = new Int32Array(from[counts.length] ?? 0);
  const fill = from.slice(0, counts.length);
  const lastIn = new Int32Array(counts.length).fill(-1);
  for (let name = 0; name < side.count; name++)
    for (let at = side.from[name] ?? 0; at < (side.from[name + 1] ?? 0); at++) {
      const id = side.ids[at] ?? 0;
      if (lastIn[id] === name) continue;
      lastIn[id] = name;
      names[fill[id] ?? 0] = name;
      fill[id] = (fill[id] ?? 0) + 1;
    }
  return { from, names };
}
