import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { CoveCustomer, CustomerList, PsaCustomer } from '../domain/customer.ts';
import { isNew, rowState } from '../mapping/plan.ts';
import { createConflicts, noConflicts } from './map-conflicts.ts';
import { createBulkEdits, createRowEdits } from './map-edits.ts';
import type { FirstScreen } from '../domain/first-screen.ts';
import { say, sayCount } from '../domain/say.ts';
import {
  linkOf,
  rowsFor,
  standingOf,
  suggestionsFor,
  usualQuery,
  type RowQuery,
  type Suggestions,
} from '../mapping/table-rows.ts';
import { chipOf, isLikely, isTooClose, originOf, type LookUp } from './map-rows.ts';
import type { PlanEditor } from './plan-editor.ts';
import type { MapTable, NameSearch, PickerOption } from './map-view.ts';
import type { Scope } from './scope.ts';

export interface MapTableOptions {
  editor: PlanEditor;
  customers: ReadonlySignal<CustomerList>;
  suggestions: ReadonlySignal<Suggestions>;
  /** The whole lists have been read. */
  ready?: ReadonlySignal<boolean>;
  /** What to show until then. */
  early?: ReadonlySignal<FirstScreen | null>;
  lookUp?: ReadonlySignal<LookUp>;
  searchOf: (psa: readonly PsaCustomer[]) => NameSearch;
  now: () => number;
  scope: Scope;
}

/** Options shown at most; more would neither fit nor help. */
const shownOptions = 20;
const notLooked: LookUp = { state: 'none', message: null };
const whyUnchecked: Record<LookUp['state'], string> = {
  none: say('not compared yet'),
  running: say('names are being compared'),
  failed: say('look-up failed'),
  stopped: say('look-up was stopped'),
};

export function createMapTable(options: MapTableOptions): MapTable {
  const { editor, searchOf, scope } = options;
  const whole = options.ready ?? signal(true);
  const early = computed(() => (whole.value ? null : (options.early?.value ?? null)));
  const plan = computed(() => early.value?.plan ?? editor.plan.value);
  const customers = computed(() => early.value?.list ?? options.customers.value);
  const suggestions = computed(() => early.value?.suggestions ?? options.suggestions.value);
  const lookUp = options.lookUp ?? signal(notLooked);
  const query = signal<RowQuery>(usualQuery);
  const psaAt = computed(() => new Map(customers.value.psa.map(({ id }, at) => [id, at])));
  const psaById = (id: number): PsaCustomer | undefined => customers.value.psa[psaAt.value.get(id) ?? -1];
  const excluded = computed(() => new Set(plan.value.excluded));
  const found = computed(() => searchOf(customers.value.psa));
  // Before everything is there, counting would only be done again.
  const standing = computed(() => standingOf(plan.value, whole.value ? customers.value.cove : [], suggestions.value));
  const conflicts = createConflicts({ plan: editor.plan, customers, ready: whole, scope });
  const looked = computed(() => conflicts.value !== noConflicts);
  const rows = signal<readonly CoveCustomer[]>([]);
  const takingPart = computed(() => customers.value.cove.filter((customer) => customer.setAside === undefined));

  const arrange = (): void => {
    const first = early.peek();
    // Another question than the usual one is answered as soon as everything is there.
    if (first) rows.value = first.list.cove;
    if (!whole.peek()) return;
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
      void [query.value, whole.value, customers.value, suggestions.value, editor.elsewhere.value, looked.value];
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
    name: customers.value.psaBefore?.[String(id)]?.name ?? say('HaloPSA customer {psaId}', { psaId: String(id) }),
  });

  return {
    ...createRowEdits(edits),
    bulk: createBulkEdits(edits),
    editor,
    query,
    ready: computed(() => whole.value || early.value !== null),
    whole,
    early: computed(() => early.value !== null),
    plan,
    rows,
    count: computed(() => early.value?.rows ?? rows.value.length),
    psaCount: computed(() => early.value?.psa ?? customers.value.psa.length),
    linkCount: computed(() => early.value?.links ?? Object.keys(editor.plan.value.links).length),
    conflicts,
    lookUp,
    coverage: computed(() => early.value?.coverage ?? standing.value.coverage),
    reseller: computed(() => {
      const link = plan.value.reseller;
      return link ? (psaById(link.psaId) ?? unnamed(link.psaId)) : null;
    }),
    row(customer) {
      const now = plan.value;
      const state = rowState(now, excluded.value, customer, suggestions.value);
      const link = linkOf(now, customer.id);
      const psa = link ? (psaById(link.psaId) ?? null) : null;
      const oneClick = state === 'suggested' ? offered(customer) : null;
      const nearest = state === 'suggested' && oneClick === null ? offers(customer)[0]?.psa.name : undefined;
      return {
        customer,
        state,
        psa: link && !psa ? unnamed(link.psaId) : psa,
        gone: link !== undefined && psa === null,
        chip:
          chipOf(state, link, suggestionsFor(suggestions.value, customer.id), nearest) ??
          whyUnchecked[lookUp.value.state],
        origin: link ? originOf(link) : null,
        at: link?.at ?? null,
        isNew: isNew(now, customer),
        conflicts: link ? (conflicts.value.wordsOf.get(customer.id) ?? []) : [],
        renamed: link !== undefined && conflicts.value.renamed.has(customer.id),
        offered: oneClick,
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
    prepare: () => void (whole.peek() && found.peek()),
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
        const label = sayCount(
          coveIds.length,
          'Link all {n} customer to “{psa}”',
          'Link all {n} customers to “{psa}”',
          { psa: (psaById(psaId) ?? unnamed(psaId)).name.slice(0, 200) },
        );
        await editor.edit({ kind: 'apply-to-all', psaId, coveIds, at: options.now() }, label);
      }),
    clearAll: () =>
      many(() =>
        editor.edit(
          { kind: 'clear-all' },
          sayCount(Object.keys(editor.plan.value.links).length, 'Clear all {n} link', 'Clear all {n} links'),
        ),
      ),
    undo: () => many(() => editor.undo()),
    redo: () => many(() => editor.redo()),
  };
}
