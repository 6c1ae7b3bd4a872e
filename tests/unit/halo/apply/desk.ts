/** A simulated tenant, and the hands that would write to it through the administrator's session. */
import type { StepProgress } from '../../../../lib/domain/change.ts';
import { compile, type Records, type Wanted } from '../../../../lib/halo/apply/compile.ts';
import { readList, readRecord } from '../../../../lib/halo/apply/records.ts';
import type { Hands } from '../../../../lib/halo/apply/send.ts';
import { createAsking } from '../../../../lib/halo/asking.ts';
import { gather, readDepartments } from '../../../../lib/halo/gather.ts';
import { assemble } from '../../../../lib/halo/assemble.ts';
import { createSessionReader } from '../../../../lib/halo/session.ts';
import { createSessionWriter } from '../../../../lib/halo/session-writer.ts';
import { evaluate, fixesIn } from '../../../../lib/requirements/evaluate.ts';
import type { Evidence } from '../../../../lib/domain/evidence.ts';
import { agentLogins, type Tenant } from '../../../world/halo/index.ts';
import { nothingKnown } from '../tenant-reading.ts';

export interface Sent {
  method: string;
  path: string;
  body: unknown;
}

/** What happens to the next write: done and answered; done but no answer; never arrives; or an answer of our own. */
export type Fate = 'pass' | 'lost-after' | 'lost-before' | Response;

export interface Desk {
  tenant: Tenant;
  hands: Hands;
  /** Writes that reached the tenant. */
  sent: Sent[];
  journal: StepProgress[];
  secrets: { clientId: string; secret: string }[];
  /** Fates of the writes to come, one each; then all pass. */
  fates: Fate[];
  evidence(): Promise<Evidence>;
  /** The writer of a page that was loaded anew, and remembers nothing. */
  otherPage(): Hands['writer'];
  /** How long was waited because HaloPSA asked to, milliseconds. */
  holds: number[];
  /** What could be changed now. */
  wanted(): Promise<Wanted[]>;
  records(wanted: readonly Wanted[]): Promise<Records>;
  plan(only?: string): Promise<ReturnType<typeof compile>>;
  outcome(requirement: string): Promise<string | undefined>;
}

/** @param clock moves on when somebody waits; for a tenant whose reads lag behind */
export function deskOf(
  tenant: Tenant,
  who: keyof typeof agentLogins = 'administrator',
  clock: { at: number } = { at: 0 },
): Desk {
  const session = tenant.signIn(agentLogins[who].email);
  const jar = session.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const sent: Sent[] = [];
  const fates: Fate[] = [];
  const access = {
    origin: `https://${tenant.host}`,
    cookie: () =>
      session.cookies
        .filter(({ httpOnly }) => !httpOnly)
        .map(({ name, value }) => `${name}=${value}`)
        .join('; '),
    localToken: () => session.localStorage['_access_token'] ?? null,
    fetch: async (url: string, init: RequestInit) => {
      const request = new Request(url, init);
      request.headers.set('cookie', jar);
      if (request.method === 'GET') return tenant.handle(request, tenant.host);
      const fate = fates.shift() ?? 'pass';
      if (fate instanceof Response) return fate;
      if (fate === 'lost-before') throw new TypeError('Failed to fetch');
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
      const response = await tenant.handle(request, tenant.host);
      if (response.status !== 401) sent.push({ method: request.method, path: new URL(url).pathname, body });
      if (fate === 'lost-after') throw new TypeError('Failed to fetch');
      return response;
    },
  };
  const reader = createSessionReader(access);
  let keys = 0;
  const journal: StepProgress[] = [];
  const secrets: Desk['secrets'] = [];
  const holds: number[] = [];
  const evidence = async () => {
    const now = Date.now();
    const api = await gather(reader, { choices: { ticks: {} }, now: () => now });
    return assemble({ ...nothingKnown(), api, now });
  };
  const records = async (wanted: readonly Wanted[]): Promise<Records> => {
    const known = await evidence();
    const { which: role } = known.role;
    const { which: application } = known.application;
    const roleId = role.known ? role.value?.id : undefined;
    const applicationId = application.known ? application.value?.id : undefined;
    const categories = await readList(reader, 'category');
    const one = async (target: 'role' | 'application', id: string | undefined) => {
      const record = id === undefined ? undefined : await readRecord(reader, target, id);
      return record?.ok ? (record.value ?? undefined) : undefined;
    };
    return {
      categories: categories.ok ? categories.value : undefined,
      role: await one('role', roleId),
      application: await one('application', applicationId),
      departments: wanted.some(({ intent }) => intent.kind === 'departments')
        ? await readDepartments(createAsking(reader, { now: () => 0 }))
        : undefined,
    };
  };
  const wanted = async () => fixesIn(await evidence(), {});
  return {
    tenant,
    sent,
    journal,
    secrets,
    fates,
    holds,
    otherPage: () => createSessionWriter(access, (() => 0) as unknown as typeof setTimeout),
    evidence,
    wanted,
    records,
    hands: {
      reader,
      writer: createSessionWriter(access, (() => 0) as unknown as typeof setTimeout),
      journal: (progress) => Promise.resolve(void journal.push(structuredClone(progress))),
      keepSecret: (clientId, secret) => Promise.resolve(void secrets.push({ clientId, secret })),
      as: 'Jane Smith',
      newKey: () => `key-${(keys += 1)}`,
      holdsSecret: (clientId) => Promise.resolve(secrets.some((each) => each.clientId === clientId)),
      wait: (ms) => Promise.resolve(void (clock.at += ms)),
      hold: (ms) => Promise.resolve(void holds.push(ms)),
    },
    async plan(only) {
      const all = (await wanted()).filter(({ requirement }) => only === undefined || requirement === only);
      return compile(all, await records(all));
    },
    outcome: async (requirement) => evaluate(await evidence(), {}).find(({ id }) => id === requirement)?.kind,
  };
}
