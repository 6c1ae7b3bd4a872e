import { describe, expect, it } from 'vitest';
import { inferProof } from '../../../lib/guide/proof.ts';

describe('told from what came of it', () => {
  const clues = {
    role: 'button' as const,
    sight: 'found' as const,
    selected: null,
    later: undefined,
    hasNext: true,
    editing: false,
    wasEditing: false,
  };
  it.each<[string, Partial<Parameters<typeof inferProof>[0]>, string]>([
    ['a selected tab', { role: 'tab', selected: true }, 'yes'],
    ['a tab that says no', { role: 'tab', selected: false }, 'unknown'],
    ['a tab that says nothing, its content there', { role: 'tab', later: 'found' }, 'yes'],
    ['Edit is gone, the form is there', { sight: 'absent', editing: true, later: 'found' }, 'yes'],
    ['Edit is gone, nothing else is known', { sight: 'absent', later: 'absent' }, 'unknown'],
    ['Save is gone and the form closed', { sight: 'absent', wasEditing: true, hasNext: false }, 'seems'],
    ['Save is still there, and more follows', { wasEditing: true, hasNext: true }, 'unknown'],
    ['the last step, and the page is edited no more', { wasEditing: true, hasNext: false }, 'seems'],
    ['a setting is never told from looks', { role: 'setting', sight: 'absent', wasEditing: true }, 'unknown'],
  ])('%s', (_, more, expected) => {
    expect(inferProof({ ...clues, ...more })).toBe(expected);
  });
});
