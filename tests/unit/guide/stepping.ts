/** Steps of a guide, where it stands, and what it sees. */
import type { GuideStep } from '../../../lib/consoles/landmark.ts';
import { startState, type GuideState, type Look } from '../../../lib/guide/state.ts';

export const steps: GuideStep[] = [
  { place: 'halo-roles', say: 'Open the role.' },
  { place: 'halo-role', landmark: 'role-permissions-tab', say: 'Select the tab.' },
  { place: 'halo-role', landmark: 'role-tickets-access', say: 'Set it.' },
  { place: 'halo-role', landmark: 'role-save', say: 'Save.' },
];
export const at = 1000;
export const state = (more: Partial<GuideState> = {}): GuideState => ({ ...startState(0), ...more });
export const look = (more: Partial<Look> = {}): Look => ({
  type: 'look',
  at,
  place: 'halo-role',
  editing: false,
  canOpen: true,
  leads: false,
  proof: 'unknown',
  ...more,
});
export const onStep = (index: number, more: Partial<GuideState> = {}) => state({ index, ...more });
