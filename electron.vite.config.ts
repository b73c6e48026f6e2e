// How src/ becomes out/. Targets are named because electron-vite would take them from the installed Electron,
// and the oldest one the app must run on is 33: Node 20.18, Chromium 130.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { checkContent } from './scripts/build/check-content';
import { namePackages } from './scripts/build/name-packages';

const here = import.meta.dirname;
const node = 'node20.18';
const chromium = 'chrome130';

// One program each: the app, its two utility processes, and the commands that run on plain Node.
const programs = {
  index: 'src/main/index.ts',
  vault: 'src/main/vault/entry.ts',
  export: 'src/main/documents/export-entry.ts',
  demo: 'src/main/commands/demo-command.ts',
  cases: 'src/main/commands/cases-command.ts',
  translations: 'src/main/commands/translations-command.ts',
  measure: 'src/main/commands/measure-command.ts',
};

const present = Object.fromEntries(
  Object.entries(programs)
    .map(([name, file]) => [name, join(here, file)] as const)
    .filter(([, file]) => existsSync(file)),
);

export default defineConfig({
  main: {
    plugins: [checkContent(join(here, 'resources')), namePackages(here, 'main')],
    // React's checks for developers would slow down every copy that is drawn.
    define: {
      'process.env.NODE_ENV': '"production"',
      // A clock that stands before this cannot be right.
      __BUILT_AT__: String(Date.now()),
    },
    build: {
      target: node,
      minify: false,
      sourcemap: false,
      // What stands under "dependencies" stays outside: native code, and pdfkit with its data files.
      externalizeDeps: true,
      rolldownOptions: {
        input: present,
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          // Beside the programs, so that import.meta.dirname means out/main in shared code too.
          chunkFileNames: 'shared-[name]-[hash].cjs',
        },
      },
    },
  },
  preload: {
    plugins: [namePackages(here, 'preload')],
    build: {
      target: node,
      minify: false,
      sourcemap: false,
      // A sandboxed preload can require electron and nothing else, so everything is put into one file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: join(here, 'src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: join(here, 'src/renderer'),
    plugins: [react(), namePackages(here, 'renderer')],
    // Replaced in each page that is served by a fresh value; the page's styles carry it.
    html: { cspNonce: '__CSP_NONCE__' },
    server: { host: '127.0.0.1', strictPort: true, fs: { allow: [here] } },
    build: {
      target: chromium,
      minify: true,
      sourcemap: false,
      // The page may not read data: addresses except pictures, so no font is turned into one.
      assetsInlineLimit: 0,
      outDir: join(here, 'out/renderer'),
      rolldownOptions: {
        input: {
          index: join(here, 'src/renderer/index.html'),
          // Her side of the screen: a page of its own, so that nothing of the desk is in it.
          her: join(here, 'src/renderer/her.html'),
          // The window that draws for the printer: no calls, and nothing of the desk in it.
          print: join(here, 'src/renderer/print.html'),
          // The window that draws a chosen picture anew: no calls either.
          picture: join(here, 'src/renderer/picture.html'),
        },
      },
    },
  },
});
