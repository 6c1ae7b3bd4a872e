import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { countChanges, isUndoable, type ChangePlan, type StepProgress } from '../domain/change.ts';
import type { Run } from '../domain/run.ts';
import { createActions, type Actions } from './actions.ts';
import { createClock } from './clock.ts';
import type { Ports, Readable } from './ports.ts';
import { runOf, type RunView } from './progress.ts';
import { createScope } from './scope.ts';
import { watched } from './watched.ts';

export interface ConsentPorts {
  host: string;
  planId: string;
  ask: Ports['ask'];
  changes: Readable<ChangePlan[]>;
  runs: Readable<Record<string, Run>>;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Closes this page. */
  close: () => void;
}

/**
 * `gone`: no such plan. `replaced`: the plan in storage is not the one that was shown first. The others are what
 * a person can do now.
 */
export type ConsentStage =
  | 'loading'
  | 'gone'
  | 'replaced'
  | 'ask'
  | 'working'
  | 'done'
  | 'stuck'
  | 'undone'
  | 'cancelled';

export interface ConsentModel {
  readonly host: string;
  readonly actions: Actions;
  readonly plan: ReadonlySignal<ChangePlan | null>;
  readonly stage: ReadonlySignal<ConsentStage>;
  readonly count: ReadonlySignal<number>;
  readonly run: ReadonlySignal<RunView | null>;
  /** False for a moment after the page has come up, so that a click meant for what was there before does nothing. */
  readonly armed: ReadonlySignal<boolean>;
  readonly undoable: ReadonlySignal<boolean>;
  arm(on: boolean): void;
  apply(): Promise<void>;
  undo(): Promise<void>;
  cancel(): Promise<void>;
  close(): void;
  dispose(): void;
}

/** One plan, as it is consented to, carried out and undone. */
export function createConsent(ports: ConsentPorts): ConsentModel {
  const scope = createScope();
  const actions = createActions(ports);
  const clock = createClock(ports.now, scope);
  const plans = watched(ports.changes, [], scope);
  const runs = watched(ports.runs, {}, scope);
  const host = signal<string | null>(ports.host);
  const run = runOf(runs.value, 'change', host, clock);
  const armed = signal(false);
  let shown: string | undefined;
  const plan = computed(() => plans.value.value.find(({ id }) => id === ports.planId) ?? null);
  const stage = computed((): ConsentStage => {
    const now = plan.value;
    if (!now) return plans.loading.value === 'loading' ? 'loading' : 'gone';
    shown ??= now.hash;
    if (now.hash !== shown) return 'replaced';
    switch (now.state) {
      case 'proposed':
        return 'ask';
      case 'applying':
      case 'undoing':
        // Nobody works on it any more: its worker died, perhaps before it could say that it had begun.
        return run.value?.state === 'running' ? 'working' : 'stuck';
      case 'failed':
        return 'stuck';
      case 'applied':
        return 'done';
      case 'undone':
      case 'cancelled':
        return now.state;
    }
  });
  const withPlan = async (key: string, name: 'changes.apply' | 'changes.undo'): Promise<void> => {
    if (shown !== undefined && armed.value)
      await actions.ask(key, name, { host: ports.host, planId: ports.planId, hash: shown });
  };
  return {
    host: ports.host,
    actions,
    plan,
    stage,
    count: computed(() => (plan.value ? countChanges(plan.value) : 0)),
    run,
    armed,
    undoable: computed(() => plan.value !== null && isUndoable(plan.value)),
    arm: (on) => {
      armed.value = on;
    },
    apply: () => withPlan('apply', 'changes.apply'),
    undo: () => withPlan('undo', 'changes.undo'),
    async cancel() {
      await actions.ask('cancel', 'changes.cancel', { host: ports.host, planId: ports.planId });
      ports.close();
    },
    close: ports.close,
    dispose: () => scope.end(),
  };
}

/** What stands behind each line of a step. */
export const stepWords: Record<StepProgress['state'], string> = {
  waiting: '',
  sending: 'being changed',
  done: 'changed and read back',
  failed: 'not changed',
  undoing: 'being undone',
  undone: 'undone and read back',
  kept: 'left as it is: changed by somebody else since',
};
