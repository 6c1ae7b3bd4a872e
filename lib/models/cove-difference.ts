import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { CoveRows, RestorePoint } from '../domain/cove-rows.ts';
import type { CustomerList } from '../domain/customer.ts';
import { sayCount } from '../domain/say.ts';
import { differenceToCove, previewRestore, type Difference, type RestorePreview } from '../mapping/difference.ts';
import type { PlanEditor } from './plan-editor.ts';
import type { Ports } from './ports.ts';
import type { Scope } from './scope.ts';
import { watchedBy } from './watched.ts';

/** A restore point and what going back to it would do to the plan. */
export interface RestoreChoice extends RestorePreview {
  point: RestorePoint;
}

/** The plan against what Cove shows, and the way back to what it showed before. */
export interface CoveDifference {
  /** What Cove's table showed when it was read last; null: never read. */
  readonly rows: ReadonlySignal<CoveRows | null>;
  /** What carrying the plan over would do; null while nothing has been read. */
  readonly difference: ReadonlySignal<Difference | null>;
  /** Newest first. */
  readonly points: ReadonlySignal<RestorePoint[]>;
  readonly choice: ReadonlySignal<RestoreChoice | null>;
  choose(point: RestorePoint | null): void;
  /** Makes the plan what the chosen point shows; one step that can be undone. */
  restore(): Promise<void>;
}

export interface CoveDifferenceOptions {
  ports: Ports;
  connectionId: ReadonlySignal<string | null>;
  editor: PlanEditor;
  customers: ReadonlySignal<CustomerList>;
  scope: Scope;
}

export function createCoveDifference(options: CoveDifferenceOptions): CoveDifference {
  const { ports, connectionId, editor, customers, scope } = options;
  const rows = watchedBy<string, CoveRows | null>(connectionId, ports.store.coveRowsOf, null, scope);
  const points = watchedBy<string, RestorePoint[]>(connectionId, ports.store.restorePointsOf, [], scope);
  const chosen = signal<RestorePoint | null>(null);
  const choice = computed(() => {
    const point = chosen.value;
    if (!point) return null;
    return { point, ...previewRestore(editor.plan.value, customers.value, point.rows, ports.now()) };
  });
  return {
    rows: rows.value,
    difference: computed(() =>
      rows.value.value ? differenceToCove(editor.plan.value, customers.value, rows.value.value) : null,
    ),
    points: computed(() => points.value.value.toReversed()),
    choice,
    choose: (point) => (chosen.value = point),
    async restore() {
      const now = choice.value;
      chosen.value = null;
      if (!now?.op) return;
      const many = now.add.length + now.change.length + now.clear.length + (now.reseller ? 1 : 0);
      await editor.edit(
        now.op,
        sayCount(many, 'Restore {n} row as Cove showed them', 'Restore {n} rows as Cove showed them'),
      );
    },
  };
}
