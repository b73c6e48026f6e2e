// What is wrong with a key or a code typed from paper, as the vault says it: in which group, or how many groups there are. Pure.

import type { Failure } from '../../../../shared/ipc/failure';

export type GroupProblem =
  /** Count from 1. */
  | { kind: 'wrongGroup'; group: number }
  | { kind: 'missingGroup'; group: number; groups: number }
  | { kind: 'tooMany'; typed: number; groups: number };

/** Undefined where it is whole, and still another key. */
export function groupProblemIn({ params }: Failure): GroupProblem | undefined {
  const number = (name: string) => {
    const value = params?.[name];
    return typeof value === 'number' ? value : undefined;
  };
  const [group, groups, typed] = [number('group'), number('groups'), number('typed')];
  if (groups !== undefined && typed !== undefined) return { kind: 'tooMany', typed, groups };
  if (group === undefined) return undefined;
  return groups === undefined
    ? { kind: 'wrongGroup', group }
    : { kind: 'missingGroup', group, groups };
}
