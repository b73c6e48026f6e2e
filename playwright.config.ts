// Journeys: the built app in real Electron, one after the other. Run by scripts/test.mjs, which gives a results
// folder outside the checkout: the account the app runs as may not write into the checkout.

import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const results = process.env['ALONGSIDE_TEST_OUT'] ?? 'test-results';

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.spec.ts',
  outputDir: join(results, 'journeys'),
  timeout: 90_000,
  expect: { timeout: 10_000 },
  globalTimeout: 45 * 60_000,
  workers: 1,
  // Electron under a virtual display now and then does not start; a real fault shows itself twice.
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: join(results, 'journeys.json') }]],
});
