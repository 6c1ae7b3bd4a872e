import { z, type Infer } from './schema.ts';

/** Name that Cove writes into every ticket's Category 1 (N-able: Configure HaloPSA page). */
export const coveCategory = 'Cove Data Protection';

/** Names that an organisation gives its records; what it leaves out is called as N-able's page proposes. */
export const givenNamesSchema = z.object({
  category: z.optional(z.string()),
  role: z.optional(z.string()),
  application: z.optional(z.string()),
});
export type GivenNames = Infer<typeof givenNamesSchema>;

/** What the records that Cove needs are called here. */
export interface Names {
  category: string;
  role: string;
  application: string;
  /** What of it the organisation has set: only such a name decides which record is Cove's. */
  given: GivenNames;
}

/** As N-able's page proposes them (Configure HaloPSA). */
export const usualNames: Names = {
  category: coveCategory,
  role: 'Cove-Role',
  application: 'Cove-HaloPSA',
  given: {},
};

export const namesFrom = (given: GivenNames): Names => ({ ...usualNames, ...given, given });

const kinds = ['category', 'role', 'application'] as const;
const anyUsual = new RegExp(kinds.map((kind) => usualNames[kind]).join('|'), 'g');

/**
 * A text of Alcove's own, which speaks of the usual names, with those of the organisation in their place. In titles,
 * expectations and guides "Cove Data Protection" is the category's name and never the product's, so it may go too.
 * One pass: what an administrator wrote is taken as it is, and nothing is replaced inside it.
 */
export const inNames = (text: string, names: Names): string =>
  text.replace(anyUsual, (usual) => names[kinds.find((kind) => usualNames[kind] === usual) ?? 'category']);
