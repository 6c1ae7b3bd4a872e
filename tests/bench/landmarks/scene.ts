/** What the benchmark of the locator works on: places of the consoles as they stood in a browser, and where things are. */
export interface Scene {
  /** Console, wording and place, e.g. "halo clients role permissions edit". */
  name: string;
  html: string;
  css: string;
  /** Attributes of `html` and `body`. */
  root: Record<string, string>;
  body: Record<string, string>;
  /** Landmarks that the guides look for here. Those without a mark in `html` are not to be seen in this state. */
  landmarks: string[];
}

/** Says in a captured page which landmarks an element is; taken away before anything is looked for. */
export const truthMark = 'data-truth';

/** Landmarks of a run, seeds, and how each was answered. */
export interface Tally {
  /** Asked for, with the target there. */
  landmarks: number;
  found: number;
  wrong: number;
  refused: number;
  /** Asked for where the target is not, or is no longer; and how often that was said. */
  gone: number;
  goneRefused: number;
}

export const emptyTally = (): Tally => ({ landmarks: 0, found: 0, wrong: 0, refused: 0, gone: 0, goneRefused: 0 });

export type Answer = 'found' | 'wrong' | 'refused';

export function count(tally: Tally, isThere: boolean, answer: Answer): void {
  if (isThere) {
    tally.landmarks += 1;
    tally[answer] += 1;
  } else {
    tally.gone += 1;
    if (answer === 'refused') tally.goneRefused += 1;
    else tally.wrong += 1;
  }
}

export function add(to: Tally, from: Tally): void {
  for (const key of ['landmarks', 'found', 'wrong', 'refused', 'gone', 'goneRefused'] as const) to[key] += from[key];
}

/** What one run in the page gives back. */
export interface Outcome {
  mutations: number;
  /** Time spent looking, ms. */
  spent: number;
  searchers: Record<string, Tally>;
  /** By kind of mutation, for the locator alone. */
  kinds: Record<string, Tally>;
  /** What went wrong or was refused, in words. */
  notes: string[];
}
