import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { isNewer } from '../domain/document.ts';
import type { Ports } from './ports.ts';
import type { Scope } from './scope.ts';
import { watched } from './watched.ts';

/** Whether there is something to tell after an update: quietly, until it was looked at or waved away. */
export interface News {
  /** The version that it is about; null: nothing to tell. */
  readonly version: ReadonlySignal<string | null>;
  open(): Promise<void>;
  dismiss(): Promise<void>;
}

export function createNews(ports: Pick<Ports, 'ask' | 'store' | 'version'>, scope: Scope): News {
  const seen = watched(ports.store.newsSeen, null, scope);
  const now = ports.version;
  const away = signal(false);
  const dismiss = async (): Promise<void> => {
    away.value = true;
    await ports.ask('news.seen', {});
  };
  return {
    version: computed(() => {
      const before = seen.value.value;
      return now !== undefined && !away.value && before !== null && isNewer(now, before) ? now : null;
    }),
    async open() {
      await ports.ask('help.open', { topic: 'news' });
    },
    dismiss,
  };
}
