/** A tenant with a desk before it, and the one change that is planned. */
import type { Step } from '../../../../lib/domain/change.ts';
import { createTenant, type TenantOptions } from '../../../world/halo/index.ts';
import { deskOf, type Desk } from './desk.ts';

export const deskWith = (options: Partial<TenantOptions>): Desk =>
  deskOf(createTenant({ host: 'acme.halopsa.com', customers: 3, ...options }));

export async function only(desk: Desk, requirement: string): Promise<Step> {
  const [step] = await desk.plan(requirement);
  if (!step) throw new Error(`nothing is planned for ${requirement}`);
  return step;
}

export const role = (desk: Desk) => desk.tenant.state.roles.find(({ name }) => name === 'Cove-Role');
export const faults = [
  ['broken:category-missing', 'category-exists'],
  ['broken:category-case', 'category-exists'],
  ['broken:role-missing', 'role-exists'],
  ['broken:role-tickets-none', 'role-tickets-access'],
  ['broken:application-missing', 'application-exists'],
  ['broken:application-inactive', 'application-active'],
] as const;
