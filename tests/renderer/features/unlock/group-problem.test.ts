import { expect, test } from 'vitest';
import { groupProblemIn } from '../../../../src/renderer/src/features/unlock/group-problem';
import type { Failure } from '../../../../src/shared/ipc/failure';

test.each<[Failure['params'], ReturnType<typeof groupProblemIn>]>([
  [{ group: 3 }, { kind: 'wrongGroup', group: 3 }],
  [
    { group: 6, groups: 8 },
    { kind: 'missingGroup', group: 6, groups: 8 },
  ],
  [
    { groups: 8, typed: 16 },
    { kind: 'tooMany', typed: 16, groups: 8 },
  ],
  [{ left: 3 }, undefined],
  [undefined, undefined],
])('what is wrong with a typed key, from %j', (params, expected) => {
  const failure: Failure = { code: 'wrong-recovery-key', ...(params ? { params } : {}) };
  expect(groupProblemIn(failure)).toEqual(expected);
});
