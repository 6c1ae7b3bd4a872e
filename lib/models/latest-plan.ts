import { countChanges, planLife, type ChangePlan, type PlanState } from '../domain/change.ts';
import { age, count } from './words.ts';

/** The newest plan of changes of a tenant, as the checklist tells of it. */
export interface LatestPlan {
  id: string;
  state: PlanState;
  changes: number;
  records: number;
  done: number;
  madeAt: number;
}

/** What was made is offered for undoing so long, milliseconds. */
const shownFor = 24 * 60 * 60 * 1000;

/** The newest plan that can still be consented to, gone on with, watched or undone; null: none. */
export function latestPlan(plans: readonly ChangePlan[], now: number): LatestPlan | null {
  const plan = plans.findLast(({ state }) => state !== 'cancelled' && state !== 'undone');
  if (!plan) return null;
  const { id, state, madeAt, steps } = plan;
  const past = now - madeAt;
  if (past > shownFor || (state === 'proposed' && past > planLife)) return null;
  const done = steps.filter(({ progress }) => progress.state === 'done').length;
  return { id, state, madeAt, changes: countChanges(plan), records: steps.length, done };
}

export function planSays({ state, changes, records, done, madeAt }: LatestPlan, now: number): string {
  switch (state) {
    case 'proposed':
      return `A plan of ${count(changes, 'change')} waits for you.`;
    case 'applying':
      return 'Changes are being made.';
    case 'undoing':
      return 'Changes are being undone.';
    case 'failed':
      return `${done} of ${count(records, 'record')} changed; the rest can be gone on with.`;
    default:
      return `${count(changes, 'change')} made by Alcove, ${age(madeAt, now)}.`;
  }
}
