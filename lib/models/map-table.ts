import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { CoveCustomer, CustomerList, PsaCustomer } from '../domain/customer.ts';
import type { Link } from '../domain/plan.ts';
import { rowState, type RowState } from '../mapping/plan.ts';
import {
  chipOf,
  coverageOf,
  isLikely,
  isTooClose,
  linkOf,
  rowsFor,
  suggestionsFor,
  type Coverage,
  type MapFilter,
  type MapSort,
  type RowQuery,
  type Suggestions,
} from './map-rows.ts';
import type { PlanEditor } from './plan-editor.ts';
import type { Scope } from './scope.ts';
import { count } from './words.ts';

/** One option of a picker. */
export interface PickerOption {
  psa: PsaCustomer;
  /** Set for suggestions: why it is offered. */
  reason?: string;
}

/** One row as it is drawn. */
export interface MapRowView {
  customer: CoveCustomer;
  state: RowState;
  psa: PsaCustomer | null;
  /** The linked PSA customer is not in the list that was read. */
  gone: boolean;
  /** Why it stands so; for a row without a link, what comparing the names gave, or that it was not done yet. */
  chip: string | null;
  /** The suggestion that a click would accept; null where several are too close. */
  offered: PickerOption | null;
}

/** Finds PSA customers by what is typed, best first, at most `limit`. */
export type NameSearch = (typed: string, limit: number) => readonly PsaCustomer[];

export interface MapTable {
  readonly editor: PlanEditor;
  readonly query: ReadonlySignal<RowQuery>;
  readonly rows: ReadonlySignal<readonly CoveCustomer[]>;
  readonly coverage: ReadonlySignal<Coverage>;
  readonly reseller: ReadonlySignal<PsaCustomer | null>;
  row(customer: CoveCustomer): MapRowView;
  /** What the picker offers: suggestions first while nothing is typed. */
  options(customer: CoveCustomer | null, typed: string): PickerOption[];
  filter(filter: MapFilter): void;
  search(text: string): void;
  sort(sort: MapSort): void;
  link(customer: CoveCustomer, psa: PsaCustomer): Promise<void>;
  unlink(customer: CoveCustomer): Promise<void>;
  exclude(customer: CoveCustomer): Promise<void>;
  include(customer: CoveCustomer): Promise<void>;
  setReseller(psa: PsaCustomer | null): Promise<void>;
  applyToAll(): Promise<void>;
  clearAll(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

export interface MapTableOptions {
  editor: PlanEditor;
  customers: ReadonlySignal<CustomerList>;
  suggestions: ReadonlySignal<Suggestions>;
  searchOf: (psa: readonly PsaCustomer[]) => NameSearch;
  now: () => number;
  scope: Scope;
}

/** Options shown at most; more would neither fit nor help. */
export const shownOptions = 50;
const labelMax = 120;
const named = (name: string): string => `“${name.length > labelMax ? `${name.slice(0, labelMax)}…` : name}”`;

export function createMapTable({ editor, customers, suggestions, searchOf, now, scope }: MapTableOptions): MapTable {
  const query = signal<RowQuery>({ filter: 'all', search: '', sort: 'work' });
  const psaById = computed(() => new Map(customers.value.psa.map((psa) => [psa.id, psa])));
  const excluded = computed(() => new Set(editor.plan.value.excluded));
  const found = computed(() => searchOf(customers.value.psa));
  const rows = signal<readonly CoveCustomer[]>([]);
  const takingPart = computed(() => customers.value.cove.filter((customer) => customer.setAside === undefined));

  const arrange = (): void => {
    rows.value = rowsFor(
      editor.plan.peek(),
      customers.peek().cove,
      suggestions.peek(),
      (id) => psaById.peek().get(id)?.name,
      query.peek(),
    );
  };
  // Edits of single rows do not rearrange: only another question, other lists,
  // a change of many rows or one that was made elsewhere does.
  scope.add(
    effect(() => {
      void [query.value, customers.value, suggestions.value, editor.elsewhere.value];
      untracked(arrange);
    }),
  );
  const many = async (edit: () => Promise<void>): Promise<void> => {
    const done = edit();
    arrange();
    await done;
    arrange();
  };
  const option = (id: number, reason: string): PickerOption[] => {
    const psa = psaById.value.get(id);
    return psa ? [{ psa, reason }] : [];
  };
  const offers = (customer: CoveCustomer): PickerOption[] =>
    suggestionsFor(suggestions.value, customer.id).flatMap(({ psaId, reason }) => option(psaId, reason));

  return {
    editor,
    query,
    rows,
    coverage: computed(() => coverageOf(editor.plan.value, customers.value.cove, suggestions.value)),
    reseller: computed(() => {
      const link = editor.plan.value.reseller;
      return link
        ? (psaById.value.get(link.psaId) ?? { id: link.psaId, name: `HaloPSA customer ${link.psaId}` })
        : null;
    }),
    row(customer) {
      const plan = editor.plan.value;
      const state = rowState(plan, excluded.value, customer, suggestions.value);
      const link = linkOf(plan, customer.id);
      const psa = link ? (psaById.value.get(link.psaId) ?? null) : null;
      const own = suggestionsFor(suggestions.value, customer.id);
      const chip = chipOf(state, link, own);
      const clear = state === 'suggested' && isLikely(suggestions.value, customer.id) && !isTooClose(own);
      return {
        customer,
        state,
        psa: link && !psa ? { id: link.psaId, name: `HaloPSA customer ${link.psaId}` } : psa,
        gone: link !== undefined && psa === null,
        chip: chip ?? (Object.hasOwn(suggestions.value, customer.id) ? 'no match' : 'not compared yet'),
        offered: clear ? (offers(customer)[0] ?? null) : null,
      };
    },
    options(customer, typed) {
      if (typed.trim() !== '') return found.value(typed, shownOptions).map((psa) => ({ psa }));
      const first = customer ? offers(customer) : [];
      const taken = new Set(first.map(({ psa }) => psa.id));
      const rest = customers.value.psa.filter(({ id }) => !taken.has(id)).slice(0, shownOptions - first.length);
      return [...first, ...rest.map((psa) => ({ psa }))];
    },
    filter: (filter) => (query.value = { ...query.value, filter }),
    search: (search) => (query.value = { ...query.value, search }),
    sort: (sort) => (query.value = { ...query.value, sort }),
    link(customer, psa) {
      const suggestion = suggestionsFor(suggestions.value, customer.id).find(({ psaId }) => psaId === psa.id);
      const link: Link = suggestion
        ? { psaId: psa.id, origin: 'suggestion', reason: suggestion.reason, at: now() }
        : { psaId: psa.id, origin: 'hand', at: now() };
      return editor.edit(
        { kind: 'link', coveId: customer.id, link },
        `Link ${named(customer.name)} to ${named(psa.name)}`,
      );
    },
    unlink: (customer) =>
      editor.edit({ kind: 'unlink', coveId: customer.id }, `Remove the link of ${named(customer.name)}`),
    exclude: (customer) => editor.edit({ kind: 'exclude', coveId: customer.id }, `Exclude ${named(customer.name)}`),
    include: (customer) =>
      editor.edit({ kind: 'include', coveId: customer.id }, `Take ${named(customer.name)} back in`),
    setReseller: (psa) =>
      editor.edit(
        { kind: 'reseller', link: psa ? { psaId: psa.id, origin: 'hand', at: now() } : null },
        psa ? `Reseller account to ${named(psa.name)}` : 'Remove the reseller’s PSA customer',
      ),
    applyToAll: () =>
      many(async () => {
        const psaId = editor.plan.value.reseller?.psaId;
        if (psaId === undefined) return;
        const coveIds = takingPart.value.map(({ id }) => id);
        const label = `Link all ${count(coveIds.length, 'customer')} to ${named(psaById.value.get(psaId)?.name ?? String(psaId))}`;
        await editor.edit({ kind: 'apply-to-all', psaId, coveIds, at: now() }, label);
      }),
    clearAll: () =>
      many(() =>
        editor.edit({ kind: 'clear-all' }, `Clear all ${count(Object.keys(editor.plan.value.links).length, 'link')}`),
      ),
    undo: () => many(() => editor.undo()),
    redo: () => many(() => editor.redo()),
  };
}
