/** Where in its name a word stands: what comes and goes depends on it. */
import { part } from './piece.ts';

export const places = 6;

/** Where each word of a side stands in its name (name n has the words from `from[n]` on): alias, aside in one word or in several, last of the main part, inner, first. */
export function placesOf(from: Int32Array, parts: Uint8Array): Uint8Array {
  const found = new Uint8Array(parts.length);
  for (let name = 0; name + 1 < from.length; name++) {
    const begin = from[name] ?? 0;
    const end = from[name + 1] ?? 0;
    for (let at = begin; at < end; at++) {
      const kind = parts[at] ?? 0;
      found[at] =
        kind === part.alias
          ? 0
          : kind === part.aside
            ? 1
            : kind === part.list
              ? 2
              : at === begin
                ? 5
                : at + 1 >= end || parts[at + 1] !== part.main
                  ? 3
                  : 4;
    }
  }
  return found;
}
