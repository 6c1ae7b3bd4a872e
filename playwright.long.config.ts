import { defineConfig } from '@playwright/test';
import usual from './playwright.config.ts';

/** What takes many minutes and is run by itself: `npm run test:long`. */
export default defineConfig({
  ...usual,
  grep: /@long/u,
  grepInvert: [],
  globalTimeout: 180 * 60_000,
  workers: 1,
});
