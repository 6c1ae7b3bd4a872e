import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { FirstScreen } from '../domain/first-screen.ts';
import type { Ports } from './ports.ts';
import type { Scope } from './scope.ts';
import { watched } from './watched.ts';

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
 * @param options.wanted whether the table is shown; null: not known yet, nor which connection is the current one
 */
export function createFirstScreen(options: {
  ports: Pick<Ports, 'store'>;
  connectionId: ReadonlySignal<string | null>;
  wanted: ReadonlySignal<boolean | null>;
  scope: Scope;
}): FirstScreenModel {
  const { ports, connectionId, wanted, scope } = options;
  const first = watched<FirstScreen | null>(ports.store.firstScreen, null, scope);
  const screen = computed(() => {
    const made = first.value.value;
    return made?.plan.connectionId === connectionId.value ? made : null;
  });
  const held = signal(true);
  scope.add(
    effect(() => {
      if (first.loading.value === 'loading' || wanted.value === null) return undefined;
      if (screen.value === null || !wanted.value) {
        held.value = false;
        return undefined;
      }
      const timer = setTimeout(() => (held.value = false), drawnMs);
      return () => clearTimeout(timer);
    }),
  );
  return { screen, held };
}
