import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { dispatch } = await import('../../../lib/bus/serve.ts');
type Handlers = import('../../../lib/bus/serve.ts').Handlers;
type Caller = import('../../../lib/bus/sender.ts').Caller;

const calls: unknown[] = [];
const handlers = new Proxy({} as Handlers, {
  get: (_target, name) => async (input: unknown) => {
    calls.push([name, input]);
    return { ok: true, value: null };
  },
});
const halo: Caller = { who: 'halo', host: 'acme.halopsa.com', tabId: 1, frameId: 0 };
const cove: Caller = { who: 'cove', host: 'backup.management', tabId: 2, frameId: 0 };
const own: Caller = { who: 'own' };
const say = (name: string, input: unknown) => ({ alcove: 1, name, input });

describe('a command is carried out only', () => {
  const cases: [string, unknown, Caller | undefined, 'done' | 'not-allowed' | 'bad-input' | 'ignored'][] = [
    ['for a page that may', say('check', { host: 'acme.halopsa.com' }), halo, 'done'],
    ['for its own tenant', say('check', { host: 'other.halopsa.com' }), halo, 'not-allowed'],
    ['not for strangers', say('check', { host: 'acme.halopsa.com' }), undefined, 'not-allowed'],
    ['when it exists', say('fetch', { url: 'https://evil.test' }), own, 'not-allowed'],
    ['not by a prototype name', say('constructor', {}), own, 'not-allowed'],
    [
      'not connect from a console page',
      say('connect', { name: 'a', address: 'b', clientId: 'c', clientSecret: 'd' }),
      halo,
      'not-allowed',
    ],
    ['not plan edits from Cove', say('plan.undo', { connectionId: 'x' }), cove, 'not-allowed'],
    ['fill from Cove', say('cove.fill', {}), cove, 'done'],
    ['not fill from HaloPSA', say('cove.fill', {}), halo, 'not-allowed'],
    [
      'keep what its own page shows',
      say('secret.keep', { host: 'acme.halopsa.com', secret: 's'.repeat(20) }),
      halo,
      'done',
    ],
    [
      'not keep for another tenant',
      say('secret.keep', { host: 'other.halopsa.com', secret: 's'.repeat(20) }),
      halo,
      'not-allowed',
    ],
    [
      'not keep from Cove',
      say('secret.keep', { host: 'acme.halopsa.com', secret: 's'.repeat(20) }),
      cove,
      'not-allowed',
    ],
    [
      'not keep what is no secret',
      say('secret.keep', { host: 'acme.halopsa.com', secret: 'short' }),
      halo,
      'bad-input',
    ],
    ['not wipe for another tenant', say('secret.wipe', { host: 'other.halopsa.com' }), halo, 'not-allowed'],
    ['not unlock from a page', say('vault.unlock', { passphrase: 'x' }), halo, 'not-allowed'],
    ['plan a test ticket from a page', say('ticket.plan', { host: 'acme.halopsa.com' }), halo, 'done'],
    [
      'not create one from a page',
      say('ticket.create', { host: 'acme.halopsa.com', planId: 'p', hash: 'h', customerId: 1 }),
      halo,
      'not-allowed',
    ],
    ['with well-formed input', say('plan.undo', { connectionId: 5 }), own, 'bad-input'],
    ['with short input', say('check', { host: 'x'.repeat(300) }), own, 'bad-input'],
    ['when it is one of ours', { hello: 1 }, own, 'ignored'],
  ];
  it.each(cases)('%s', async (_name, message, caller, expected) => {
    calls.length = 0;
    const answer = await dispatch(message, caller, handlers);
    if (expected === 'ignored') expect(answer).toBeUndefined();
    else if (expected === 'done') expect(answer).toEqual({ ok: true, value: null });
    else expect(answer).toMatchObject({ ok: false, failure: { code: expected } });
    expect(calls.length).toBe(expected === 'done' ? 1 : 0);
  });

  it('whatever else is sent: nothing is carried out and nothing throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), async (message, input) => {
        calls.length = 0;
        await dispatch(message, undefined, handlers);
        await dispatch({ alcove: 1, name: input, input: message }, undefined, handlers);
        expect(calls).toEqual([]);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('a handler that throws gives a failure, not an exception', async () => {
    const broken = new Proxy({} as Handlers, { get: () => async () => Promise.reject(new Error('boom')) });
    expect(await dispatch(say('cove.fill', {}), cove, broken)).toMatchObject({
      ok: false,
      failure: { code: 'internal' },
    });
  });
});
