import { computed, type ReadonlySignal } from '@preact/signals';
import type { Actions } from './actions.ts';
import type { Ports } from './ports.ts';
import type { Scope } from './scope.ts';
import { watched } from './watched.ts';

/** Whether the person wants to be notified of changes. */
export interface Notices {
  readonly on: ReadonlySignal<boolean>;
  /** Asks for the browser's permission where it is needed. To be called straight from a click. */
  set(on: boolean): Promise<void>;
}

export function createNotices(ports: Pick<Ports, 'store' | 'requestNotices'>, actions: Actions, scope: Scope): Notices {
  const stored = watched(ports.store.notices, { drift: false }, scope);
  return {
    on: computed(() => stored.value.value.drift),
    async set(on) {
      const allowed = on && (await (ports.requestNotices?.() ?? Promise.resolve(false)));
      await actions.ask('notices', 'notices.set', { on: allowed });
    },
  };
}
