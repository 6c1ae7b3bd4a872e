import { computed, type ReadonlySignal } from '@preact/signals';
import type { Connection } from '../domain/connection.ts';
import { emptyDrift } from '../domain/drift.ts';
import type { Failure } from '../domain/failure.ts';
import { namesFrom } from '../domain/names.ts';
import type { Report } from '../domain/outcome.ts';
import { allows, noPolicy, type Feature, type Policy } from '../domain/policy.ts';
import type { RequirementId } from '../domain/requirement-id.ts';
import { say } from '../domain/say.ts';
import type { Candidates, TenantChoices } from '../domain/tenant.ts';
import { inNamesOf } from '../requirements/named.ts';
import type { Actions } from './actions.ts';
import {
  progressOf,
  rowsOf,
  sectionsOf,
  type ChecklistRow,
  type ChecklistSection,
  type Progress,
  type RequirementText,
} from './checklist.ts';
import { latestPlan, type LatestPlan } from './latest-plan.ts';
import { driftView, type DriftView } from './drift.ts';
import type { Ports } from './ports.ts';
import { runOf, type RunView } from './progress.ts';
import { reportFile } from './report-file.ts';
import type { Scope } from './scope.ts';
import { wakeForRuns } from './waking.ts';
import { watched, watchedBy, type Loading } from './watched.ts';

/** Several records could be Cove's: what the person is asked once per tenant. */
export interface Choice {
  what: 'role' | 'application';
  options: { id: string; name: string; detail?: string }[];
  chosen: string | null;
  /** Several look like Cove's, so a person has to say which. False: none does, but one may be meant all the same. */
  asked: boolean;
}

/** The checklist of one tenant: what the sidebar and the app's overview have in common. */
export interface TenantChecklist {
  readonly host: ReadonlySignal<string | null>;
  readonly actor: ReadonlySignal<string | null>;
  readonly loading: ReadonlySignal<Loading>;
  readonly checkedAt: ReadonlySignal<number | null>;
  /** The report of the last check as it is kept; null before the first one. */
  readonly report: ReadonlySignal<Report | null>;
  readonly rows: ReadonlySignal<ChecklistRow[]>;
  readonly sections: ReadonlySignal<ChecklistSection[]>;
  readonly progress: ReadonlySignal<Progress>;
  readonly choices: ReadonlySignal<Choice[]>;
  /** What changed at the tenant since earlier checks. */
  readonly drift: ReadonlySignal<DriftView>;
  readonly manual: ReadonlySignal<boolean>;
  readonly checkRun: ReadonlySignal<RunView | null>;
  /** The failure of the last check, from the answer or from the run itself. */
  readonly checkFailure: ReadonlySignal<Failure | null>;
  readonly checking: ReadonlySignal<boolean>;
  check(): Promise<void>;
  stop(runId: string): Promise<void>;
  choose(what: Choice['what'], id: string): Promise<void>;
  tick(requirement: RequirementId, on: boolean): Promise<void>;
  /** Keeps what a person writes about a requirement; '' takes it away. */
  note(requirement: RequirementId, text: string): Promise<void>;
  /** What the organisation has set, and whether it leaves a feature on. */
  readonly policy: ReadonlySignal<Policy>;
  may(feature: Feature): boolean;
  /** The person has taken note of what changed. */
  noteDrift(): Promise<void>;
  setManual(on: boolean): Promise<void>;
  exportReport(): Promise<void>;
  /** Opens one of Alcove's own pages about this tenant. */
  open(page: 'report' | 'diagnostics' | 'settings', print?: boolean): Promise<void>;
  /** Opens the page of help at a requirement. */
  help(requirement: RequirementId): Promise<void>;
  /** Puts text on the clipboard; false when the browser refused. */
  copy(text: string): Promise<boolean>;
  /** Shows a plan of changes for these on Alcove's own page; nothing is written before consent there. */
  fix(requirements: readonly RequirementId[]): Promise<void>;
  /** The plan of changes of late; null: none that anything could be done with. */
  readonly latestPlan: ReadonlySignal<LatestPlan | null>;
  /** Shows it again on Alcove's own page. */
  showPlan(): Promise<void>;
  /** Shows one test ticket on Alcove's own page; it is created on consent there. */
  tryTicket(): Promise<void>;
}

export interface TenantOptions {
  ports: Ports;
  actions: Actions;
  requirements: readonly RequirementText[];
  host: ReadonlySignal<string | null>;
  clock: ReadonlySignal<number>;
  scope: Scope;
}

const noChoices: TenantChoices = { ticks: {} };
const noCandidates: Candidates = { roles: [], applications: [] };

function choicesFrom(candidates: Candidates, chosen: TenantChoices, rows: readonly ChecklistRow[]): Choice[] {
  const asked = (id: RequirementId): boolean => rows.find((row) => row.id === id)?.kind !== 'unmet';
  const all: Choice[] = [
    { what: 'role', asked: asked('role-exists'), options: candidates.roles, chosen: chosen.roleId ?? null },
    {
      what: 'application',
      asked: asked('application-exists'),
      options: candidates.applications.map(({ id, name, clientId }) => ({
        id,
        name,
        ...(clientId ? { detail: say('Client ID {clientId}', { clientId }) } : {}),
      })),
      chosen: chosen.applicationId ?? null,
    },
  ];
  return all.filter((choice) => choice.options.length > (choice.asked ? 1 : 0));
}

export function createTenantChecklist(options: TenantOptions): TenantChecklist {
  const { ports, actions, requirements, host, clock, scope } = options;
  const report = watchedBy(host, ports.store.reportOf, null, scope);
  const chosen = watchedBy(host, ports.store.choicesOf, noChoices, scope);
  const candidates = watchedBy(host, ports.store.candidatesOf, noCandidates, scope);
  const runs = watched(ports.store.runs, {}, scope);
  wakeForRuns(ports, runs.value, scope);
  const changes = watchedBy(host, ports.store.changesOf, [], scope);
  const newest = computed(() => latestPlan(changes.value.value, clock.value));
  const drift = watchedBy(host, ports.store.driftOf, emptyDrift, scope);
  const policy = watched(ports.store.policy, noPolicy, scope).value;
  const may = (feature: Feature): boolean => allows(policy.value, feature);
  const worded = computed(() => inNamesOf(requirements, namesFrom(policy.value.names)));
  const rows = computed(() => {
    const all = rowsOf(worded.value, report.value.value, chosen.value.value.notes);
    return may('fixing') ? all : all.map((row) => ({ ...row, fix: false }));
  });
  const checkRun = runOf(runs.value, 'check', host, clock);

  const withHost = async (key: string, send: (host: string) => Promise<unknown>): Promise<void> => {
    const now = host.value;
    if (now !== null) await send(now);
    else actions.dismiss(key);
  };
  return {
    host,
    actor: computed(() => report.value.value?.actor ?? null),
    loading: report.loading,
    checkedAt: computed(() => report.value.value?.checkedAt ?? null),
    report: report.value,
    rows,
    policy,
    may,
    sections: computed(() => sectionsOf(rows.value)),
    progress: computed(() => progressOf(rows.value)),
    choices: computed(() => choicesFrom(candidates.value.value, chosen.value.value, rows.value)),
    drift: computed(() => driftView(drift.value.value, rows.value)),
    manual: computed(() => chosen.value.value.manual === true),
    checkRun,
    checkFailure: computed(
      () =>
        actions.failures.value.check ?? (checkRun.value?.state === 'failed' ? (checkRun.value.failure ?? null) : null),
    ),
    checking: computed(() => actions.busy.value.has('check') || checkRun.value?.state === 'running'),
    check: () => withHost('check', (now) => actions.ask('check', 'check', { host: now })),
    stop: async (runId) => void (await actions.ask(`stop:${runId}`, 'run.stop', { runId })),
    choose: (what, id) => withHost('choose', (now) => actions.ask(`choose:${what}`, 'choose', { host: now, what, id })),
    tick: (requirement, on) =>
      withHost('tick', (now) => actions.ask(`tick:${requirement}`, 'tick', { host: now, requirement, on })),
    note: (requirement, text) =>
      withHost('note', (now) => actions.ask(`note:${requirement}`, 'note', { host: now, requirement, text })),
    noteDrift: () => withHost('drift', (now) => actions.ask('drift', 'drift.noted', { host: now })),
    setManual: (on) => withHost('manual', (now) => actions.ask('manual', 'manual', { host: now, on })),
    fix: (wanted) =>
      withHost('fix', (now) =>
        actions.ask(wanted.length === 1 ? `fix:${wanted[0] ?? ''}` : 'fix:all', 'changes.plan', {
          host: now,
          requirements: [...wanted],
        }),
      ),
    latestPlan: newest,
    showPlan: () =>
      withHost('plan:show', async (now) => {
        if (newest.value) await actions.ask('plan:show', 'changes.show', { host: now, planId: newest.value.id });
      }),
    tryTicket: () => withHost('ticket', (now) => actions.ask('ticket', 'ticket.plan', { host: now })),
    open: async (page, print = false) => {
      const now = host.value === null ? {} : { host: host.value };
      await actions.ask('open', 'own.open', { page, ...now, ...(print ? { print } : {}) });
    },
    help: async (topic) => void (await actions.ask('open', 'help.open', { topic })),
    copy: (text) => ports.copy(text),
    async exportReport() {
      const now = report.value.value;
      if (!now || !may('reports')) return;
      const file = reportFile(now);
      await ports.saveFile(file.name, file.mime, file.text);
    },
  };
}

/** The connection that the popup and the Cove side speak of. */
export function currentConnection(
  connections: ReadonlySignal<Record<string, Connection>>,
  current: ReadonlySignal<string | null>,
): ReadonlySignal<Connection | null> {
  return computed(() => {
    const id = current.value;
    return id !== null && Object.hasOwn(connections.value, id) ? (connections.value[id] ?? null) : null;
  });
}
