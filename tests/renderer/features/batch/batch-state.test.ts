import { describe, expect, it } from 'vitest';
import {
  countMade,
  isAboutHer,
  type OfBatch,
  toMake,
  withBecame,
} from '../../../../src/renderer/src/features/batch/batch-state';
import type { FailureCode } from '../../../../src/shared/ipc/failure';

const meant = { name: 'Ada', bornOrNumber: 'A1234BC' };
const woman = (id: string) => ({ id, name: id, legalName: id, prisonNumber: 'A1234BC' });
const batch: OfBatch[] = [
  { woman: woman('ada'), became: { is: 'right', meant } },
  { woman: woman('bea'), became: { is: 'left_out' } },
  { woman: woman('cat'), became: { is: 'waits' } },
  { woman: woman('dot'), became: { is: 'made', file: 'x.pdf' } },
];

describe('what is made of a batch', () => {
  it('only those that were looked at and found right, and none twice', () => {
    expect(toMake(batch).map(({ woman: { id } }) => id)).toEqual(['ada']);
    const after = withBecame(batch, 'ada', { is: 'made', file: 'y.pdf' });
    expect(toMake(after)).toEqual([]);
    expect(countMade(after)).toBe(2);
    expect(after[1]).toBe(batch[1]);
  });
});

describe('what goes wrong with one woman only, and what stops them all', () => {
  const cases: [string, FailureCode, boolean][] = [
    ['her plan changed after it was looked at', 'not-ready', true],
    ['her name or day of birth changed', 'who-is-it', true],
    ['she took back her yes', 'sharing-first', true],
    ['a hidden place was typed elsewhere meanwhile', 'hidden-place-found', true],
    ['the disk is full', 'place-full', false],
    ['the folder is gone', 'place-gone', false],
    ['the folder may not be written in', 'place-not-writable', false],
    ['the plans were locked', 'locked', false],
    ['something nobody thought of', 'unexpected', false],
  ];
  it.each(cases)('%s', (_, code, only) => {
    expect(isAboutHer(code)).toBe(only);
  });
});
