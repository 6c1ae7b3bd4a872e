/** Everything that Alcove is meant to survive. */
import { attacks } from './attacks.ts';
import type { ResilienceCase } from './case.ts';
import { faults } from './faults.ts';

export type { ResilienceCase } from './case.ts';
export const resilienceCases: readonly ResilienceCase[] = [...attacks, ...faults];
