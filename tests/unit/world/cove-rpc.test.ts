import { describe, expect, it } from 'vitest';
import { isRecord } from '../../world/cove/fields.ts';
import { customers, rows, setUp } from './cove-api.ts';

describe('Login', () => {
  it('gives the user at result.result and the visa on top, with or without partner', async () => {
    const { logIn, world } = setUp();
    for (const more of [{}, { partner: world.state.reseller.Name }]) {
      const answer = await logIn(more);
      expect(answer.result?.result).toMatchObject({
        PartnerId: world.state.reseller.Id,
        RoleId: 5,
        Flags: ['NonInteractive'],
      });
      expect(Number(answer.visa?.split('-')[3])).toBe(1_800_000_000);
    }
  });

  it.each([
    ['wrong password', { password: 'x' }],
    ['unknown user', { username: 'nobody' }],
    ['partner in other case', { partner: 'northbridge it services, ltd (ops@northbridge.example)' }],
  ])('refuses %s with data 2100 inside HTTP 200', async (_, more) => {
    const { logIn } = setUp();
    const answer = await logIn(more);
    expect(answer.error).toMatchObject({ code: -32603, data: 2100 });
    expect(answer.visa).toBeUndefined();
  });

  it('locks the user after repeated failures, for a while', async () => {
    const { logIn, clock } = setUp();
    for (let attempt = 0; attempt < 3; attempt++) await logIn({ password: 'x' });
    expect((await logIn()).error?.data).toBe(2100);
    clock.now += 16 * 60_000;
    expect((await logIn()).error).toBeUndefined();
  });

  it.each([
    ['method', { method: 'login', params: {} }, undefined],
    ['parameter', { method: 'Login', params: { Username: 'alcove', Password: 'x' } }, -32602],
  ])('is case-sensitive in the %s name', async (_, body, code) => {
    const answer = await setUp().ask({ jsonrpc: '2.0', id: '1', ...body });
    expect(answer.error).toBeDefined();
    if (code !== undefined) expect(answer.error?.code).toBe(code);
  });

  it('answers a body that is no JSON with a parse error', async () => {
    expect((await setUp().ask('{"half')).error?.code).toBe(-32700);
  });
});

describe('visa', () => {
  it('is renewed by every answer, refusals too, and dies after 15 minutes', async () => {
    const { logIn, call, clock, resellerId } = setUp();
    let visa = (await logIn()).visa;
    for (let hop = 0; hop < 4; hop++) {
      clock.now += 14 * 60_000;
      const answer =
        hop % 2 === 0
          ? await call(visa, 'GetPartnerInfoById', { partnerId: resellerId })
          : await call(visa, 'NoSuchMethod');
      expect(answer.error === undefined).toBe(hop % 2 === 0);
      expect(answer.visa).toBeTypeOf('string');
      expect(answer.visa).not.toBe(visa);
      visa = answer.visa;
    }
    clock.now += 15 * 60_000 + 1;
    const late = await call(visa, 'GetPartnerInfoById', { partnerId: resellerId });
    expect(late.error).toBeDefined();
    expect(late.visa).toBeUndefined();
  });

  it('works as a Bearer token as well', async () => {
    const { logIn, world, resellerId } = setUp();
    const { visa } = await logIn();
    const request = new Request('https://api.backup.management/jsonapi', {
      method: 'POST',
      headers: { authorization: `Bearer ${visa}` },
      body: JSON.stringify({ jsonrpc: '2.0', id: '1', method: 'GetPartnerState', params: { partnerId: resellerId } }),
    });
    expect(await (await world.handle(request, 'api.backup.management')).json()).toMatchObject({
      result: { result: 'InProduction' },
    });
  });
});

describe('EnumeratePartners', () => {
  it('gives Name null unless field 0 is asked, and only the fields asked for', async () => {
    const { logIn, call, resellerId } = setUp();
    const { visa } = await logIn();
    const bare = rows(
      await call(visa, 'EnumeratePartners', { parentPartnerId: resellerId, fields: [5], fetchRecursively: true }),
    );
    expect(bare).toHaveLength(customers.length);
    expect(Object.keys(bare[0] ?? {}).toSorted()).toEqual(['Id', 'Level', 'Name', 'ParentId', 'State']);
    expect(bare.every(({ Name }) => Name === null)).toBe(true);
    const full = rows(
      await call(visa, 'EnumeratePartners', {
        parentPartnerId: resellerId,
        fields: [0, 1, 3, 4, 5, 8, 10, 18],
        fetchRecursively: true,
      }),
    );
    expect(new Map(full.map(({ Id, Name }) => [Id, Name]))).toEqual(
      new Map(customers.map(({ Id, Name }) => [Id, Name])),
    );
    expect(full[0]).toHaveProperty('ExternalCode');
    expect(full[0]).toHaveProperty('Company.LegalCompanyName');
  });

  it.each([
    [true, true],
    ['true', true],
    [false, false],
    ['false', false],
  ])('takes fetchRecursively %j', async (fetchRecursively, deep) => {
    const { logIn, call, resellerId } = setUp();
    const { visa } = await logIn();
    const found = rows(
      await call(visa, 'EnumeratePartners', { parentPartnerId: resellerId, fields: [0], fetchRecursively }),
    );
    expect(found.some(({ Level }) => Level === 'Site')).toBe(deep);
  });

  it.each([
    ['above it', -1],
    ['unknown', 99_999_999],
  ])('keeps an API user to its own customer: %s', async (_, offset) => {
    const { logIn, call, resellerId } = setUp();
    const { visa } = await logIn();
    const answer = await call(visa, 'EnumeratePartners', {
      parentPartnerId: offset < 0 ? resellerId + offset : offset,
      fields: [0],
      fetchRecursively: true,
    });
    expect(answer.error?.data).toBe(13501);
  });

  it('refuses Notifier and every change', async () => {
    const notifier = setUp('Notifier');
    const { visa } = await notifier.logIn();
    expect(
      (await notifier.call(visa, 'EnumeratePartners', { parentPartnerId: notifier.resellerId })).error,
    ).toBeDefined();
    const supporter = setUp();
    const other = (await supporter.logIn()).visa;
    for (const method of ['AddPartner', 'ModifyPartner', 'RemovePartner'])
      expect((await supporter.call(other, method, {})).error?.data).toBe(13501);
  });
});

describe('EnumerateChildPartners', () => {
  it('has null children without a range, one level with it, filters and slices', async () => {
    const { logIn, call, resellerId } = setUp();
    const { visa } = await logIn();
    const ask = async (params: object) => {
      const node = (await call(visa, 'EnumerateChildPartners', { partnerId: resellerId, fields: [0], ...params }))
        .result?.result;
      if (!isRecord(node)) throw new Error('no child node');
      const children: unknown = node['Children'];
      return {
        count: node['ActualChildCount'],
        children: Array.isArray(children) ? children.filter(isRecord) : children,
      };
    };
    const direct = customers.filter(({ ParentId }) => ParentId === resellerId);
    expect(await ask({})).toEqual({ count: direct.length, children: null });
    expect((await ask({ range: { Offset: 0, Size: 10_000 } })).children).toHaveLength(direct.length);
    expect((await ask({ range: { Offset: direct.length - 2, Size: 10 } })).children).toHaveLength(2);
    const filter = { Levels: ['EndCustomer'], States: ['InTrial'] };
    const only = await ask({ range: { Offset: 0, Size: 10_000 }, partnerFilter: filter });
    const wanted = direct.filter(({ Level, State }) => Level === 'EndCustomer' && State === 'InTrial');
    expect(wanted.length).toBeGreaterThan(0);
    expect(only.count).toBe(wanted.length);
    expect(only.children).toHaveLength(wanted.length);
  });
});

describe('EnumerateAccountStatistics', () => {
  it('pages until empty and counts each device once', async () => {
    const { logIn, call, resellerId } = setUp();
    let { visa } = await logIn();
    const query = {
      PartnerId: resellerId,
      Filter: 'AT==1',
      Columns: ['AU', 'AR', 'AN', 'OT'],
      OrderBy: 'AR ASC',
      RecordsCount: 200,
      SelectionMode: 'Merged',
    };
    const seen = new Set<unknown>();
    for (let start = 0; ; start += 200) {
      const answer = await call(visa, 'EnumerateAccountStatistics', { query: { ...query, StartRecordNumber: start } });
      visa = answer.visa;
      const page = rows(answer);
      if (page.length === 0) break;
      for (const { AccountId, Settings } of page) {
        expect(seen.has(AccountId)).toBe(false);
        seen.add(AccountId);
        expect(Settings).toHaveLength(4);
      }
    }
    expect(seen.size).toBeGreaterThan(customers.length);
    const servers = await call(visa, 'EnumerateAccountStatistics', {
      query: { ...query, Filter: 'AT==1 AND OT==2', RecordsCount: 15_000 },
    });
    expect(rows(servers).length).toBeGreaterThan(0);
    expect(rows(servers).length).toBeLessThan(seen.size);
    const legacy = await call(visa, 'EnumerateAccountStatistics', { query: { ...query, Columns: ['D02F01'] } });
    expect(legacy.error?.data).toBe(13501);
  });
});
