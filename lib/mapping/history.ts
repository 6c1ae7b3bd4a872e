/** Undo and redo over a plan. Steps are data, so that they survive the popup and the worker. */
import type { Plan, PlanHistory, PlanOp, PlanStep } from '../domain/plan.ts';
import { applyOp, samePlan } from './operations.ts';

/** Steps kept at most. */
export const maxSteps = 200;
/** Links held by all steps together at most; one step over 20,000 rows is always kept, ten of them are not. */
export const maxHeldLinks = 100_000;

const weightOf = (op: PlanOp): number =>
  op.kind === 'restore' || op.kind === 'link-many'
    ? Object.keys(op.links).length
    : op.kind === 'apply-to-all'
      ? op.coveIds.length
      : 1;

/** Newest steps first in, as many as the bounds allow; the newest one always. */
function bounded(past: readonly PlanStep[]): PlanStep[] {
  let held = 0;
  let from = past.length;
  for (let at = past.length - 1; at >= 0 && past.length - at <= maxSteps; at--) {
    const step = past[at];
    if (!step) break;
    held += weightOf(step.undo) + weightOf(step.redo);
    if (held > maxHeldLinks && at < past.length - 1) break;
    from = at;
  }
  return past.slice(from);
}

export interface Edited {
  plan: Plan;
  history: PlanHistory;
}

/**
 * Applies `op` and remembers how to take it back under `label` ("Clear all 248 links"). What could be
 * redone is gone afterwards. An operation that changes nothing leaves plan and history as they are.
 */
export function edit(plan: Plan, history: PlanHistory, op: PlanOp, label: string): Edited {
  const { plan: next, inverse } = applyOp(plan, op);
  if (samePlan(plan, next)) return { plan, history };
  return { plan: next, history: { past: bounded([...history.past, { label, undo: inverse, redo: op }]), future: [] } };
}

/** Takes the newest step back; `label` names it. With nothing to undo everything stays, without a label. */
export function undo(plan: Plan, history: PlanHistory): Edited & { label?: string } {
  const step = history.past.at(-1);
  if (!step) return { plan, history };
  return {
    plan: applyOp(plan, step.undo).plan,
    history: { past: history.past.slice(0, -1), future: [...history.future, step] },
    label: step.label,
  };
}

/** Does the step again that was undone last. With nothing to redo everything stays, without a label. */
export function redo(plan: Plan, history: PlanHistory): Edited & { label?: string } {
  const step = history.future.at(-1);
  if (!step) return { plan, history };
  return {
    plan: applyOp(plan, step.redo).plan,
    history: { past: [...history.past, step], future: history.future.slice(0, -1) },
    label: step.label,
  };
}
