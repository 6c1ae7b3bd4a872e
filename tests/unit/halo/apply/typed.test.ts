import { describe, expect, it, test } from 'vitest';
import { carryOut } from '../../../../lib/halo/apply/carry-out.ts';
import { takeBack } from '../../../../lib/halo/apply/take-back.ts';
import { inTypes } from '../../../../lib/halo/apply/typed.ts';
import { deskWith, faults, only } from './one-change.ts';

test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
  ['flags in text', { inactive: 'False', allowagents: 'true' }, { inactive: false, allowagents: true }],
  ['flags as numbers', { inactive: 0, disable_anon: 1 }, { inactive: false, disable_anon: true }],
  ['numbers in text', { id_int: '12', access_control_level: '2' }, { id_int: 12, access_control_level: 2 }],
  ['a category’s id in text', { id: '1000', type_id: '1' }, { id: 1000, type_id: 1 }],
  [
    'rows',
    { departments: [{ id: '1', role_id: '0a1b-2', department_id: '10', includeteamsintree: 'True' }] },
    { departments: [{ id: 1, role_id: '0a1b-2', department_id: 10, includeteamsintree: true }] },
  ],
  ['permissions in one text', { scopes: 'a b' }, { scopes: [{ name: 'a' }, { name: 'b' }] }],
  ['permissions as names', { scopes: ['a'] }, { scopes: [{ name: 'a' }] }],
  ...[
    { id: '0a1b2c3d-0000-4000-8000-000000000000' },
    { name: '12', notes: 'true' },
    { inactive: 'perhaps', id_int: 'x' },
    { inactive: null, scopes: null, claims: [{ type: 'Tx', value: '2' }] },
    { scopes: [{ id: 3, name: 'edit:tickets' }] },
  ].map((kept): [string, Record<string, unknown>, Record<string, unknown>] => [
    `stays: ${JSON.stringify(kept)}`,
    kept,
    kept,
  ]),
])('%s', (_, told, sent) => expect(inTypes(told, 'number')).toEqual(sent));

test('what names a role or an application stays text, its rows’ own numbers do not', () => {
  const whole = { id: '7', client_id: '12', inactive: 'True' };
  const rows = { id: '7', role_id: '7', agent_id: '3', client_id: '12' };
  expect(inTypes({ ...whole, departments: [rows] }, 'text')).toEqual({
    ...whole,
    inactive: true,
    departments: [{ id: 7, role_id: '7', agent_id: 3, client_id: 12 }],
  });
});

describe.each(faults)('%s', (state, requirement) => {
  it.each([
    { flags: 'numbers', scopes: 'text' },
    { flags: 'text', scopes: 'names' },
  ] as const)('is mended where answers spell it as %j', async (quirks) => {
    const desk = deskWith({ state, quirks });
    const step = await only(desk, requirement);
    const progress = await carryOut(step, desk.hands);
    expect(progress).toMatchObject({ state: 'done' });
    expect((await takeBack({ ...step, progress }, desk.hands)).state).toBe('undone');
  });

  it('sent twice by the browser, and refused the second time: what was taken is taken over', async () => {
    const desk = deskWith({ state });
    const step = await only(desk, requirement);
    const { write } = desk.hands.writer;
    let sent = 0;
    desk.hands.writer.write = async (request) => {
      await write(request);
      sent += 1;
      return { answer: { status: 409, form: 'json', body: { errorMessage: 'It exists.' }, rung: 'cookie' } };
    };
    const progress = await carryOut(step, desk.hands);
    expect(progress.state).toBe('done');
    expect(sent).toBe(1);
    expect(await desk.outcome(requirement)).toBe('met');
    // Nobody was told the secret: that is said.
    if (requirement === 'application-exists') expect(progress.secret).toBe('unknown');
    desk.hands.writer.write = write;
    expect((await takeBack({ ...step, progress }, desk.hands)).state).toBe('undone');
  });
});
