import type { CoveFrameView, CoveState } from '../../../../lib/domain/cove-view.ts';
import { emptyDraft, type Draft } from '../../../../lib/domain/connection.ts';
import type { HelpTopic } from '../../../../lib/domain/document.ts';
import type { Settings } from '../../../../lib/domain/settings.ts';
import type { DiagnosticsFacts } from '../../../../lib/models/diagnostics-facts.ts';
import { memoryPorts, type MemoryPorts } from '../../models/memory-ports.ts';
import { connection, customers, host, mapped, minutes, mixed, now } from './data.ts';

/** One state of a screen: what is stored, and what is pressed before looking. */
export interface Scene {
  name: string;
  kind: 'sidebar' | 'popup' | 'tab' | 'consent' | 'ticket' | 'report' | 'diagnostics' | 'settings' | 'help';
  ports(): MemoryPorts;
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  forced?: boolean;
  rtl?: boolean;
  /** Only for `help`: what the page is opened at. */
  topic?: HelpTopic;
  /** Only for `diagnostics`: what is read. */
  facts?: DiagnosticsFacts;
  /** Only for `settings`: what is set, and when something was taken over last. */
  settings?: { now: Settings; importedAt?: number };
  /** Names of buttons to press (a pattern where the name has a number), or fields to fill ("Label=value"), in order; `@seen=` waits for a text. */
  acts?: (string | RegExp)[];
}

export const halo =
  (fill: (memory: MemoryPorts) => void = () => undefined, page = {}) =>
  (): MemoryPorts => {
    const memory = memoryPorts(page);
    fill(memory);
    return memory;
  };
export const withConnection = (memory: MemoryPorts): void => {
  memory.store.connections.set({ c1: connection });
  memory.store.currentConnection.set('c1');
  memory.store.secretsKept.set({ c1: { at: minutes(10), until: now + 3_600_000 } });
};
export const cove = (
  view: CoveFrameView | null,
  state: CoveState,
  more: (memory: MemoryPorts) => void = () => undefined,
) =>
  halo(
    (memory) => {
      withConnection(memory);
      memory.store.reportOf(host).set(mixed);
      if (view)
        memory.store.coveView.set({
          at: now,
          tabId: 1,
          frames:
            view.place === 'elsewhere'
              ? { 0: view }
              : { 0: { place: 'elsewhere', level: 'Reseller', role: 'SuperUser' }, 3: view },
        });
      memory.store.coveStateOf('c1').set(state);
      const list = customers(250);
      memory.store
        .planOf('c1')
        .set({ ...mapped(list).plan, reseller: { psaId: 5, origin: 'hand', at: minutes(9) }, savedAt: minutes(5) });
      more(memory);
    },
    { console: 'cove', host: 'backup.management' },
  );

export const app =
  (step: Draft['step'], fill: (memory: MemoryPorts) => void = () => undefined, surface: 'popup' | 'tab' = 'popup') =>
  (): MemoryPorts => {
    const memory = memoryPorts();
    memory.ports.surface = surface;
    memory.store.draft.set({ ...emptyDraft, step });
    fill(memory);
    return memory;
  };
export const rows =
  (count: number, reseller = true) =>
  (memory: MemoryPorts): void => {
    withConnection(memory);
    const list = customers(count);
    const { plan, suggestions } = mapped(list);
    memory.store.customersOf('c1').set(list);
    memory.store
      .planOf('c1')
      .set(reseller ? { ...plan, reseller: { psaId: 5, origin: 'hand', at: minutes(9) } } : plan);
    memory.store.suggestionsOf('c1').set(suggestions);
    memory.store.reportOf(host).set(mixed);
  };
/** Stored by a newer version, damaged, and set aside but readable by now. */
export const unread = (memory: MemoryPorts): void => {
  rows(250)(memory);
  memory.store.unreadable.set([
    { key: 'plan:c1', why: 'newer', bytes: 20_480, aside: true },
    { key: `choices:${host}`, why: 'damaged', bytes: 900, aside: false },
    { key: 'draft', why: 'readable', bytes: 120, aside: true },
  ]);
};
/** Everything that can be wrong about links, and customers that came since the plan was saved. */
export const troubled = (memory: MemoryPorts): void => {
  rows(250)(memory);
  const list = memory.store.customersOf('c1').value;
  const plan = memory.store.planOf('c1').value;
  const [first, second, third, fourth, ...rest] = Object.keys(plan.links);
  if (!first || !second || !third || !fourth) return;
  const target = plan.links[first]?.psaId ?? 0;
  const renamed = plan.links[third]?.psaId ?? 0;
  memory.store.customersOf('c1').set({
    ...list,
    cove: list.cove.map((customer) =>
      rest.slice(0, 3).includes(customer.id) ? { ...customer, appearedAt: now } : customer,
    ),
    psa: list.psa.map((customer) =>
      customer.id === plan.links[fourth]?.psaId ? { ...customer, inactive: true } : customer,
    ),
    psaBefore: { [String(renamed)]: { name: 'Northwind Trading', at: now } },
  });
  memory.store.planOf('c1').set({
    ...plan,
    reviewedAt: minutes(60),
    links: {
      ...plan.links,
      [second]: { psaId: target, origin: 'hand', at: minutes(20) },
      [rest[5] ?? '']: { psaId: 987654, origin: 'import', at: minutes(5000) },
    },
  });
};
export const long =
  'The Worshipful Company of Extraordinarily Long-Named Wholesale Stationery and Sundries Importers (Northern Division) Limited';
