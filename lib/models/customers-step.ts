import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { CoveCustomer, CustomerList } from '../domain/customer.ts';
import type { Failure } from '../domain/failure.ts';
import { readCoveCustomers, type CoveImport } from '../mapping/cove-csv.ts';
import { readPsaCustomers, type PsaImport } from '../mapping/psa-csv.ts';
import type { Actions } from './actions.ts';
import type { DraftModel } from './draft.ts';
import type { LookUp } from './map-rows.ts';
import type { Ports } from './ports.ts';
import { newestRun, runOf, type RunView } from './progress.ts';
import type { Scope } from './scope.ts';
import { watched, watchedBy, type Loading } from './watched.ts';

export type CoveSource = 'page' | 'api' | 'file';
export type PsaSource = 'api' | 'file';

export interface CustomersModel {
  readonly list: ReadonlySignal<CustomerList>;
  readonly loading: ReadonlySignal<Loading>;
  readonly psaRun: ReadonlySignal<RunView | null>;
  readonly coveRun: ReadonlySignal<RunView | null>;
  readonly matchRun: ReadonlySignal<RunView | null>;
  readonly psaFailure: ReadonlySignal<Failure | null>;
  readonly coveFailure: ReadonlySignal<Failure | null>;
  readonly matchFailure: ReadonlySignal<Failure | null>;
  /** What became of comparing the names. */
  readonly lookUp: ReadonlySignal<LookUp>;
  readonly source: ReadonlySignal<CoveSource>;
  readonly partner: ReadonlySignal<string>;
  readonly user: ReadonlySignal<string>;
  /** Held here only; used once. */
  readonly token: ReadonlySignal<string>;
  readonly pasted: ReadonlySignal<string>;
  /** What was understood of the pasted text; null while there is none. */
  readonly preview: ReadonlySignal<CoveImport | null>;
  /** The same of HaloPSA's customers. */
  readonly psaSource: ReadonlySignal<PsaSource>;
  readonly pastedPsa: ReadonlySignal<string>;
  readonly psaPreview: ReadonlySignal<PsaImport | null>;
  readonly setAside: ReadonlySignal<CoveCustomer[]>;
  readonly taking: ReadonlySignal<number>;
  readonly ready: ReadonlySignal<boolean>;
  setSource(source: CoveSource): void;
  setApi(part: { partner?: string; user?: string; token?: string }): void;
  setPasted(text: string): void;
  setPsaSource(source: PsaSource): void;
  setPastedPsa(text: string): void;
  loadPsa(): Promise<void>;
  loadCove(): Promise<void>;
  match(): Promise<boolean>;
  stop(runId: string): Promise<void>;
}

export interface CustomersOptions {
  ports: Ports;
  actions: Actions;
  draft: DraftModel;
  connectionId: ReadonlySignal<string | null>;
  clock: ReadonlySignal<number>;
  scope: Scope;
  /** Nothing is to be read: both lists are pasted. */
  byHand: ReadonlySignal<boolean>;
  /** True: the long lists are not read yet. */
  held?: ReadonlySignal<boolean>;
}

/** Without a sign of life from the work for this long it is asked for again. */
const silenceMs = 4000;
const none: CustomerList = { cove: [], psa: [] };

export function createCustomers(options: CustomersOptions): CustomersModel {
  const { ports, actions, draft, connectionId, clock, scope, byHand, held } = options;
  const list = watchedBy(connectionId, ports.store.customersOf, none, scope, held);
  const runs = watched(ports.store.runs, {}, scope);
  const token = signal('');
  const source = computed((): CoveSource => (byHand.value ? 'file' : (draft.draft.value.coveSource ?? 'page')));
  const psaSource = computed((): PsaSource => (byHand.value ? 'file' : (draft.draft.value.psaSource ?? 'api')));
  const pastedPsa = computed(() => draft.draft.value.pastedPsa ?? '');
  const psaPreview = computed(() => (pastedPsa.value.trim() === '' ? null : readPsaCustomers(pastedPsa.value)));
  const pasted = computed(() => draft.draft.value.pasted ?? '');
  const preview = computed(() => (pasted.value.trim() === '' ? null : readCoveCustomers(pasted.value)));
  const run = (kind: RunView['kind']) => runOf(runs.value, kind, connectionId, clock);
  const psaRun = run('psa-customers');
  const coveRun = run('cove-customers');
  const matchRun = run('match');
  const failureOf = (key: string, of: ReadonlySignal<RunView | null>) =>
    computed(() => actions.failures.value[key] ?? (of.value?.state === 'failed' ? (of.value.failure ?? null) : null));
  const matchFailure = failureOf('match', matchRun);
  const lookUp = computed((): LookUp => {
    const state = matchRun.value?.state;
    if (state === 'running') return { state, message: null };
    const { detail } = matchFailure.value ?? {};
    if (matchFailure.value)
      return { state: 'failed', message: matchFailure.value.message, ...(detail ? { detail } : {}) };
    return { state: state === 'stopped' || state === 'interrupted' ? 'stopped' : 'none', message: null };
  });
  // The browser ends a worker at will; whoever watches its work wakes it, and it goes on. One that lives hears that it is at it.
  scope.add(
    effect(() => {
      const id = connectionId.value;
      if (id === null) return undefined;
      const going = (['match', 'psa-customers'] as const).find(
        (kind) => newestRun(runs.value.value, kind, id)?.state === 'running',
      );
      if (going === undefined) return undefined;
      const timer = setInterval(
        () => void ports.ask(going === 'match' ? 'match' : 'customers.psa', { connectionId: id }),
        silenceMs,
      );
      return () => clearInterval(timer);
    }),
  );
  const setAside = computed(() => list.value.value.cove.filter((customer) => customer.setAside !== undefined));

  return {
    list: list.value,
    loading: list.loading,
    psaRun,
    coveRun,
    matchRun,
    psaFailure: failureOf('psa', psaRun),
    coveFailure: failureOf('cove', coveRun),
    matchFailure,
    lookUp,
    source,
    partner: computed(() => draft.draft.value.covePartner ?? ''),
    user: computed(() => draft.draft.value.coveUser ?? ''),
    token,
    pasted,
    preview,
    psaSource,
    pastedPsa,
    psaPreview,
    setAside,
    taking: computed(() => list.value.value.cove.length - setAside.value.length),
    ready: computed(() => list.value.value.psa.length > 0 && list.value.value.cove.length > setAside.value.length),
    setSource: (next) => draft.change({ coveSource: next }),
    setApi(part) {
      if (part.token !== undefined) token.value = part.token;
      if (part.partner !== undefined) draft.change({ covePartner: part.partner });
      if (part.user !== undefined) draft.change({ coveUser: part.user });
    },
    setPasted: (text) => draft.change({ pasted: text }),
    setPsaSource: (next) => draft.change({ psaSource: next }),
    setPastedPsa: (text) => draft.change({ pastedPsa: text }),
    async loadPsa() {
      const id = connectionId.value;
      if (id === null) return;
      if (psaSource.value === 'file') {
        const customers = psaPreview.value?.customers ?? [];
        await draft.flush();
        await actions.ask('psa', 'customers.pasted', { connectionId: id, customers });
      } else await actions.ask('psa', 'customers.psa', { connectionId: id });
    },
    async loadCove() {
      const id = connectionId.value;
      if (id === null) return;
      const { covePartner = '', coveUser = '' } = draft.draft.value;
      await draft.flush();
      const asked = await actions.ask('cove', 'customers.cove', {
        connectionId: id,
        source:
          source.value === 'api'
            ? { kind: 'api', partner: covePartner.trim(), username: coveUser.trim(), token: token.value.trim() }
            : source.value === 'file'
              ? { kind: 'file', customers: preview.value?.customers ?? [] }
              : { kind: 'page' },
      });
      if (asked?.ok) token.value = '';
    },
    async match() {
      const id = connectionId.value;
      if (id === null) return false;
      return (await actions.ask('match', 'match', { connectionId: id }))?.ok === true;
    },
    stop: async (runId) => void (await actions.ask(`stop:${runId}`, 'run.stop', { runId })),
  };
}
