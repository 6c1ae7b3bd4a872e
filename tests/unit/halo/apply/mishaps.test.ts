/** What goes wrong on the way of a change: every write happens once, nothing else is touched, and the person is told. */
import { describe, expect, it } from 'vitest';
import type { Step, StepProgress } from '../../../../lib/domain/change.ts';
import { carryOut } from '../../../../lib/halo/apply/carry-out.ts';
import { renewal } from '../../../../lib/halo/apply/compile.ts';
import { patient } from '../../../../lib/halo/apply/send.ts';
import { violations } from '../../../world/halo/specification.ts';
import { callOf, sendable } from '../../../../lib/halo/apply/shapes.ts';
import { takeBack } from '../../../../lib/halo/apply/take-back.ts';
import { agentLogins, createTenant, type TenantOptions } from '../../../world/halo/index.ts';
import { deskOf, type Desk } from './desk.ts';

const deskWith = (options: Partial<TenantOptions>): Desk =>
  deskOf(createTenant({ host: 'acme.halopsa.com', customers: 3, ...options }));

async function only(desk: Desk, requirement: string): Promise<Step> {
  const [step] = await desk.plan(requirement);
  if (!step) throw new Error(`nothing is planned for ${requirement}`);
  return step;
}

const role = (desk: Desk) => desk.tenant.state.roles.find(({ name }) => name === 'Cove-Role');
const faults = [
  ['broken:category-missing', 'category-exists'],
  ['broken:category-case', 'category-exists'],
  ['broken:role-missing', 'role-exists'],
  ['broken:role-tickets-none', 'role-tickets-access'],
  ['broken:application-missing', 'application-exists'],
  ['broken:application-inactive', 'application-active'],
] as const;

describe.each(faults)('%s', (state, requirement) => {
  it('an answer that is lost after the write: found and taken over, sent once', async () => {
    const desk = deskWith({ state });
    const step = await only(desk, requirement);
    desk.fates.push('lost-after');
    const progress = await carryOut(step, desk.hands);
    expect(progress.state).toBe('done');
    expect(desk.sent).toHaveLength(1);
    expect(await desk.outcome(requirement)).toBe('met');
    if (requirement === 'application-exists') expect(progress.secret).toBe('unknown');
    expect((await takeBack({ ...step, progress }, desk.hands)).state).toBe('undone');
  });

  it('a request that never arrives: said so, and trying again does it once', async () => {
    const desk = deskWith({ state });
    const step = await only(desk, requirement);
    desk.fates.push('lost-before');
    const first = await carryOut(step, desk.hands);
    expect(first).toMatchObject({ state: 'failed', failure: { code: 'unreachable' } });
    const second = await carryOut({ ...step, progress: first }, desk.hands);
    expect(second.state).toBe('done');
    expect(desk.sent).toHaveLength(1);
  });

  it.each(['before sending', 'while waiting', 'after the answer'] as const)(
    'a worker killed %s: going on gives the same tenant',
    async (moment) => {
      const desk = deskWith({ state });
      const step = await only(desk, requirement);
      let kept: StepProgress = step.progress;
      const killed = new Error('killed');
      const dying = {
        ...desk.hands,
        journal: async (progress: StepProgress) => {
          kept = structuredClone(progress);
          if (moment === 'before sending') throw killed;
        },
        writer: {
          ...desk.hands.writer,
          write: async (request: Parameters<typeof desk.hands.writer.write>[0]) => {
            const going = desk.hands.writer.write(request);
            if (moment === 'after the answer') await going;
            throw killed;
          },
        },
        reader: {
          read: async (...asked: Parameters<typeof desk.hands.reader.read>) => {
            if (kept.state === 'sending') throw killed;
            return desk.hands.reader.read(...asked);
          },
        },
      };
      await carryOut(step, dying).catch(() => undefined);
      expect(kept.state).toBe('sending');
      const progress = await carryOut({ ...step, progress: kept }, desk.hands);
      expect(progress.state).toBe('done');
      expect(desk.sent).toHaveLength(1);
      expect(await desk.outcome(requirement)).toBe('met');
      // The page still had the answer, and with it the secret.
      if (requirement === 'application-exists') expect(progress.secret).toBe('kept');
    },
  );

  it('a refusal is shown in its own words, and nothing was written', async () => {
    const desk = deskWith({ state });
    const step = await only(desk, requirement);
    desk.fates.push(Response.json({ errorMessage: 'The field X is required.' }, { status: 400 }));
    const progress = await carryOut(step, desk.hands);
    expect(progress).toMatchObject({ state: 'failed', failure: { detail: 'The field X is required.' } });
    expect(progress.failure?.message).toContain('The field X is required.');
    expect(desk.sent).toEqual([]);
  });

  it('a pause that HaloPSA asks for is kept, then it is sent once', async () => {
    const desk = deskWith({ state });
    const step = await only(desk, requirement);
    desk.fates.push(Response.json({ Message: 'slow' }, { status: 429, headers: { 'retry-after': '1' } }));
    expect((await carryOut(step, desk.hands)).state).toBe('done');
    expect(desk.sent).toHaveLength(1);
  });
});

it('a record that was changed since the plan is not written to', async () => {
  const desk = deskWith({ state: 'broken:role-tickets-none' });
  const step = await only(desk, 'role-tickets-access');
  const now = role(desk);
  if (now) now.claims['Px'] = '2';
  expect(await carryOut(step, desk.hands)).toMatchObject({ state: 'failed', failure: { code: 'stale' } });
  expect(desk.sent).toEqual([]);
});

it('a save that loses something else is put back, and said', async () => {
  const desk = deskWith({ state: 'broken:role-tickets-none' });
  const step = await only(desk, 'role-tickets-access');
  const before = structuredClone(role(desk));
  const { write } = desk.hands.writer;
  let first = true;
  desk.hands.writer.write = (request) => {
    const claims = request.record?.['claims'];
    const short = first && Array.isArray(claims) ? claims.filter((row) => row.type !== 'l9') : claims;
    first = false;
    return write({ ...request, record: { ...request.record, claims: short } });
  };
  const progress = await carryOut(step, desk.hands);
  expect(progress).toMatchObject({ state: 'failed' });
  expect(progress.failure?.message).toContain('claim l9');
  expect(progress.failure?.message).toContain('put it back');
  expect(role(desk)).toEqual(before);
});

it('a save from an older reading that HaloPSA refuses changes nothing', async () => {
  const desk = deskWith({ state: 'broken:role-tickets-none', quirks: { roleStamps: 'checked' } });
  const step = await only(desk, 'role-tickets-access');
  const { write } = desk.hands.writer;
  desk.hands.writer.write = (request) => {
    Object.assign(role(desk)?.claims ?? {}, { Px: '2' });
    return write(request);
  };
  const progress = await carryOut(step, desk.hands);
  expect(progress).toMatchObject({ state: 'failed' });
  expect(progress.failure?.message).toContain('changed by another user');
  expect(role(desk)?.claims).not.toHaveProperty('Tx');
  expect(role(desk)?.claims).toMatchObject({ Px: '2' });
});

it('permissions that a tenant only ever adds: said, and nothing is claimed', async () => {
  const desk = deskWith({ state: 'broken:application-all', quirks: { scopesOnPost: 'merge' } });
  const progress = await carryOut(await only(desk, 'application-permissions'), desk.hands);
  expect(progress).toMatchObject({ state: 'failed' });
  expect(desk.tenant.state.applications.find(({ name }) => name === 'Cove-HaloPSA')?.scopes).toContain('all');
});

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

it('two new records of one name that differ: nobody is taken for the other', async () => {
  const desk = deskWith({ state: 'broken:role-missing' });
  const step = await only(desk, 'role-exists');
  desk.fates.push('lost-after');
  const { write } = desk.hands.writer;
  desk.hands.writer.write = async (request) => {
    const copy = structuredClone(desk.tenant.state.roles[0]);
    if (copy) desk.tenant.state.roles.push({ ...copy, id: crypto.randomUUID(), idInt: 99, name: 'Cove-Role' });
    return write(request);
  };
  const progress = await carryOut(step, desk.hands);
  expect(progress).toMatchObject({ state: 'failed' });
  expect(progress.failure?.message).toContain('Several new records');
  expect(desk.sent).toHaveLength(1);
});

it('a creation that the network repeated leaves one record', async () => {
  const desk = deskWith({ state: 'broken:application-missing' });
  const step = await only(desk, 'application-exists');
  const { write } = desk.hands.writer;
  let first = true;
  desk.hands.writer.write = async (request) => {
    if (first) await write({ ...request, key: 'the first of two' });
    first = false;
    return write(request);
  };
  const progress = await carryOut(step, desk.hands);
  expect(progress).toMatchObject({ state: 'done', secret: 'kept' });
  const made = desk.tenant.state.applications.filter(({ name }) => name === 'Cove-HaloPSA');
  expect(made.map(({ secret, clientId }) => ({ secret, clientId }))).toEqual(desk.secrets);
});

it('a creation whose secret HaloPSA does not tell says so', async () => {
  const desk = deskWith({ state: 'broken:application-missing', quirks: { clientSecretOnPost: false } });
  const progress = await carryOut(await only(desk, 'application-exists'), desk.hands);
  expect(progress).toMatchObject({ state: 'done', secret: 'untold' });
  expect(desk.secrets).toEqual([]);
});

it('a remark of HaloPSA on what it did is kept', async () => {
  const desk = deskWith({ state: 'broken:role-tickets-none' });
  const step = await only(desk, 'role-tickets-access');
  const { write } = desk.hands.writer;
  desk.hands.writer.write = async (request) => {
    const got = await write(request);
    return { ...got, answer: { ...got.answer, body: { ...Object(got.answer.body), _warning: 'Log in again.' } } };
  };
  expect(await carryOut(step, desk.hands)).toMatchObject({ state: 'done', warning: 'Log in again.' });
});

it('the journal and the progress hold no secret', async () => {
  const desk = deskWith({ state: 'broken:application-missing' });
  const progress = await carryOut(await only(desk, 'application-exists'), desk.hands);
  const secret = desk.secrets[0]?.secret ?? 'none was kept';
  expect(JSON.stringify([progress, desk.journal])).not.toContain(secret);
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
