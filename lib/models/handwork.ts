import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { CoveCustomer, CustomerList, PsaCustomer } from '../domain/customer.ts';
import type { Failure } from '../domain/failure.ts';
import { resellerRow, type Handwork } from '../domain/handwork.ts';
import type { Plan } from '../domain/plan.ts';
import { isByName } from '../mapping/psa-ids.ts';
import { say } from '../domain/say.ts';
import type { Actions } from './actions.ts';
import type { Ports } from './ports.ts';
import type { Scope } from './scope.ts';
import { watchedBy } from './watched.ts';

/** One row to set in Cove's mapping table. */
export interface HandRow {
  id: string;
  /** As Cove calls it; null: the reseller's own choice. */
  cove: string | null;
  psa: string;
  /** What tells either from its namesakes, as far as that is known. */
  coveTells: string | null;
  psaTells: string | null;
  done: boolean;
}

/** The saved plan as a list to work through by hand. */
export interface HandworkModel {
  /** All rows to set, the reseller's own first, then in the order of the names. */
  readonly rows: ReadonlySignal<readonly HandRow[]>;
  readonly left: ReadonlySignal<number>;
  /** How many customers stay without a PSA customer: their rows are left empty. */
  readonly empty: ReadonlySignal<number>;
  readonly search: ReadonlySignal<string>;
  /** What is to be done yet and fits the search, as many as are shown. */
  readonly open: ReadonlySignal<readonly HandRow[]>;
  /** How many more of them there are. */
  readonly more: ReadonlySignal<number>;
  /** What was done last, newest first, as many as are shown. */
  readonly done: ReadonlySignal<readonly HandRow[]>;
  find(text: string): void;
  showMore(): void;
  /** What came of the last mark that could not be kept; null: nothing is wrong. */
  readonly failure: ReadonlySignal<Failure | null>;
  dismiss(): void;
  mark(row: string, on: boolean): Promise<void>;
}

export interface HandworkOptions {
  ports: Ports;
  actions: Actions;
  connectionId: ReadonlySignal<string | null>;
  plan: ReadonlySignal<Plan>;
  customers: ReadonlySignal<CustomerList>;
  scope: Scope;
}

/** So many rows are drawn at once. */
const step = 50;
/** What the keys of marks begin with. */
const marking = 'handwork:';

const namesakes = (customers: readonly { name: string }[]): Set<string> => {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const { name } of customers) (seen.has(name) ? twice : seen).add(name);
  return twice;
};

const coveTells = ({ reference, legalName, level }: CoveCustomer, parent: string | undefined): string | null =>
  [parent, reference, legalName, level].filter((text) => text !== undefined && text !== '').join(' · ') || null;
const psaTells = ({ id, parent }: PsaCustomer): string | null =>
  [parent, isByName(id) ? undefined : say('id {id}', { id: String(id) })]
    .filter((text) => text !== undefined && text !== '')
    .join(' · ') || null;

/** The rows of a plan; what was done counts as long as the plan still says the same. Pure. */
export function handRows(plan: Plan, customers: CustomerList, done: Handwork): HandRow[] {
  const psa = new Map(customers.psa.map((customer) => [customer.id, customer]));
  const names = new Map(customers.cove.map(({ id, name }) => [id, name]));
  const [coveTwice, psaTwice] = [namesakes(customers.cove), namesakes(customers.psa)];
  const marks = new Map(Object.entries(done));
  const links = new Map(Object.entries(plan.links));
  const rowOf = (id: string, customer: CoveCustomer | null, psaId: number): HandRow => {
    const wanted = psa.get(psaId);
    return {
      id,
      cove: customer?.name ?? null,
      // One that the list does not have any more cannot be chosen: its number at least tells which was meant.
      psa: wanted?.name ?? say('PSA customer {id}', { id: String(psaId) }),
      coveTells:
        customer && coveTwice.has(customer.name) ? coveTells(customer, names.get(customer.parentId ?? '')) : null,
      psaTells: wanted && psaTwice.has(wanted.name) ? psaTells(wanted) : null,
      done: marks.get(id)?.psaId === psaId,
    };
  };
  return [
    ...(plan.reseller ? [rowOf(resellerRow, null, plan.reseller.psaId)] : []),
    ...customers.cove.flatMap((customer) => {
      const link = customer.setAside === undefined ? links.get(customer.id) : undefined;
      return link ? [rowOf(customer.id, customer, link.psaId)] : [];
    }),
  ];
}

export function createHandwork(options: HandworkOptions): HandworkModel {
  const { ports, actions, connectionId, plan, customers, scope } = options;
  const marks = watchedBy<string, Handwork>(connectionId, ports.store.handworkOf, {}, scope);
  const search = signal('');
  const most = signal(step);
  const rows = computed(() => handRows(plan.value, customers.value, marks.value.value));
  const found = computed(() => {
    const wanted = search.value.trim().toLocaleLowerCase();
    return rows.value.filter(
      ({ done, cove, psa }) => !done && (wanted === '' || `${cove ?? ''} ${psa}`.toLocaleLowerCase().includes(wanted)),
    );
  });
  const failed = computed(() => Object.entries(actions.failures.value).filter(([key]) => key.startsWith(marking)));
  const at = ({ id }: HandRow): number => marks.value.value[id]?.at ?? 0;
  return {
    rows,
    left: computed(() => rows.value.filter(({ done }) => !done).length),
    empty: computed(
      () =>
        customers.value.cove.filter(({ setAside }) => setAside === undefined).length -
        rows.value.filter(({ cove }) => cove !== null).length,
    ),
    search,
    open: computed(() => found.value.slice(0, most.value)),
    more: computed(() => Math.max(0, found.value.length - most.value)),
    done: computed(() =>
      rows.value
        .filter(({ done }) => done)
        .toSorted((a, b) => at(b) - at(a))
        .slice(0, step),
    ),
    find(text) {
      search.value = text;
      most.value = step;
    },
    showMore: () => (most.value += step),
    failure: computed(() => failed.value[0]?.[1] ?? null),
    dismiss: () => failed.value.forEach(([key]) => actions.dismiss(key)),
    async mark(row, on) {
      const id = connectionId.value;
      // Each row on its own: who ticks fast does not wait for the row before.
      if (id !== null) await actions.ask(`${marking}${row}`, 'handwork.mark', { connectionId: id, rows: [row], on });
    },
  };
}
