/** Sites of a customer: where Cove lists them, their tickets belong to their customer's PSA customer. */
import type { CoveCustomer } from '../domain/customer.ts';
import type { Link, Plan } from '../domain/plan.ts';
import { say } from '../domain/say.ts';

/**
 * Links for sites that have none of their own: each follows the customer it belongs to, and says so.
 *
 * Whether Cove's mapping table lists sites is not documented; a link for a row that is not there does no harm.
 *
 * @param fresh links just found for the same customers
 * @param at time of the new links, milliseconds since the epoch
 */
export function linkSites(
  customers: readonly CoveCustomer[],
  plan: Pick<Plan, 'links' | 'excluded'>,
  fresh: Readonly<Record<string, Link>>,
  at: number,
): Record<string, Link> {
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  const excluded = new Set(plan.excluded);
  const found: Record<string, Link> = {};
  for (const { id, level, parentId, setAside } of customers) {
    if (level !== 'Site' || setAside !== undefined || parentId === undefined) continue;
    if (plan.links[id] ?? fresh[id] ?? excluded.has(id)) continue;
    const parent = byId.get(parentId);
    const link = plan.links[parentId] ?? fresh[parentId];
    if (!parent || !link) continue;
    found[id] = { psaId: link.psaId, origin: 'automatic', at, reason: say('site of {name}', { name: parent.name }) };
  }
  return found;
}
