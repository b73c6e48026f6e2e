// The tests that `npm run mutation` runs against each change: those of one module, named by what starts it.

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const tests = (process.env.MUTATION_TESTS ?? '').split(',').filter((each) => each !== '');

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  resolve: {
    alias: { '@node-rs/argon2': fileURLToPath(new URL('quick-kdf.mjs', import.meta.url)) },
  },
  test: {
    include: tests.map((each) => (each.endsWith('.ts') ? each : `${each}/**/*.test.ts`)),
    environment: 'node',
    setupFiles: ['scripts/proof/mutation-setup.mjs'],
    testTimeout: 30_000,
  },
});
