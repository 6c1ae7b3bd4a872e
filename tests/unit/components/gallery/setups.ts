import type { CoveFrameView, CoveState } from '../../../../lib/domain/cove-view.ts';
import { emptyDraft, type Draft } from '../../../../lib/domain/connection.ts';
import { memoryPorts, type MemoryPorts } from '../../models/memory-ports.ts';
import { connection, customers, host, mapped, minutes, mixed, now } from './data.ts';

/** One state of a screen: what is stored, and what is pressed before looking. */
export interface Scene {
  name: string;
  kind: 'sidebar' | 'popup' | 'tab' | 'consent';
  ports(): MemoryPorts;
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  forced?: boolean;
  rtl?: boolean;
  /** Names of buttons to press, or fields to fill ("Label=value"), in order. */
  acts?: string[];
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
export const long =
  'The Worshipful Company of Extraordinarily Long-Named Wholesale Stationery and Sundries Importers (Northern Division) Limited';
