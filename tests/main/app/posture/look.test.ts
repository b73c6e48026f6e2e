import { describe, expect, it } from 'vitest';
import { type Looking, lookAround, thisComputer } from '../../../../src/main/app/posture/look';
import { type PosturePart, postureParts } from '../../../../src/shared/ipc/posture-calls';

const SWAPS = 'Filename\t\t\t\tType\t\tSize\n';
const good: Record<string, string> = {
  '/proc/swaps': SWAPS,
  '/sys/power/state': 'freeze mem\n',
  '/proc/self/limits': 'Max cpu time  unlimited\nMax core file size        0          0  bytes\n',
  '/proc/sys/kernel/core_pattern': 'core\n',
};

function state(part: PosturePart, changes: Partial<Looking> = {}, files: object = {}) {
  const all: Record<string, string | undefined> = { ...good, ...files };
  const looking: Looking = {
    platform: 'linux',
    read: (path) => all[path],
    layersUnder: () => ['CRYPT-LUKS2-abc', ''],
    isSandboxed: true,
    isPackaged: true,
    isOpenToChange: false,
    isCurrentRuntime: true,
    ...changes,
  };
  return lookAround(looking, '/vault').find((one) => one.part === part)?.state;
}

describe('how this computer stands', () => {
  it('is said of every part, once, whatever the computer', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      const looking: Looking = {
        ...{ platform, read: () => undefined, layersUnder: () => undefined },
        ...{ isSandboxed: false, isPackaged: false, isOpenToChange: true, isCurrentRuntime: false },
      };
      expect(lookAround(looking, '/vault').map(({ part }) => part)).toEqual(postureParts);
    }
    expect(lookAround({ ...thisComputer, ...noneOfIt }, '/tmp')).toHaveLength(postureParts.length);
  });

  it.each([
    ['locked at the lowest layer', ['LVM-abc', 'CRYPT-LUKS2-abc', ''], 'yes'],
    ['locked itself', ['CRYPT-PLAIN-abc'], 'yes'],
    ['a plain disk', [''], 'no'],
    ['parted but not locked', ['LVM-abc', ''], 'no'],
    ['cannot be seen', undefined, 'unknown'],
  ])('the disk: %s', (_words, layers, expected) => {
    expect(state('disk', { layersUnder: () => layers })).toBe(expected);
  });

  it.each([
    ['none', SWAPS, 'yes'],
    ['only in memory', `${SWAPS}/dev/zram0 partition 4000 0 100\n`, 'yes'],
    ['a file', `${SWAPS}/swapfile file 4000 0 -2\n`, 'no'],
    ['a part of the disk beside memory', `${SWAPS}/dev/zram0 p 1\n/dev/sda2 p 1\n`, 'no'],
    ['behind a mapper', `${SWAPS}/dev/dm-1 partition 4000 0 -2\n`, 'unknown'],
    ['cannot be read', undefined, 'unknown'],
  ])('memory on the disk: %s', (_words, text, expected) => {
    expect(state('swap', {}, { '/proc/swaps': text })).toBe(expected);
  });

  it.each([
    ['only sleeps', 'freeze mem', 'yes'],
    ['can write its memory to the disk', 'freeze mem disk', 'no'],
    ['cannot be read', undefined, 'unknown'],
  ])('sleeping: %s', (_words, text, expected) => {
    expect(state('sleep', {}, { '/sys/power/state': text })).toBe(expected);
  });

  it.each([
    ['none are kept', {}, 'yes'],
    [
      'there is no limit',
      { '/proc/self/limits': 'Max core file size        unlimited  unlimited bytes' },
      'no',
    ],
    ['a program takes them', { '/proc/sys/kernel/core_pattern': '|/usr/bin/keeper %p' }, 'no'],
    ['cannot be read', { '/proc/self/limits': undefined }, 'unknown'],
  ])('pictures of memory: %s', (_words, files, expected) => {
    expect(state('dumps', {}, files)).toBe(expected);
  });

  it.each([
    ['only by whoever started it', '1\n', 'yes'],
    ['by nobody', '3\n', 'yes'],
    ['by any program of the same account', '0\n', 'no'],
    ['nobody can tell', undefined, 'unknown'],
  ])('its memory is read %s', (_words, scope, expected) => {
    expect(state('memory', {}, { '/proc/sys/kernel/yama/ptrace_scope': scope })).toBe(expected);
  });

  it.each([
    ['Linux cannot', { platform: 'linux' as const }, 'no'],
    ['Windows, installed', { platform: 'win32' as const }, 'yes'],
    ['Windows, a developer’s own run', { platform: 'win32' as const, isPackaged: false }, 'no'],
  ])('pictures of the screen: %s', (_words, changes, expected) => {
    expect(state('pictures', changes)).toBe(expected);
  });

  it('never calls fine what it cannot see', () => {
    for (const part of ['disk', 'swap', 'sleep', 'dumps', 'clipboard', 'spool'] as const) {
      expect(state(part, { platform: 'win32' }), part).toBe('unknown');
    }
  });
});

const noneOfIt = {
  isSandboxed: false,
  isPackaged: false,
  isOpenToChange: true,
  isCurrentRuntime: false,
};
