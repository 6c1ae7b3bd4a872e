import { expect, it } from 'vitest';
import { fuzz, fuzzTargets } from '../../fuzz/run.ts';

/** A fixed part of what `npm run bench -- fuzz` runs by the million. */
it.each(fuzzTargets.map((target) => [target.name, target] as const))('%s', async (_, target) => {
  const cases = target.share === 1 ? 60 : 250;
  expect((await fuzz(target, cases, 20_260_101)).broken).toBeUndefined();
});
