import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { CustomerList } from '../domain/customer.ts';
import type { Plan } from '../domain/plan.ts';
import { say } from '../domain/say.ts';
import { conflictsOf, findTwins, type Conflict } from '../mapping/plan.ts';
import type { Scope } from './scope.ts';
import { listed } from './words.ts';

/** Links that look wrong, as a whole and row by row. */
export interface ConflictView {
  all: readonly Conflict[];
  coveIds: ReadonlySet<string>;
  /** Short words for a row, by Cove customer id. */
  wordsOf: ReadonlyMap<string, readonly string[]>;
  /** Rows whose PSA customer was renamed: choosing it again settles it. */
  renamed: ReadonlySet<string>;
}

export const noConflicts: ConflictView = { all: [], coveIds: new Set(), wordsOf: new Map(), renamed: new Set() };

/** Why one row of the table is marked. */
function rowWords(conflict: Conflict): string {
  switch (conflict.kind) {
    case 'shared':
      return say('shared with {more} more in Cove', { more: conflict.coveIds.length - 1 });
    case 'inactive':
      return say('inactive in HaloPSA');
    case 'vanished':
      return say('no longer in HaloPSA');
    case 'renamed':
      return say('was called {was}', { was: conflict.was });
    case 'duplicate':
      return say('{many} in HaloPSA have this name', { many: conflict.twins.length + 1 });
  }
}

/** The whole sentence, with what to do about it. */
export function conflictSentence(
  conflict: Conflict,
  psaName: (id: number) => string | undefined,
  coveName: (id: string) => string | undefined,
): string {
  const { psaId, coveIds } = conflict;
  const name =
    psaName(psaId) ??
    (conflict.kind === 'vanished' ? conflict.was : undefined) ??
    say('HaloPSA customer {psaId}', { psaId: String(psaId) });
  const names = coveIds.length === 0 ? say('the reseller account') : listed(coveIds.map((id) => coveName(id) ?? id));
  switch (conflict.kind) {
    case 'shared':
      return say('{names} all go to {name}. Right for sites of one company, wrong otherwise.', { names, name });
    case 'inactive':
      return say('{name} is inactive in HaloPSA; Cove may not offer it. Linked to it: {names}.', { name, names });
    case 'vanished':
      return say('{name} is no longer in HaloPSA. Linked to it: {names}. Choose another one.', { name, names });
    case 'renamed':
      return say(
        '{name} was called {was} when it was linked to {names}. Choose it again if it is still the right one.',
        { name, was: conflict.was, names },
      );
    case 'duplicate':
      return say(
        'HaloPSA has {many} customers called {name} (ids {ids}). Make sure that the right one is meant for {names}.',
        {
          many: conflict.twins.length + 1,
          name,
          ids: [psaId, ...conflict.twins].join(', '),
          names,
        },
      );
  }
}

function viewOf(all: readonly Conflict[]): ConflictView {
  const wordsOf = new Map<string, string[]>();
  for (const conflict of all)
    for (const id of conflict.coveIds) {
      const known = wordsOf.get(id);
      if (known) known.push(rowWords(conflict));
      else wordsOf.set(id, [rowWords(conflict)]);
    }
  const renamed = new Set(all.flatMap(({ kind, coveIds }) => (kind === 'renamed' ? coveIds : [])));
  return { all, coveIds: new Set(wordsOf.keys()), wordsOf, renamed };
}

/** Pause after the last change before the links are looked over: nobody waits for it, and it must not delay a key. */
const restMs = 250;

/** Conflicts that follow plan and lists, a moment behind. */
export function createConflicts(options: {
  plan: ReadonlySignal<Plan>;
  customers: ReadonlySignal<CustomerList>;
  ready: ReadonlySignal<boolean>;
  scope: Scope;
}): ReadonlySignal<ConflictView> {
  const view = signal(noConflicts);
  options.scope.add(
    effect(() => {
      const { plan, customers, ready } = options;
      const [links, list] = [plan.value, customers.value];
      if (!ready.value) return undefined;
      let timer = setTimeout(begin, restMs);
      const search = findTwins(list.psa);
      function begin(): void {
        // In slices: a list just read is compared with itself first, and keys typed meanwhile must not wait for it.
        if (search.next().done) view.value = viewOf(conflictsOf(links, list));
        else timer = setTimeout(begin);
      }
      return () => clearTimeout(timer);
    }),
  );
  return view;
}
