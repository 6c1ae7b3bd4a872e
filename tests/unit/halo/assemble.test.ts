import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../lib/domain/connection.ts';
import type { CoveCustomer, CustomerList } from '../../../lib/domain/customer.ts';
import type { Proof } from '../../../lib/domain/evidence.ts';
import { fail } from '../../../lib/domain/failure.ts';
import type { Plan } from '../../../lib/domain/plan.ts';
import { judged, now, read, tenantOf } from './tenant-reading.ts';

const clientId = '11111111-2222-4333-8444-555555555555';
const connection: Connection = {
  id: 'c1',
  name: 'Acme',
  host: 'acme.halopsa.com',
  authUrl: 'https://acme.halopsa.com/auth',
  clientId,
  createdAt: now - 1000,
};
const proof = (change: Partial<Proof> = {}): Proof => ({
  at: now,
  host: connection.host,
  clientId,
  token: { ok: true },
  customers: { ok: true, count: 3 },
  tickets: { ok: true },
  ...change,
});

describe('nothing known', () => {
  it('is unknown or not entered, never a broken tenant', () => {
    const rows = judged({});
    const unmet = Object.values(rows)
      .filter(({ kind }) => kind === 'unmet')
      .map(({ id }) => id);
    expect(unmet).toEqual(['secret-kept', 'connection-details']);
    expect(Object.values(rows).filter(({ kind }) => kind === 'met')).toEqual([]);
  });
});

describe('secret', () => {
  it.each([
    ['kept', { at: now - 5, until: now + 5 }, 'met'],
    ['kept without an end', { at: now - 5 }, 'met'],
    ['expired', { at: now - 9, until: now - 1 }, 'unmet'],
    ['not kept', null, 'unmet'],
  ])('%s', (_name, secret, kind) => {
    expect(judged({ connection, secret })['secret-kept']?.kind).toBe(kind);
  });
});

describe('proof', () => {
  it('with the key of the connection counts', () => {
    const rows = judged({ connection, proof: proof() });
    expect(rows['proof-token']).toMatchObject({ kind: 'met', source: 'proof', at: now });
    expect(rows['proof-customers']).toMatchObject({ kind: 'met', found: '3 customers' });
  });
  it('before there is a connection counts too', () => {
    const failure = fail('client-refused', 'Refused.').failure;
    expect(judged({ proof: proof({ token: { ok: false, failure } }) })['proof-token']).toMatchObject({
      kind: 'unmet',
      note: 'Refused.',
    });
  });
  it('of another key says nothing about this one', () => {
    expect(judged({ connection, proof: proof({ clientId: 'other' }) })['proof-token']).toMatchObject({
      kind: 'unknown',
      reason: 'not-read',
    });
  });
  it.each([
    ['unreachable', 'offline'],
    ['timed-out', 'offline'],
    ['server-error', 'offline'],
    ['rate-limited', 'rate-limited'],
    ['stopped', 'stopped'],
  ] as const)('%s says nothing about the key', (code, reason) => {
    const failure = fail(code, 'x.').failure;
    expect(judged({ connection, proof: proof({ token: { ok: false, failure } }) })['proof-token']).toMatchObject({
      kind: 'unknown',
      reason,
    });
  });
  it('a refused key leaves the customers unread', () => {
    const failure = fail('client-refused', 'Refused.').failure;
    const refused = proof({ token: { ok: false, failure }, customers: null, tickets: null });
    expect(judged({ connection, proof: refused })['proof-customers']).toMatchObject({
      kind: 'unknown',
      reason: 'not-read',
    });
  });
  it('shows the authentication method of the application with that Client ID, and of no other', async () => {
    const tenant = tenantOf();
    const api = await read(tenant);
    const real = api.application.clientId.known ? api.application.clientId.value : '';
    expect(judged({ api })['application-authentication']?.kind).toBe('unknown');
    expect(judged({ api, proof: proof({ clientId: real.toUpperCase() }) })['application-authentication']).toMatchObject(
      { kind: 'met', source: 'proof' },
    );
    expect(judged({ api, proof: proof() })['application-authentication']?.kind).toBe('unknown');
  });
  it('against the count of the person who checked', async () => {
    const api = await read(tenantOf({ customers: 9 }), { countCustomers: true });
    expect(api.agent.customers).toMatchObject({ known: true });
    expect(judged({ api, connection, proof: proof() })['proof-customers']).toMatchObject({
      kind: 'unmet',
      found: expect.stringContaining('3 of'),
    });
  });
});

describe('connection', () => {
  it('with the Client ID of another application', async () => {
    const api = await read(tenantOf());
    expect(judged({ api, connection })['connection-details']).toMatchObject({ kind: 'unmet' });
  });
});

describe('Cove', () => {
  it.each([
    ['connected', { connectedAt: 5 }, 'met'],
    ['active, so connected', { activeAt: 5 }, 'met'],
    ['refused', { connectFailure: { message: 'no', at: 5 } }, 'unmet'],
    ['refused, then connected', { connectFailure: { message: 'no', at: 5 }, connectedAt: 6 }, 'met'],
    ['connected, then refused', { connectFailure: { message: 'no', at: 7 }, connectedAt: 6, activeAt: 6 }, 'unmet'],
    ['not seen', {}, 'unknown'],
  ])('%s', (_name, cove, kind) => {
    expect(judged({ cove })['connection-made']?.kind).toBe(kind);
  });
  it('level, active and notification as they were seen', () => {
    const rows = judged({
      cove: {
        level: { level: 'Reseller', role: 'Administrator', at: 3 },
        activeAt: 4,
        notification: { state: 'inactive', at: 5 },
      },
    });
    expect(rows['cove-level']).toMatchObject({ kind: 'met', at: 3 });
    expect(rows['integration-active']).toMatchObject({ kind: 'met', at: 4 });
    expect(rows['notification-exists']).toMatchObject({ kind: 'unmet', at: 5 });
  });
});

describe('mapping', () => {
  const cove = (id: string, more: Partial<CoveCustomer> = {}): CoveCustomer => ({
    id,
    name: `Customer ${id}`,
    ...more,
  });
  const link = (psaId: number) => ({ psaId, origin: 'hand' as const, at: 1 });
  const customers: CustomerList = {
    cove: [cove('a'), cove('b'), cove('c'), cove('bin', { setAside: 'recycle-bin' })],
    coveAt: 1,
    psa: [
      { id: 1, name: 'One' },
      { id: 2, name: 'Two' },
    ],
    psaAt: 1,
  };
  const plan = (change: Partial<Plan> = {}): Plan => ({
    connectionId: 'c1',
    reseller: link(1),
    links: { a: link(1), b: link(2) },
    excluded: ['c'],
    revision: 4,
    ...change,
  });
  const applied = { at: 9, revision: 4, done: 3, total: 3, reseller: true };

  it('complete and carried over', () => {
    const rows = judged({ connection, customers, plan: plan(), cove: { applied } });
    expect(rows['customers-mapped']).toMatchObject({ kind: 'met', found: '2 mapped, 1 excluded' });
    expect(rows['reseller-mapped']).toMatchObject({ kind: 'met', found: 'One' });
  });
  it('what is set aside is not missing', () => {
    expect(judged({ connection, customers, plan: plan({ excluded: [] }) })['customers-mapped']).toMatchObject({
      kind: 'unmet',
      found: '2 of 3',
      note: expect.stringContaining('Customer c.'),
    });
  });
  it('a link to a customer that is gone is open again', () => {
    const rows = judged({
      connection,
      customers,
      plan: plan({ links: { a: link(1), b: link(99) }, reseller: link(98) }),
    });
    expect(rows['customers-mapped']).toMatchObject({ kind: 'unmet', note: expect.stringContaining('Customer b') });
    expect(rows['reseller-mapped']).toMatchObject({ kind: 'unmet' });
  });
  it('links are not called gone while the PSA list was never read', () => {
    const { psaAt: _unread, ...rest } = customers;
    const rows = judged({ connection, customers: { ...rest, psa: [] }, plan: plan(), cove: { applied } });
    expect(rows['customers-mapped']?.kind).toBe('met');
  });
  it('a plan that has changed since is not in Cove', () => {
    const rows = judged({ connection, customers, plan: plan({ revision: 5 }), cove: { applied } });
    expect(rows['customers-mapped']).toMatchObject({ kind: 'unknown', reason: 'not-read' });
  });
  it('without a connection there is nothing to map', () => {
    expect(judged({ customers, plan: plan() })['customers-mapped']).toMatchObject({ kind: 'unknown' });
  });
});
