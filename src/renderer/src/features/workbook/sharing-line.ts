// Who sees an answer as she chose it, or as it starts, of everybody she can choose for.
// Pure: it reads the content and returns names and marks, never a sentence.

import type { Day } from '../../../../shared/domain/calendar/day';
import { type ChoicesNow, levelOf } from '../../../../shared/domain/sharing/levels';
import type { AddressValue, AnswerValue } from '../../../../shared/domain/workbook/answer';
import type { Question, WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Audience } from '../../../../shared/domain/workbook/people-and-situations';

export type WhoSees = {
  /** As named in the content, to stand inside a sentence: "my specialist". Empty: nobody but her. */
  names: string[];
  /** Anyone beyond her specialist only once she has said they may know she was in care. */
  dependsOnCare: boolean;
  prints: Question['print'];
  /** The same people in their easy words, each a sentence: so many to begin with, and the others. */
  easily: { first: string[]; rest: string[] };
};

/** As many as are read at a glance. Ours. */
const FIRST = 5;

/**
 * Who may see the answer to this question, as she chose it, or as it starts where she has not chosen.
 * An address that she shows to nobody is seen on this screen by who works with her here, and stands on no copy.
 * @param today YYYY-MM-DD
 * @param value what stands there now
 * @param mayShare whom she said yes to sharing with at all; undefined while she has not said
 */
export function whoSees(
  question: Question,
  { workbook, words }: Pick<WorkbookContent, 'workbook' | 'words'>,
  choices: ChoicesNow,
  today: string,
  value?: AnswerValue,
  mayShare?: readonly string[],
): WhoSees {
  const isKeptBack = isShownToNobody(question, value);
  const gated = question.gatedBy !== undefined;
  const page = workbook.pages.find(({ questions }) =>
    questions.some(({ key }) => key === question.key),
  );
  const seenBy = (who: Audience) => {
    const { level } = levelOf(page ?? { id: '' }, question, who, choices, today as Day);
    // Her short words stand in place of the answer; of an address the area is seen.
    return level === 'all' || (level === 'short' && question.type === 'address');
  };
  const isLeftOut = (who: Audience) => mayShare !== undefined && !mayShare.includes(who);
  const known = workbook.audiences
    .filter((who) => who === 'specialist' || !(gated || isKeptBack || isLeftOut(who)))
    .filter(seenBy);
  const easy = known.map((who) => `${words.easyAudiences[who]}.`);
  return {
    names: known.map((who) => insideSentence(words.audiences[who])),
    dependsOnCare: gated,
    prints: isKeptBack ? 'no' : question.print,
    easily: { first: easy.slice(0, FIRST), rest: easy.slice(FIRST) },
  };
}

function isShownToNobody({ type }: Question, value: AnswerValue | undefined): boolean {
  if (type !== 'address' || value?.kind !== 'said') return false;
  return (value.said as AddressValue).showAs === 'never';
}

function insideSentence(name: string): string {
  return name.charAt(0).toLocaleLowerCase() + name.slice(1);
}
