/** What is done once, disturbed, and judged afterwards. */
import { until } from './browser/wait.ts';
import type { KillPoint } from './kill-points.ts';

export interface Swept extends KillPoint {
  /** It ended as if nothing had happened. */
  same: boolean;
  /** Writes, connections or rows that are missing, or there more than once. */
  lostOrDoubled: number;
  /** It said that it was cut off, and a person pressed once more. */
  again: boolean;
  /** What is otherwise, where something is. */
  why: string;
}
export type Outcome = Omit<Swept, keyof KillPoint>;

export interface Round {
  disturb: { act: () => Promise<unknown>; over: () => Promise<boolean> };
  judge: () => Promise<Outcome>;
}
/** It came to that within the time that a person would wait. */
export const settledAs = (is: () => Promise<boolean>, what: string): Promise<boolean> =>
  until(is, { what, timeout: 40_000 }).catch(() => false);
