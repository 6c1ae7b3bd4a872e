import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { fail, ok } from '../domain/failure.ts';
import { say } from '../domain/say.ts';
import { createActions, type Actions } from './actions.ts';
import { createClock } from './clock.ts';
import type { DiagnosticsFacts } from './diagnostics-facts.ts';
import type { Ports } from './ports.ts';
import { fileName } from './report-file.ts';
import { createScope } from './scope.ts';
import { supportText } from './support-text.ts';

export type DiagnosticsPorts = Pick<Ports, 'ask' | 'now' | 'copy' | 'saveFile'> & {
  /** The tenant that the page was opened for; null: whichever is known. */
  host: string | null;
  read: (host: string | null) => Promise<DiagnosticsFacts>;
  /** Calls back when anything that is read may have changed. */
  watch: (heard: () => void) => () => void;
};

/** Alcove's page about itself: how it reads one tenant, and what may be told to somebody who helps. */
export interface DiagnosticsModel {
  readonly actions: Actions;
  readonly clock: ReadonlySignal<number>;
  readonly facts: ReadonlySignal<DiagnosticsFacts | null>;
  readonly failed: ReadonlySignal<boolean>;
  /** Whether names of customers may be told. */
  readonly names: ReadonlySignal<boolean>;
  /** Exactly what would be copied. */
  readonly text: ReadonlySignal<string>;
  readonly copied: ReadonlySignal<boolean>;
  use(host: string): void;
  setNames(on: boolean): void;
  copy(): Promise<void>;
  save(): Promise<void>;
  check(): Promise<void>;
  dispose(): void;
}

export function createDiagnostics(ports: DiagnosticsPorts): DiagnosticsModel {
  const scope = createScope();
  const actions = createActions(ports);
  const host = signal(ports.host);
  const facts = signal<DiagnosticsFacts | null>(null);
  const failed = signal(false);
  const names = signal(false);
  const copied = signal(false);
  let turn = 0;
  const read = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    try {
      const now = await ports.read(host.value);
      if (mine !== turn || scope.ended) return;
      facts.value = now;
      copied.value = false;
      failed.value = false;
    } catch {
      if (mine === turn) failed.value = true;
    }
  };
  // A check writes often; one reading afterwards is enough.
  let waiting: ReturnType<typeof setTimeout> | undefined;
  scope.add(
    ports.watch(() => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void read(), 200);
    }),
  );
  scope.add(() => clearTimeout(waiting));
  void read();
  const text = computed(() => (facts.value ? supportText(facts.value, { names: names.value }) : ''));
  return {
    actions,
    clock: createClock(ports.now, scope),
    facts,
    failed,
    names,
    text,
    copied,
    use(next) {
      host.value = next;
      void read();
    },
    setNames(on) {
      names.value = on;
      copied.value = false;
    },
    async copy() {
      await actions.run('copy', async () => {
        copied.value = await ports.copy(text.value);
        if (copied.value) return ok(null);
        return fail(
          'not-allowed',
          say('The browser did not let Alcove use the clipboard. Save the text as a file instead.'),
        );
      });
    },
    save: () =>
      ports.saveFile(`alcove-diagnostics-${fileName(facts.value?.host ?? 'none')}.txt`, 'text/plain', text.value),
    async check() {
      const now = facts.value?.host;
      if (now) await actions.ask('check', 'check', { host: now });
    },
    dispose: () => scope.end(),
  };
}
