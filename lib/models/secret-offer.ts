import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Connection } from '../domain/connection.ts';
import { allows, noPolicy } from '../domain/policy.ts';
import { noVault, unboundId, type KeptSecret, type ShownSecretNote, type Trial } from '../domain/secret.ts';
import type { SecretSight } from '../page/secret-watch.ts';
import type { Actions } from './actions.ts';
import type { Ports, Readable } from './ports.ts';
import type { Scope } from './scope.ts';
import { watched, watchedBy } from './watched.ts';

/**
 * Where a tenant's secret stands. `offered`: the page shows it and nobody has kept it. `unreadable`: the page shows
 * it, but it cannot be read out. `keeping`: on its way, being tried. `kept`: Alcove holds one. `lost`: it was closed
 * without being kept. `none`: nothing to say.
 */
export type SecretStage = 'none' | 'offered' | 'unreadable' | 'keeping' | 'kept' | 'lost';

export interface SecretOffer {
  readonly stage: ReadonlySignal<SecretStage>;
  /** The person is about to close what shows it, unkept. */
  readonly closing: ReadonlySignal<boolean>;
  /** What trying the kept one gave, when it was tried from here. */
  readonly trial: ReadonlySignal<Trial | null>;
  /** Until when it is held in memory; null: it is not. */
  readonly until: ReadonlySignal<number | null>;
  /** It is in the vault, which is open or not; null: it is not in there. */
  readonly vault: ReadonlySignal<'locked' | 'open' | null>;
  readonly lostAt: ReadonlySignal<number | null>;
  keep(): Promise<void>;
  wipe(): Promise<void>;
  extend(): Promise<void>;
  /** It is about to be tried in another way: what the trial gave is old. */
  retried(): void;
  /** The person has read that it was lost. */
  understood(): Promise<void>;
}

export interface SecretOfferOptions {
  ports: Ports;
  actions: Actions;
  host: ReadonlySignal<string | null>;
  connections: ReadonlySignal<Record<string, Connection>>;
  connection: ReadonlySignal<Connection | null>;
  clock: ReadonlySignal<number>;
  scope: Scope;
}

const nothing: Readable<SecretSight | null> = { read: () => Promise.resolve(null), watch: () => () => undefined };

/** The secret that is held for a tenant: its current connection's first, else any. */
function keptFor(
  host: string | null,
  kept: Readonly<Record<string, KeptSecret>>,
  connections: Readonly<Record<string, Connection>>,
  current: Connection | null,
  now: number,
): KeptSecret | null {
  if (host === null) return null;
  const ids = [
    ...(current?.host === host ? [current.id] : []),
    ...Object.values(connections).flatMap((each) => (each.host === host ? [each.id] : [])),
    unboundId(host),
  ];
  const id = ids.find((each) => Object.hasOwn(kept, each) && (kept[each]?.until ?? Infinity) > now);
  return id === undefined ? null : (kept[id] ?? null);
}

export function createSecretOffer(options: SecretOfferOptions): SecretOffer {
  const { ports, actions, host, connections, connection, clock, scope } = options;
  const port = ports.page?.secret;
  const sight = watched(port?.shown ?? nothing, null, scope).value;
  const kept = watched(ports.store.secretsKept, {}, scope).value;
  const note = watchedBy<string, ShownSecretNote | null>(host, ports.store.shownSecretOf, null, scope).value;
  const vault = watched(ports.store.vaultState, noVault, scope).value;
  const trial = signal<Trial | null>(null);
  /** Number of the secret that was kept from the page: it is not offered twice, one made anew is. */
  const took = signal<number | null>(null);
  const held = computed(() => keptFor(host.value, kept.value, connections.value, connection.value, clock.value));
  const busy = computed(() => actions.busy.value.has('secret.keep'));
  const policy = watched(ports.store.policy, noPolicy, scope).value;
  const stage = computed((): SecretStage => {
    if (busy.value) return 'keeping';
    const shown = allows(policy.value, 'keepingSecrets') ? sight.value : null;
    if (shown && !(took.value === shown.nth && held.value)) return shown.readable ? 'offered' : 'unreadable';
    if (held.value) return 'kept';
    return note.value?.goneAt === undefined ? 'none' : 'lost';
  });
  const withHost = async (key: string, name: 'secret.wipe' | 'secret.extend'): Promise<void> => {
    if (host.value !== null) await actions.ask(key, name, { host: host.value });
  };
  return {
    stage,
    closing: computed(() => sight.value?.closing === true && stage.value !== 'kept' && stage.value !== 'keeping'),
    trial,
    until: computed(() => held.value?.until ?? null),
    vault: computed(() => {
      if (!held.value?.vault) return null;
      return (vault.value.lockAt ?? 0) > clock.value ? 'open' : 'locked';
    }),
    lostAt: computed(() => note.value?.goneAt ?? null),
    async keep() {
      if (!port) return;
      const { inSight } = ports.page ?? {};
      // Before it is `keeping`: the button has to be there to be looked at.
      const seen = inSight && (await actions.run('sight:keep', () => inSight('keep')));
      if (inSight && !seen?.ok) return;
      let which: number | null = null;
      const result = await actions.run('secret.keep', () => {
        const going = port.keep();
        // It is read out at once; what the page shows by the end may be another one.
        which = sight.value?.nth ?? null;
        return going;
      });
      if (!result?.ok) return;
      trial.value = result.value.trial;
      took.value = which;
    },
    async wipe() {
      trial.value = null;
      await withHost('secret.wipe', 'secret.wipe');
    },
    extend: () => withHost('secret.extend', 'secret.extend'),
    retried() {
      trial.value = null;
    },
    async understood() {
      if (host.value !== null) await actions.ask('secret.shown', 'secret.shown', { host: host.value, state: 'read' });
    },
  };
}
