/** Consent is given on Alcove's own page: no console page can give it, whatever it sends. */
import { describe, expect, it } from 'vitest';
import { dispatch, type Handlers } from '../../../lib/bus/serve.ts';
import type { Caller } from '../../../lib/bus/sender.ts';

const carriedOut: string[] = [];
const handlers = new Proxy({} as Handlers, {
  get: (_, name) => () => {
    carriedOut.push(String(name));
    return Promise.resolve({ ok: true, value: null });
  },
});
const host = 'acme.halopsa.com';
const halo: Caller = { who: 'halo', host, tabId: 1, frameId: 0 };
const cove: Caller = { who: 'cove', host: 'backup.management', tabId: 1, frameId: 0 };
const ask = (name: string, input: unknown, caller: Caller | undefined) =>
  dispatch({ alcove: 1, name, input }, caller, handlers);

describe.each(['changes.apply', 'changes.undo', 'changes.cancel'])('%s', (name) => {
  it.each([halo, cove, undefined])('is not taken from %o', async (caller) => {
    carriedOut.length = 0;
    const answer = await ask(name, { host, planId: 'p', hash: 'h' }, caller);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
    expect(carriedOut).toEqual([]);
  });
  it('is taken from an own page', async () => {
    expect(await ask(name, { host, planId: 'p', hash: 'h' }, { who: 'own' })).toMatchObject({ ok: true });
  });
});

describe('changes.plan', () => {
  const wanted = { host, requirements: ['role-exists'] };
  it('may be asked for by the tenant itself, for itself', async () => {
    expect(await ask('changes.plan', wanted, halo)).toMatchObject({ ok: true });
    expect(await ask('changes.plan', { ...wanted, host: 'other.halopsa.com' }, halo)).toMatchObject({ ok: false });
    expect(await ask('changes.plan', wanted, cove)).toMatchObject({ ok: false });
  });
  it.each([[[]], [['something-else']], ['role-exists']])('takes only requirements: %o', async (requirements) => {
    expect(await ask('changes.plan', { host, requirements }, halo)).toMatchObject({
      ok: false,
      failure: { code: 'bad-input' },
    });
  });
});
