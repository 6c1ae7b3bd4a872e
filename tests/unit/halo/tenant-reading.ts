/** Reading a simulated tenant as the content script in its page would, and judging what came out. */
import { createTenant, agentLogins, type Tenant, type TenantOptions } from '../../world/halo/index.ts';
import { assemble, type Known } from '../../../lib/halo/assemble.ts';
import { gather, type ApiEvidence, type GatherOptions } from '../../../lib/halo/gather.ts';
import { createSessionReader } from '../../../lib/halo/session.ts';
import { evaluate } from '../../../lib/requirements/evaluate.ts';
import type { ReportRow } from '../../../lib/domain/outcome.ts';

export const host = 'acme.halopsa.com';
export const now = Date.parse('2026-03-02T10:00:00Z');

export type Who = keyof typeof agentLogins | 'nobody';

export const tenantOf = (options: Partial<TenantOptions> = {}): Tenant =>
  createTenant({ host, state: 'ready', customers: 3, ...options });

/** A reader over the session of one agent; HttpOnly cookies travel but are not readable, as in a browser. */
export function readerOf(tenant: Tenant, who: Who = 'administrator') {
  const session = who === 'nobody' ? { cookies: [], localStorage: {} } : tenant.signIn(agentLogins[who].email);
  const jar = session.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return createSessionReader({
    origin: `https://${tenant.host}`,
    fetch: (url, init) => {
      const headers = new Headers(init.headers);
      if (jar) headers.set('cookie', jar);
      return tenant.handle(new Request(url, { method: init.method ?? 'GET', headers }), tenant.host);
    },
    cookie: () =>
      session.cookies
        .filter(({ httpOnly }) => !httpOnly)
        .map(({ name, value }) => `${name}=${value}`)
        .join('; '),
    localToken: () => session.localStorage['_access_token'] ?? null,
    now: () => now,
  });
}

export const read = (
  tenant: Tenant,
  options: Partial<GatherOptions> = {},
  who: Who = 'administrator',
): Promise<ApiEvidence> =>
  gather(readerOf(tenant, who), {
    choices: { ticks: {} },
    now: () => now,
    wait: () => Promise.resolve(),
    random: () => 0,
    ...options,
  });

export const nothingKnown = (): Known => ({
  api: null,
  pages: [],
  proof: null,
  connection: null,
  secret: null,
  cove: {},
  plan: { connectionId: 'c1', links: {}, excluded: [], revision: 1 },
  customers: { cove: [], psa: [] },
  choices: { ticks: {} },
  now,
});

export function judged(known: Partial<Known>): Record<string, ReportRow> {
  const all = { ...nothingKnown(), ...known };
  return Object.fromEntries(evaluate(assemble(all), all.choices.ticks).map((row) => [row.id, row]));
}

export const kinds = (rows: Record<string, ReportRow>): Record<string, string> =>
  Object.fromEntries(Object.entries(rows).map(([id, { kind }]) => [id, kind]));
