import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { CoveCustomer, CustomerList, PsaCustomer } from '../domain/customer.ts';
import { isNew, rowState, type RowState } from '../mapping/plan.ts';
import { createConflicts, noConflicts, type ConflictView } from './map-conflicts.ts';
import { createBulkEdits, createRowEdits, type BulkEdits, type RowEdits } from './map-edits.ts';
import {
  chipOf,
  isLikely,
  isTooClose,
  linkOf,
  originOf,
  rowsFor,
  standingOf,
  suggestionsFor,
  type Coverage,
  type LookUp,
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
  /** Why it stands so; for a row without a link, what comparing the names gave, or that it was not done and why. */
  chip: string | null;
  /** Where the link came from and when it was made. */
  origin: string | null;
  at: number | null;
  /** It came to the list after the plan was saved last. */
  isNew: boolean;
  /** What looks wrong about its link, in words. */
  conflicts: readonly string[];
  /** Its PSA customer was renamed since: a click keeps it. */
  renamed: boolean;
  /** The suggestion that a click would accept; null where several are too close. */
  offered: PickerOption | null;
}

/** Finds PSA customers by what is typed, best first, at most `limit`. */
export type NameSearch = (typed: string, limit: number) => readonly PsaCustomer[];

export interface MapTable extends RowEdits {
  readonly editor: PlanEditor;
  readonly query: ReadonlySignal<RowQuery>;
  /** False until everything that the table shows has been read. */
  readonly ready: ReadonlySignal<boolean>;
  readonly rows: ReadonlySignal<readonly CoveCustomer[]>;
  /** How many rows there are. */
  readonly count: ReadonlySignal<number>;
  /** How many PSA customers there are to choose from. */
  readonly psaCount: ReadonlySignal<number>;
  readonly linkCount: ReadonlySignal<number>;
  readonly coverage: ReadonlySignal<Coverage>;
  /** Links that look wrong; made a moment after the plan has come to rest. */
  readonly conflicts: ReadonlySignal<ConflictView>;
  readonly lookUp: ReadonlySignal<LookUp>;
  readonly reseller: ReadonlySignal<PsaCustomer | null>;
  readonly bulk: BulkEdits;
  row(customer: CoveCustomer): MapRowView;
  /** What the picker offers: suggestions first while nothing is typed. */
  options(customer: CoveCustomer | null, typed: string): PickerOption[];
  /** Prepares the search of the picker, so that the first key finds it ready. */
  prepare(): void;
  filter(filter: MapFilter): void;
  search(text: string): void;
  /** The usual order of a column; asked again the other way round, and then back to the order of work. */
  sort(sort: MapSort): void;
  /** Changes many rows and puts the table in order again. */
  many(edit: () => Promise<void>): Promise<void>;
  applyToAll(): Promise<void>;
  clearAll(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

export interface MapTableOptions {
  editor: PlanEditor;
  customers: ReadonlySignal<CustomerList>;
  suggestions: ReadonlySignal<Suggestions>;
  ready?: ReadonlySignal<boolean>;
  lookUp?: ReadonlySignal<LookUp>;
  searchOf: (psa: readonly PsaCustomer[]) => NameSearch;
  now: () => number;
  scope: Scope;
}

/** Options shown at most; more would neither fit nor help. */
export const shownOptions = 20;
const notLooked: LookUp = { state: 'none', message: null };
const whyUnchecked: Record<LookUp['state'], string> = {
  none: 'not compared yet',
  running: 'names are being compared',
  failed: 'look-up failed',
  stopped: 'look-up was stopped',
};

export function createMapTable(options: MapTableOptions): MapTable {
  const { editor, customers, suggestions, searchOf, scope } = options;
  const ready = options.ready ?? signal(true);
  const lookUp = options.lookUp ?? signal(notLooked);
  const query = signal<RowQuery>({ filter: 'all', search: '', sort: 'work', reversed: false });
  const psaAt = computed(() => new Map(customers.value.psa.map(({ id }, at) => [id, at])));
  const psaById = (id: number): PsaCustomer | undefined => customers.value.psa[psaAt.value.get(id) ?? -1];
  const excluded = computed(() => new Set(editor.plan.value.excluded));
  const found = computed(() => searchOf(customers.value.psa));
  // Before everything is there, counting would only be done again.
  const standing = computed(() =>
    standingOf(editor.plan.value, ready.value ? customers.value.cove : [], suggestions.value),
  );
  const conflicts = createConflicts({ plan: editor.plan, customers, ready, scope });
  const looked = computed(() => conflicts.value !== noConflicts);
  const rows = signal<readonly CoveCustomer[]>([]);
  const takingPart = computed(() => customers.value.cove.filter((customer) => customer.setAside === undefined));

  const arrange = (): void => {
    if (!ready.peek()) return;
    const source = {
      plan: editor.plan.peek(),
      list: customers.peek(),
      standing: standing.peek(),
      psaAt: psaAt.peek(),
      conflicts: conflicts.peek().coveIds,
    };
    rows.value = rowsFor(source, query.peek());
  };
  // Edits of single rows do not rearrange: only another question, other lists,
  // a change of many rows or one that was made elsewhere does.
  scope.add(
    effect(() => {
      void [query.value, ready.value, customers.value, suggestions.value, editor.elsewhere.value, looked.value];
      untracked(arrange);
    }),
  );
  const many = async (edit: () => Promise<void>): Promise<void> => {
    const done = edit();
    arrange();
    await done;
    arrange();
  };
  const offers = (customer: CoveCustomer): PickerOption[] =>
    suggestionsFor(suggestions.value, customer.id).flatMap(({ psaId, reason }) => {
      const psa = psaById(psaId);
      return psa ? [{ psa, reason }] : [];
    });
  const offered = (customer: CoveCustomer): PickerOption | null =>
    isLikely(suggestions.value, customer.id) && !isTooClose(suggestionsFor(suggestions.value, customer.id))
      ? (offers(customer)[0] ?? null)
      : null;
  const edits = {
    editor,
    suggestions,
    offered: (customer: CoveCustomer) => offered(customer)?.psa ?? null,
    now: options.now,
  };
  const unnamed = (id: number): PsaCustomer => ({
    id,
    name: customers.value.psaBefore?.[String(id)]?.name ?? `HaloPSA customer ${id}`,
  });

  return {
    ...createRowEdits(edits),
    bulk: createBulkEdits(edits),
    editor,
    query,
    ready,
    rows,
    count: computed(() => rows.value.length),
    psaCount: computed(() => customers.value.psa.length),
    linkCount: computed(() => Object.keys(editor.plan.value.links).length),
    conflicts,
    lookUp,
    coverage: computed(() => standing.value.coverage),
    reseller: computed(() => {
      const link = editor.plan.value.reseller;
      return link ? (psaById(link.psaId) ?? unnamed(link.psaId)) : null;
    }),
    row(customer) {
      const plan = editor.plan.value;
      const state = rowState(plan, excluded.value, customer, suggestions.value);
      const link = linkOf(plan, customer.id);
      const psa = link ? (psaById(link.psaId) ?? null) : null;
      return {
        customer,
        state,
        psa: link && !psa ? unnamed(link.psaId) : psa,
        gone: link !== undefined && psa === null,
        chip: chipOf(state, link, suggestionsFor(suggestions.value, customer.id)) ?? whyUnchecked[lookUp.value.state],
        origin: link ? originOf(link) : null,
        at: link?.at ?? null,
        isNew: isNew(plan, customer),
        conflicts: link ? (conflicts.value.wordsOf.get(customer.id) ?? []) : [],
        renamed: link !== undefined && conflicts.value.renamed.has(customer.id),
        offered: state === 'suggested' ? offered(customer) : null,
      };
    },
    options(customer, typed) {
      if (typed.trim() !== '') return found.value(typed, shownOptions).map((psa) => ({ psa }));
      const first = customer ? offers(customer) : [];
      const taken = new Set(first.map(({ psa }) => psa.id));
      const rest: PickerOption[] = [];
      for (const psa of customers.value.psa) {
        if (first.length + rest.length >= shownOptions) break;
        if (!taken.has(psa.id)) rest.push({ psa });
      }
      return [...first, ...rest];
    },
    prepare: () => void found.peek(),
    filter: (filter) => (query.value = { ...query.value, filter }),
    search: (search) => (query.value = { ...query.value, search }),
    sort(sort) {
      const { sort: before, reversed } = query.value;
      const again = sort === before && sort !== 'work';
      query.value = {
        ...query.value,
        sort: again && reversed ? 'work' : sort,
        reversed: again && !reversed,
      };
    },
    many,
    applyToAll: () =>
      many(async () => {
        const psaId = editor.plan.value.reseller?.psaId;
        if (psaId === undefined) return;
        const coveIds = takingPart.value.map(({ id }) => id);
        const label = `Link all ${count(coveIds.length, 'customer')} to “${(psaById(psaId) ?? unnamed(psaId)).name.slice(0, 200)}”`;
        await editor.edit({ kind: 'apply-to-all', psaId, coveIds, at: options.now() }, label);
      }),
    clearAll: () =>
      many(() =>
        editor.edit({ kind: 'clear-all' }, `Clear all ${count(Object.keys(editor.plan.value.links).length, 'link')}`),
      ),
    undo: () => many(() => editor.undo()),
    redo: () => many(() => editor.redo()),
  };
}
