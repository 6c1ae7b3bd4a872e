/** The demo's own judge: reads the simulated consoles' state, not the extension's opinion of it. */
import { truthOf, type Tenant } from '../halo/index.ts';
import type { CoveWorld } from '../cove/index.ts';

export interface Check {
  what: string;
  good: boolean;
  /** What was found, when it is not good. */
  found?: string;
}

/** What the saved plan says: Cove partner id → PSA customer id, and the reseller's own. */
export interface PlannedMapping {
  links: ReadonlyMap<number, number>;
  reseller: number | null;
}

/** HaloPSA: category, role and application as the article asks. */
export function checkHalo(tenant: Tenant): Check[] {
  const truth = truthOf(tenant.state, tenant.quirks.customersScale);
  return Object.entries(truth)
    .filter(([id]) => /^(category|role|application)-/u.test(id))
    .map(([id, value]) => ({
      what: `HaloPSA: ${id}`,
      good: value === 'met',
      ...(value === 'met' ? {} : { found: value }),
    }));
}

/** Cove: connected and active, exactly the plan's mapping, nothing destroyed on the way, a notification that makes tickets. */
export function checkCove({ state }: CoveWorld, host: string, plan: PlannedMapping): Check[] {
  const differing = new Set(
    [...state.mapping.keys(), ...plan.links.keys()].filter((id) => state.mapping.get(id) !== plan.links.get(id)),
  );
  const ticket = state.notifications.filter((entry) => entry.kind === 'PSA Ticket' && entry.active);
  const checks: [string, boolean, string][] = [
    ['connected to the tenant', state.connection?.hostname === host, state.connection?.hostname ?? 'no connection'],
    ['the integration is active', state.active, 'not active'],
    ['the plan links customers', plan.links.size > 0, 'an empty plan'],
    [
      'holds exactly the mapping of the plan',
      differing.size === 0,
      `${differing.size} customers differ: ${[...differing].slice(0, 5).join(', ')}`,
    ],
    [
      'the reseller is mapped as planned',
      plan.reseller !== null && state.resellerMapping === plan.reseller,
      String(state.resellerMapping),
    ],
    ['nothing was cleared or lost on the way', state.losses.length === 0, state.losses.join(', ')],
    ['a PSA Ticket notification is active', ticket.length > 0, `${state.notifications.length} notifications`],
  ];
  return checks.map(([what, good, found]) => ({ what: `Cove: ${what}`, good, ...(good ? {} : { found }) }));
}
