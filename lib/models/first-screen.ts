import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { FirstScreen } from '../domain/first-screen.ts';
import type { Ports } from './ports.ts';
import type { Scope } from './scope.ts';
import { watched } from './watched.ts';

export interface FirstScreenModel {
  /** What the mapping table shows until the long lists are there; null: nothing was prepared. */
  readonly screen: ReadonlySignal<FirstScreen | null>;
  /** True while the long lists wait, so that the first rows stand before 20,000 others are read. */
  readonly held: ReadonlySignal<boolean>;
  /** True once what is shown first is on the screen: the time for whatever nobody looks at. */
  readonly painted: ReadonlySignal<boolean>;
}

/**
 * The table's first rows before everything else. Where the table is not what is shown, or nothing was prepared, nothing waits.
 *
 * @param options.wanted whether the table is shown; null: not known yet, nor which connection is the current one
 */
export function createFirstScreen(options: {
  ports: Pick<Ports, 'store' | 'painted'>;
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
  const painted = signal(false);
  const whenPainted = ports.painted ?? ((then: () => void) => void setTimeout(then, 0));
  scope.add(
    effect(() => {
      if (first.loading.value === 'loading' || wanted.value === null) return;
      if (screen.value === null || !wanted.value) held.value = false;
      if (!painted.peek())
        whenPainted(() =>
          batch(() => {
            held.value = false;
            painted.value = true;
          }),
        );
    }),
  );
  return { screen, held, painted };
}
