// Looks at how this computer stands. It reads what Linux says of itself; elsewhere it says that it does not know, which is
// shown as something to look at and never as fine. Source: security.md 1.4 T24 and 7.

import {
  accessSync,
  constants,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Posture, PostureState } from '../../../shared/ipc/posture-calls';

export type Looking = {
  platform: NodeJS.Platform;
  /** Text of a file, or undefined where it cannot be read. */
  read: (path: string) => string | undefined;
  /** What a disk is made of: the names of its layers, the disk itself first; undefined where that cannot be seen. */
  layersUnder: (folder: string) => readonly string[] | undefined;
  isSandboxed: boolean;
  isPackaged: boolean;
  /** Whether whoever is signed in may change the program's own files. */
  isOpenToChange: boolean;
  isCurrentRuntime: boolean;
};

const isLinux = ({ platform }: Looking) => platform === 'linux';

/** Every part, in the order in which they are shown. */
export function lookAround(looking: Looking, vaultFolder: string): Posture {
  return [
    { part: 'disk', state: diskIsLocked(looking, vaultFolder) },
    { part: 'swap', state: swapIsSafe(looking) },
    { part: 'sleep', state: writesNoMemoryToDisk(looking) },
    { part: 'dumps', state: leavesNoDumps(looking) },
    { part: 'memory', state: closesMemory(looking) },
    { part: 'pictures', state: hidesFromPictures(looking) },
    // What keeps what was copied, and what a printer keeps, no program is told.
    { part: 'clipboard', state: 'unknown' },
    { part: 'spool', state: 'unknown' },
    { part: 'sandbox', state: looking.isSandboxed ? 'yes' : 'no' },
    { part: 'program', state: staysAsItIs(looking) },
    { part: 'runtime', state: looking.isCurrentRuntime ? 'yes' : 'no' },
  ];
}

function diskIsLocked(looking: Looking, folder: string): PostureState {
  if (!isLinux(looking)) return 'unknown';
  const layers = looking.layersUnder(folder);
  if (!layers || layers.length === 0) return 'unknown';
  return layers.some((layer) => /^CRYPT-/iu.test(layer)) ? 'yes' : 'no';
}

/** Memory that is put on a disk goes there as it is, unless it stays in memory (zram) or there is none of it. */
function swapIsSafe(looking: Looking): PostureState {
  const text = isLinux(looking) ? looking.read('/proc/swaps') : undefined;
  if (text === undefined) return 'unknown';
  const places = text.trim().split('\n').slice(1);
  const isSafe = (line: string) => /^\/dev\/zram/u.test(line);
  if (places.every(isSafe)) return 'yes';
  // Behind a mapper it may be locked or not; that takes somebody who knows this computer.
  return places.every((line) => isSafe(line) || /^\/dev\/(dm-|mapper\/)/u.test(line))
    ? 'unknown'
    : 'no';
}

function writesNoMemoryToDisk(looking: Looking): PostureState {
  const text = isLinux(looking) ? looking.read('/sys/power/state') : undefined;
  if (text === undefined) return 'unknown';
  return /\bdisk\b/u.test(text) ? 'no' : 'yes';
}

/** The app starts no reporter of crashes; whether the system keeps pictures of memory is its own matter. */
function leavesNoDumps(looking: Looking): PostureState {
  const limits = isLinux(looking) ? looking.read('/proc/self/limits') : undefined;
  const soft = limits && /^Max core file size\s+(\S+)/mu.exec(limits)?.[1];
  const pattern = looking.read('/proc/sys/kernel/core_pattern');
  if (!soft || pattern === undefined) return 'unknown';
  // A program that takes dumps is not held by the limit.
  if (pattern.trim().startsWith('|')) return 'no';
  return soft === '0' ? 'yes' : 'no';
}

/**
 * Whether another program of the same account may read what this one has in memory. Electron cannot close its memory to them by
 * itself: a program whose file nobody may read has no sandbox of its own making. So it is up to the system (Yama).
 */
function closesMemory(looking: Looking): PostureState {
  const scope = isLinux(looking)
    ? looking.read('/proc/sys/kernel/yama/ptrace_scope')?.trim()
    : undefined;
  if (scope === undefined) return 'unknown';
  return scope === '0' ? 'no' : 'yes';
}

/** Windows and macOS can be told to leave a window out of pictures; Linux cannot. */
function hidesFromPictures(looking: Looking): PostureState {
  if (isLinux(looking)) return 'no';
  return looking.isPackaged ? 'yes' : 'no';
}

/**
 * On Linux a program does not look whether it was changed: who owns its files is all there is, and an administrator may have
 * opened them to others again. Elsewhere the system does look, which was never tried.
 */
function staysAsItIs(looking: Looking): PostureState {
  return !looking.isPackaged || looking.isOpenToChange ? 'no' : 'unknown';
}

/** Reads this computer's own files. */
export const thisComputer = {
  platform: process.platform,
  read: (path: string) => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  },
  mayChange: (paths: readonly string[]) =>
    paths.some((path) => {
      try {
        accessSync(path, constants.W_OK);
        return true;
      } catch {
        return false;
      }
    }),
  layersUnder: (folder: string) => {
    try {
      const { dev } = statSync(realpathSync(folder));
      // As the kernel packs the two numbers of a disk.
      const [major, minor] = [(dev >> 8) & 0xfff, (dev & 0xff) | ((dev >> 12) & 0xfff00)];
      return layersOf(basename(readlinkSync(`/sys/dev/block/${major}:${minor}`)));
    } catch {
      return undefined;
    }
  },
} as const;

/** The kind of this layer and of each one under it; the empty text for a plain disk. */
function layersOf(name: string): string[] {
  const at = join('/sys/class/block', name);
  const kind = thisComputer.read(join(at, 'dm/uuid')) ?? '';
  let under: string[] = [];
  try {
    under = readdirSync(join(at, 'slaves'));
  } catch {
    // The lowest.
  }
  return [kind, ...under.flatMap(layersOf)];
}
