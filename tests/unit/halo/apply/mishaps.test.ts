/** What goes wrong on the way of a change: every write happens once, nothing else is touched, and the person is told. */
import { describe, expect, it } from 'vitest';
import type { StepProgress } from '../../../../lib/domain/change.ts';
import { carryOut } from '../../../../lib/halo/apply/carry-out.ts';
import { takeBack } from '../../../../lib/halo/apply/take-back.ts';
import { deskWith, only, role, faults } from './one-change.ts';

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
