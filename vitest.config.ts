import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that drive a browser take longest. */
const isLong = ({ moduleId }: TestSpecification): boolean =>
  /tests\/unit\/(?:world|page\/browser)\/|accessible\.test/u.test(moduleId);

/** Begins with the long ones, so that none of them is left for one worker alone at the end. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'threads',
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    testTimeout: 30_000,
    // Some of these drive real browsers; see playwright.config.ts.
    retry: process.env.CI === undefined ? 0 : 2,
  },
});
