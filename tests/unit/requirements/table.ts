/** A table of evidence → outcome for one requirement. */
import { expect, it } from 'vitest';
import type { Evidence } from '../../../lib/domain/evidence.ts';
import type { Outcome } from '../../../lib/domain/outcome.ts';
import type { RequirementId } from '../../../lib/domain/requirement-id.ts';
import { requirementById } from '../../../lib/requirements/index.ts';

export type Case = readonly [name: string, evidence: Evidence, expected: Partial<Outcome>];

/** Checks every row; a note is compared as "contains". */
export function table(id: RequirementId, cases: readonly Case[]): void {
  it.each(cases)(`${id}: %s`, (_name, evidence, { note, ...expected }) => {
    const outcome = requirementById[id].evaluate(evidence);
    expect(outcome).toMatchObject(expected);
    if (note === undefined) return;
    expect(outcome.note).toContain(note);
  });
}
