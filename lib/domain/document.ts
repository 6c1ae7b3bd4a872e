import { requirementIds, type RequirementId } from './requirement-id.ts';

/** What the package carries of its own documents, made from them when it is built (scripts/documents.ts). */

/** One heading of CHANGELOG.md with what stands under it. */
export interface Release {
  version: string;
  /** A date; '' while there is none. */
  when: string;
  news: { about: string | null; text: string }[];
}

/** One row of docs/troubleshooting.md. */
export interface Symptom {
  /** The heading that it stands under. */
  area: string;
  sees: string;
  likely: string;
  helps: string;
  /** The rows of the checklist that it leads to. */
  rows: RequirementId[];
}

export interface Documents {
  /** Newest first. */
  releases: Release[];
  symptoms: Symptom[];
}

/** What the page of help can be opened at: one of its parts, or one row of the checklist. */
const helpParts = ['welcome', 'news', 'trouble'] as const;
export const helpTopics = [...helpParts, ...requirementIds] as const;
export type HelpTopic = (typeof helpTopics)[number];

const numbers = (version: string): number[] => version.split('.').map((part) => Number.parseInt(part, 10) || 0);

/** Is version `a` newer than `b`; numbers are compared, not letters. */
export function isNewer(a: string, b: string): boolean {
  const [left, right] = [numbers(a), numbers(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
