import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RawAnswer } from '../../../lib/bus/page-protocol.ts';
import { createApplicationReader } from '../../../lib/halo/application.ts';
import { readCustomers, type CustomersOptions } from '../../../lib/halo/customers.ts';
import { startServer, trustTestCertificate, type Answer, type TestServer } from './https-server.ts';

const all = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: index + 1, name: `Customer ${index + 1}` }));
const json = (body: unknown, status = 200): RawAnswer => ({ status, form: 'json', body, rung: 'application' });
const now: CustomersOptions = { wait: () => Promise.resolve(), random: () => 0 };

/** A server with pages; what differs between versions is an option. */
function paged(
  count: number,
  { base = 1, max = 100, total = true, bare = false, ofPage = false, byAsked = false, says = count } = {},
) {
  const asked: number[] = [];
  const read = (page: number, size: number) => {
    asked.push(page);
    const length = Math.min(size, max);
    const start = (page - base) * (byAsked ? size : length);
    const rows = start < 0 ? [] : all(count).slice(start, start + length);
    return Promise.resolve(
      json(bare ? rows : { ...(total ? { record_count: ofPage ? rows.length : says } : {}), clients: rows }),
    );
  };
  return { read, asked };
}

describe('paging', () => {
  it.each<[string, number, Parameters<typeof paged>[1]]>([
    ['counted from 1', 250, {}],
    ['counted from 0', 250, { base: 0 }],
    ['counted from 0, one page', 40, { base: 0 }],
    ['smaller pages than asked for', 250, { max: 50 }],
    ['without a count', 250, { total: false }],
    ['without a count, from 0', 250, { total: false, base: 0 }],
    ['bare arrays', 250, { bare: true }],
    ['bare arrays, smaller pages, from 0', 120, { bare: true, base: 0, max: 30 }],
    ['none', 0, {}],
    ['exactly one page', 100, {}],
    ['the count is of each page', 250, { ofPage: true }],
    ['the count is of each page, smaller ones from 0', 130, { ofPage: true, base: 0, max: 50 }],
    ['the count is of each page, odd ones', 120, { ofPage: true, max: 30 }],
    ['smaller pages, each begun where a whole one would', 250, { max: 50, byAsked: true }],
    ['the same without a count', 250, { max: 50, byAsked: true, total: false }],
    ['the count is less than a page holds', 250, { says: 40 }],
    ['the count is always 0', 250, { says: 0 }],
    ['the count is of what was asked for', 250, { says: 100 }],
    ['the count is of what was asked for, smaller pages', 250, { says: 100, max: 50 }],
    ['the count is of the pages', 250, { says: 3 }],
  ])('%s', async (_name, count, options) => {
    const { read } = paged(count, options);
    const got = await readCustomers(read, now);
    expect(got.ok && got.value.customers.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(
      all(count).map(({ id }) => id),
    );
    expect(got.ok && got.value.complete).toBe(true);
  });
  it('asks for no more pages than there are', async () => {
    const { read, asked } = paged(250);
    await readCustomers(read, now);
    expect(asked).toEqual([1, 2, 3]);
  });
  it('a server that ignores paging is read once', async () => {
    let asked = 0;
    const got = await readCustomers(() => {
      asked += 1;
      return Promise.resolve(json({ record_count: 20, clients: all(20) }));
    }, now);
    expect(got.ok && got.value.customers).toHaveLength(20);
    expect(asked).toBe(1);
  });
  it.each<[string, number, object, boolean]>([
    ['and counts', 250, { record_count: 250 }, false],
    ['and counts nothing', 250, {}, false],
    ['and gives all of them', 40, {}, true],
  ])(
    'a server that answers the same page to every number %s is not asked on and on',
    async (_name, count, said, is) => {
      let asked = 0;
      const got = await readCustomers((_page, size) => {
        asked += 1;
        return Promise.resolve(json({ ...said, clients: all(count).slice(0, size) }));
      }, now);
      expect(got).toMatchObject({ ok: true, value: { complete: is } });
      expect(got.ok && got.value.customers).toHaveLength(Math.min(count, 100));
      expect(asked).toBeLessThan(6);
    },
  );
  it('rows that move between pages are found in a second round', async () => {
    let shifted = false;
    const read = (page: number) => {
      // After the first page a customer is renamed to the front: customer 101 slips to page 1.
      const order = shifted ? [all(150)[100], ...all(150).toSpliced(100, 1)] : all(150);
      const rows = page === 0 ? [] : order.slice((page - 1) * 100, page * 100);
      shifted = true;
      return Promise.resolve(json({ record_count: 150, clients: rows }));
    };
    const got = await readCustomers(read, now);
    expect(got).toMatchObject({ ok: true, value: { complete: true, total: 150 } });
    expect(got.ok && got.value.customers).toHaveLength(150);
  });
  it('says when HaloPSA counts more than it gives', async () => {
    const got = await readCustomers(
      (page) => Promise.resolve(json({ record_count: 9, clients: page === 1 ? all(4) : [] })),
      now,
    );
    expect(got).toMatchObject({ ok: true, value: { total: 9, complete: false } });
  });
  it('takes over names, parents and inactive ones, and drops rows without an id', async () => {
    const rows = [{ id: 1, name: ' A ', inactive: true, toplevel_name: 'Group' }, { id: '2', name: '' }, { name: 'x' }];
    const got = await readCustomers(() => Promise.resolve(json(rows)), now);
    expect(got.ok && got.value.customers).toEqual([
      { id: 1, name: 'A', inactive: true, parent: 'Group' },
      { id: 2, name: '#2' },
    ]);
  });
  it('20,000 with progress', async () => {
    const seen: [number, number | undefined][] = [];
    const got = await readCustomers(paged(20_000).read, {
      ...now,
      onProgress: (done, total) => seen.push([done, total]),
    });
    expect(got.ok && got.value.customers).toHaveLength(20_000);
    expect(seen.at(-1)).toEqual([20_000, 20_000]);
    expect(seen.length).toBe(200);
  });
});

describe('trouble', () => {
  it('sits out 429 by the server’s word, and says so', async () => {
    const waits: number[] = [];
    const notes: (string | undefined)[] = [];
    let tries = 0;
    const got = await readCustomers(
      () => {
        tries += 1;
        return Promise.resolve(
          tries === 1 ? { ...json({}, 429), retryAfter: 3 } : json({ record_count: 1, clients: all(1) }),
        );
      },
      {
        random: () => 0,
        wait: (ms) => Promise.resolve(void waits.push(ms)),
        onProgress: (_done, _total, note) => notes.push(note),
      },
    );
    expect(got.ok).toBe(true);
    expect(waits).toEqual([3000]);
    expect(notes).toContain('HaloPSA asked to wait 3 s');
  });
  it.each<[string, RawAnswer, string, number]>([
    ['endless 429', json({}, 429), 'rate-limited', 3],
    ['429 with an hour', { ...json({}, 429), retryAfter: 3600 }, 'rate-limited', 1],
    ['503', json({}, 503), 'server-error', 3],
    ['500', json({}, 500), 'server-error', 1],
    ['401', json({}, 401), 'login-type', 1],
    ['403', json({}, 403), 'no-right', 1],
    ['404', json({}, 404), 'not-halopsa', 1],
    ['a page', { status: 200, form: 'html', rung: 'application' }, 'not-halopsa', 1],
    ['an error inside 200', json({ error: 'x' }), 'unexpected-answer', 1],
  ])('%s', async (_name, answer, code, times) => {
    let tries = 0;
    const got = await readCustomers(() => Promise.resolve(((tries += 1), answer)), now);
    expect(got).toMatchObject({ ok: false, failure: { code } });
    expect(tries).toBe(times);
  });
  it('stops between pages', async () => {
    const stop = new AbortController();
    const { read } = paged(900);
    const got = await readCustomers((page, size) => (page === 3 && stop.abort(), read(page, size)), {
      ...now,
      signal: stop.signal,
    });
    expect(got).toMatchObject({ ok: false, failure: { code: 'stopped' } });
  });
});

describe('with Cove’s own key', () => {
  beforeAll(trustTestCertificate);
  let server: TestServer;
  afterEach(() => server.close());
  const tokens = (...values: string[]) => {
    let next = 0;
    return () => Promise.resolve({ ok: true as const, value: { value: values[next++] ?? 'none' } });
  };

  it('renews the token once when it stops being accepted midway', async () => {
    server = await startServer(({ url, headers }): Answer => {
      const page = Number(/page_no=(\d+)/.exec(url)?.[1]);
      if (page > 1 && headers.authorization === 'Bearer one') return { status: 401, body: {} };
      return { body: { record_count: 250, clients: all(250).slice((page - 1) * 100, page * 100) } };
    });
    const reader = createApplicationReader(server.host, tokens('one', 'two'));
    const got = await readCustomers(reader.readPage, now);
    expect(got.ok && got.value.customers).toHaveLength(250);
    expect(server.heard.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer one',
      'Bearer one',
      'Bearer two',
      'Bearer two',
    ]);
  });
  it('does not ask for token after token when none is accepted', async () => {
    server = await startServer(() => ({ status: 401, body: {} }));
    const got = await readCustomers(createApplicationReader(server.host, tokens('one', 'two', 'three')).readPage, now);
    expect(got).toMatchObject({ ok: false, failure: { code: 'login-type' } });
    expect(server.heard).toHaveLength(1);
  });
  it('never follows a redirect with a token', async () => {
    server = await startServer(() => ({ status: 302, headers: { location: 'https://example.test/' } }));
    const got = await readCustomers(createApplicationReader(server.host, tokens('one')).readPage, now);
    expect(got).toMatchObject({ ok: false, failure: { code: 'not-halopsa' } });
  });
  it('a cut connection is a named failure', async () => {
    server = await startServer(() => ({ cut: true }));
    const got = await readCustomers(createApplicationReader(server.host, tokens('one')).readPage, now);
    expect(got).toMatchObject({ ok: false, failure: { code: 'unreachable' } });
  });
});
