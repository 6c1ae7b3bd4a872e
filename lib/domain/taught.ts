import { z, type Infer } from './schema.ts';

/** What a person may point at, told apart as far as a person would. */
export const taughtKinds = [
  'field',
  'choice',
  'tick',
  'button',
  'link',
  'tab',
  'menu entry',
  'row',
  'table',
  'heading',
  'text',
] as const;
export type TaughtKind = (typeof taughtKinds)[number];

const words = z.string().check(z.maxLength(100));

/**
 * How an admin's console calls a landmark that Alcove had lost: a description, learnt from pointing at it once. Never a selector,
 * never what the control holds.
 */
export const taughtSchema = z.object({
  landmark: z.string().check(z.maxLength(60)),
  kind: z.enum(taughtKinds),
  /** What it is called, to screen readers and by what stands beside it. */
  names: z.array(words).check(z.maxLength(6)),
  /** The heading it stands under, and the tab that was open. */
  heading: z.optional(words),
  tab: z.optional(words),
  /** Path of the page, ids left out. */
  route: z.string().check(z.maxLength(200)),
  at: z.number(),
});
export type Taught = Infer<typeof taughtSchema>;

export const taughtListSchema = z.array(taughtSchema).check(z.maxLength(100));

/** How one landmark was found, or was not, at one look. */
export interface LandmarkSight {
  landmark: string;
  /** As the console calls it, as a rule. */
  name: string;
  kind: 'found' | 'several' | 'hidden' | 'absent';
  /** 0..1, when it was found. */
  confidence?: number;
  /** Which clues spoke for it, or what is in the way. */
  clues: string[];
  /** How long looking took, ms. */
  ms: number;
}
