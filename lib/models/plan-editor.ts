import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Failure, Result } from '../domain/failure.ts';
import type { Plan, PlanHistory, PlanOp } from '../domain/plan.ts';
import { edit, redo, undo, type Edited } from '../mapping/plan.ts';
import type { Ports } from './ports.ts';
import type { Scope } from './scope.ts';
import { watchedBy, type Loading } from './watched.ts';

type Wanted = { kind: 'edit'; op: PlanOp; label: string } | { kind: 'undo' } | { kind: 'redo' };

/** The plan as the person sees it: what the background confirmed, with what is still on its way already done. */
export interface PlanEditor {
  readonly plan: ReadonlySignal<Plan>;
  readonly loading: ReadonlySignal<Loading>;
  /** What Undo and Redo would do, in words; null when there is nothing. */
  readonly undoLabel: ReadonlySignal<string | null>;
  readonly redoLabel: ReadonlySignal<string | null>;
  readonly pending: ReadonlySignal<number>;
  /** Counts changes that did not come from here: another window, automatic mapping. */
  readonly elsewhere: ReadonlySignal<number>;
  readonly failure: ReadonlySignal<Failure | null>;
  edit(op: PlanOp, label: string): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Saves the plan as it is shown; waits for edits on their way. */
  save(): Promise<Result<null> | null>;
  dismiss(): void;
}

const noHistory: PlanHistory = { past: [], future: [] };

/** An edited plan is no longer the one that was reviewed and saved; the background rules the same. */
function unsaved(before: Plan, after: Edited): Edited {
  if (after.plan === before || after.plan.savedAt === undefined) return after;
  const { savedAt: _reviewed, ...plan } = after.plan;
  return { ...after, plan };
}

function step({ plan, history }: Edited, wanted: Wanted): Edited {
  if (wanted.kind === 'undo') return unsaved(plan, undo(plan, history));
  if (wanted.kind === 'redo') return unsaved(plan, redo(plan, history));
  return unsaved(plan, edit(plan, history, wanted.op, wanted.label));
}

export function createPlanEditor(
  ports: Pick<Ports, 'ask' | 'store'>,
  connectionId: ReadonlySignal<string | null>,
  scope: Scope,
  held?: ReadonlySignal<boolean>,
): PlanEditor {
  const empty: Plan = { connectionId: '', links: {}, excluded: [], revision: 0 };
  const storedPlan = watchedBy(connectionId, ports.store.planOf, empty, scope, held);
  // The steps can be as long as the plan, and only Undo needs them: the table is drawn before they are read.
  const historyFor = signal<string | null>(null);
  const storedHistory = watchedBy(historyFor, ports.store.historyOf, noHistory, scope);
  scope.add(
    effect(() => {
      const id = connectionId.value;
      if (storedPlan.loading.value === 'loading') return undefined;
      const timer = setTimeout(() => (historyFor.value = id));
      return () => clearTimeout(timer);
    }),
  );
  const confirmed = signal<Edited>({ plan: empty, history: noHistory });
  const queue = signal<readonly Wanted[]>([]);
  const failure = signal<Failure | null>(null);
  const elsewhere = signal(0);
  let working: Promise<void> | null = null;
  let shownFor: string | null = null;
  let sending = false;

  scope.add(
    effect(() => {
      const id = connectionId.value;
      const plan = storedPlan.value.value;
      const history = storedHistory.value.value;
      const known = confirmed.peek();
      // A late echo of an earlier edit must not take the newer state away.
      if (id === shownFor && (sending || plan.revision < known.plan.revision)) return;
      const moved = id !== shownFor || plan.revision > known.plan.revision;
      shownFor = id;
      confirmed.value = { plan, history };
      if (moved) elsewhere.value = elsewhere.peek() + 1;
    }),
  );

  const shown = computed(() => queue.value.reduce(step, confirmed.value));

  const send = (id: string, wanted: Wanted): Promise<Result<{ revision: number }>> => {
    if (wanted.kind === 'undo') return ports.ask('plan.undo', { connectionId: id });
    if (wanted.kind === 'redo') return ports.ask('plan.redo', { connectionId: id });
    const { revision } = confirmed.value.plan;
    return ports.ask('plan.edit', { connectionId: id, op: wanted.op, label: wanted.label, revision });
  };
  const reread = async (id: string): Promise<void> => {
    const [plan, history] = await Promise.all([ports.store.planOf(id).read(), ports.store.historyOf(id).read()]);
    if (connectionId.peek() === id) confirmed.value = { plan, history };
    elsewhere.value += 1;
  };
  /** What was wanted before the plan was read waits for it: it is done to the plan as it is, never to an empty one. */
  const read = (): Promise<void> =>
    new Promise((done) => {
      const stop = effect(() => {
        if (storedPlan.loading.value !== 'loading') queueMicrotask(over);
      });
      function over(): void {
        stop();
        done();
      }
    });
  const work = async (id: string): Promise<void> => {
    if (storedPlan.loading.peek() === 'loading') await read();
    sending = true;
    for (let wanted = queue.value[0]; wanted; wanted = queue.value[0]) {
      const answer = await send(id, wanted);
      if (connectionId.peek() !== id) {
        queue.value = [];
        return;
      }
      if (!answer.ok) {
        failure.value = answer.failure;
        queue.value = [];
        await reread(id);
        return;
      }
      const next = step(confirmed.value, wanted);
      confirmed.value = { ...next, plan: { ...next.plan, revision: answer.value.revision } };
      queue.value = queue.value.slice(1);
    }
    // The background may have gone further than what was asked for here (another window).
    if (storedPlan.value.value.revision > confirmed.value.plan.revision) {
      confirmed.value = { plan: storedPlan.value.value, history: storedHistory.value.value };
      elsewhere.value += 1;
    }
  };
  const want = (wanted: Wanted): Promise<void> => {
    const id = connectionId.value;
    if (id === null) return Promise.resolve();
    failure.value = null;
    queue.value = [...queue.value, wanted];
    working ??= work(id).finally(() => {
      sending = false;
      working = null;
    });
    return working;
  };
  return {
    plan: computed(() => shown.value.plan),
    loading: storedPlan.loading,
    undoLabel: computed(() => shown.value.history.past.at(-1)?.label ?? null),
    redoLabel: computed(() => shown.value.history.future.at(-1)?.label ?? null),
    pending: computed(() => queue.value.length),
    elsewhere,
    failure,
    edit: (op, label) => want({ kind: 'edit', op, label }),
    undo: () => (shown.value.history.past.length > 0 ? want({ kind: 'undo' }) : Promise.resolve()),
    redo: () => (shown.value.history.future.length > 0 ? want({ kind: 'redo' }) : Promise.resolve()),
    async save() {
      const id = connectionId.value;
      if (id === null) return null;
      await working;
      const answer = await ports.ask('plan.save', { connectionId: id, revision: confirmed.value.plan.revision });
      failure.value = answer.ok ? null : answer.failure;
      if (!answer.ok) await reread(id);
      return answer;
    },
    dismiss() {
      failure.value = null;
    },
  };
}
