/** A run of words within a name, and which part of the name it is. */

/** Parts of a name: the name itself; what it also trades as; what stands in brackets, after a dash or behind the legal form; what follows a comma. */
export const part = { main: 0, alias: 1, aside: 2, list: 3 } as const;

export interface Piece {
  part: number;
  words: string[];
}
