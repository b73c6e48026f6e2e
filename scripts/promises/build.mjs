// Builds the rows and what they try to break into out/promises, as one program for plain Node.

import { build } from 'vite';
import { inRoot, root } from '../setup/places.mjs';

/** @returns the path of the program */
export async function buildPromises() {
  const outDir = inRoot('out', 'promises');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: { promises: inRoot('tests', 'promises', 'entry.ts') },
        // Beside the program, so that import.meta.dirname is two folders below the checkout, as in the app.
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return inRoot('out', 'promises', 'promises.mjs');
}
