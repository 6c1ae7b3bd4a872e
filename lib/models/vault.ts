import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../domain/failure.ts';
import { say } from '../domain/say.ts';
import { noVault, type KeptSecret } from '../domain/secret.ts';
import type { Actions } from './actions.ts';
import type { Ports } from './ports.ts';
import type { Scope } from './scope.ts';
import { watched } from './watched.ts';

/** `none`: there is no vault. `damaged` and `newer`: it cannot be opened, whatever the passphrase. */
export type VaultStage = 'none' | 'locked' | 'unlocked' | 'damaged' | 'newer';
export type VaultForm = 'create' | 'change' | 'forget';
export type VaultField = 'Passphrase' | 'Repeat passphrase' | 'New passphrase';

export interface VaultModel {
  readonly stage: ReadonlySignal<VaultStage>;
  readonly lockAt: ReadonlySignal<number | null>;
  readonly idleMinutes: ReadonlySignal<number>;
  /** How the current connection's secret is held. */
  readonly held: ReadonlySignal<'not' | 'memory' | 'vault'>;
  /** What the person has opened to fill in. */
  readonly form: ReadonlySignal<VaultForm | null>;
  readonly values: ReadonlySignal<Record<VaultField, string>>;
  readonly problems: ReadonlySignal<Partial<Record<VaultField, string>>>;
  /** A failure that belongs to no field. */
  readonly failure: ReadonlySignal<Failure | null>;
  readonly busy: ReadonlySignal<boolean>;
  open(form: VaultForm | null): void;
  set(field: VaultField, value: string): void;
  create(): Promise<void>;
  keep(): Promise<void>;
  unlock(): Promise<void>;
  lock(): Promise<void>;
  change(): Promise<void>;
  forget(): Promise<void>;
  setIdle(minutes: number): Promise<void>;
}

export interface VaultOptions {
  ports: Ports;
  actions: Actions;
  connectionId: ReadonlySignal<string | null>;
  kept: ReadonlySignal<Readonly<Record<string, KeptSecret>>>;
  clock: ReadonlySignal<number>;
  /** What is shown first is on the screen; until then nothing is asked. */
  painted: ReadonlySignal<boolean>;
  scope: Scope;
}

const empty: Record<VaultField, string> = { Passphrase: '', 'Repeat passphrase': '', 'New passphrase': '' };
const isField = (name: string | undefined): name is VaultField => name !== undefined && Object.hasOwn(empty, name);
const key = 'vault';

/** The vault, on Alcove's own pages. Passphrases live here until they are sent, and nowhere else. */
export function createVaultModel(options: VaultOptions): VaultModel {
  const { ports, actions, connectionId, kept, clock, painted, scope } = options;
  const state = watched(ports.store.vaultState, noVault, scope).value;
  const form = signal<VaultForm | null>(null);
  const values = signal(empty);
  const wrong = signal<Partial<Record<VaultField, string>>>({});
  const refused = computed(() => actions.failures.value[key] ?? null);
  const open = (next: VaultForm | null): void => {
    form.value = next;
    values.value = empty;
    wrong.value = {};
    actions.dismiss(key);
  };
  /** Asks; what was typed is gone afterwards when it went well. */
  const run = async (send: () => ReturnType<typeof ports.ask<'vault.lock'>>): Promise<void> => {
    const result = await actions.run(key, send);
    if (result?.ok) open(null);
  };
  const repeated = (field: 'Passphrase' | 'New passphrase'): boolean => {
    const now = values.value;
    if (now[field] === '') wrong.value = { [field]: say('Enter a passphrase.') };
    else if (now[field] !== now['Repeat passphrase'])
      wrong.value = { 'Repeat passphrase': say('The two are not the same. Type it once more.') };
    else wrong.value = {};
    return Object.keys(wrong.value).length === 0;
  };
  scope.add(
    effect(() => {
      // An open page is somebody at work.
      if (painted.value) void ports.ask('vault.touch', {});
    }),
  );
  return {
    stage: computed(() => {
      const { exists, lockAt, trouble } = state.value;
      if (!exists) return 'none';
      if (trouble) return trouble;
      return lockAt !== undefined && lockAt > clock.value ? 'unlocked' : 'locked';
    }),
    lockAt: computed(() => state.value.lockAt ?? null),
    idleMinutes: computed(() => state.value.idleMinutes),
    held: computed(() => {
      const entry = connectionId.value === null ? undefined : kept.value[connectionId.value];
      return entry === undefined ? 'not' : entry.vault ? 'vault' : 'memory';
    }),
    form,
    values,
    problems: computed(() => {
      const failure = refused.value;
      return isField(failure?.field) ? { ...wrong.value, [failure.field]: failure.message } : wrong.value;
    }),
    failure: computed(() => (refused.value && !isField(refused.value.field) ? refused.value : null)),
    busy: computed(() => actions.busy.value.has(key)),
    open,
    set(field, value) {
      values.value = { ...values.value, [field]: value };
      wrong.value = {};
      if (isField(refused.value?.field)) actions.dismiss(key);
    },
    async create() {
      const id = connectionId.value;
      if (id === null || !repeated('Passphrase')) return;
      const passphrase = values.value.Passphrase;
      await run(() => ports.ask('vault.create', { passphrase, connectionId: id }));
    },
    async keep() {
      const id = connectionId.value;
      if (id !== null) await run(() => ports.ask('vault.keep', { connectionId: id }));
    },
    async unlock() {
      const passphrase = values.value.Passphrase;
      if (passphrase === '') wrong.value = { Passphrase: say('Enter the passphrase of the vault.') };
      else await run(() => ports.ask('vault.unlock', { passphrase }));
    },
    lock: () => run(() => ports.ask('vault.lock', {})),
    async change() {
      const { Passphrase: passphrase, 'New passphrase': next } = values.value;
      if (repeated('New passphrase')) await run(() => ports.ask('vault.change', { passphrase, next }));
    },
    forget: () => run(() => ports.ask('vault.forget', {})),
    setIdle: (minutes) => run(() => ports.ask('vault.idle', { minutes })),
  };
}
