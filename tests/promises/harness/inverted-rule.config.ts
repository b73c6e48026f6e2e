// The tests of the rules, run on a program in which one rule says the opposite. ALONGSIDE_INVERTED names which.

import { defineConfig } from 'vitest/config';
import { invertedRules, turnRound } from './inverted-rules';

const rule = invertedRules.find(({ name }) => name === process.env['ALONGSIDE_INVERTED']);
if (!rule) throw new Error('which rule is to be turned round?');

export default defineConfig({
  plugins: [
    {
      name: 'one-rule-turned-round',
      enforce: 'pre',
      transform: (code, id) => (id.endsWith(rule.file) ? turnRound(rule, code) : undefined),
    },
  ],
  test: { include: [...rule.seenBy], environment: 'node', testTimeout: 60_000 },
});
