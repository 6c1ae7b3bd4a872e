import { effect, type ReadonlySignal } from '@preact/signals';
import type { Policy } from '../domain/policy.ts';
import type { DraftModel } from './draft.ts';
import type { ActiveConsole } from './ports.ts';
import type { Scope } from './scope.ts';

/** Types the address where only one can be meant. */
export function prefillAddress(options: {
  draft: DraftModel;
  here: ReadonlySignal<ActiveConsole | null>;
  policy: ReadonlySignal<Policy>;
  scope: Scope;
}): void {
  const { draft, here, policy, scope } = options;
  // The tenant that is open behind the popup is most likely the one that is meant.
  scope.add(
    effect(() => {
      const now = here.value;
      if (now?.kind === 'halo' && draft.loaded.value && draft.draft.peek().address === '') {
        draft.change({ address: now.host });
      }
    }),
  );
  // Where the organisation allows one tenant alone, that is the one.
  scope.add(
    effect(() => {
      const [host, ...others] = policy.value.haloHosts ?? [];
      if (host === undefined || others.length > 0 || !draft.loaded.value) return;
      if (draft.draft.peek().address !== host) draft.change({ address: host });
    }),
  );
}
