// The processes a running app is made of, as Linux sees them. Knows /proc; nothing of the app.

import { readdirSync, readFileSync } from 'node:fs';

export type Process = { pid: number; line: string };

/** All processes that a process started, and those they started, with their command lines; it is the first of them. */
export function processesOf(pid: number): Process[] {
  const parents = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/u.test(entry))) {
    const parent = Number(/^PPid:\t(\d+)$/mu.exec(read(name, 'status'))?.[1] ?? 0);
    parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
  }
  const below = (at: number): number[] => [at, ...(parents.get(at) ?? []).flatMap(below)];
  return below(pid)
    .map((one) => ({ pid: one, line: read(String(one), 'cmdline').replaceAll('\0', ' ') }))
    .filter(({ line }) => line !== '');
}

/** The process with the key in it: Electron calls it a service of Node. */
export const isVault = ({ line }: Process): boolean => line.includes('node.mojom.NodeService');
export const isRenderer = ({ line }: Process): boolean => line.includes('--type=renderer');

/** One figure of a process's own page in /proc. */
export function statusOf(pid: number, name: string): string | undefined {
  return new RegExp(`^${name}:\\s+(.+)$`, 'mu').exec(read(String(pid), 'status'))?.[1];
}

/** Resolves once a process has had nothing to do for a second: what it draws is drawn. */
export async function quiet(pid: number): Promise<void> {
  const used = () => read(String(pid), 'stat').split(' ').slice(13, 15).join(' ');
  for (let before = ''; before !== used(); ) {
    before = used();
    await new Promise((done) => setTimeout(done, 1_000));
  }
}

/** Text of a file of a process; empty once it is gone. */
function read(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
