import { computed, type ReadonlySignal } from '@preact/signals';
import type { Connection, Draft } from '../domain/connection.ts';
import type { CoveState } from '../domain/cove-view.ts';
import { say } from '../domain/say.ts';
import type { CustomersModel } from './customers-step.ts';
import type { MapTable } from './map-view.ts';
import { openIn } from './map-rows.ts';

export type Step = Draft['step'];
const steps = ['connect', 'customers', 'map', 'review', 'apply'] as const satisfies readonly Step[];
const stepWords: Record<Step, string> = {
  connect: say('Connect'),
  customers: say('Customers'),
  map: say('Map'),
  review: say('Review'),
  apply: say('Apply'),
};
export interface RailStep {
  id: Step;
  title: string;
  done: boolean;
  /** Why it cannot be done yet; null when it can. */
  blocked: string | null;
}

export interface RailInput {
  connection: ReadonlySignal<Connection | null>;
  customers: Pick<CustomersModel, 'ready'>;
  map: Pick<MapTable, 'early' | 'linkCount' | 'plan' | 'coverage'>;
  planSaved: ReadonlySignal<boolean>;
  coveState: ReadonlySignal<CoveState>;
}

/** The steps of the work in their order, each with whether it is done and what it still waits for. */
export function railOf({ connection, customers, map, planSaved, coveState }: RailInput): ReadonlySignal<RailStep[]> {
  return computed(() => {
    const connected = connection.value !== null;
    const lists = customers.ready.value || map.early.value;
    const links = map.linkCount.value + (map.plan.value.reseller ? 1 : 0);
    const needsConnection = connected ? null : say('Connect first');
    const needsLists = needsConnection ?? (lists ? null : say('Read the customers of both sides first'));
    const state: Record<Step, Omit<RailStep, 'id' | 'title'>> = {
      connect: { done: connected, blocked: null },
      customers: { done: lists, blocked: needsConnection },
      map: {
        done: lists && links > 0 && openIn(map.coverage.value) === 0,
        blocked: needsLists,
      },
      review: { done: planSaved.value, blocked: needsLists },
      apply: {
        done: coveState.value.activeAt !== undefined,
        blocked: needsConnection ?? (planSaved.value ? null : say('Save the plan first')),
      },
    };
    return steps.map((id) => ({ id, title: stepWords[id], ...state[id] }));
  });
}
