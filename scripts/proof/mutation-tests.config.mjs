// The tests that `npm run mutation` runs against each change: those of one module, named by what starts it.

import { defineConfig } from 'vitest/config';

const tests = (process.env.MUTATION_TESTS ?? '').split(',').filter((each) => each !== '');

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    include: tests.map((each) => (each.endsWith('.ts') ? each : `${each}/**/*.test.ts`)),
    environment: 'node',
    testTimeout: 30_000,
  },
});
