import { defineConfig } from '@playwright/test';

/**
 * Tests that mostly wait, for a console's own lists to open or for a bubble to come to rest, so they run beside two that work.
 * About a third of all time: who takes a file in or out keeps both ends close together.
 */
const waits = /(?:cove-(?:apply|connect|quirks|restore|table)|halo-(?:bubbles|guide))\.spec\.ts$/u;

/** End-to-end tests drive the builds in .output; they never build by themselves, so that what is tested is what ships. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  // What takes many minutes is run by itself: `npm run test:long`.
  grepInvert: /@long/u,
  outputDir: 'test-results/e2e',
  timeout: 60_000,
  globalTimeout: 25 * 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 3,
  projects: [
    { name: 'waits', testMatch: waits, workers: 1 },
    { name: 'works', testIgnore: waits, workers: 2 },
  ],
  // A machine that is busy with other things may fail a test once; a second failure is one.
  retries: process.env.CI === undefined ? 0 : 2,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: process.env.ALCOVE_E2E_REPORT ?? 'test-results/e2e.json' }]],
});
