// Unit tests: everything under tests/ except the journeys, which need the real app (playwright.config.ts).

import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The same JSX as the build, also for files of rooms that have no page.
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/journeys/**', 'node_modules/**'],
    environment: 'node',
    // A process of its own for each file: the database driver is native code.
    pool: 'forks',
    // All cores: nobody else works at the computer meanwhile.
    maxWorkers: '100%',
    // Speed is measured by the bench; a busy machine must not look like a fault.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
