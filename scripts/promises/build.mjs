// Builds the rows and what they try to break into out/promises, as one program for plain Node.

import { build } from 'vite';
import { inRoot, root } from '../setup/places.mjs';

const stretchOnce = inRoot('tests', 'promises', 'harness', 'stretch-once.ts');

/** The rows' program stretches a passphrase through the harness, which may know the answer already. */
const throughTheHarness = {
  name: 'stretch-once',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === '@node-rs/argon2' && importer !== stretchOnce ? stretchOnce : undefined,
};

/** @returns the path of the program */
export async function buildPromises() {
  const outDir = inRoot('out', 'promises');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [throughTheHarness],
    oxc: { jsx: { runtime: 'automatic' } },
    ssr: { noExternal: ['zod', 'i18next', /^@noble/, /^@scure/] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: {
          promises: inRoot('tests', 'promises', 'entry.ts'),
          part: inRoot('tests', 'promises', 'part.ts'),
        },
        // Beside the program, so that import.meta.dirname is two folders below the checkout, as in the app.
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return inRoot('out', 'promises', 'promises.mjs');
}
