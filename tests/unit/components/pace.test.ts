/** How many rows of the mapping table a frame may change, by what frames take. */
import { expect, it } from 'vitest';
import { createPace, rowsAtFirst } from '../../../components/map/pace.ts';

/** A pace whose frames take what is said. */
function paced() {
  let now = 0;
  let painted: (() => void) | undefined;
  const pace = createPace(
    () => now,
    (then) => (painted = then),
  );
  const frame = (took: number): void => {
    pace.begin();
    // Another part of the same frame changes nothing of when it began.
    now += took / 2;
    pace.begin();
    now += took / 2;
    painted?.();
    now += 100;
  };
  return { pace, frame };
}

it.each([
  ['before any frame', [], rowsAtFirst],
  ['frames with room', [2, 3, 5.9], rowsAtFirst + 3],
  ['frames that are just right', [6, 8, 11], rowsAtFirst],
  ['frames that are nearly late', [12, 30], rowsAtFirst - 2],
  ['a machine that stays busy', Array.from({ length: 20 }, () => 40), 2],
  ['a machine that is never busy', Array.from({ length: 20 }, () => 1), 8],
  ['one late frame among easy ones', [1, 40, 1, 1], rowsAtFirst + 2],
])('%s', (_name, frames, most) => {
  const { pace, frame } = paced();
  for (const took of frames) frame(took);
  expect(pace.most).toBe(most);
});
