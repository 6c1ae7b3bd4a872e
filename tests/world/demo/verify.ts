/** The demo's own judge: reads the simulated consoles' state, not the extension's opinion of it. */
import { truthOf, type Tenant } from '../halo/index.ts';
import type { CoveWorld } from '../cove/index.ts';
import type { PlannedMapping } from './plan.ts';

export interface Check {
  what: string;
  good: boolean;
  /** What was found, when it is not good. */
  found?: string;
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

type Count = Map<number | null, number>;

/** Planned and held PSA ids by the name of the Cove customer: plans made from a page know no partner ids. */
function byName(rows: Iterable<{ name: string; psaId: number | null }>): Map<string, Count> {
  const names = new Map<string, Count>();
  for (const { name, psaId } of rows) {
    const key = name.replaceAll(/\s+/gu, ' ').trim();
    const count = names.get(key) ?? new Map<number | null, number>();
    count.set(psaId, (count.get(psaId) ?? 0) + 1);
    names.set(key, count);
  }
  return names;
}

const words = (count: Count | undefined): string =>
  count === undefined ? 'no row' : [...count].map(([psaId, times]) => `${psaId ?? 'cleared'} ×${times}`).join(', ');
const same = (one: Count | undefined, other: Count | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.size === other.size &&
  [...one].every(([id, n]) => other.get(id) === n);

/**
 * Cove: connected and active, exactly the plan's mapping, nothing destroyed on the way, a notification that makes tickets.
 * Sites and other levels that Cove's table does not list have no row that could hold a mapping.
 */
export function checkCove(cove: CoveWorld, host: string, plan: PlannedMapping): Check[] {
  const { state, settings } = cove;
  const listed = state.partners.filter(({ Level }) => Level === 'EndCustomer' || settings.rows === 'all-levels');
  const held = byName(listed.map(({ Id, Name }) => ({ name: Name, psaId: state.mapping.get(Id) ?? null })));
  const ids = new Set(listed.map(({ Id }) => String(Id)));
  const names = new Set(held.keys());
  const planned = byName(
    plan.rows.filter(({ coveId, name }) => ids.has(coveId) || (!/^\d+$/u.test(coveId) && names.has(name))),
  );
  const differing = [...names].filter((name) => !same(held.get(name), planned.get(name)));
  const strangers = [...state.mapping.keys()].filter((id) => !listed.some(({ Id }) => Id === id));
  const links = plan.rows.filter(({ psaId }) => psaId !== null).length;
  const ticket = state.notifications.filter((entry) => entry.kind === 'PSA Ticket' && entry.active);
  const checks: [string, boolean, string][] = [
    ['connected to the tenant', state.connection?.hostname === host, state.connection?.hostname ?? 'no connection'],
    ['the integration is active', state.active, 'not active'],
    ['the plan links customers', links > 0, 'an empty plan'],
    [
      `holds exactly the mapping of the plan (${listed.length} rows, ${state.mapping.size} mapped)`,
      differing.length === 0,
      `${differing.length} differ:${differing.map((name) => `\n      ${name}: planned ${words(planned.get(name))}, held ${words(held.get(name))}`).join('')}`,
    ],
    ['maps nothing that its table does not list', strangers.length === 0, strangers.join(', ')],
    [
      'the reseller is mapped as planned',
      plan.reseller !== null && state.resellerMapping === plan.reseller,
      `planned ${plan.reseller ?? 'nothing'}, held ${state.resellerMapping ?? 'nothing'}`,
    ],
    ['nothing was cleared or lost on the way', state.losses.length === 0, state.losses.join(', ')],
    ['a PSA Ticket notification is active', ticket.length > 0, `${state.notifications.length} notifications`],
  ];
  return checks.map(([what, good, found]) => ({ what: `Cove: ${what}`, good, ...(good ? {} : { found }) }));
}
