/** Working through a plan that was consented to, and taking it back: each step as often as it takes, done once. */
import { browser } from 'wxt/browser';
import type { ChangePlan, PlanState, Step, StepProgress } from '../domain/change.ts';
import { fail, ok, type Result } from '../domain/failure.ts';
import { say } from '../domain/say.ts';
import { carryOut } from '../halo/apply/carry-out.ts';
import { someoneElse } from '../halo/apply/records.ts';
import { patient, type Hands } from '../halo/apply/send.ts';
import { takeBack } from '../halo/apply/take-back.ts';
import { wait } from '../halo/patience.ts';
import { changesOf } from '../store/items.ts';
import { agentSession } from './access.ts';
import { check } from './check.ts';
import { dropNewKey, holdsNewKey, keepNewKey } from './new-key.ts';
import { pageWriter } from './page-writer.ts';
import { actorOf } from './plan-changes.ts';
import { endOfRun, startRun, type RunHandle } from './runs.ts';

export const planAt = async (host: string, planId: string): Promise<ChangePlan | undefined> =>
  (await changesOf(host).read()).find(({ id }) => id === planId);

export const putPlan = (host: string, planId: string, change: (plan: ChangePlan) => ChangePlan): Promise<unknown> =>
  changesOf(host).update((plans) => plans.map((plan) => (plan.id === planId ? change(plan) : plan)));

const putStep = (host: string, planId: string, at: number, progress: StepProgress): Promise<unknown> =>
  putPlan(host, planId, (plan) => ({
    ...plan,
    steps: plan.steps.map((step, index) => (index === at ? { ...step, progress } : step)),
  }));

interface Way {
  order: number[];
  wants(step: Step): boolean;
  work(step: Step, hands: Hands): Promise<StepProgress>;
  doing: (name: string) => string;
}

/** Waits and counts down where the person sees it. */
const countdown =
  (run: RunHandle, done: number, total: number): Hands['hold'] =>
  async (ms, signal) => {
    for (let left = Math.ceil(ms / 1000); left > 0; left -= 1) {
      run.at(say('HaloPSA asked to slow down. Going on in {seconds} s', { seconds: left }), done, total);
      await wait(Math.min(1000, ms), signal);
    }
  };

/** Works through the steps with the session of the very person who consented. */
async function through(plan: ChangePlan, run: RunHandle, { order, wants, work, doing }: Way): Promise<Result<null>> {
  const { host } = plan;
  const session = await agentSession(host);
  if (!session.ok) return session;
  const { tabId } = session.value;
  const reader = patient(session.value.reader, countdown(run, 0, order.length), run.signal);
  const actor = await actorOf(reader);
  if (!actor.ok) return actor;
  const same =
    actor.value.id !== undefined && plan.actor.id !== undefined
      ? actor.value.id === plan.actor.id
      : actor.value.name === plan.actor.name;
  if (!same) return { ok: false, failure: someoneElse(actor.value.name, plan.actor.name) };
  for (const [done, at] of order.entries()) {
    if (run.signal.aborted) return stopped;
    const step = (await planAt(host, plan.id))?.steps[at];
    if (!step || !wants(step)) continue;
    run.at(doing(step.name), done, order.length);
    const hold = countdown(run, done, order.length);
    const progress = await work(step, {
      reader: patient(session.value.reader, hold, run.signal),
      writer: pageWriter(host, tabId, plan.actor),
      journal: (next) => putStep(host, plan.id, at, next).then(() => undefined),
      keepSecret: (clientId, secret) =>
        keepNewKey(host, step.edit.kind === 'application.create' ? step.edit.name : step.name, clientId, secret).then(
          () => undefined,
        ),
      holdsSecret: (clientId) => holdsNewKey(host, clientId),
      as: plan.actor.name,
      newKey: () => crypto.randomUUID(),
      wait,
      hold,
      signal: run.signal,
    });
    await putStep(host, plan.id, at, progress);
    if (progress.failure && progress.state !== 'undone') return { ok: false, failure: progress.failure };
  }
  return ok(null);
}

const stopped = fail('stopped', say('Stopped. What is marked as changed stays changed; nothing more was begun.'));

/** Gone through, read again, and only then told as finished: a worker that dies before does it once more. */
async function toTheEnd(plan: ChangePlan, run: RunHandle, way: Way, after: Record<'ok' | 'not', PlanState>) {
  let result: Result<null>;
  try {
    result = await through(plan, run, way);
  } catch (error) {
    if (!run.signal.aborted) throw error;
    result = stopped;
  }
  if (!run.signal.aborted) {
    run.at(say('Checking everything again'), way.order.length, way.order.length);
    await (
      await check(plan.host, undefined, 'change')
    ).ended;
  }
  const ended = result.ok ? undefined : { at: Date.now(), failure: result.failure };
  await putPlan(plan.host, plan.id, (now) => ({ ...now, state: result.ok ? after.ok : after.not, ended }));
  return result;
}

const gone = fail('stale', say('This plan is not there any more.'));

const applyWay = (plan: ChangePlan): Way => ({
  order: plan.steps.map((_, index) => index),
  wants: ({ progress }) => ['waiting', 'sending', 'failed'].includes(progress.state),
  work: carryOut,
  doing: (name) => say('Changing {name}', { name }),
});

const undoWay = (plan: ChangePlan): Way => ({
  order: plan.steps.map((_, index) => index).toReversed(),
  wants: ({ progress }) => progress.state === 'done' || progress.state === 'undoing',
  work: async (step, hands) => {
    const progress = await takeBack(step, hands);
    if (progress.state === 'undone' && progress.clientId !== undefined) await dropNewKey(plan.host, progress.clientId);
    return progress;
  },
  doing: (name) => say('Undoing {name}', { name }),
});

/** Fires while a plan is worked on, so that a worker that died without anybody watching is started again. */
const wakeAlarm = 'changes';

/** Starts working on a plan whose state says that it is being worked on, or joins whoever does. */
export async function workOn(host: string, planId: string): Promise<{ id: string }> {
  return startRun('change', host, say('Looking who is logged in'), async (run) => {
    const plan = await planAt(host, planId);
    if (!plan) return gone;
    if (plan.state !== 'applying' && plan.state !== 'undoing') return ok(null);
    await browser.alarms.create(wakeAlarm, { periodInMinutes: 0.5 });
    const result =
      plan.state === 'applying'
        ? await toTheEnd(plan, run, applyWay(plan), { ok: 'applied', not: 'failed' })
        : // What could not be undone stays applied, so that it can be tried again.
          await toTheEnd(plan, run, undoWay(plan), { ok: 'undone', not: 'applied' });
    await browser.alarms.clear(wakeAlarm);
    return result;
  });
}

/** A run that is about to end must not be taken for the one that is to begin. */
export const lastOneOver = (host: string): Promise<void> => endOfRun('change', host);
