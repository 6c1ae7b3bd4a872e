import { askPage } from '../bus/page.ts';
import type { Handlers } from '../bus/serve.ts';
import { planLife, type ChangePlan, type PlanState } from '../domain/change.ts';
import { fail, ok, type Result } from '../domain/failure.ts';
import type { Run } from '../domain/run.ts';
import { say } from '../domain/say.ts';
import { changesOf, runs } from '../store/items.ts';
import { lastOneOver, planAt, putPlan, workOn } from './carry-changes.ts';
import { askConsole } from './console-page.ts';
import { showConsent, toConsole } from './consent-window.ts';
import { hashOf, planChanges } from './plan-changes.ts';
import { planRenewal } from './plan-renewal.ts';
import { wait } from './waiting.ts';

/** So many plans of a tenant are remembered. */
const remembered = 12;

/**
 * Takes the plan over for work, if it is what was consented to and still waits for that. A plan that is being
 * worked on is taken over too: its worker may have died, and starting a run that goes on gives the same run.
 */
async function take(
  { host, planId, hash }: { host: string; planId: string; hash: string },
  from: readonly PlanState[],
  to: PlanState,
): Promise<Result<{ runId: string }>> {
  const seen = await planAt(host, planId);
  if (!seen || seen.host !== host)
    return fail('stale', say('This plan is not there any more. Close it and make a new one.'));
  if (seen.hash !== hash || (await hashOf(seen)) !== hash)
    return fail(
      'not-allowed',
      say('The plan is not the one that was shown. Nothing was changed; close it and make a new one.'),
    );
  if (seen.state !== to) await lastOneOver(host);
  let refusal: Result<never> | undefined;
  await changesOf(host).update((plans) =>
    plans.map((plan) => {
      if (plan.id !== planId) return plan;
      if (!from.includes(plan.state)) {
        refusal = fail('stale', say('This plan was dealt with already. Nothing more was changed.'));
        return plan;
      }
      if (plan.state === 'proposed' && Date.now() - plan.madeAt > planLife) {
        refusal = fail('stale', say('This plan is more than half an hour old. Close it and make a new one.'));
        return plan;
      }
      return { ...plan, state: to };
    }),
  );
  if (refusal) return refusal;
  const { id } = await workOn(host, planId);
  return ok({ runId: id });
}

/** Puts a new plan beside those that were applied, in the place of what nobody consented to, and shows it. */
async function propose(host: string, plan: ChangePlan): Promise<Result<{ planId: string }>> {
  await changesOf(host).update((plans) => [
    ...plans.filter(({ state }) => state !== 'proposed' && state !== 'cancelled').slice(1 - remembered),
    plan,
  ]);
  await showConsent(host, plan.id);
  return ok({ planId: plan.id });
}

async function busy(host: string): Promise<Result<never> | undefined> {
  const working = Object.values(await runs.read()).some(
    ({ kind, subject, state }) => kind === 'change' && subject === host && state === 'running',
  );
  return working
    ? fail('stale', say('Changes to this tenant are being made right now. Wait until they are done.'))
    : undefined;
}

/** A page that was just opened answers a moment later. */
const patience = [0, 500, 1000, 2000, 4000];

export const changeHandlers = {
  'changes.plan': async ({ host, requirements }, caller) => {
    const waits = await busy(host);
    if (waits) return waits;
    const plan = await planChanges(host, requirements, caller.tabId);
    return plan.ok ? propose(host, plan.value) : plan;
  },
  'changes.renew': async ({ host, planId }) => {
    const waits = await busy(host);
    if (waits) return waits;
    const plan = await planRenewal(await planAt(host, planId));
    return plan.ok ? propose(host, plan.value) : plan;
  },
  'changes.apply': (input) => take(input, ['proposed', 'failed', 'applying'], 'applying'),
  'changes.undo': (input) => take(input, ['applied', 'failed', 'undoing'], 'undoing'),
  'changes.cancel': async ({ host, planId }) => {
    await putPlan(host, planId, (plan) => (plan.state === 'proposed' ? { ...plan, state: 'cancelled' } : plan));
    return ok(null);
  },
  // Said by the page that watches: a message wakes the worker, and what was consented to goes on.
  'changes.resume': async ({ host, planId }) => {
    const plan = await planAt(host, planId);
    if (plan && (plan.state === 'applying' || plan.state === 'undoing') && (await hashOf(plan)) === plan.hash)
      await workOn(host, planId);
    return ok(null);
  },
  'changes.show': async ({ host, planId }) => {
    if (!(await planAt(host, planId))) return fail('stale', say('This plan is not there any more.'));
    await showConsent(host, planId);
    return ok(null);
  },
  'changes.guide': async ({ host, requirement }) => {
    // Only to a tenant for which there are plans: whatever else an address of this page might name is not opened.
    if ((await changesOf(host).read()).length === 0) return fail('stale', say('This plan is not there any more.'));
    const tabId = await toConsole(host);
    if (tabId === undefined)
      return fail('no-console-tab', say('Open {host} and choose Show me in the checklist there.', { host }));
    for (const ms of patience) {
      await wait(ms);
      await askConsole(tabId, { type: 'panel.open' });
      const shown = await askPage(tabId, 0, { type: 'guide.show', requirement });
      if (shown.ok) return ok(null);
    }
    return fail(
      'no-console-tab',
      say('{host} is open in front, but the checklist did not answer. Choose Show me there.', { host }),
    );
  },
} satisfies Partial<Handlers>;

/** Goes on where a worker died: each step finds out for itself what is done already. */
export async function resumeChanges(run: Run): Promise<boolean> {
  if (run.kind !== 'change') return false;
  const plan = (await changesOf(run.subject).read()).find(({ state }) => state === 'applying' || state === 'undoing');
  if (!plan || (await hashOf(plan)) !== plan.hash) return false;
  await workOn(run.subject, plan.id);
  return true;
}
