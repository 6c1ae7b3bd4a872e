import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Readable } from './ports.ts';
import type { Scope } from './scope.ts';

export type Loading = 'loading' | 'ready' | 'failed';

/** A readable as a signal, with what is known about its loading. */
export interface Watched<T> {
  readonly value: ReadonlySignal<T>;
  readonly loading: ReadonlySignal<Loading>;
}

/** Follows one readable into `set`; a value heard while the first read is on its way wins over that read. */
function follow<T>(source: Readable<T>, set: (value: T) => void, setLoading: (loading: Loading) => void): () => void {
  let heard = false;
  let over = false;
  const stop = source.watch((value) => {
    if (over) return;
    heard = true;
    set(value);
    setLoading('ready');
  });
  source.read().then(
    (value) => {
      if (over) return;
      if (!heard) set(value);
      setLoading('ready');
    },
    () => {
      if (!over && !heard) setLoading('failed');
    },
  );
  return () => {
    over = true;
    stop();
  };
}

/** Follows a readable for the life of the scope. `fallback` stands until the first read has answered. */
export function watched<T>(source: Readable<T>, fallback: T, scope: Scope): Watched<T> {
  const value = signal(fallback);
  const loading = signal<Loading>('loading');
  scope.add(
    follow(
      source,
      (next) => (value.value = next),
      (next) => (loading.value = next),
    ),
  );
  return { value, loading };
}

/**
 * Follows the readable that belongs to the present key ("the report of the current tenant") and changes
 * over when the key does. Without a key the fallback stands and nothing is loading. While it is `held` it is loading, and
 * nothing is read yet.
 */
export function watchedBy<K extends string, T>(
  key: ReadonlySignal<K | null>,
  open: (key: K) => Readable<T>,
  fallback: T,
  scope: Scope,
  held?: ReadonlySignal<boolean>,
): Watched<T> {
  const value = signal(fallback);
  const loading = signal<Loading>('loading');
  scope.add(
    effect(() => {
      const now = key.value;
      value.value = fallback;
      loading.value = now === null ? 'ready' : 'loading';
      if (now === null || held?.value === true) return;
      return follow(
        open(now),
        (next) => (value.value = next),
        (next) => (loading.value = next),
      );
    }),
  );
  return { value, loading };
}
