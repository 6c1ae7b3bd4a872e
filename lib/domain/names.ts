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

/** A text of Alcove's own, which speaks of the usual names, with those of the organisation in their place. */
export const inNames = (text: string, names: Names): string =>
  kinds.reduce((told, kind) => {
    const given = names.given[kind];
    return given === undefined ? told : told.replaceAll(usualNames[kind], given);
  }, text);
