import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 30_000,
    // Some of these drive real browsers; see playwright.config.ts.
    retry: process.env.CI === undefined ? 0 : 2,
  },
});
