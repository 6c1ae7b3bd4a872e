/** Where in its name a word stands: what comes and goes depends on it. */
import { part } from './pieces.ts';
import type { Side } from './vocabulary.ts';

export const places = 6;

/** Where each word of a side stands in its name: alias, aside in one word or in several, last of the main part, inner, first. */
export function placesOf({ count, from, parts }: Pick<Side, 'count' | 'from' | 'parts'>): Uint8Array {
  const found = new Uint8Array(parts.length);
  for (let name = 0; name < count; name++) {
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
