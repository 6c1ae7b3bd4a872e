import { expect, test } from 'vitest';
import type { LandmarkSight, Taught } from '../../../lib/domain/taught.ts';
import { doctorText } from '../../../lib/models/doctor.ts';

const sights: LandmarkSight[] = [
  { landmark: 'role-save', name: 'Save', kind: 'found', confidence: 0.97, clues: ['accessible: Save'], ms: 3.2 },
  {
    landmark: 'role-tickets-access',
    name: 'Tickets Access Level',
    kind: 'found',
    confidence: 0.9,
    clues: ['label: Acme desk reach', 'under: Acme features'],
    ms: 8,
  },
  { landmark: 'role-name', name: 'Role Name', kind: 'hidden', clues: ['Open the tab Details'], ms: 1 },
  {
    landmark: 'application-client-id',
    name: 'Client ID',
    kind: 'found',
    confidence: 1,
    clues: ['label: 3c467f9f-6dad-4ef0-a73f-acf0c77627ed'],
    ms: 1,
  },
];
const taught: Taught[] = [
  {
    landmark: 'role-tickets-access',
    kind: 'choice',
    names: ['Acme desk reach'],
    heading: 'Acme features',
    route: '/',
    at: 0,
  },
];

test('the copy tells how each was found, and nothing that a tenant calls its own', () => {
  const text = doctorText('halo-role', sights, taught);
  expect(text.split('\n')).toEqual([
    'Guide doctor, place: halo-role',
    'role-save | found | 97 % | 3.2 ms | accessible: Save',
    'role-tickets-access | found | 90 % | 8 ms | label: (taught), under: (taught) | taught',
    'role-name | not shown now | 1 ms | Open the tab Details',
    expect.stringMatching(/^application-client-id \| found \| 100 % \| 1 ms \| label: (?!3c467f9f-6dad)/u),
  ]);
  expect(text).not.toMatch(/Acme|6dad/u);
});
