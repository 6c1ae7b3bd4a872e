import { describe, expect, it } from 'vitest';
import { callSchema, refusedOutright, type Call } from '../../../lib/domain/receipt.ts';
import { gather } from '../../../lib/halo/gather.ts';
import type { HaloReader } from '../../../lib/halo/operations.ts';
import { retryAfterOf } from '../../../lib/halo/answer.ts';
import type { Quirks } from '../../world/halo/index.ts';
import { now, read, readerOf, tenantOf } from './tenant-reading.ts';

const rounds = (calls: readonly Call[]): number => Math.max(...calls.map(({ round }) => round ?? 0));

describe('what one validation asks', () => {
  it.each<[string, Partial<Quirks>, number, number]>([
    ['set up as documented', {}, 8, 2],
    ['roles listed in detail', { rolesListDetailed: true }, 8, 2],
    ['a row for all departments', { departments: 'sentinel-minus-one' }, 8, 2],
    ['a row for each department', { departments: 'rows' }, 10, 3],
  ])('%s', async (_name, quirks, requests, most) => {
    const { calls } = await read(tenantOf({ quirks }));
    expect(calls.length).toBe(requests);
    expect(rounds(calls)).toBe(most);
    expect(calls.every((call) => call.method === 'GET' && call.status === 200 && call.form === 'json')).toBe(true);
    expect(calls.every((call) => callSchema.safeParse(call).success)).toBe(true);
  });
  it('without a token in sight nothing waits for the first answer', async () => {
    const tenant = tenantOf({ quirks: { latencyMs: 5 } });
    const reader = readerOf(tenant);
    let [flying, most] = [0, 0];
    const counted: HaloReader = {
      async read(operation, id) {
        flying += 1;
        most = Math.max(most, flying);
        return reader.read(operation, id).finally(() => (flying -= 1));
      },
    };
    await gather(counted, { choices: { ticks: {} }, now: () => now });
    expect(most).toBe(5);
  });
});

describe('asked to slow down', () => {
  it.each<[string, string | null, number | undefined]>([
    ['in seconds', '7', 7],
    ['until a date', new Date(now + 9000).toUTCString(), 9],
    ['without a word', null, undefined],
    ['in words', 'soon', undefined],
  ])('%s', async (_name, header, seconds) => {
    const reader = readerOf(tenantOf());
    const waits: number[] = [];
    let refusals = 0;
    const busy: HaloReader = {
      async read(operation, id) {
        if (operation !== 'roles' || refusals > 0) return reader.read(operation, id);
        refusals += 1;
        const retryAfter = retryAfterOf(header, now);
        return { status: 429, form: 'json', rung: 'cookie', ...(retryAfter === undefined ? {} : { retryAfter }) };
      },
    };
    const api = await gather(busy, {
      choices: { ticks: {} },
      now: () => now,
      random: () => 0,
      wait: (ms) => {
        waits.push(ms);
        return Promise.resolve();
      },
    });
    expect(waits).toHaveLength(1);
    if (seconds === undefined) expect(waits[0]).toBeGreaterThan(1000);
    else expect(waits).toEqual([seconds * 1000]);
    const roles = api.calls.filter(({ path }) => path.startsWith('/api/Roles?'));
    expect(roles.map(({ status }) => status)).toEqual([429, 200]);
    expect(api.role.which.known).toBe(true);
  });
});

describe('a log-in that is refused from the start', () => {
  const call = (status: number | null, form?: Call['form']): Call => ({
    method: 'GET',
    path: '/api/x',
    status,
    at: 1,
    took: 1,
    ...(form ? { form } : {}),
  });
  it.each<[string, Call[], boolean]>([
    ['401 throughout', [call(401, 'empty'), call(401, 'empty')], true],
    ['sent to log in', [call(302, 'html'), call(200, 'html')], true],
    ['one of them answered', [call(401, 'empty'), call(200, 'json')], false],
    ['no right', [call(403, 'json')], false],
    ['no answer', [call(null)], false],
    ['busy', [call(429, 'json')], false],
    ['nothing was asked', [], false],
  ])('%s', (_name, calls, expected) => {
    expect(refusedOutright(calls)).toBe(expected);
  });
});
