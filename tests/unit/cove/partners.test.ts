import { describe, expect, test } from 'vitest';
import { fail, ok, type Failure, type Result } from '../../../lib/domain/failure.ts';
import { z, type Schema } from '../../../lib/domain/schema.ts';
import type { CoveClient, CoveMethod } from '../../../lib/cove/jsonrpc.ts';
import { readPartners } from '../../../lib/cove/partners.ts';

type Params = Record<string, unknown>;
type Handlers = Partial<Record<CoveMethod, (params: Params) => Result<unknown>>>;

/** A client whose answers are parsed by the schema that is asked for, as the real one does. */
function clientOf(handlers: Handlers): CoveClient & { calls: [CoveMethod, Params][] } {
  const calls: [CoveMethod, Params][] = [];
  return {
    calls,
    login: () => Promise.resolve(ok({ partnerId: 1 })),
    call: <T>(method: CoveMethod, params: Params, schema: Schema<T>): Promise<Result<T>> => {
      calls.push([method, params]);
      const answer = handlers[method]?.(params) ?? fail('cove-api', 'not allowed');
      if (!answer.ok) return Promise.resolve(answer);
      const parsed = z.safeParse(schema, answer.value);
      return Promise.resolve(parsed.success ? ok(parsed.data) : fail('unexpected-answer', 'shape'));
    },
  };
}
const own = { Id: 1, ParentId: 0, Level: 'Reseller', Name: 'MSP One' };
const tree = [
  {
    Id: 10,
    ParentId: 1,
    Level: 'EndCustomer',
    Name: 'Acme, Inc (bob@acme.net)',
    State: 'InProduction',
    ExternalCode: 'CWM:12',
    Company: { LegalCompanyName: 'Acme Incorporated' },
  },
  { Id: 11, ParentId: 10, Level: 'Site', Name: 'Acme Leeds', State: 'InTrial' },
  { Id: 12, ParentId: 1, Level: 'ServiceOrganization', Name: 'Beta' },
  { Id: 13, ParentId: 1, Level: 'Galaxy', State: 'Paused', Name: 'Gamma' },
  { Id: 14, ParentId: 1, Level: 'EndCustomer', Name: null },
  { Id: 15, ParentId: 1, Level: 'EndCustomer', Name: '001............... - Recycle Bin' },
];
const statistics =
  (rows: { AccountId: number; PartnerId: number }[], cap = Number.POSITIVE_INFINITY) =>
  ({ query }: Params): Result<unknown> => {
    const parsed = z.parse(
      z.looseObject({ Filter: z.string(), StartRecordNumber: z.number(), RecordsCount: z.number() }),
      query,
    );
    if (parsed.Filter !== 'AT==1') return ok([]);
    return ok(rows.slice(parsed.StartRecordNumber, parsed.StartRecordNumber + Math.min(cap, parsed.RecordsCount)));
  };

describe('recursive', () => {
  test('customers, reseller and devices; unknown levels and states are kept', async () => {
    const client = clientOf({
      EnumeratePartners: () => ok(tree),
      GetPartnerInfoById: () => ok(own),
      EnumerateAccountStatistics: statistics(
        [1, 2, 3].map((id) => ({ AccountId: id, PartnerId: id === 3 ? 11 : 10 })),
        2,
      ),
    });
    const read = await readPartners(client);
    expect(read.ok && read.value.customers).toEqual([
      {
        id: '10',
        name: 'Acme, Inc (bob@acme.net)',
        legalName: 'Acme Incorporated',
        reference: 'CWM:12',
        level: 'EndCustomer',
        state: 'InProduction',
        parentId: '1',
        devices: 2,
      },
      { id: '11', name: 'Acme Leeds', level: 'Site', state: 'InTrial', parentId: '10', devices: 1 },
      { id: '12', name: 'Beta', level: 'ServiceOrganization', parentId: '1', devices: 0 },
      { id: '13', name: 'Gamma', level: 'Galaxy', state: 'Paused', parentId: '1', devices: 0 },
      { id: '14', name: '', level: 'EndCustomer', parentId: '1', setAside: 'no-name', devices: 0 },
      {
        id: '15',
        name: '001............... - Recycle Bin',
        level: 'EndCustomer',
        parentId: '1',
        setAside: 'recycle-bin',
        devices: 0,
      },
    ]);
    expect(read).toMatchObject({
      value: { reseller: { id: '1', name: 'MSP One', level: 'Reseller' }, complete: true, notes: [] },
    });
    expect(client.calls[0]).toEqual([
      'EnumeratePartners',
      { parentPartnerId: 1, fields: [0, 1, 3, 4, 5, 8, 10, 18], fetchRecursively: true },
    ]);
  });
  test('the reseller in its own list is not a customer', async () => {
    const read = await readPartners(clientOf({ EnumeratePartners: () => ok([own, ...tree]) }));
    expect(read).toMatchObject({ ok: true, value: { reseller: { id: '1', name: 'MSP One' } } });
    expect(read.ok && read.value.customers.map(({ id }) => id)).not.toContain('1');
  });
  test('device counts that are refused cost only the counts', async () => {
    const read = await readPartners(clientOf({ EnumeratePartners: () => ok(tree) }));
    expect(read.ok && read.value.notes).toEqual([
      'Device counts could not be read, so customers are not weighted by devices.',
    ]);
    expect(read.ok && read.value.complete).toBe(true);
    expect(read.ok && read.value.customers.every(({ devices }) => devices === undefined)).toBe(true);
  });
  test('a customer without an id makes the list incomplete, and says so', async () => {
    const read = await readPartners(clientOf({ EnumeratePartners: () => ok([...tree, { Name: 'X' }]) }));
    expect(read).toMatchObject({ ok: true, value: { complete: false } });
  });
  test.each<Failure['code']>(['unreachable', 'rate-limited', 'stopped', 'cove-login'])(
    '%s ends the reading',
    async (code) => {
      const client = clientOf({ EnumeratePartners: () => fail(code, 'x') });
      expect(await readPartners(client)).toMatchObject({ ok: false, failure: { code } });
      expect(client.calls).toHaveLength(1);
    },
  );
});

describe('level by level, when the recursive call is refused', () => {
  const children = (parent: number) => tree.filter(({ ParentId }) => ParentId === parent);
  const node = (partner: { Id: number }) => ({
    ActualChildCount: children(partner.Id).length,
    Children: null,
    Info: partner,
  });
  test('pages, descends where children are, and ends', async () => {
    const client = clientOf({
      EnumerateChildPartners: ({ partnerId, range }) => {
        const { Offset } = z.parse(z.looseObject({ Offset: z.number() }), range);
        const here = children(Number(partnerId));
        return ok({ ActualChildCount: here.length, Info: {}, Children: here.slice(Offset, Offset + 2).map(node) });
      },
    });
    const read = await readPartners(client);
    expect(read.ok && read.value.customers.map(({ id }) => id).toSorted()).toEqual([
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
    ]);
    expect(read.ok && read.value.complete).toBe(true);
  });
  test('a level that is refused or comes short is named', async () => {
    const client = clientOf({
      EnumerateChildPartners: ({ partnerId }) =>
        partnerId === 1 ? ok({ ActualChildCount: 9, Children: children(1).map(node) }) : fail('cove-api', 'no'),
    });
    const short = clientOf({
      EnumerateChildPartners: ({ partnerId, range }) => {
        const { Offset } = z.parse(z.looseObject({ Offset: z.number() }), range);
        if (partnerId !== 1) return fail('cove-api', 'no');
        return ok({ ActualChildCount: 9, Children: Offset === 0 ? children(1).map(node) : [] });
      },
    });
    const read = await readPartners(short);
    expect(read.ok && read.value.complete).toBe(false);
    expect(read.ok && read.value.notes.slice(0, 2)).toEqual([
      'Cove names 9 customers below 1 and gave 5.',
      'The customers below Acme, Inc (bob@acme.net) could not be read: Cove refused them.',
    ]);
    // A server that ignores Offset must not be asked for ever.
    const again = await readPartners(client);
    expect(again.ok && again.value.customers).toHaveLength(5);
    expect(client.calls.length).toBeLessThan(12);
  });
});
