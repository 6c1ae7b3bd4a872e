import { browser } from 'wxt/browser';
import type { Handlers } from '../bus/serve.ts';
import { planLife, type ChangePlan, type PlanState, type Step, type StepProgress } from '../domain/change.ts';
import { fail, ok, type Result } from '../domain/failure.ts';
import type { Run } from '../domain/run.ts';
import { carryOut } from '../halo/apply/carry-out.ts';
import type { Hands } from '../halo/apply/send.ts';
import { takeBack } from '../halo/apply/take-back.ts';
import { wait } from '../halo/patience.ts';
import { changesOf, runs } from '../store/items.ts';
import { agentSession } from './access.ts';
import { check } from './check.ts';
import { dropNewKey, keepNewKey } from './new-key.ts';
import { pageWriter } from './page-writer.ts';
import { actorOf, hashOf, planChanges } from './plan-changes.ts';
import { startRun, type RunHandle } from './runs.ts';

/** So many plans of a tenant are remembered. */
const remembered = 12;

const planAt = async (host: string, planId: string): Promise<ChangePlan | undefined> =>
  (await changesOf(host).read()).find(({ id }) => id === planId);

const put = (host: string, planId: string, change: (plan: ChangePlan) => ChangePlan): Promise<unknown> =>
  changesOf(host).update((plans) => plans.map((plan) => (plan.id === planId ? change(plan) : plan)));

const putStep = (host: string, planId: string, at: number, progress: StepProgress): Promise<unknown> =>
  put(host, planId, (plan) => ({
    ...plan,
    steps: plan.steps.map((step, index) => (index === at ? { ...step, progress } : step)),
  }));

/** Opens Alcove's own page for consent: a window of its own, or a tab where there are no windows. */
async function showConsent(host: string, planId: string): Promise<void> {
  const page = browser.runtime.getURL('/consent.html');
  const url = `${page}?host=${encodeURIComponent(host)}&plan=${planId}`;
  const open = (await browser.tabs.query({})).filter((tab) => tab.url?.startsWith(page));
  await browser.tabs.remove(open.flatMap(({ id }) => id ?? []));
  try {
    await browser.windows.create({ url, type: 'popup', width: 640, height: 760, focused: true });
  } catch {
    await browser.tabs.create({ url });
  }
}

/**
 * Takes the plan over for work, if it is what was consented to and still waits for that. A plan that is being
 * worked on is taken over too: its worker may have died, and starting a run that goes on gives the same run.
 */
async function take(
  host: string,
  planId: string,
  hash: string,
  from: readonly PlanState[],
  to: PlanState,
): Promise<Result<ChangePlan>> {
  const seen = await planAt(host, planId);
  if (!seen || seen.host !== host)
    return fail('stale', 'This plan is not there any more. Close it and make a new one.');
  if (seen.hash !== hash || (await hashOf(seen)) !== hash)
    return fail(
      'not-allowed',
      'The plan is not the one that was shown. Nothing was changed; close it and make a new one.',
    );
  let refusal: Result<never> | undefined;
  await changesOf(host).update((plans) =>
    plans.map((plan) => {
      if (plan.id !== planId) return plan;
      if (!from.includes(plan.state)) {
        refusal = fail('stale', 'This plan was dealt with already. Nothing more was changed.');
        return plan;
      }
      if (plan.state === 'proposed' && Date.now() - plan.madeAt > planLife) {
        refusal = fail('stale', 'This plan is more than half an hour old. Close it and make a new one.');
        return plan;
      }
      return { ...plan, state: to };
    }),
  );
  return refusal ?? ok(seen);
}

type Work = (step: Step, hands: Hands) => Promise<StepProgress>;

/** Works through the steps with the session of the very person who consented. */
async function through(
  plan: ChangePlan,
  run: RunHandle,
  { order, wants, work, doing }: { order: number[]; wants: (step: Step) => boolean; work: Work; doing: string },
): Promise<Result<null>> {
  const { host } = plan;
  const session = await agentSession(host);
  if (!session.ok) return session;
  const { reader, tabId } = session.value;
  const actor = await actorOf(reader);
  if (!actor.ok) return actor;
  if (actor.value.id !== plan.actor.id || actor.value.name !== plan.actor.name)
    return fail(
      'stale',
      `${actor.value.name} is logged in to ${host} now, but the plan was made as ${plan.actor.name}. Nothing more was changed.`,
    );
  for (const [done, at] of order.entries()) {
    const step = (await planAt(host, plan.id))?.steps[at];
    if (!step || !wants(step)) continue;
    run.at(`${doing} ${step.name}`, done, order.length);
    const progress = await work(step, {
      reader,
      writer: pageWriter(host, tabId),
      journal: (next) => putStep(host, plan.id, at, next).then(() => undefined),
      keepSecret: (clientId, secret) =>
        keepNewKey(host, step.edit.kind === 'application.create' ? step.edit.name : step.name, clientId, secret).then(
          () => undefined,
        ),
      newKey: () => crypto.randomUUID(),
      wait,
      signal: run.signal,
    });
    await putStep(host, plan.id, at, progress);
    if (progress.failure && progress.state !== 'undone') return { ok: false, failure: progress.failure };
  }
  return ok(null);
}

const apply = (host: string, planId: string) =>
  startRun('change', host, 'Applying changes', async (run) => {
    const plan = await planAt(host, planId);
    if (!plan) return fail('stale', 'This plan is not there any more.');
    const result = await through(plan, run, {
      order: plan.steps.map((_, index) => index),
      wants: ({ progress }) => ['waiting', 'sending', 'failed'].includes(progress.state),
      work: carryOut,
      doing: 'Changing',
    });
    await put(host, planId, (now) => ({ ...now, state: result.ok ? 'applied' : 'failed' }));
    await (
      await check(host)
    ).ended;
    return result;
  });

const undo = (host: string, planId: string) =>
  startRun('change', host, 'Undoing changes', async (run) => {
    const plan = await planAt(host, planId);
    if (!plan) return fail('stale', 'This plan is not there any more.');
    const result = await through(plan, run, {
      order: plan.steps.map((_, index) => index).toReversed(),
      wants: ({ progress }) => progress.state === 'done' || progress.state === 'undoing',
      work: async (step, hands) => {
        const progress = await takeBack(step, hands);
        if (progress.state === 'undone' && progress.clientId !== undefined) await dropNewKey(host, progress.clientId);
        return progress;
      },
      doing: 'Undoing',
    });
    // What could not be undone stays applied, so that it can be tried again.
    await put(host, planId, (now) => ({ ...now, state: result.ok ? 'undone' : 'applied' }));
    await (
      await check(host)
    ).ended;
    return result;
  });

export const changeHandlers = {
  'changes.plan': async ({ host, requirements }, caller) => {
    const busy = Object.values(await runs.read()).some(
      ({ kind, subject, state }) => kind === 'change' && subject === host && state === 'running',
    );
    if (busy) return fail('stale', 'Changes to this tenant are being made right now. Wait until they are done.');
    const plan = await planChanges(host, requirements, caller.tabId);
    if (!plan.ok) return plan;
    await changesOf(host).update((plans) => [
      ...plans.filter(({ state }) => state !== 'proposed' && state !== 'cancelled').slice(1 - remembered),
      plan.value,
    ]);
    await showConsent(host, plan.value.id);
    return ok({ planId: plan.value.id });
  },
  'changes.apply': async ({ host, planId, hash }) => {
    const taken = await take(host, planId, hash, ['proposed', 'failed', 'applying'], 'applying');
    if (!taken.ok) return taken;
    const { id } = await apply(host, planId);
    return ok({ runId: id });
  },
  'changes.cancel': async ({ host, planId }) => {
    await put(host, planId, (plan) => (plan.state === 'proposed' ? { ...plan, state: 'cancelled' } : plan));
    return ok(null);
  },
  'changes.undo': async ({ host, planId, hash }) => {
    const taken = await take(host, planId, hash, ['applied', 'failed', 'undoing'], 'undoing');
    if (!taken.ok) return taken;
    const { id } = await undo(host, planId);
    return ok({ runId: id });
  },
} satisfies Partial<Handlers>;

/** Goes on where a worker died: each step finds out for itself what is done already. */
export async function resumeChanges(run: Run): Promise<boolean> {
  if (run.kind !== 'change') return false;
  const plan = (await changesOf(run.subject).read()).find(({ state }) => state === 'applying' || state === 'undoing');
  if (!plan || (await hashOf(plan)) !== plan.hash) return false;
  await (plan.state === 'applying' ? apply(run.subject, plan.id) : undo(run.subject, plan.id));
  return true;
}
