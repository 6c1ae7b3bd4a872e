import type fc from 'fast-check';

/** Something that is fed with anything, and what has to hold whatever it was fed with. */
export interface FuzzTarget {
  name: string;
  /** What must hold, in one sentence. */
  holds: string;
  /** How much of the cases it gets, compared with others: cheap ones get more. */
  share: number;
  property: () => fc.IRawProperty<unknown>;
}
