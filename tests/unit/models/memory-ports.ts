import type { CommandName, CommandOutput } from '../../../lib/bus/protocol.ts';
import type { RestorePoint } from '../../../lib/domain/cove-rows.ts';
import { nothingLearnt, type Calibration } from '../../../lib/domain/calibration.ts';
import type { ChangePlan } from '../../../lib/domain/change.ts';
import { emptyDrift } from '../../../lib/domain/drift.ts';
import { emptyDraft } from '../../../lib/domain/connection.ts';
import type { FirstScreen } from '../../../lib/domain/first-screen.ts';
import { fail, ok, type Result } from '../../../lib/domain/failure.ts';
import type { Plan, PlanHistory } from '../../../lib/domain/plan.ts';
import type { Handwork } from '../../../lib/domain/handwork.ts';
import { noTicket } from '../../../lib/domain/proof-ticket.ts';
import { noVault } from '../../../lib/domain/secret.ts';
import { noPolicy, type Policy } from '../../../lib/domain/policy.ts';
import type { Unreadable } from '../../../lib/domain/unreadable.ts';
import { defaultPanel } from '../../../lib/domain/tenant.ts';
import { isHostedHalo, normaliseAddress } from '../../../lib/halo/address.ts';
import { edit, redo, undo, type Edited } from '../../../lib/mapping/plan.ts';
import type { PagePort, Ports, Readable, StorePort } from '../../../lib/models/ports.ts';

/** A stored item in memory; `set` is what the background does. */
export interface Cell<T> extends Readable<T> {
  value: T;
  set(value: T): void;
  watchers: number;
}

export function cell<T>(value: T): Cell<T> {
  const heard = new Set<(value: T) => void>();
  return {
    value,
    get watchers() {
      return heard.size;
    },
    read() {
      return Promise.resolve(this.value);
    },
    watch(listener) {
      heard.add(listener);
      return () => void heard.delete(listener);
    },
    set(next) {
      this.value = next;
      for (const listener of heard) listener(next);
    },
  };
}

const family = <T>(fallback: T): ((owner: string) => Cell<T>) => {
  const cells = new Map<string, Cell<T>>();
  return (owner) => {
    const known = cells.get(owner) ?? cell(fallback);
    cells.set(owner, known);
    return known;
  };
};

type CellsOf<S> = {
  [K in keyof S]: S[K] extends Readable<infer T>
    ? Cell<T>
    : S[K] extends (owner: string) => Readable<infer T>
      ? (owner: string) => Cell<T>
      : never;
};

export interface MemoryPorts {
  ports: Ports;
  store: CellsOf<StorePort>;
  asked: { name: CommandName; input: unknown }[];
  files: { name: string; mime: string; text: string }[];
  /** What the next commands of a name answer, instead of the usual. */
  answers: Map<CommandName, () => Promise<Result<unknown>>>;
  /** Hosts that a person would allow. */
  allows: (host: string) => boolean;
  clock: { now: number };
}

/** Ports over memory. Plan edits are really carried out, as the background does it; the rest is recorded. */
export function memoryPorts(page?: Partial<PagePort>): MemoryPorts {
  const clock = { now: Date.UTC(2026, 9, 5, 9, 30) };
  const store: CellsOf<StorePort> = {
    connections: cell({}),
    currentConnection: cell<string | null>(null),
    draft: cell(emptyDraft),
    runs: cell({}),
    secretsKept: cell({}),
    vaultState: cell(noVault),
    ticketOf: family(noTicket),
    shownSecretOf: family(null),
    coveView: cell(null),
    notices: cell({ drift: false }),
    newsSeen: cell<string | null>(null),
    unreadable: cell<Unreadable[]>([]),
    policy: cell<Policy>(noPolicy),
    panelOf: family(defaultPanel),
    reportOf: family(null),
    choicesOf: family({ ticks: {} }),
    candidatesOf: family({ roles: [], applications: [] }),
    changesOf: family<ChangePlan[]>([]),
    driftOf: family(emptyDrift),
    calibrationOf: family<Calibration>(nothingLearnt),
    customersOf: family({ cove: [], psa: [] }),
    planOf: family<Plan>({ connectionId: 'c1', links: {}, excluded: [], revision: 0 }),
    historyOf: family<PlanHistory>({ past: [], future: [] }),
    firstScreen: cell<FirstScreen | null>(null),
    suggestionsOf: family({}),
    coveStateOf: family({}),
    coveRowsOf: family(null),
    restorePointsOf: family<RestorePoint[]>([]),
    handworkOf: family<Handwork>({}),
  };
  const memory: MemoryPorts = {
    store,
    asked: [],
    files: [],
    answers: new Map(),
    allows: () => true,
    clock,
    ports: undefined as never,
  };
  const change = (id: string, make: (now: Edited) => Edited): Result<{ revision: number }> => {
    const before = { plan: store.planOf(id).value, history: store.historyOf(id).value };
    const after = make(before);
    const { savedAt: _saved, ...unsaved } = after.plan;
    store.historyOf(id).set(after.history);
    store.planOf(id).set(after.plan === before.plan ? after.plan : unsaved);
    return ok({ revision: after.plan.revision });
  };
  const carryOut = (name: CommandName, input: never): Result<unknown> => {
    const {
      connectionId: id,
      revision,
      op,
      label,
      draft,
      host,
    } = input as {
      connectionId: string;
      revision: number;
      op: never;
      label: string;
      draft: never;
      host: string;
    };
    switch (name) {
      case 'plan.edit':
        if (store.planOf(id).value.revision !== revision)
          return fail('stale', 'The plan was changed in another window.');
        return change(id, ({ plan, history }) => edit(plan, history, op, label));
      case 'plan.undo':
        return change(id, ({ plan, history }) => undo(plan, history));
      case 'plan.redo':
        return change(id, ({ plan, history }) => redo(plan, history));
      case 'plan.save':
        store.planOf(id).set({ ...store.planOf(id).value, savedAt: clock.now });
        return ok(null);
      case 'draft.save':
        store.draft.set(draft);
        return ok(null);
      case 'manual':
        store.choicesOf(host).set({ ...store.choicesOf(host).value, manual: (input as { on: boolean }).on });
        return ok(null);
      case 'note': {
        const { requirement, text } = input as { requirement: string; text: string };
        const choices = store.choicesOf(host).value;
        store.choicesOf(host).set({ ...choices, notes: { ...choices.notes, [requirement]: { at: clock.now, text } } });
        return ok(null);
      }
      case 'drift.noted':
        store.driftOf(host).set({ ...store.driftOf(host).value, notedAt: clock.now });
        return ok(null);
      case 'unreadable.reset':
      case 'unreadable.restore':
        store.unreadable.set(store.unreadable.value.filter(({ key }) => key !== (input as { key: string }).key));
        return ok(null);
      case 'unreadable.later':
        store.unreadable.set(store.unreadable.value.map((part) => ({ ...part, later: true })));
        return ok(null);
      case 'notices.set':
        store.notices.set({ drift: (input as { on: boolean }).on });
        return ok(null);
      case 'check':
      case 'customers.psa':
      case 'customers.cove':
      case 'match':
      case 'cove.apply':
        return ok({ runId: 'r1' });
      case 'connect':
        return ok({ connectionId: 'c1' });
      case 'cove.fill':
        return ok({
          filled: ['Connection name', 'Client ID', 'Client Secret', 'Resource Server Hostname'],
          refused: [],
        });
      default:
        return ok(null);
    }
  };
  memory.ports = {
    ask: async (name, input) => {
      memory.asked.push({ name, input });
      const answer = memory.answers.get(name);
      const result = answer ? await answer() : carryOut(name, input as never);
      return result as Result<CommandOutput[typeof name]>;
    },
    store,
    now: () => clock.now,
    readAddress: normaliseAddress,
    isHosted: isHostedHalo,
    requestOrigin: (host) => Promise.resolve(memory.allows(host)),
    hasOrigin: (host) => Promise.resolve(memory.allows(host)),
    openTab: (target) => void memory.asked.push({ name: 'app.open', input: target }),
    saveFile: (name, mime, text) => {
      memory.files.push({ name, mime, text });
      return Promise.resolve();
    },
    copy: () => Promise.resolve(true),
    rawPart: ({ key }) => Promise.resolve({ v: 9, data: { of: key, client_secret: 'client_secret=hunter2hunter2' } }),
    ...(page
      ? {
          page: {
            console: 'halo',
            host: 'acme.halopsa.com',
            place: cell<string | null>(null),
            showMe: () => Promise.resolve(ok(null)),
            setPanel: () => undefined,
            close: () => undefined,
            ...page,
          },
        }
      : {}),
  };
  return memory;
}
