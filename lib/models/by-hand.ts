import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Connection } from '../domain/connection.ts';
import { ok } from '../domain/failure.ts';
import { takesWord, type Report } from '../domain/outcome.ts';
import type { RequirementId } from '../domain/requirement-id.ts';
import type { TenantChoices } from '../domain/tenant.ts';
import type { Actions } from './actions.ts';
import type { DraftModel } from './draft.ts';
import type { Ports } from './ports.ts';
import type { Scope } from './scope.ts';
import { watchedBy } from './watched.ts';

/** Working by hand in the app: no host is asked for, nothing is read, nothing is sent. */
export interface ByHand {
  /** The tenant of the connection is worked on by hand. */
  readonly on: ReadonlySignal<boolean>;
  /** Whether the browser lets Alcove look at the tenant that is shown; null: not known yet. Asking sends nothing. */
  readonly allowed: ReadonlySignal<boolean | null>;
  /** What stands as true of the connection's tenant: read, or said by a person. */
  readonly said: ReadonlySignal<ReadonlySet<RequirementId>>;
  /** What Alcove knows to be otherwise whatever a person says, each with what is wrong. */
  readonly contrary: ReadonlySignal<ReadonlyMap<RequirementId, string>>;
  /** Begins with the address that was typed; its form has judged it before. */
  begin(address: string): Promise<boolean>;
  /** A person says that these are set, or takes it back. */
  tick(requirements: readonly RequirementId[], on: boolean): Promise<void>;
  /** Asks the person for access to the tenant. Straight from a click. */
  allow(): Promise<void>;
}

export interface ByHandOptions {
  ports: Ports;
  actions: Actions;
  draft: DraftModel;
  connection: ReadonlySignal<Connection | null>;
  /** The tenant that is shown. */
  host: ReadonlySignal<string | null>;
  /** What is shown first is on the screen; until then the browser is not asked what it allows. */
  painted: ReadonlySignal<boolean>;
  scope: Scope;
}

const noChoices: TenantChoices = { ticks: {} };

export function createByHand(options: ByHandOptions): ByHand {
  const { ports, actions, draft, connection, host, painted, scope } = options;
  const own = computed(() => connection.value?.host ?? null);
  const choices = watchedBy(own, ports.store.choicesOf, noChoices, scope);
  const report = watchedBy<string, Report | null>(own, ports.store.reportOf, null, scope);
  const outcomes = computed(() => report.value.value?.outcomes ?? []);
  const allowed = signal<boolean | null>(null);
  const look = (now: string | null): void => {
    allowed.value = null;
    if (now === null) return;
    ports.hasOrigin(now).then(
      (may) => {
        if (host.peek() === now) allowed.value = may;
      },
      () => undefined,
    );
  };
  scope.add(effect(() => look(painted.value ? host.value : null)));
  scope.add(effect(() => (painted.value ? ports.access?.watch(() => look(host.peek())) : undefined)));
  return {
    on: computed(() => choices.value.value.manual === true),
    allowed,
    said: computed(
      () => new Set(outcomes.value.filter(({ kind }) => kind === 'met' || kind === 'confirmed').map(({ id }) => id)),
    ),
    contrary: computed(
      () =>
        new Map(
          outcomes.value
            .filter((outcome) => outcome.kind === 'unmet' && !takesWord(outcome, true))
            .map(({ id, note, found }) => [id, note ?? found ?? '']),
        ),
    ),
    async begin(address) {
      const { name, clientId } = draft.draft.value;
      await draft.flush();
      return (await actions.ask('by-hand', 'manual.begin', { name, address, clientId }))?.ok === true;
    },
    async tick(requirements, on) {
      const now = own.value;
      if (now === null) return;
      for (const requirement of requirements)
        await actions.ask(`tick:${requirement}`, 'tick', { host: now, requirement, on });
    },
    async allow() {
      const now = host.value;
      if (now === null) return;
      await actions.run('allow', async () => {
        allowed.value = await ports.requestOrigin(now);
        return ok(null);
      });
    },
  };
}
