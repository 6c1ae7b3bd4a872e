import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Connection, Draft } from '../domain/connection.ts';
import type { RequirementId } from '../domain/requirement-id.ts';
import { defaultPanel, type Panel } from '../domain/tenant.ts';
import { createActions, type Actions } from './actions.ts';
import type { RequirementText } from './checklist.ts';
import { createClock } from './clock.ts';
import { createCoveSide, type CoveSide } from './cove-side.ts';
import { createDoctor, type Doctor } from './doctor.ts';
import { nextStep, type NextStep } from './next-step.ts';
import { onlineOf } from './online.ts';
import type { PagePort, Ports, Readable } from './ports.ts';
import { createScope } from './scope.ts';
import { createSecretOffer, type SecretOffer } from './secret-offer.ts';
import { createTenantChecklist, currentConnection, type TenantChecklist } from './tenant.ts';
import { watched } from './watched.ts';

/** What stands in the way of everything else, most serious first. */
export type Standing = 'orphaned' | 'no-network' | 'no-connection' | 'not-logged-in' | 'no-right' | 'offline' | 'usual';

export interface SidebarModel {
  readonly page: PagePort;
  readonly actions: Actions;
  readonly clock: ReadonlySignal<number>;
  readonly tenant: TenantChecklist;
  readonly connection: ReadonlySignal<Connection | null>;
  /** What the page can be worked on for: in Cove every connection, where there are several; elsewhere none to choose. */
  readonly choice: ReadonlySignal<Connection[]>;
  use(connectionId: string): Promise<void>;
  /** Only in Cove's console. */
  readonly cove: CoveSide | null;
  readonly standing: ReadonlySignal<Standing>;
  readonly next: ReadonlySignal<NextStep>;
  readonly panel: ReadonlySignal<Panel>;
  readonly planSaved: ReadonlySignal<boolean>;
  readonly secret: SecretOffer;
  /** Only where a page can be looked at. */
  readonly doctor: Doctor | null;
  showMe(requirement: RequirementId): Promise<void>;
  openApp(step?: Draft['step']): void;
  openHelp(): void;
  dispose(): void;
}

const constant = <T>(value: T): Readable<T> => ({ read: () => Promise.resolve(value), watch: () => () => undefined });

/** The sidebar of one console page: state over ports, and what a click may do. */
export function createSidebar(ports: Ports, page: PagePort, requirements: readonly RequirementText[]): SidebarModel {
  const scope = createScope();
  const actions = createActions(ports);
  const clock = createClock(ports.now, scope);
  const connections = watched(ports.store.connections, {}, scope);
  const current = watched(ports.store.currentConnection, null, scope);
  const connection = currentConnection(connections.value, current.value);
  const host =
    page.console === 'halo' ? signal<string | null>(page.host) : computed(() => connection.value?.host ?? null);
  const tenant = createTenantChecklist({ ports, actions, requirements, host, clock, scope });
  const cove = createCoveSide({ ports, actions, connection, clock, scope });
  const loggedIn = watched(page.loggedIn ?? constant<boolean | null>(null), null, scope);
  const orphaned = watched(page.orphaned ?? constant(false), false, scope);
  const online = onlineOf(ports, scope);
  const panel = watched(ports.store.panelOf(page.host), defaultPanel, scope);

  const standing = computed((): Standing => {
    if (orphaned.value.value || actions.stale.value) return 'orphaned';
    if (page.console === 'cove' && connection.value === null && current.loading.value !== 'loading')
      return 'no-connection';
    if (!online.value) return 'no-network';
    if (tenant.manual.value) return 'usual';
    const failure = tenant.checking.value ? undefined : tenant.checkFailure.value?.code;
    if (loggedIn.value.value === false || failure === 'not-logged-in') return 'not-logged-in';
    if (failure === 'no-right') return 'no-right';
    if (failure === 'unreachable' || failure === 'timed-out') return 'offline';
    return 'usual';
  });
  // Only a connection to this very tenant counts: on another tenant's page the work starts from the beginning.
  const ours = computed(() => connection.value !== null && connection.value.host === host.value);
  const planSaved = computed(() => ours.value && cove.plan.value.savedAt !== null);

  return {
    page,
    actions,
    clock,
    tenant,
    connection,
    choice: computed(() => {
      const all = Object.values(connections.value.value).toSorted((a, b) => a.name.localeCompare(b.name));
      return page.console === 'cove' && all.length > 1 ? all : [];
    }),
    use: async (connectionId) => void (await actions.ask('use', 'connection.use', { connectionId })),
    cove: page.console === 'cove' ? cove : null,
    standing,
    planSaved,
    secret: createSecretOffer({
      ports,
      actions,
      host,
      connections: connections.value,
      connection,
      clock,
      scope,
    }),
    doctor: createDoctor({ ports, actions, page, scope }),
    next: computed(() =>
      nextStep(tenant.rows.value, {
        here: page.console,
        checked: tenant.checkedAt.value !== null,
        connected: ours.value,
        planSaved: planSaved.value,
        manual: tenant.manual.value,
      }),
    ),
    panel: panel.value,
    async showMe(requirement) {
      await actions.run(`show:${requirement}`, () => page.showMe(requirement));
    },
    openApp(step) {
      ports.openTab(step === undefined ? {} : { step });
    },
    openHelp: () => void actions.ask('open', 'help.open', { topic: 'trouble' }),
    dispose: () => scope.end(),
  };
}
