// From what stands on screen to what goes to the vault. Her words pass through as they are; only
// rows with nothing in them are left behind, and a prison number is written as prisons write it. Pure.

import { checkPrisonNumber } from '../../../../shared/domain/people/identifiers';
import {
  type AnswerValue,
  type CirclePerson,
  type GoalValue,
  isNothingSaid,
  type ListItem,
  type SignatureValue,
} from '../../../../shared/domain/workbook/answer';
import type { Question } from '../../../../shared/domain/workbook/content';
import {
  isBegunGoal,
  isBegunStep,
  withoutLeftovers,
} from '../../../../shared/domain/workbook/goals';

/** What goes to the vault for what stands on screen. Nothing said becomes "taken out". */
export function tidyAnswer(question: Question, value: AnswerValue): AnswerValue {
  if (value.kind !== 'said') return value;
  const said = tidySaid(question, value.said);
  return isNothingSaid(question, said) ? { kind: 'cleared' } : { kind: 'said', said };
}

function tidySaid(question: Question, said: unknown): unknown {
  if (question.controls === 'identity.prisonNumber') return tidyPrisonNumber(said);
  switch (question.type) {
    case 'list':
      return (said as ListItem[]).filter(hasWords);
    case 'network':
      return (said as CirclePerson[]).filter(
        (person) => person.name !== '' || person.note !== '' || person.marks.length > 0,
      );
    case 'goals':
      return (said as GoalValue[])
        .map((goal) => withoutLeftovers({ ...goal, steps: goal.steps.filter(isBegunStep) }))
        .filter(isBegunGoal);
    case 'signature':
      return tidySignature(said as SignatureValue);
    default:
      return said;
  }
}

/** One that does not fit goes as it stands, for the vault to say so. */
function tidyPrisonNumber(said: unknown): unknown {
  const read = typeof said === 'string' ? checkPrisonNumber(said) : undefined;
  return read?.ok ? read.value : said;
}

/** True when anything at all stands in one of its fields. */
export function hasWords(item: ListItem): boolean {
  return Object.values(item.fields).some((words) => words !== '');
}

/** A drawing belongs to a drawn mark, a listener to a spoken one. On screen both wait in case. */
function tidySignature({ drawing, saidTo, ...mark }: SignatureValue): SignatureValue {
  return {
    ...mark,
    ...(mark.kind === 'drawn' && drawing ? { drawing } : {}),
    ...(mark.kind === 'said' && saidTo !== undefined ? { saidTo } : {}),
  };
}

/** True when two answers hold the same, part for part. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => key in right && saysTheSame(left[key], right[key]))
  );
}
