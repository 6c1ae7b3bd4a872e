import type { Handlers } from '../bus/serve.ts';
import { fail, ok, type Result } from '../domain/failure.ts';
import type { Plan, PlanHistory, PlanOp } from '../domain/plan.ts';
import { say } from '../domain/say.ts';
import { decided } from '../mapping/decisions.ts';
import { edit, redo, undo, type Edited } from '../mapping/history.ts';
import { withMoved } from '../mapping/psa-ids.ts';
import { connections, customersOf, decisionsOf, handworkOf, historyOf, planOf, suggestionsOf } from '../store/items.ts';
import { dropFirstScreen, firstScreenSoon } from './first-screen.ts';
import { recompute } from './recompute.ts';

/** Who changes the plan: matching and the like, a person's edit, a link taken away knowingly, or going back. */
type By = 'alcove' | 'edit' | 'unlink' | 'undo';

/** What a person decides is kept beside the plan, so that Clear all and another list do not lose it. */
async function remember(connectionId: string, before: Plan, after: Plan, by: By): Promise<void> {
  const names = new Map((await customersOf(connectionId).read()).cove.map(({ id, name }) => [id, name]));
  const known = await decisionsOf(connectionId).read();
  const next = decided(known, before, after, (id) => names.get(id), by === 'unlink');
  if (next !== known) await decisionsOf(connectionId).update(() => next);
}

/** Clear all and Apply to all are about the table as a whole, not about what single customers are. */
const byOf = ({ kind }: PlanOp): By =>
  kind === 'clear-all' || kind === 'apply-to-all' ? 'alcove' : kind === 'unlink' ? 'unlink' : 'edit';

/** Plan and history change together or not at all: one lock over both, plan written last. */
async function change(
  connectionId: string,
  make: (plan: Plan, history: PlanHistory) => Result<Edited>,
  by: By = 'alcove',
): Promise<Result<{ revision: number }>> {
  const done = await navigator.locks.request(`alcove:edit:${connectionId}`, async () => {
    const [plan, history] = await Promise.all([planOf(connectionId).read(), historyOf(connectionId).read()]);
    const edited = make(plan, history);
    if (!edited.ok) return edited;
    if (edited.value.plan === plan && edited.value.history === history) return ok({ revision: plan.revision });
    await dropFirstScreen(connectionId);
    await historyOf(connectionId).update(() => edited.value.history);
    await planOf(connectionId).update(() => edited.value.plan);
    if (by !== 'alcove') await remember(connectionId, plan, edited.value.plan, by);
    return ok({ revision: edited.value.plan.revision });
  });
  if (done.ok) firstScreenSoon(connectionId);
  const connection = (await connections.read())[connectionId];
  // The plan is changed, whatever becomes of judging it: whoever asked must not take it for undone. The next check judges again.
  if (done.ok && connection) await recompute(connection.host).catch(() => undefined);
  return done;
}

/** A plan that was changed is no longer the one that was reviewed and saved. */
function unsaved(before: Plan, edited: Edited): Edited {
  if (edited.plan === before || edited.plan.savedAt === undefined) return edited;
  const { savedAt: _reviewed, ...plan } = edited.plan;
  return { ...edited, plan };
}

/**
 * Applies one operation of the background's own (automatic links after matching). It is made from the plan as it is when
 * nobody else can change it any more; `null`: there is nothing to do.
 */
export const editPlan = (
  connectionId: string,
  make: (plan: Plan) => { op: PlanOp; label: string } | null,
): Promise<Result<{ revision: number }>> =>
  change(connectionId, (plan, history) => {
    const made = make(plan);
    return ok(made ? unsaved(plan, edit(plan, history, made.op, made.label)) : { plan, history });
  });

/**
 * PSA customers that were known by name alone have other ids now: everything that is kept of the connection follows them.
 * Nobody has decided anything by that, so a saved plan stays saved and there is nothing to undo.
 */
export const movePsaIds = (connectionId: string, moved: ReadonlyMap<number, number>): Promise<void> =>
  navigator.locks.request(`alcove:edit:${connectionId}`, async () => {
    await dropFirstScreen(connectionId);
    const same = <T>(kept: T): T => withMoved(kept, moved);
    await historyOf(connectionId).update(same);
    // Their parts are read out of the packing only when they are asked for.
    await suggestionsOf(connectionId).update((offers) =>
      Object.fromEntries(
        Object.entries(offers).map(([id, { confidence, suggestions }]) => [
          id,
          { confidence, suggestions: same(suggestions) },
        ]),
      ),
    );
    await decisionsOf(connectionId).update(same);
    await handworkOf(connectionId).update(same);
    await planOf(connectionId).update((plan) => ({ ...same(plan), revision: plan.revision + 1 }));
    firstScreenSoon(connectionId);
  });

export const planHandlers = {
  'plan.edit': ({ connectionId, op, label, revision }) =>
    change(
      connectionId,
      (plan, history) =>
        plan.revision === revision
          ? ok(unsaved(plan, edit(plan, history, op, label)))
          : fail(
              'stale',
              say('The plan was changed in another window meanwhile. It is shown as it is now; make the change again.'),
            ),
      byOf(op),
    ),
  'plan.undo': ({ connectionId }) =>
    change(connectionId, (plan, history) => ok(unsaved(plan, undo(plan, history))), 'undo'),
  'plan.redo': ({ connectionId }) =>
    change(connectionId, (plan, history) => ok(unsaved(plan, redo(plan, history))), 'undo'),
  'plan.save': async ({ connectionId, revision }) => {
    const now = Date.now();
    const saved = await change(connectionId, (plan, history) =>
      plan.revision === revision
        ? ok({ plan: { ...plan, savedAt: now, reviewedAt: now }, history })
        : fail(
            'stale',
            say('The plan was changed in another window meanwhile. Look at it as it is now and save again.'),
          ),
    );
    return saved.ok ? ok(null) : saved;
  },
} satisfies Partial<Handlers>;
