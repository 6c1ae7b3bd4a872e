import { signal, type ReadonlySignal } from '@preact/signals';
import { emptyDraft, type Draft } from '../domain/connection.ts';
import type { Ports } from './ports.ts';
import type { Scope } from './scope.ts';

/** What is being typed: kept a moment after every change, so that a closed popup loses nothing. Never a secret. */
export interface DraftModel {
  readonly draft: ReadonlySignal<Draft>;
  readonly loaded: ReadonlySignal<boolean>;
  change(part: Partial<Draft>): void;
  /** Sends what has not been sent yet; the view calls it when it is about to disappear. */
  flush(): Promise<void>;
}

/** How long typing may pause before it is kept (milliseconds). Short: a popup dies without notice. */
export const draftDelay = 150;

export function createDraft(ports: Pick<Ports, 'ask' | 'store'>, scope: Scope): DraftModel {
  const draft = signal<Draft>(emptyDraft);
  const loaded = signal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let early: Partial<Draft> = {};

  const flush = async (): Promise<void> => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    await ports.ask('draft.save', { draft: draft.value });
  };
  const settle = (stored: Draft): void => {
    if (loaded.value) return;
    // What was typed before the stored draft arrived wins over it.
    draft.value = { ...stored, ...early };
    loaded.value = true;
  };
  ports.store.draft.read().then(settle, () => settle(emptyDraft));
  scope.add(
    ports.store.draft.watch((stored) => {
      // While something unsent is typed here, an echo of an older draft must not undo it.
      if (timer === undefined && loaded.value) draft.value = stored;
    }),
  );
  scope.add(() => void flush());
  return {
    draft,
    loaded,
    change(part) {
      if (!loaded.value) early = { ...early, ...part };
      draft.value = { ...draft.value, ...part };
      if (timer !== undefined) clearTimeout(timer);
      timer = setTimeout(() => void flush(), draftDelay);
    },
    flush,
  };
}
