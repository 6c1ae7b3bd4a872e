import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { countChanges, isUndoable, lostSecretStep, type ChangePlan, type StepProgress } from '../domain/change.ts';
import type { Failure } from '../domain/failure.ts';
import type { OutcomeKind, Report } from '../domain/outcome.ts';
import type { RequirementId } from '../domain/requirement-id.ts';
import type { Run } from '../domain/run.ts';
import { say } from '../domain/say.ts';
import { createActions, type Actions } from './actions.ts';
import { createClock } from './clock.ts';
import type { Ports, Readable } from './ports.ts';
import { runOf, type RunView } from './progress.ts';
import { createScope } from './scope.ts';
import { watched } from './watched.ts';

export interface ConsentPorts extends Pick<Ports, 'ask' | 'copy' | 'now'> {
  host: string;
  planId: string;
  changes: Readable<ChangePlan[]>;
  runs: Readable<Record<string, Run>>;
  /** The tenant's last report: how the settings done by hand stand. */
  report: Readable<Report | null>;
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

/** How far the steps are, for an exact account. */
export interface Account {
  done: number;
  failed: number;
  waiting: number;
  kept: number;
}

export interface ConsentModel {
  readonly host: string;
  readonly actions: Actions;
  readonly plan: ReadonlySignal<ChangePlan | null>;
  readonly stage: ReadonlySignal<ConsentStage>;
  readonly count: ReadonlySignal<number>;
  readonly account: ReadonlySignal<Account>;
  readonly run: ReadonlySignal<RunView | null>;
  /** Why it did not go on, with the seconds that are left to wait where HaloPSA named them. */
  readonly failure: ReadonlySignal<Failure | null>;
  /** False for a moment after the page has come up, so that a click meant for what was there before does nothing. */
  readonly armed: ReadonlySignal<boolean>;
  readonly undoable: ReadonlySignal<boolean>;
  /** An application's one-time secret was lost, and the application can be made again. */
  readonly secretLost: ReadonlySignal<boolean>;
  /** How a setting that is done by hand stands; null: not checked yet. */
  standing(requirement: RequirementId): OutcomeKind | null;
  arm(on: boolean): void;
  apply(): Promise<void>;
  undo(): Promise<void>;
  stop(): Promise<void>;
  renew(): Promise<void>;
  guide(requirement: RequirementId): Promise<void>;
  copy(text: string): Promise<void>;
  readonly copied: ReadonlySignal<boolean>;
  cancel(): Promise<void>;
  close(): void;
  dispose(): void;
}

/** A plan that is being worked on is asked after so often: the question wakes a worker that died, milliseconds. */
const wakeEvery = 5000;
const second = 1000;

const countSteps = (plan: ChangePlan | null, ...states: StepProgress['state'][]): number =>
  plan?.steps.filter(({ progress }) => states.includes(progress.state)).length ?? 0;

function stageOf(plan: ChangePlan, shown: string | undefined): ConsentStage {
  if (plan.hash !== shown) return 'replaced';
  switch (plan.state) {
    case 'proposed':
      return 'ask';
    case 'applying':
    case 'undoing':
      return 'working';
    case 'failed':
      return 'stuck';
    case 'applied':
      return 'done';
    case 'undone':
    case 'cancelled':
      return plan.state;
  }
}

/** One plan, as it is consented to, carried out and undone. */
export function createConsent(ports: ConsentPorts): ConsentModel {
  const scope = createScope();
  const actions = createActions(ports);
  const clock = createClock(ports.now, scope, second);
  const plans = watched(ports.changes, [], scope);
  const runs = watched(ports.runs, {}, scope);
  const report = watched(ports.report, null, scope);
  const host = signal<string | null>(ports.host);
  const run = runOf(runs.value, 'change', host, clock);
  const armed = signal(false);
  const copied = signal(false);
  let shown: string | undefined;
  const plan = computed(() => plans.value.value.find(({ id }) => id === ports.planId) ?? null);
  const stage = computed((): ConsentStage => {
    const now = plan.value;
    if (!now) return plans.loading.value === 'loading' ? 'loading' : 'gone';
    shown ??= now.hash;
    return stageOf(now, shown);
  });
  scope.add(
    effect(() => {
      if (stage.value !== 'working') return;
      const wake = () => void ports.ask('changes.resume', { host: ports.host, planId: ports.planId });
      const timer = setInterval(wake, wakeEvery);
      return () => clearInterval(timer);
    }),
  );
  const failure = computed((): Failure | null => {
    const own = Object.values(actions.failures.value)[0];
    if (own) return own;
    const now = plan.value;
    const found = now?.ended?.failure ?? now?.steps.find(({ progress }) => progress.failure)?.progress.failure;
    // `stopped` is what the person asked for.
    if (!found || found.code === 'stopped' || stage.value === 'working') return null;
    if (found.retryAfter === undefined || !now?.ended) return found;
    const left = Math.ceil(found.retryAfter - (clock.value - now.ended.at) / second);
    const { retryAfter: _, ...rest } = found;
    return left > 0 ? { ...rest, retryAfter: left } : rest;
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
    account: computed(() => ({
      done: countSteps(plan.value, 'done'),
      failed: countSteps(plan.value, 'failed', 'sending', 'undoing'),
      waiting: countSteps(plan.value, 'waiting'),
      kept: plan.value?.steps.filter(({ progress }) => isKept(progress)).length ?? 0,
    })),
    run,
    failure,
    armed,
    undoable: computed(() => plan.value !== null && isUndoable(plan.value)),
    secretLost: computed(() => plan.value !== null && lostSecretStep(plan.value) !== undefined),
    standing: (requirement) => report.value.value?.outcomes.find(({ id }) => id === requirement)?.kind ?? null,
    arm: (on) => {
      armed.value = on;
    },
    apply: () => withPlan('apply', 'changes.apply'),
    undo: () => withPlan('undo', 'changes.undo'),
    async stop() {
      if (run.value) await actions.ask('stop', 'run.stop', { runId: run.value.id });
    },
    async renew() {
      if (armed.value) await actions.ask('renew', 'changes.renew', { host: ports.host, planId: ports.planId });
    },
    async guide(requirement) {
      await actions.ask(`guide:${requirement}`, 'changes.guide', { host: ports.host, requirement });
    },
    copied,
    async copy(text) {
      copied.value = await ports.copy(text);
    },
    async cancel() {
      await actions.ask('cancel', 'changes.cancel', { host: ports.host, planId: ports.planId });
      ports.close();
    },
    close: ports.close,
    dispose: () => scope.end(),
  };
}

/** Not taken back, or not all of it. */
export const isKept = ({ state, leftAlone }: StepProgress): boolean => state === 'kept' || leftAlone !== undefined;

/** What stands behind each step, while a plan is carried out, taken back, and afterwards. */
export function stepWords({ state, leftAlone }: StepProgress, begun: boolean): string {
  switch (state) {
    case 'waiting':
      return begun ? say('not begun') : '';
    case 'sending':
      return say('being changed');
    case 'done':
      return say('changed and read back');
    case 'failed':
      return say('not changed');
    case 'undoing':
      return say('being undone');
    case 'undone':
      return leftAlone
        ? say('partly undone: the rest was changed by somebody else since')
        : say('undone and read back');
    case 'kept':
      return say('left as it is: changed by somebody else since');
  }
}
