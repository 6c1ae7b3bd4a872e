/** Which landmarks the product's guides look for at which place: read from the requirements themselves. */
import { coveLandmarks } from '../../../lib/consoles/cove.ts';
import { haloLandmarks } from '../../../lib/consoles/halo.ts';
import type { Landmark } from '../../../lib/consoles/landmark.ts';
import { requirementById } from '../../../lib/requirements/index.ts';

export const landmarks: Readonly<Record<string, Landmark>> = { ...haloLandmarks, ...coveLandmarks };

/** Landmarks that no guide step names: the hands and the readers look for them here. */
const beside: Readonly<Record<string, readonly string[]>> = {
  'cove-wizard-connect': ['cove-client-id', 'cove-client-secret', 'cove-hostname', 'cove-next'],
  'cove-wizard-map': ['cove-apply-to-all', 'cove-clear-all', 'cove-next'],
  'cove-integrations': ['cove-halopsa-tile', 'cove-manage', 'cove-integrations-menu', 'cove-notifications-menu'],
  'cove-notifications': ['cove-notifications-menu', 'cove-integrations-menu'],
};

/** Ids of all landmarks looked for at a place. */
export function landmarksAt(place: string): string[] {
  const named = Object.values(requirementById)
    .flatMap(({ guide }) => [...guide])
    .filter((step) => step.place === place)
    .flatMap(({ landmark }) => (landmark === undefined ? [] : [landmark]));
  return [...new Set([...named, ...(beside[place] ?? [])])];
}
