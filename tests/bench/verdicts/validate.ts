/** One check of a simulated tenant with an agent's session, as the content script and the background do it. */
import type { ReportRow } from '../../../lib/domain/outcome.ts';
import type { PageReading } from '../../../lib/domain/tenant.ts';
import { assemble } from '../../../lib/halo/assemble.ts';
import { gather, type ApiEvidence } from '../../../lib/halo/gather.ts';
import { createSessionReader } from '../../../lib/halo/session.ts';
import { evaluate } from '../../../lib/requirements/evaluate.ts';
import { agentLogins, type Tenant } from '../../world/halo/index.ts';
import type { BrowserSession } from '../../world/halo/contract.ts';
import type { Oddity } from './odd-answers.ts';

export interface Reading {
  api: ApiEvidence;
  session: BrowserSession;
  /** Requests that reached the tenant. */
  requests: number;
  /** Groups of requests that had to wait for an earlier answer. */
  rounds: number;
  /** Requests other than GET. */
  writes: number;
}

/** Reads the tenant through its API. Waiting takes no time here; that it was waited for shows in the requests. */
export async function readTenant(
  tenant: Tenant,
  { who = 'administrator', oddity }: { who?: keyof typeof agentLogins; oddity?: Oddity | undefined } = {},
): Promise<Reading> {
  const session = tenant.signIn(agentLogins[who].email);
  const cookies = session.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const scripted = session.cookies.filter(({ httpOnly }) => !httpOnly);
  let [requests, rounds, flying, writes] = [0, 0, 0, 0];
  const reader = createSessionReader({
    origin: `https://${tenant.host}`,
    cookie: () => scripted.map(({ name, value }) => `${name}=${value}`).join('; '),
    localToken: () => session.localStorage['_access_token'] ?? null,
    async fetch(url, init) {
      const request = new Request(url, init);
      request.headers.set('cookie', cookies);
      requests += 1;
      if (request.method !== 'GET') writes += 1;
      if (flying === 0) rounds += 1;
      flying += 1;
      try {
        const answer = await tenant.handle(request, tenant.host);
        return oddity ? await oddity.change(request, answer) : answer;
      } finally {
        // A later request of the same round has been sent by the time this runs.
        await new Promise((resolve) => setImmediate(resolve));
        flying -= 1;
      }
    },
  });
  const api = await gather(reader, {
    choices: { ticks: {} },
    now: () => Date.now(),
    wait: () => Promise.resolve(),
    random: () => 0,
  });
  return { api, session, requests, rounds, writes };
}

/** What the checklist says; nothing is known of Cove or of a connection. */
export function judge(api: ApiEvidence | null, pages: readonly PageReading[]): ReportRow[] {
  const choices = { ticks: {} };
  const evidence = assemble({
    api,
    pages,
    proof: null,
    connection: null,
    secret: null,
    cove: {},
    plan: { connectionId: 'none', links: {}, excluded: [], revision: 0 },
    customers: { cove: [], psa: [] },
    choices,
    now: Date.now(),
  });
  return evaluate(evidence, {});
}
