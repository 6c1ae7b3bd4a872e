/** What a guide goes to by itself has come up, or has not, within this, ms. */
const longest = 20_000;

/** What is stored, as whatever it is: anything but an object is one without anything. */
export const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Whether this, as it is stored, is a guide that has gone to a page a moment ago: whatever came up, somebody asked for it. */
export function isUnderWay(guide: unknown, now: number): boolean {
  const { phase, since, opened } = record(record(guide)['state']);
  if (opened !== true || (phase !== 'opening' && phase !== 'seeking')) return false;
  return typeof since === 'number' && Math.abs(now - since) < longest;
}
