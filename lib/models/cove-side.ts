import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Connection } from '../domain/connection.ts';
import type { CoveFrameView, CoveState } from '../domain/cove-view.ts';
import { ok } from '../domain/failure.ts';
import type { Plan } from '../domain/plan.ts';
import type { Actions } from './actions.ts';
import { currentStage, joinedView, stagesOf, type Stage, type StageId } from './cove-stages.ts';
import type { Ports, SightedButton } from './ports.ts';
import { runOf, type RunView } from './progress.ts';
import type { Scope } from './scope.ts';
import { watched, watchedBy } from './watched.ts';

export interface PlanFigures {
  links: number;
  reseller: boolean;
  savedAt: number | null;
  revision: number;
}

/** What "Fill in" did, field by field. */
export interface Filled {
  filled: string[];
  refused: { field: string; reason: string }[];
}

/** The work in Cove's console, as the sidebar there shows it. */
export interface CoveSide {
  readonly view: ReadonlySignal<CoveFrameView | null>;
  readonly state: ReadonlySignal<CoveState>;
  readonly stages: ReadonlySignal<Stage[]>;
  readonly open: ReadonlySignal<StageId | null>;
  readonly plan: ReadonlySignal<PlanFigures>;
  readonly secretKept: ReadonlySignal<boolean>;
  readonly filled: ReadonlySignal<Filled | null>;
  readonly applyRun: ReadonlySignal<RunView | null>;
  /** Opens a stage by hand ("I am on this step"); null goes back to following the page. */
  show(stage: StageId | null): void;
  fill(): Promise<void>;
  apply(): Promise<void>;
  copy(text: string): Promise<boolean>;
}

export interface CoveSideOptions {
  ports: Ports;
  actions: Actions;
  connection: ReadonlySignal<Connection | null>;
  clock: ReadonlySignal<number>;
  scope: Scope;
}

export function createCoveSide({ ports, actions, connection, clock, scope }: CoveSideOptions): CoveSide {
  const connectionId = computed(() => connection.value?.id ?? null);
  const raw = watched(ports.store.coveView, null, scope);
  const state = watchedBy(connectionId, ports.store.coveStateOf, {}, scope);
  const emptyPlan: Plan = { connectionId: '', links: {}, excluded: [], revision: 0 };
  const plan = watchedBy(connectionId, ports.store.planOf, emptyPlan, scope);
  const secrets = watched(ports.store.secretsKept, {}, scope);
  const runs = watched(ports.store.runs, {}, scope);
  const view = computed(() => joinedView(raw.value.value));
  const chosen = signal<{ stage: StageId; during: StageId | null } | null>(null);
  const filled = signal<Filled | null>(null);

  /** The page could lay something over a button or move it under the pointer. */
  const seen = async (button: SightedButton): Promise<boolean> => {
    const { inSight } = ports.page ?? {};
    if (!inSight) return true;
    return (await actions.run(`sight:${button}`, () => inSight(button)))?.ok === true;
  };
  const following = computed(() => currentStage(view.value, state.value.value));
  return {
    view,
    state: state.value,
    stages: computed(() => stagesOf(view.value, state.value.value)),
    // A stage opened by hand stays open until the page itself moves on.
    open: computed(() =>
      chosen.value && chosen.value.during === following.value ? chosen.value.stage : following.value,
    ),
    plan: computed(() => {
      const now = plan.value.value;
      return {
        links: Object.keys(now.links).length,
        reseller: now.reseller !== undefined,
        savedAt: now.savedAt ?? null,
        revision: now.revision,
      };
    }),
    secretKept: computed(() => connectionId.value !== null && Object.hasOwn(secrets.value.value, connectionId.value)),
    filled,
    applyRun: runOf(runs.value, 'apply', connectionId, clock),
    show(stage) {
      chosen.value = stage === null ? null : { stage, during: following.value };
    },
    async fill() {
      filled.value = null;
      if (!(await seen('fill'))) return;
      const result = await actions.ask('fill', 'cove.fill', {});
      if (result?.ok) filled.value = result.value;
    },
    async apply() {
      if (await seen('apply')) await actions.ask('apply', 'cove.apply', {});
    },
    copy: async (text) => {
      const done = await actions.run('copy', async () => ok(await ports.copy(text)));
      return done?.ok === true && done.value;
    },
  };
}
