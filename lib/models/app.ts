import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Connection } from '../domain/connection.ts';
import type { CoveState } from '../domain/cove-view.ts';
import type { PsaCustomer } from '../domain/customer.ts';
import { noPolicy } from '../domain/policy.ts';
import { unboundId } from '../domain/secret.ts';
import { summarise, type PlanSummary } from '../mapping/plan.ts';
import { createActions, type Actions } from './actions.ts';
import type { RequirementText } from './checklist.ts';
import { createByHand, type ByHand } from './by-hand.ts';
import { createClock } from './clock.ts';
import { createConnect, type ConnectModel } from './connect.ts';
import { createCustomers, type CustomersModel } from './customers-step.ts';
import { createFirstScreen } from './first-screen.ts';
import { createDraft, type DraftModel } from './draft.ts';
import { createCoveDifference, type CoveDifference } from './cove-difference.ts';
import { createHandwork, type HandworkModel } from './handwork.ts';
import { createMappingFile, type MappingFile } from './mapping-file.ts';
import { createMapTable } from './map-table.ts';
import type { MapTable, NameSearch } from './map-view.ts';
import { nextStep, type NextStep } from './next-step.ts';
import { createNews, type News } from './news.ts';
import { onlineOf } from './online.ts';
import { createNotices, type Notices } from './notices.ts';
import { createPlanEditor } from './plan-editor.ts';
import type { ActiveConsole, Ports } from './ports.ts';
import { runOf, type RunView } from './progress.ts';
import { railOf, type RailStep, type Step } from './rail.ts';
import { prefillAddress } from './prefilled-address.ts';
import { createScope } from './scope.ts';
import { createReportForms, type ReportForms } from './report-forms.ts';
import { createVaultModel, type VaultModel } from './vault.ts';
import { createTenantChecklist, currentConnection, type TenantChecklist } from './tenant.ts';
import { createUnreadable, type UnreadableModel } from './unreadable.ts';
import { watched, watchedBy } from './watched.ts';

export type View = 'overview' | Step;

export interface AppModel {
  readonly ports: Ports;
  readonly actions: Actions;
  readonly clock: ReadonlySignal<number>;
  readonly ready: ReadonlySignal<boolean>;
  readonly view: ReadonlySignal<View>;
  readonly rail: ReadonlySignal<RailStep[]>;
  readonly connections: ReadonlySignal<Connection[]>;
  readonly connection: ReadonlySignal<Connection | null>;
  readonly secretUntil: ReadonlySignal<number | 'kept' | null>;
  readonly vault: VaultModel;
  readonly console: ReadonlySignal<ActiveConsole | null>;
  readonly coveState: ReadonlySignal<CoveState>;
  readonly draft: DraftModel;
  readonly tenant: TenantChecklist;
  readonly report: ReportForms;
  readonly notices: Notices;
  readonly news: News;
  readonly online: ReadonlySignal<boolean>;
  readonly unreadable: UnreadableModel;
  readonly byHand: ByHand;
  readonly handwork: HandworkModel;
  readonly connect: ConnectModel;
  readonly connectRun: ReadonlySignal<RunView | null>;
  readonly customers: CustomersModel;
  readonly map: MapTable;
  readonly file: MappingFile;
  readonly cove: CoveDifference;
  /** Read only where it is shown: over 20,000 customers it takes some tens of milliseconds. */
  readonly summary: ReadonlySignal<PlanSummary>;
  readonly next: ReadonlySignal<NextStep>;
  go(view: View): void;
  /** Leaves Customers for Map and compares the names the first time. */
  startMapping(): Promise<void>;
  savePlan(): Promise<void>;
  use(connectionId: string): Promise<void>;
  forgetSecret(): Promise<void>;
  /** Takes the current connection away with everything that is kept for it. */
  removeConnection(): Promise<void>;
  help(): Promise<void>;
  showInConsole(): Promise<void>;
  dispose(): void;
}

export interface AppOptions {
  requirements: readonly RequirementText[];
  searchOf: (psa: readonly PsaCustomer[]) => NameSearch;
}

export function createApp(ports: Ports, { requirements, searchOf }: AppOptions): AppModel {
  const scope = createScope();
  const actions = createActions(ports);
  const clock = createClock(ports.now, scope);
  const connections = watched(ports.store.connections, {}, scope);
  const current = watched(ports.store.currentConnection, null, scope);
  const secrets = watched(ports.store.secretsKept, {}, scope);
  const connection = currentConnection(connections.value, current.value);
  const connectionId = computed(() => connection.value?.id ?? null);
  const draft = createDraft(ports, scope);
  const overview = signal(false);
  const known = computed(
    () => draft.loaded.value && connections.loading.value !== 'loading' && current.loading.value !== 'loading',
  );
  const atMap = computed(() => (known.value ? !overview.value && draft.draft.value.step === 'map' : null));
  const { screen: early, held, painted } = createFirstScreen({ ports, connectionId, wanted: atMap, scope });
  const here = signal<ActiveConsole | null>(null);
  const found = (console: ActiveConsole | null): void => void (here.value = console);
  ports.activeConsole?.().then(found, () => undefined);

  prefillAddress({ draft, here, policy: watched(ports.store.policy, noPolicy, scope).value, scope });

  const unreadable = createUnreadable({ ports, actions, connections: connections.value, scope });
  const go = (view: View): void => {
    unreadable.show(false);
    overview.value = view === 'overview';
    if (view !== 'overview' && draft.draft.value.step !== view) draft.change({ step: view });
  };
  if (ports.route) {
    const follow = (wanted: Step | null): void => (wanted === null ? undefined : go(wanted));
    scope.add(ports.route.watch(follow));
    ports.route.read().then(follow, () => undefined);
  }

  const host = computed(() => (here.value?.kind === 'halo' ? here.value.host : (connection.value?.host ?? null)));
  const tenant = createTenantChecklist({ ports, actions, requirements, host, clock, scope });
  const byHand = createByHand({ ports, actions, draft, connection, host, painted, scope });
  const connect = createConnect({
    ports,
    actions,
    draft,
    policy: tenant.policy,
    held: (to, clientId) => {
      const same = Object.values(connections.value.value).find(
        (each) => each.host === to && each.clientId.toLowerCase() === clientId.toLowerCase(),
      );
      return [same?.id, unboundId(to)].some((id) => {
        const kept = id === undefined ? undefined : secrets.value.value[id];
        // What lies in a vault that the organisation has switched off is not at hand.
        return kept !== undefined && (kept.vault !== true || tenant.may('keepingSecrets'));
      });
    },
    onConnected: () => go('customers'),
  });
  const runs = watched(ports.store.runs, {}, scope);
  const customers = createCustomers({
    ports,
    actions,
    draft,
    connectionId,
    clock,
    scope,
    byHand: byHand.on,
    held,
  });
  const editor = createPlanEditor(ports, connectionId, scope, held);
  const suggestions = watchedBy(connectionId, ports.store.suggestionsOf, {}, scope, held);
  const map = createMapTable({
    editor,
    customers: customers.list,
    suggestions: suggestions.value,
    ready: computed(() =>
      [customers.loading, suggestions.loading, editor.loading].every(({ value }) => value !== 'loading'),
    ),
    early,
    lookUp: customers.lookUp,
    searchOf,
    now: ports.now,
    scope,
  });
  const coveState = watchedBy(connectionId, ports.store.coveStateOf, {}, scope);
  const planSaved = computed(() => map.plan.value.savedAt !== undefined);

  const rail = railOf({ connection, customers, map, planSaved, coveState: coveState.value });

  return {
    ports,
    actions,
    clock,
    ready: known,
    view: computed(() => (overview.value ? 'overview' : draft.draft.value.step)),
    rail,
    connections: computed(() =>
      Object.values(connections.value.value).toSorted((a, b) => a.name.localeCompare(b.name)),
    ),
    connection,
    secretUntil: computed(() => {
      const kept = connectionId.value === null ? undefined : secrets.value.value[connectionId.value];
      return kept ? (kept.until ?? 'kept') : null;
    }),
    vault: createVaultModel({ ports, actions, connectionId, kept: secrets.value, clock, painted, scope }),
    console: here,
    coveState: coveState.value,
    draft,
    tenant,
    report: createReportForms({ ports, actions, requirements, host }),
    notices: createNotices(ports, actions, scope),
    news: createNews(ports, scope),
    online: onlineOf(ports, scope),
    unreadable,
    byHand,
    handwork: createHandwork({
      ports,
      actions,
      connectionId,
      plan: editor.plan,
      customers: customers.list,
      scope,
    }),
    connect,
    connectRun: runOf(runs.value, 'connect', connect.host, clock),
    customers,
    map,
    file: createMappingFile({ ports, editor, customers: customers.list }),
    cove: createCoveDifference({ ports, connectionId, editor, customers: customers.list, scope }),
    summary: computed(() => summarise(editor.plan.value, customers.list.value, suggestions.value.value)),
    next: computed(() =>
      nextStep(tenant.rows.value, {
        here: here.value?.kind ?? null,
        checked: tenant.checkedAt.value !== null,
        connected: connection.value !== null && connection.value.host === host.value,
        planSaved: planSaved.value,
        manual: tenant.manual.value,
      }),
    ),
    go,
    async startMapping() {
      go('map');
      // The first time, and whenever customers came to the list that nobody has compared.
      if (map.coverage.value.unchecked.customers > 0) await customers.match();
    },
    async savePlan() {
      await actions.run('save', async () => (await editor.save()) ?? { ok: true, value: null });
    },
    use: async (id) => void (await actions.ask('use', 'connection.use', { connectionId: id })),
    async removeConnection() {
      if (connectionId.value !== null)
        await actions.ask('forget', 'connection.remove', { connectionId: connectionId.value });
    },
    async forgetSecret() {
      if (connectionId.value !== null)
        await actions.ask('forget', 'secret.forget', { connectionId: connectionId.value });
    },
    help: async () => void (await actions.ask('open', 'help.open', { topic: 'welcome' })),
    async showInConsole() {
      const tab = here.value;
      if (tab) await actions.ask('show', 'panel.show', { tabId: tab.tabId });
    },
    dispose: () => scope.end(),
  };
}
