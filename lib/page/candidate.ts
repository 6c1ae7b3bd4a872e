import { inOtherWords, nameIndex, namesOf } from './names.ts';

/** Something that could be the landmark, before headings and tabs are weighed. */
export interface Candidate {
  element: Element;
  control?: Element;
  score: number;
  clues: string[];
}

/** A name's worth: the usual name 1, its variants a little less, other words with the same meaning less still. */
export const worth = (index: number): number => (index >= inOtherWords ? 0.84 : 1 - Math.min(index, 6) * 0.02);

export function named(el: Element, text: string, names: readonly string[], clue: string, weight: number): Candidate[] {
  const index = nameIndex(text, names);
  return index < 0 ? [] : [{ element: el, score: worth(index) * weight, clues: [`${clue}: ${text}`] }];
}

export function bestName(el: Element, names: readonly string[]): Candidate | null {
  let best: Candidate | null = null;
  for (const clue of namesOf(el)) {
    const [candidate] = named(el, clue.text, names, clue.how, clue.weight);
    if (candidate && (!best || candidate.score > best.score)) best = candidate;
  }
  return best;
}
