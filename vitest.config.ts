import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that drive a browser take longest, and one of them twice as long as any other. */
const rankOf = ({ moduleId }: TestSpecification): number =>
  [/accessible\.test/u, /tests\/unit\/(?:world|page\/browser)\//u, /./u].findIndex((kind) => kind.test(moduleId));

/** Begins with the long ones, so that none of them is left for one worker alone at the end. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

/** Functions of what they are given, and tests that stand in for no module: two of these cannot disturb each other. */
const pure = [
  ...['consoles', 'cove', 'domain', 'halo', 'mapping', 'requirements'].map(
    (folder) => `tests/unit/${folder}/**/*.test.ts`,
  ),
  'tests/unit/models/**/!(unreadable-words).test.ts',
];

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'threads',
    // One more than the cores of a small machine: those that drive a browser wait for it much of their time.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    // Left out of `npm test`; run by `npm run test:long`.
    tags: [{ name: 'long', description: 'further variants of what every run shows' }],
    testTimeout: 30_000,
    // Those that mostly wait, for what a page does by and by, wait beside each other.
    maxConcurrency: 3,
    // Some of these drive real browsers; see playwright.config.ts.
    retry: process.env.CI === undefined ? 0 : 2,
    projects: [
      {
        extends: true,
        test: { name: 'apart', include: ['tests/unit/**/*.test.{ts,tsx}'], exclude: pure },
      },
      // Starting a thread and loading the same modules takes longer than most of these files: they share it.
      { extends: true, test: { name: 'pure', include: pure, isolate: false, unstubGlobals: true } },
    ],
  },
});
