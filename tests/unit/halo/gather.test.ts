import { describe, expect, it } from 'vitest';
import type { HaloRead, RawAnswer } from '../../../lib/bus/page-protocol.ts';
import { fail } from '../../../lib/domain/failure.ts';
import { Unanswered } from '../../../lib/halo/application.ts';
import { apiEvidenceSchema, gather, type GatherOptions } from '../../../lib/halo/gather.ts';
import { judged, kinds, now, read, readerOf, tenantOf } from './tenant-reading.ts';

const json = (body: unknown, status = 200): RawAnswer => ({ status, form: 'json', body, rung: 'cookie' });
const options = (more: Partial<GatherOptions> = {}): GatherOptions => ({
  choices: { ticks: {} },
  now: () => now,
  wait: () => Promise.resolve(),
  random: () => 0,
  ...more,
});

/** A usual tenant whose answer to some operations is another one. */
function readerBut(change: Partial<Record<HaloRead, RawAnswer | Error>>) {
  const usual = readerOf(tenantOf());
  return {
    read: (operation: HaloRead, id?: string): Promise<RawAnswer> => {
      const other = change[operation];
      if (other instanceof Error) return Promise.reject(other);
      return other ? Promise.resolve(other) : usual.read(operation, id);
    },
  };
}

describe('how much is asked', () => {
  it('eight GETs in two rounds on a usual tenant', async () => {
    const usual = readerOf(tenantOf());
    const rounds: string[][] = [];
    let open = 0;
    const api = await gather(
      {
        async read(operation, id) {
          if (open === 0) rounds.push([]);
          open += 1;
          rounds.at(-1)?.push(operation);
          const answer = await usual.read(operation, id);
          open -= 1;
          return answer;
        },
      },
      options(),
    );
    expect(rounds).toEqual([
      ['agent-me', 'categories', 'roles', 'applications', 'ticket-types'],
      ['application', 'role', 'ticket-type'],
    ]);
    expect(api.calls).toHaveLength(8);
    expect(api.calls.every(({ method, status }) => method === 'GET' && status === 200)).toBe(true);
  });
  it('stays below sixty even where every question leads to another', async () => {
    const api = await read(tenantOf({ quirks: { departments: 'rows' } }), { countCustomers: true });
    expect(api.calls.length).toBeLessThanOrEqual(11);
  });
  it('says what it reads and how far it is', async () => {
    const said: [string, number, number | undefined][] = [];
    await read(tenantOf(), { onProgress: (doing, done, total) => said.push([doing, done, total]) });
    expect(said[0]).toEqual(['Reading who is logged in', 0, 1]);
    expect(said.at(-1)?.slice(1)).toEqual([8, 8]);
  });
  it('gives plain data that can be kept', async () => {
    const api = await read(tenantOf());
    expect(apiEvidenceSchema.parse(JSON.parse(JSON.stringify(api)))).toEqual(api);
  });
});

describe('one part that fails leaves the others alone', () => {
  const parts: [HaloRead, string[]][] = [
    ['categories', ['category-exists']],
    ['roles', ['role-exists', 'role-tickets-access', 'role-customers-access', 'role-add-tickets', 'application-role']],
    ['role', ['role-tickets-access', 'role-customers-access', 'role-add-tickets', 'role-view-unassigned']],
    ['applications', ['application-exists', 'application-active', 'application-permissions', 'application-role']],
    ['ticket-types', ['ticket-type-incident', 'ticket-type-fields', 'ticket-type-category', 'ticket-type-access']],
    ['ticket-type', ['ticket-type-fields', 'ticket-type-category', 'ticket-type-access']],
    ['application', ['application-permissions', 'application-login-type']],
  ];
  const troubles: [string, RawAnswer | Error, string][] = [
    ['403', json({ Message: 'no' }, 403), 'not-shown'],
    ['403 of something before HaloPSA', { status: 403, form: 'html', rung: 'cookie' }, 'unexpected-answer'],
    ['a way to elsewhere', { status: 302, form: 'html', rung: 'cookie' }, 'unexpected-answer'],
    ['rows without names', json([{ Id: 1, Name: 'x', Value: 'x', DisplayName: 'x' }]), 'unexpected-answer'],
    ['401 although the session is accepted', json({}, 401), 'not-shown'],
    ['404', json({}, 404), 'endpoint-changed'],
    ['429 without end', json({}, 429), 'rate-limited'],
    ['500', json({ ClassName: 'x', Message: 'y' }, 500), 'failed'],
    ['502', { status: 502, form: 'html', rung: 'cookie' }, 'offline'],
    ['a page', { status: 200, form: 'html', rung: 'cookie' }, 'unexpected-answer'],
    ['nothing', { status: 204, form: 'empty', rung: 'cookie' }, 'unexpected-answer'],
    ['an error inside 200', json({ resultCode: 1, errorMessage: 'no' }), 'unexpected-answer'],
    ['a dead line', new TypeError('Failed to fetch'), 'offline'],
    ['a closed tab', new Unanswered(fail('no-console-tab', 'The tab was closed.').failure), 'not-logged-in'],
  ];
  for (const [trouble, answer, reason] of troubles)
    it.each(parts)(`${trouble} from %s`, async (operation, affected) => {
      const usual = kinds(judged({ api: await read(tenantOf()) }));
      const rows = judged({ api: await gather(readerBut({ [operation]: answer }), options()) });
      for (const [id, row] of Object.entries(rows)) {
        if (affected.includes(id)) expect(row, id).toMatchObject({ kind: 'unknown', reason });
        else if (row.kind !== usual[id]) expect(row, id).toMatchObject({ kind: 'unknown' });
      }
    });
});

describe('who is asking', () => {
  it('nobody logged in: everything is unknown for that reason', async () => {
    const rows = judged({ api: await read(tenantOf(), {}, 'nobody') });
    for (const id of ['category-exists', 'role-exists', 'application-exists', 'ticket-type-incident'])
      expect(rows[id]).toMatchObject({ kind: 'unknown', reason: 'not-logged-in' });
  });
  it('a technician’s shorter list is no proof that something is missing', async () => {
    const rows = judged({ api: await read(tenantOf({ state: 'unconfigured' }), {}, 'technician') });
    expect(Object.values(rows).filter(({ kind, source }) => kind === 'unmet' && source === 'api')).toEqual([]);
  });
  it('an administrator by an own grant counts as one', async () => {
    const api = await read(tenantOf(), {}, 'hiddenAdministrator');
    expect(api.agent.administrator).toMatchObject({ known: true, value: true });
  });
  it.each([
    ['an empty list', []],
    ['an empty keyed list', { categories: [], roles: [], applications: [] }],
  ])('%s from an administrator is cannot tell, not missing', async (_name, body) => {
    const empty = json(body);
    const rows = judged({
      api: await gather(readerBut({ categories: empty, roles: empty, applications: empty }), options()),
    });
    for (const id of ['category-exists', 'role-exists', 'application-exists'])
      expect(rows[id]).toMatchObject({ kind: 'unknown', reason: 'not-shown' });
  });
});

describe('which record is Cove’s', () => {
  const twoRoles = () =>
    tenantOf({
      adjust: (state) => {
        const role = state.roles.find(({ name }) => name === 'Cove-Role');
        if (role)
          state.roles.push({
            ...structuredClone(role),
            id: 'aaaaaaaa-0000-4000-8000-000000000001',
            idInt: 88,
            name: 'Cove old',
            claims: { Tx: '1' },
          });
      },
      quirks: { identityRoles: { property: 'x', form: 'absent' } },
    });
  it('asks when two roles could be, and judges the chosen one', async () => {
    const tenant = twoRoles();
    const api = await read(tenant);
    expect(judged({ api })['role-exists']).toMatchObject({ kind: 'unknown', reason: 'ambiguous' });
    expect(api.candidates.roles.slice(0, 2).map(({ name }) => name)).toEqual(['Cove-Role', 'Cove old']);
    const choices = { ticks: {}, roleId: 'aaaaaaaa-0000-4000-8000-000000000001' };
    const chosen = judged({ api: await read(tenant, { choices }), choices });
    expect(chosen['role-exists']).toMatchObject({ kind: 'met', found: 'Cove old' });
    expect(chosen['role-tickets-access']).toMatchObject({ kind: 'unmet', found: 'Read Only' });
  });
  it('the role that the application has decides between two', async () => {
    const tenant = twoRoles();
    const api = await gather(
      (() => {
        const usual = readerOf(tenant);
        const id = tenant.state.roles.find(({ name }) => name === 'Cove-Role')?.id;
        return {
          async read(operation: HaloRead, which?: string) {
            const answer = await usual.read(operation, which);
            return operation === 'application'
              ? { ...answer, body: { ...(answer.body as object), identity_roles: [id] } }
              : answer;
          },
        };
      })(),
      options(),
    );
    expect(judged({ api })['role-exists']).toMatchObject({ kind: 'met', found: 'Cove-Role' });
  });
  it('an application is found by the Client ID of the connection, whatever its name', async () => {
    const tenant = tenantOf({
      adjust: (state) => {
        for (const application of state.applications)
          if (application.name === 'Cove-HaloPSA') application.name = 'Tickets in';
      },
    });
    const clientId = tenant.state.applications.find(({ name }) => name === 'Tickets in')?.clientId;
    expect(judged({ api: await read(tenant) })['application-exists']).toMatchObject({
      kind: 'unknown',
      reason: 'ambiguous',
    });
    expect(judged({ api: await read(tenant, { clientId }) })['application-exists']).toMatchObject({
      kind: 'met',
      found: 'Tickets in',
    });
  });
  it('offers nothing to choose where it is clear', async () => {
    expect((await read(tenantOf())).candidates).toEqual({ roles: [], applications: [] });
  });
  it('a choice made after the check waits for the next one', async () => {
    const api = await read(tenantOf());
    const rows = judged({ api, choices: { ticks: {}, roleId: 'another' } });
    expect(rows['role-tickets-access']).toMatchObject({ kind: 'unknown', reason: 'not-read' });
    expect(rows['application-exists']?.kind).toBe('met');
  });
});

describe('patience', () => {
  it('sits a short 429 out and goes on', async () => {
    const usual = readerOf(tenantOf());
    let first = true;
    const waits: number[] = [];
    const api = await gather(
      {
        read(operation, id) {
          if (operation !== 'roles' || !first) return usual.read(operation, id);
          first = false;
          return Promise.resolve({ ...json({}, 429), retryAfter: 2 });
        },
      },
      options({ wait: (ms) => Promise.resolve(void waits.push(ms)) }),
    );
    expect(waits).toEqual([2000]);
    expect(judged({ api })['role-exists']?.kind).toBe('met');
    expect(api.calls.filter(({ path }) => path.startsWith('/api/Roles?')).map(({ status }) => status)).toEqual([
      429, 200,
    ]);
  });
  it('does not sit a long one out', async () => {
    const api = await gather(
      readerBut({ roles: { ...json({}, 429), retryAfter: 240 } }),
      options({ wait: () => Promise.reject(new Error('waited')) }),
    );
    expect(judged({ api })['role-exists']).toMatchObject({ kind: 'unknown', reason: 'rate-limited' });
  });
  it('stops: what was not read is unknown because of that', async () => {
    const stop = new AbortController();
    stop.abort();
    const api = await read(tenantOf(), { signal: stop.signal });
    expect(judged({ api })['role-exists']).toMatchObject({ kind: 'unknown', reason: 'stopped' });
  });
});
