import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { FirstScreen } from '../domain/first-screen.ts';
import type { Ports } from './ports.ts';
import type { Scope } from './scope.ts';
import { watchedBy } from './watched.ts';

export interface FirstScreenModel {
  /** What the mapping table shows until the long lists are there; null: nothing was prepared. */
  readonly screen: ReadonlySignal<FirstScreen | null>;
  /** True while the long lists wait, so that the first rows stand before 20,000 others are read. */
  readonly held: ReadonlySignal<boolean>;
}

/** Time in which the first rows are drawn and painted; the long lists are read after it. */
const drawnMs = 50;

/**
 * The table's first rows before everything else. Where the table is not what is shown, or nothing was prepared, nothing waits.
 *
 * @param wanted whether the table is shown; null: not known yet
 */
export function createFirstScreen(options: {
  ports: Pick<Ports, 'store'>;
  connectionId: ReadonlySignal<string | null>;
  wanted: ReadonlySignal<boolean | null>;
  scope: Scope;
}): FirstScreenModel {
  const { ports, connectionId, wanted, scope } = options;
  const first = watchedBy(connectionId, ports.store.firstScreenOf, null, scope);
  const held = signal(true);
  scope.add(
    effect(() => {
      if (first.loading.value === 'loading' || wanted.value === null) return undefined;
      if (first.value.value === null || !wanted.value) {
        held.value = false;
        return undefined;
      }
      const timer = setTimeout(() => (held.value = false), drawnMs);
      return () => clearTimeout(timer);
    }),
  );
  return { screen: first.value, held };
}
