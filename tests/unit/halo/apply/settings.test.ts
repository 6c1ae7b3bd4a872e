/** Which level is written for "Read Only", and what is said of it, on both scales that are known. */
import { describe, expect, it } from 'vitest';
import { claimLine, type Learnt } from '../../../../lib/halo/apply/settings.ts';

const learnt =
  (steps: Record<string, string>): Learnt =>
  (setting, value) =>
    setting === 'customersAccess' ? steps[value] : undefined;

describe('customers access', () => {
  const cases: [string, Record<string, string>, string | undefined, string, string, boolean][] = [
    ['nothing learnt, none set', {}, undefined, 'Not set', '2', true],
    ['2 is Read Only', { '2': 'read' }, undefined, 'Not set', '2', false],
    ['1 is Read Only', { '1': 'read', '2': 'modify' }, '2', 'Read and Modify', '1', false],
    ['2 is Read and Modify, 1 not seen', { '2': 'modify' }, '2', 'Read and Modify', '1', false],
    ['1 is names only', { '1': 'names' }, '1', 'View (Names Only)', '2', true],
    ['3 is Read and Modify', {}, '3', 'Read and Modify', '2', false],
  ];
  it.each(cases)('%s', (_, steps, has, before, value, noted) => {
    const claims = has === undefined ? [] : [{ type: 'Ux', value: has }];
    const { claim, change } = claimLine(claims, 'customersAccess', learnt(steps));
    expect([change.before, claim.value, change.note !== undefined]).toEqual([before, value, noted]);
  });

  it('other settings have one scale', () => {
    const { claim, change } = claimLine([{ type: 'Tx', value: '1' }], 'ticketsAccess', learnt({}));
    expect([claim, change.before, change.after, change.note]).toEqual([
      { type: 'Tx', value: '2' },
      'Read Only',
      'Read and Modify',
      undefined,
    ]);
  });
});
