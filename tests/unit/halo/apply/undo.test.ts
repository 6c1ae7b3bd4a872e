/** Undoing beside other people: only what Alcove did, and only what is still as it left it. */
import { describe, expect, it } from 'vitest';
import type { Step } from '../../../../lib/domain/change.ts';
import { carryOut } from '../../../../lib/halo/apply/carry-out.ts';
import { takeBack } from '../../../../lib/halo/apply/take-back.ts';
import { createTenant, type TenantOptions } from '../../../world/halo/index.ts';
import { deskOf, type Desk } from './desk.ts';

const deskWith = (options: Partial<TenantOptions>): Desk =>
  deskOf(createTenant({ host: 'acme.halopsa.com', customers: 3, ...options }));

async function only(desk: Desk, requirement: string): Promise<Step> {
  const [step] = await desk.plan(requirement);
  if (!step) throw new Error(`nothing is planned for ${requirement}`);
  return step;
}

const role = (desk: Desk) => desk.tenant.state.roles.find(({ name }) => name === 'Cove-Role');

describe('undoing after somebody else', () => {
  const undone = async (state: `broken:${string}`, requirement: string, meanwhile: (desk: Desk) => void) => {
    const desk = deskWith({ state });
    const step = await only(desk, requirement);
    const progress = await carryOut(step, desk.hands);
    meanwhile(desk);
    return { desk, progress: await takeBack({ ...step, progress }, desk.hands) };
  };
  const claims = (desk: Desk): Record<string, string> => role(desk)?.claims ?? {};

  it('changed the same setting: it stays, and both values are told', async () => {
    const { desk, progress } = await undone('broken:role-tickets-none', 'role-tickets-access', (at) => {
      claims(at)['Tx'] = '1';
    });
    expect(progress).toMatchObject({
      state: 'kept',
      leftAlone: [{ label: 'Tickets Access Level', ours: 'Read and Modify', now: 'Read Only' }],
    });
    expect(claims(desk)['Tx']).toBe('1');
  });

  it('changed another setting: ours goes back, theirs stays', async () => {
    const { desk, progress } = await undone('broken:role-tickets-none', 'role-tickets-access', (at) => {
      claims(at)['Px'] = '2';
    });
    expect(progress).toMatchObject({ state: 'undone' });
    expect(progress.leftAlone).toBeUndefined();
    expect(claims(desk)).toMatchObject({ Px: '2', Ux: '2' });
    expect(claims(desk)).not.toHaveProperty('Tx');
  });

  it('changed one of two settings: the other one goes back', async () => {
    const desk = deskWith({
      state: 'ready',
      adjust: (state) => {
        for (const each of state.roles) if (each.name === 'Cove-Role') Object.assign(each.claims, { Tx: '1', l6: '0' });
      },
    });
    const [step] = await desk.plan();
    if (!step) throw new Error('nothing is planned');
    const progress = await carryOut(step, desk.hands);
    expect(claims(desk)).toMatchObject({ Tx: '2', l6: '1' });
    delete claims(desk)['l6'];
    claims(desk)['Tx'] = '3';
    const back = await takeBack({ ...step, progress }, desk.hands);
    // l6 is as it was before already; the level is somebody else's now.
    expect(back).toMatchObject({ state: 'kept', leftAlone: [{ label: 'Tickets Access Level' }] });
    expect(claims(desk)['Tx']).toBe('3');
  });

  it('changed what was created: it stays whole', async () => {
    const { desk, progress } = await undone('broken:role-missing', 'role-exists', (at) => {
      claims(at)['Px'] = '2';
    });
    expect(progress).toMatchObject({
      state: 'kept',
      leftAlone: [{ label: 'Permission Px', ours: 'Not set', now: '2' }],
    });
    expect(role(desk)).toBeDefined();
  });

  it('gave the new role to an application: it stays', async () => {
    const { desk, progress } = await undone('broken:role-missing', 'role-exists', (at) => {
      const made = role(at);
      for (const each of at.tenant.state.applications) if (each.name === 'Cove-HaloPSA' && made) each.roles = [made.id];
    });
    expect(progress).toMatchObject({ state: 'kept', leftAlone: [{ label: 'Used by' }] });
    expect(progress.leftAlone?.[0]?.now).toContain('Cove-HaloPSA');
    expect(role(desk)).toBeDefined();
  });

  it('deleted what was created: nothing is left to undo', async () => {
    const { progress } = await undone('broken:role-missing', 'role-exists', ({ tenant }) => {
      tenant.state.roles = tenant.state.roles.filter(({ name }) => name !== 'Cove-Role');
    });
    expect(progress.state).toBe('undone');
  });
});

it('what somebody else sets at the same moment is left alone', async () => {
  const desk = deskWith({ state: 'broken:role-tickets-none' });
  const step = await only(desk, 'role-tickets-access');
  const { write } = desk.hands.writer;
  desk.hands.writer.write = async (request) => {
    const answer = await write(request);
    Object.assign(role(desk)?.claims ?? {}, { Px: '2' });
    desk.hands.writer.write = write;
    return answer;
  };
  const progress = await carryOut(step, desk.hands);
  expect(progress.state).toBe('done');
  expect(role(desk)?.claims).toMatchObject({ Tx: '2', Px: '2' });
  expect((await takeBack({ ...step, progress }, desk.hands)).state).toBe('undone');
  expect(role(desk)?.claims).toMatchObject({ Px: '2' });
});
