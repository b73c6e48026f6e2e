// Compiles a small library that is loaded before the C library. Without a compiler, or where there is no LD_PRELOAD, the
// rows that need one say so and try nothing.

import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** Why no such library can be used here; undefined where one can. */
export function whyNoShim(): string | undefined {
  if (process.platform !== 'linux') return 'only Linux can load a library before the C library';
  try {
    execFileSync('cc', ['--version'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'no C compiler (cc) on this computer';
  }
}

/** Compiles tests/promises/shim/NAME.c into `folder`. @returns the environment to start a process with */
export function compileShim(name: string, folder: string): Record<string, string> {
  const library = join(folder, `${name}.so`);
  const source = resolve('tests', 'promises', 'shim', `${name}.c`);
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl', '-lpthread']);
  // Flushing past the C library, through io_uring, would not be seen.
  return { LD_PRELOAD: library, UV_USE_IO_URING: '0' };
}
