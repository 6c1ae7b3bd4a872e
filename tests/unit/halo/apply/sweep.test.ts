/** "Create all for me" with the worker dead at every single thing that it does: the same tenant, nothing twice, the secret kept or told lost. */
import { describe, expect, it } from 'vitest';
import type { Step, StepProgress } from '../../../../lib/domain/change.ts';
import { carryOut } from '../../../../lib/halo/apply/carry-out.ts';
import type { Hands } from '../../../../lib/halo/apply/send.ts';
import { takeBack } from '../../../../lib/halo/apply/take-back.ts';
import { createTenant, type Quirks } from '../../../world/halo/index.ts';
import { deskOf, type Desk } from './desk.ts';

/** Hands that die at the nth thing they do: before it, or after it was done and before anybody was told. */
function mortal(hands: Hands, at: number, when: 'before' | 'after') {
  let done = -1;
  const deeds: string[] = [];
  let die: (how: 'died') => void = () => undefined;
  const death = new Promise<'died'>((resolve) => (die = resolve));
  // A dead worker neither goes on nor catches anything: what it waits for never comes.
  const dead = (): Promise<never> => {
    die('died');
    return new Promise(() => undefined);
  };
  const mortally =
    <Given extends unknown[], T>(name: string, deed: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      done += 1;
      if (done > at) return dead();
      deeds.push(name);
      if (done === at && when === 'before') return dead();
      const result = await deed(...given);
      return done >= at ? dead() : result;
    };
  return {
    deeds,
    death,
    hands: {
      ...hands,
      reader: { read: mortally('read', hands.reader.read) },
      writer: {
        write: mortally('write', hands.writer.write),
        recall: mortally('recall', hands.writer.recall),
      },
      journal: mortally('journal', hands.journal),
      keepSecret: mortally('keep', hands.keepSecret),
    },
  };
}

type Work = typeof carryOut;

/** Works through the steps as the background does, keeping what is journalled. */
async function through(steps: Step[], order: number[], work: Work, hands: Hands): Promise<void> {
  for (const at of order) {
    const step = steps[at];
    if (!step) continue;
    const keep = (progress: StepProgress) => {
      steps[at] = { ...step, progress: structuredClone(progress) };
    };
    const journal = async (progress: StepProgress) => {
      await hands.journal(progress);
      keep(progress);
    };
    keep(await work(step, { ...hands, journal }));
  }
}

const open = (steps: Step[], ...states: StepProgress['state'][]): number[] =>
  steps.flatMap(({ progress }, at) => (states.includes(progress.state) ? [at] : []));

const recordsOf = ({ tenant: { state } }: Desk) => ({
  categories: state.categories.filter(({ text }) => text === 'Cove Data Protection').map(({ type }) => type),
  roles: state.roles.filter(({ name }) => name === 'Cove-Role').map(({ claims }) => claims),
  applications: state.applications.filter(({ name }) => name === 'Cove-HaloPSA').map(({ scopes }) => scopes),
});
const all = {
  categories: [1],
  roles: [{ Tx: '2', Ux: '2', l6: '1', l9: '1', Fc: '1', Ft: '1' }],
  applications: [['edit:tickets', 'read:customers']],
};

const tenants: [string, Partial<Quirks>][] = [
  ['as documented', {}],
  ['answers without an id', { postAnswer: 'no-id' }],
  ['answers without a body', { postAnswer: 'nothing', lists: 'keyed' }],
];

async function plan(quirks: Partial<Quirks>): Promise<{ desk: Desk; steps: Step[] }> {
  const desk = deskOf(createTenant({ host: 'acme.halopsa.com', customers: 3, quirks }));
  return { desk, steps: (await desk.plan()).map((step) => structuredClone(step)) };
}

describe.each(tenants)('a tenant that %s', (_, quirks) => {
  // `page`: what the page remembered is gone as well.
  it.each([
    ['before', 'worker'],
    ['after', 'worker'],
    ['after', 'page'],
  ] as const)('killed %s each deed, %s', async (when, killed) => {
    for (let at = 0; ; at += 1) {
      const { desk, steps } = await plan(quirks);
      const { hands, deeds, death } = mortal(desk.hands, at, when);
      const how = await Promise.race([through(steps, [0, 1, 2], carryOut, hands), death]);
      const at_ = `${at} ${deeds.at(-1) ?? ''}`;
      const anew = killed === 'page' ? { ...desk.hands, writer: desk.otherPage() } : desk.hands;
      await through(steps, open(steps, 'waiting', 'sending'), carryOut, anew);
      expect([at_, steps.map(({ progress }) => progress.state)]).toEqual([at_, ['done', 'done', 'done']]);
      expect([at_, recordsOf(desk)]).toEqual([at_, all]);
      const secret = desk.tenant.state.applications.find(({ name }) => name === 'Cove-HaloPSA')?.secret;
      const held = desk.secrets.some((each) => each.secret === secret);
      const told = steps.at(-1)?.progress.secret;
      expect([at_, told === 'kept'], 'what is said of the secret is so').toEqual([at_, held]);
      if (killed === 'worker' && quirks.postAnswer !== 'nothing') expect([at_, told]).toEqual([at_, 'kept']);
      if (how !== 'died') break;
    }
  });

  it('undoing killed after each deed takes all of it back', async () => {
    for (let at = 0; ; at += 1) {
      const { desk, steps } = await plan(quirks);
      await through(steps, [0, 1, 2], carryOut, desk.hands);
      const { hands, deeds, death } = mortal(desk.hands, at, 'after');
      const how = await Promise.race([through(steps, [2, 1, 0], takeBack, hands), death]);
      await through(steps, open(steps, 'done', 'undoing').toReversed(), takeBack, desk.hands);
      expect([at, deeds.at(-1), recordsOf(desk)]).toEqual([
        at,
        deeds.at(-1),
        { categories: [], roles: [], applications: [] },
      ]);
      if (how !== 'died') break;
    }
  });
});
