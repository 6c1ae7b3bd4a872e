/** What happens around a change: log-ins, pauses, lost secrets, requests as HaloPSA publishes them. */
import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../../lib/halo/apply/carry-out.ts';
import { renewal } from '../../../../lib/halo/apply/compile.ts';
import { patient } from '../../../../lib/halo/apply/send.ts';
import { violations } from '../../../world/halo/specification.ts';
import { callOf, sendable } from '../../../../lib/halo/apply/shapes.ts';
import { agentLogins, createTenant } from '../../../world/halo/index.ts';
import { deskOf, type Desk } from './desk.ts';
import { deskWith, only } from './one-change.ts';

describe('the session', () => {
  it('of somebody else writes nothing', async () => {
    const desk = deskWith({ state: 'broken:role-tickets-none' });
    const step = await only(desk, 'role-tickets-access');
    const { write } = desk.hands.writer;
    desk.hands.writer.write = (request) => write({ ...request, actor: { id: 4711, name: 'Jane Smith' } });
    const progress = await carryOut(step, desk.hands);
    expect(progress).toMatchObject({ state: 'failed', failure: { code: 'not-logged-in' } });
    expect(progress.failure?.message).toContain('consented to as Jane Smith');
    expect(desk.sent).toEqual([]);
  });

  it('that has run out: said so, and once it is back it goes on', async () => {
    const desk = deskWith({ state: 'broken:role-tickets-none' });
    const step = await only(desk, 'role-tickets-access');
    const login = desk.tenant.state.agents.find(({ email }) => email === agentLogins.administrator.email);
    desk.fates.push(new Response(null, { status: 401 }));
    const { write } = desk.hands.writer;
    let first = true;
    desk.hands.writer.write = (request) => {
      if (first && login) login.disabled = true;
      first = false;
      return write(request);
    };
    const progress = await carryOut(step, desk.hands);
    expect(progress).toMatchObject({ state: 'failed', failure: { code: 'not-logged-in' } });
    if (login) login.disabled = false;
    desk.fates.length = 0;
    expect((await carryOut({ ...step, progress }, desk.hands)).state).toBe('done');
    expect(desk.sent).toHaveLength(1);
  });

  it('that is accepted but refused with 401: the right is what lacks', async () => {
    const desk = deskWith({ state: 'broken:role-tickets-none' });
    const step = await only(desk, 'role-tickets-access');
    desk.fates.push(new Response(null, { status: 401 }), new Response(null, { status: 401 }));
    const progress = await carryOut(step, desk.hands);
    expect(progress).toMatchObject({ state: 'failed', failure: { code: 'no-right' } });
  });

  it('that may read but not write: 403 is told as such', async () => {
    const desk = deskWith({ state: 'broken:role-tickets-none' });
    const step = await only(desk, 'role-tickets-access');
    desk.fates.push(Response.json({ Message: 'No.' }, { status: 403 }));
    const progress = await carryOut(step, desk.hands);
    expect(progress).toMatchObject({ state: 'failed', failure: { code: 'no-right', detail: 'No.' } });
    expect(desk.sent).toEqual([]);
  });
});

describe('asked to slow down', () => {
  const slow = (seconds: number) =>
    Response.json({ Message: 'slow' }, { status: 429, headers: { 'retry-after': String(seconds) } });

  it('for minutes: waited for, each time as long as HaloPSA says', async () => {
    const desk = deskWith({ state: 'broken:role-tickets-none' });
    desk.fates.push(slow(120), slow(30));
    const progress = await carryOut(await only(desk, 'role-tickets-access'), desk.hands);
    expect(progress.state).toBe('done');
    expect(desk.holds).toEqual([120_250, 30_250]);
    expect(desk.sent).toHaveLength(1);
  });

  it('for longer than its window of five minutes: told, with the seconds', async () => {
    const desk = deskWith({ state: 'broken:role-tickets-none' });
    desk.fates.push(slow(900));
    const progress = await carryOut(await only(desk, 'role-tickets-access'), desk.hands);
    expect(progress).toMatchObject({ state: 'failed', failure: { code: 'rate-limited', retryAfter: 900 } });
    expect(desk.sent).toEqual([]);
  });

  it('while reading: waited for as well', async () => {
    const answers = [429, 429, 200];
    const holds: number[] = [];
    const reader = patient(
      { read: () => Promise.resolve({ status: answers.shift() ?? 0, form: 'json', rung: 'cookie' }) },
      (ms) => Promise.resolve(void holds.push(ms)),
    );
    expect((await reader.read('roles')).status).toBe(200);
    expect(holds).toHaveLength(2);
  });
});

describe('an application whose secret was lost', () => {
  const lostOne = async () => {
    const desk = deskWith({ state: 'broken:application-missing' });
    const step = await only(desk, 'application-exists');
    desk.fates.push('lost-after');
    const { recordId = '', left = '', secret } = await carryOut(step, desk.hands);
    expect(secret).toBe('unknown');
    const again = renewal('Cove-HaloPSA', recordId, JSON.parse(left));
    return { desk, again: { ...again, basis: left }, recordId };
  };
  const made = (desk: Desk) => desk.tenant.state.applications.filter(({ name }) => name === 'Cove-HaloPSA');

  it('is made again, and only that one is there', async () => {
    const { desk, again, recordId } = await lostOne();
    const progress = await carryOut(again, desk.hands);
    expect(progress).toMatchObject({ state: 'done', secret: 'kept' });
    expect(made(desk)).toHaveLength(1);
    expect(made(desk)[0]?.id).not.toBe(recordId);
    expect(desk.secrets.map(({ secret }) => secret)).toEqual(made(desk).map(({ secret }) => secret));
  });

  it('stays when somebody has touched it', async () => {
    const { desk, again, recordId } = await lostOne();
    for (const each of made(desk)) each.loginType = 'user';
    const progress = await carryOut(again, desk.hands);
    expect(progress).toMatchObject({ state: 'failed', failure: { code: 'stale' } });
    expect(made(desk).map(({ id }) => id)).toEqual([recordId]);
  });
});

it('an account without the right gets no plan', async () => {
  const tenant = createTenant({ host: 'acme.halopsa.com', customers: 3, state: 'broken:role-tickets-none' });
  expect(await deskOf(tenant, 'technician').wanted()).toEqual([]);
});

describe('requests', () => {
  it.each([
    ['role.save', { record: { name: 'x', secret_power: 1 } }],
    ['role.save', { id: 'r', record: { name: 'x' } }],
    ['role.delete', {}],
    ['role.delete', { id: '../Agent/1' }],
    ['application.save', { record: { displayName: 'x', clientSecret: 'y' } }],
  ] as const)('%s %o is none', (operation, given) => {
    expect(callOf(operation, given)).toBeNull();
  });
  it('carry nothing of a newer version, in no row, and claims as text', () => {
    const record = {
      name: 'x',
      role_cost: 1,
      claims: [{ type: 'Tx', value: 2, id: 4 }],
      departments: [{ id: 1, department_id: 3, membershiplevel: 2, _match_department: '' }],
      ac_tickettypes: [{ id: 1, role_id: 2, is_new: true }],
      clients: [{ id: 1, client_id: 7, colour: 'red' }],
      ac_webhooks: [],
    };
    const sent = sendable('role.save', record);
    expect(sent).toEqual({
      name: 'x',
      claims: [{ type: 'Tx', value: '2' }],
      departments: [{ id: 1, department_id: 3, membershiplevel: 2 }],
      ac_tickettypes: [{ id: 1, role_id: 2 }],
      clients: [{ id: 1, client_id: 7 }],
    });
    expect(violations('/Roles', [sent])).toEqual([]);
  });
  it('are arrays to the collection', () => {
    expect(callOf('role.save', { record: { name: 'x', claims: [{ type: 'Tx', value: '2', id: 4 }] } })).toEqual({
      method: 'POST',
      path: '/Roles',
      body: '[{"name":"x","claims":[{"type":"Tx","value":"2"}]}]',
    });
  });
});
