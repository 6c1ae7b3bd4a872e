import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { CustomerList } from '../domain/customer.ts';
import { noTicket, type ProofTicket, type TicketJournal, type TicketResult } from '../domain/proof-ticket.ts';
import type { Run } from '../domain/run.ts';
import { createActions, type Actions } from './actions.ts';
import { createClock } from './clock.ts';
import type { Ports, Readable } from './ports.ts';
import { runOf, type RunView } from './progress.ts';
import { createScope } from './scope.ts';
import { watched, watchedBy } from './watched.ts';

export interface TicketConsentPorts {
  host: string;
  planId: string;
  ask: Ports['ask'];
  journal: Readable<TicketJournal>;
  customersOf: (connectionId: string) => Readable<CustomerList>;
  runs: Readable<Record<string, Run>>;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Closes this page. */
  close: () => void;
}

/** `replaced`: another ticket than the one that was shown first. `stuck`: nobody works on it any more. */
export type TicketStage = 'loading' | 'gone' | 'replaced' | 'ask' | 'working' | 'stuck' | 'done' | 'cancelled';

export interface TicketConsentModel {
  readonly host: string;
  readonly actions: Actions;
  readonly plan: ReadonlySignal<ProofTicket | null>;
  readonly stage: ReadonlySignal<TicketStage>;
  readonly result: ReadonlySignal<TicketResult | null>;
  readonly run: ReadonlySignal<RunView | null>;
  /** False for a moment after the page has come up, so that a click meant for what was there before does nothing. */
  readonly armed: ReadonlySignal<boolean>;
  readonly search: ReadonlySignal<string>;
  /** Some customers that fit what is searched for, the chosen one among them. */
  readonly matches: ReadonlySignal<{ id: number; name: string }[]>;
  /** How many more fit. */
  readonly more: ReadonlySignal<number>;
  readonly chosen: ReadonlySignal<number | null>;
  arm(on: boolean): void;
  find(text: string): void;
  choose(id: number): void;
  create(): Promise<void>;
  cancel(): Promise<void>;
  close(): void;
  dispose(): void;
}

/** So often somebody at work is asked for a sign of life, milliseconds. */
const wakeEvery = 5000;
/** So many customers are offered at once; the rest is searched for. */
const offered = 8;

/** One test ticket, as it is consented to and tried. */
export function createTicketConsent(ports: TicketConsentPorts): TicketConsentModel {
  const scope = createScope();
  const actions = createActions(ports);
  const clock = createClock(ports.now, scope);
  const journal = watched(ports.journal, noTicket, scope);
  const runs = watched(ports.runs, {}, scope);
  const run = runOf(runs.value, 'ticket', signal<string | null>(ports.host), clock);
  const armed = signal(false);
  const search = signal('');
  const picked = signal<number | null>(null);
  let shown: string | undefined;
  const plan = computed(() => {
    const now = journal.value.value.plan;
    return now?.id === ports.planId ? now : null;
  });
  const connectionId = computed(() => plan.value?.connectionId ?? null);
  const lists = watchedBy<string, CustomerList>(connectionId, ports.customersOf, { cove: [], psa: [] }, scope).value;
  const customers = computed(() => {
    const own = lists.value.psa.filter(({ inactive }) => inactive !== true);
    return own.length > 0 ? own.map(({ id, name }) => ({ id, name })) : (plan.value?.customers ?? []);
  });
  const chosen = computed(() => picked.value ?? plan.value?.customer?.id ?? null);
  const fitting = computed(() => {
    const text = search.value.trim().toLowerCase();
    return text === '' ? customers.value : customers.value.filter(({ name }) => name.toLowerCase().includes(text));
  });
  const matches = computed(() => {
    const own = customers.value.find(({ id }) => id === chosen.value);
    const rest = fitting.value.filter(({ id }) => id !== own?.id).slice(0, own ? offered - 1 : offered);
    return own ? [own, ...rest] : rest;
  });
  const stage = computed((): TicketStage => {
    const now = plan.value;
    if (!now) return journal.loading.value === 'loading' ? 'loading' : 'gone';
    shown ??= now.hash;
    if (now.hash !== shown) return 'replaced';
    if (now.state === 'cancelled') return 'cancelled';
    if (now.state === 'ended') return 'done';
    if (!now.chosen) return 'ask';
    return run.value?.state === 'running' || run.value === null ? 'working' : 'stuck';
  });
  // A worker that died is woken by being spoken to, and goes on.
  scope.add(
    effect(() => {
      if (stage.value !== 'working' && stage.value !== 'stuck') return;
      const wake = () => void ports.ask('ticket.resume', { host: ports.host, planId: ports.planId });
      const timer = setInterval(wake, wakeEvery);
      return () => clearInterval(timer);
    }),
  );
  return {
    host: ports.host,
    actions,
    plan,
    stage,
    result: computed(() => journal.value.value.result),
    run,
    armed,
    search,
    matches,
    more: computed(() =>
      Math.max(0, fitting.value.length - matches.value.filter((each) => fitting.value.includes(each)).length),
    ),
    chosen,
    arm: (on) => {
      armed.value = on;
    },
    find: (text) => {
      search.value = text;
    },
    choose: (id) => {
      picked.value = id;
    },
    async create() {
      const customerId = chosen.value;
      if (shown === undefined || !armed.value || customerId === null) return;
      await actions.ask('create', 'ticket.create', { host: ports.host, planId: ports.planId, hash: shown, customerId });
    },
    async cancel() {
      await actions.ask('cancel', 'ticket.cancel', { host: ports.host, planId: ports.planId });
      ports.close();
    },
    close: ports.close,
    dispose: () => scope.end(),
  };
}
