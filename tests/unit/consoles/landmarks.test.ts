import { describe, expect, test } from 'vitest';
import { coveLandmarks, covePlaces } from '../../../lib/consoles/cove.ts';
import { fold } from '../../../lib/consoles/fold.ts';
import { haloLandmarks, haloPlaces } from '../../../lib/consoles/halo.ts';
import type { Landmark, Place } from '../../../lib/consoles/landmark.ts';

const landmarks: [string, Landmark][] = [...Object.entries(haloLandmarks), ...Object.entries(coveLandmarks)];
const places: [string, Place][] = [...Object.entries(haloPlaces), ...Object.entries(covePlaces)];

test.each(landmarks)('landmark %s carries its own id and names that differ', (id, landmark) => {
  expect(landmark.id).toBe(id);
  expect(landmark.names.length).toBeGreaterThan(0);
  expect(landmark.names[0]).not.toBe('');
});

test.each(places)('place %s carries its own id and a path in words', (id, place) => {
  expect(place.id).toBe(id);
  expect(place.path).not.toBe('');
});

describe('settings of the role page are not mistaken for one another', () => {
  const role = landmarks.filter(([id, landmark]) => id.startsWith('role-') && landmark.role === 'setting');
  const keys = role.flatMap(([id, landmark]) => landmark.names.map((name) => [id, fold(name)] as const));
  test('no label belongs to two of them', () => {
    for (const [id, key] of keys) expect(keys.filter(([other, same]) => same === key && other !== id)).toEqual([]);
  });
  test.each([
    'Client Contracts Access Level',
    'Users Access Level',
    'Supplier Contracts Access Level',
    'Can View Item Prices',
    'Allow use of all Asset Types',
  ])('“%s” is none of them', (decoy) => expect(keys.some(([, key]) => key === fold(decoy))).toBe(false));
});

test.each([
  ['/config/agents/roles', 'halo-roles'],
  ['/config/agents/roles?id=6b1c7c0e-1d2f-4c57-9d0a-2f0f3b5f6a7b', 'halo-role'],
  ['/config/agents/roles?tab=2&id=-1', 'halo-role'],
  ['/config/teams/roles', 'halo-roles'],
  ['/config/integrations/api', 'halo-api'],
  ['/config/integrations/api/', 'halo-api'],
  ['/config/integrations/api/applications', 'halo-applications'],
  ['/config/integrations/api/applications?id=abc', 'halo-application'],
  ['/config/tickets/tickettype', 'halo-ticket-types'],
  ['/config/tickets/tickettype?id=1', 'halo-ticket-type'],
  ['/config/tickets/categories', 'halo-category'],
  ['/config/tickets/categorisation', 'halo-category'],
  ['/customers?mainview=all', 'halo-customers'],
  ['/config/tickets/templates?type=6&id=46', undefined],
  ['/tickets?area=1', undefined],
])('%s is %s', (address, id) => {
  expect(Object.values(haloPlaces).find((place) => place.matches?.test(address))?.id).toBe(id);
});
