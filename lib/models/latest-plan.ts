import { countChanges, planLife, type ChangePlan, type PlanState } from '../domain/change.ts';
import { say, sayCount } from '../domain/say.ts';
import { age } from './words.ts';

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
      return sayCount(changes, 'A plan of {n} change waits for you.', 'A plan of {n} changes waits for you.');
    case 'applying':
      return say('Changes are being made.');
    case 'undoing':
      return say('Changes are being undone.');
    case 'failed':
      return sayCount(
        records,
        '{done} of {n} record changed; the rest can be gone on with.',
        '{done} of {n} records changed; the rest can be gone on with.',
        { done },
      );
    default:
      return sayCount(changes, '{n} change made by Alcove, {when}.', '{n} changes made by Alcove, {when}.', {
        when: age(madeAt, now),
      });
  }
}
