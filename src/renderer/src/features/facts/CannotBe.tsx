// What cannot be true of a fact, said plainly with the days in it. It is no question: one of the days must be put right.

import type { FactCheck } from '../../../../shared/domain/review/fact-checks';
import type { FactName } from '../../../../shared/domain/review/facts';
import { useCheckWords } from '../../ui/use-check-words';

/** What cannot be, where it is said at this fact: the first one each check names. */
export function impossibleAt(checks: readonly FactCheck[], about: FactName): FactCheck[] {
  return checks.filter(({ kind, fields }) => kind === 'cannot_be' && fields[0] === about);
}

export function CannotBe({ checks }: { checks: readonly FactCheck[] }) {
  return checks.map(useCheckWords()).join(' ');
}
