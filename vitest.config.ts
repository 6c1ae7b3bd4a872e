import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'threads',
    // Those that drive real browsers wait most of the time: three keep two cores busy.
    maxWorkers: 3,
    testTimeout: 30_000,
    // Some of these drive real browsers; see playwright.config.ts.
    retry: process.env.CI === undefined ? 0 : 2,
  },
});
