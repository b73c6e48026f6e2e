import { describe, expect, it } from 'vitest';
import { watchForSleep } from '../../../../src/main/app/locking/slept';

describe('noticing that the computer slept', () => {
  it.each([
    ['two ordinary seconds', 2_000, 2_000, false],
    ['a slow machine: both clocks went on', 300_000, 300_000, false],
    ['a clock put right by a few seconds', 12_000, 2_000, false],
    ['a clock put back an hour', -3_600_000, 2_000, false],
    ['a lid that was closed for a minute', 62_000, 2_000, true],
    ['a night', 8 * 3_600_000, 500, true],
  ])('%s', (_words, wallWent, steadyWent, expected) => {
    let wall = 1_700_000_000_000;
    let steady = 5_000;
    const hasSlept = watchForSleep({ wall: () => wall, steady: () => steady });
    wall += wallWent;
    steady += steadyWent;
    expect(hasSlept()).toBe(expected);
    // Asked again straight away, it is over.
    expect(hasSlept()).toBe(false);
  });
});
