/** A plan: its operations, undo and redo, and what it amounts to. */
export { applyOp, samePlan } from './operations.ts';
export { edit, redo, undo, type Edited } from './history.ts';
export {
  conflictsOf,
  findTwins,
  isNew,
  rowState,
  summarise,
  type Conflict,
  type PlanSummary,
  type RowState,
} from './summary.ts';
