/** One check of a simulated tenant with the administrator's session, as the content script and the background do it. */
import type { ReportRow } from '../../../lib/domain/outcome.ts';
import { assemble } from '../../../lib/halo/assemble.ts';
import { gather } from '../../../lib/halo/gather.ts';
import { createSessionReader } from '../../../lib/halo/session.ts';
import { evaluate } from '../../../lib/requirements/evaluate.ts';
import { agentLogins, type Tenant } from '../../world/halo/index.ts';

export interface Validation {
  rows: ReportRow[];
  requests: number;
  /** Groups of requests that had to wait for an earlier answer. */
  rounds: number;
}

/** Everything goes through the tenant's API; nothing is known of the page, of Cove or of a connection. */
export async function validate(tenant: Tenant): Promise<Validation> {
  const session = tenant.signIn(agentLogins.administrator.email);
  const cookies = session.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const scripted = session.cookies.filter(({ httpOnly }) => !httpOnly);
  let [requests, rounds, flying] = [0, 0, 0];
  const reader = createSessionReader({
    origin: `https://${tenant.host}`,
    cookie: () => scripted.map(({ name, value }) => `${name}=${value}`).join('; '),
    localToken: () => session.localStorage['_access_token'] ?? null,
    async fetch(url, init) {
      const request = new Request(url, init);
      request.headers.set('cookie', cookies);
      requests += 1;
      if (flying === 0) rounds += 1;
      flying += 1;
      try {
        return await tenant.handle(request, tenant.host);
      } finally {
        // A later request of the same round has been sent by the time this runs.
        await new Promise((resolve) => setImmediate(resolve));
        flying -= 1;
      }
    },
  });
  const choices = { ticks: {} };
  const api = await gather(reader, { choices, now: () => Date.now() });
  const evidence = assemble({
    api,
    pages: [],
    proof: null,
    connection: null,
    secret: null,
    cove: {},
    plan: { connectionId: 'none', links: {}, excluded: [], revision: 0 },
    customers: { cove: [], psa: [] },
    choices,
    now: Date.now(),
  });
  return { rows: evaluate(evidence, {}), requests, rounds };
}
