import { signal, type ReadonlySignal } from '@preact/signals';
import type { CommandInput, CommandName, CommandOutput } from '../bus/protocol.ts';
import type { Failure, Result } from '../domain/failure.ts';
import type { Ports } from './ports.ts';

/** What a view is doing right now and what went wrong last, by the place in the view it belongs to. */
export interface Actions {
  readonly busy: ReadonlySignal<ReadonlySet<string>>;
  readonly failures: ReadonlySignal<Readonly<Record<string, Failure>>>;
  /** True once a command was answered with "this page is older than the extension". */
  readonly stale: ReadonlySignal<boolean>;
  /** Runs one action under a key. The same key does not run twice at once; its old failure goes away. */
  run<T>(key: string, action: () => Promise<Result<T>>): Promise<Result<T> | null>;
  /** Sends a command as an action. */
  ask<N extends CommandName>(key: string, name: N, input: CommandInput<N>): Promise<Result<CommandOutput[N]> | null>;
  /** Takes a message away that has been read. */
  dismiss(key: string): void;
}

export function createActions(ports: Pick<Ports, 'ask'>): Actions {
  const busy = signal<ReadonlySet<string>>(new Set());
  const failures = signal<Readonly<Record<string, Failure>>>({});
  const stale = signal(false);

  const dismiss = (key: string): void => {
    if (!(key in failures.value)) return;
    failures.value = Object.fromEntries(Object.entries(failures.value).filter(([other]) => other !== key));
  };
  const run = async <T>(key: string, action: () => Promise<Result<T>>): Promise<Result<T> | null> => {
    if (busy.value.has(key)) return null;
    busy.value = new Set([...busy.value, key]);
    dismiss(key);
    try {
      const result = await action();
      if (!result.ok) {
        // `stopped` is what the person asked for, not something to be told about.
        if (result.failure.code !== 'stopped') failures.value = { ...failures.value, [key]: result.failure };
        if (result.failure.code === 'stale') stale.value = true;
      }
      return result;
    } finally {
      busy.value = new Set([...busy.value].filter((other) => other !== key));
    }
  };
  return { busy, failures, stale, run, dismiss, ask: (key, name, input) => run(key, () => ports.ask(name, input)) };
}
