// What somebody reads who opened a plan from outside its team: no more than her offender manager could be given today
// without asking her, and of that nothing that says where she is, was or wants to be. Pure.

import { decideAllowed, type HerSharing } from '../copies/allowed';
import { mayLeadToHer } from '../places/tied';
import type { Question, WorkbookContent } from '../workbook/content';
import type { Situation } from '../workbook/people-and-situations';
import type { Answers } from '../workbook/walk';

const nobodyAsked: ReadonlySet<string> = new Set();

/**
 * The questions whose answers are read from outside the team.
 * Source: security.md 2.5 (sections by saying why, sealed places never) and 4.3 (a role never raises a level): what she
 * keeps for her own worker stays there, and so do answers she is asked about each time, for she is not there to be asked.
 * An answer with a place in a part of it is left out whole, and so is a page that asks for areas: what stands beside them
 * names the same places.
 * @returns question keys; what is not among them is left out
 */
export function seenFromOutside(
  content: WorkbookContent,
  situation: Situation,
  answers: Answers,
  sharing: HerSharing,
): ReadonlySet<string> {
  const carriesNoPlace = true;
  const allowed = decideAllowed(
    content,
    situation,
    answers,
    'pom',
    nobodyAsked,
    sharing,
    (page) => !asksForAreas(page),
    carriesNoPlace,
  );
  const inPart = new Set(
    allowed.leftOut.filter(({ options }) => options).map(({ question }) => question),
  );
  return new Set(
    allowed.groups
      .flatMap(({ pages }) => pages)
      .flatMap(({ questions }) => questions)
      .filter((question) => !mayLeadToHer(question) && !inPart.has(question.key))
      .map(({ key }) => key),
  );
}

function asksForAreas({ questions }: { questions: readonly Question[] }): boolean {
  return questions.some(
    ({ place, itemFields }) =>
      place === 'area' || itemFields?.some((field) => field.place === 'area'),
  );
}
