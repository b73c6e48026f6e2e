// The easy read copy: what matters most on two pages at most, one idea a line, each line with its picture.

import type { CopyQuestion } from '../../../shared/domain/copies/plan-copy';
import type { Question } from '../../../shared/domain/workbook/content';
import { teamMembers } from '../../../shared/domain/workbook/team';
import { datesOnPaper } from '../dates-on-paper';
import type { CopyFrom, MakeKind } from './copy-from';
import { inParts } from './in-parts';
import { asLines, goalLines, symbolFor } from './lines';

export const easyRead: MakeKind = (given) => {
  const from: CopyFrom = { ...given, order: { ...given.order, style: 'easy' } };
  const { words } = from.hers;
  return {
    title: words('paper:kinds.easy'),
    style: 'easy',
    groups: inParts(from, 'easy', (made, question) => easy(from, made, question)),
    ...nextReview(from),
    wetSignatures: [],
    fit: { pages: 2, more: words('paper:moreInPlan') },
  };
};

function easy(from: CopyFrom, made: CopyQuestion, question: Question): CopyQuestion[] {
  if (question.controls === 'team.people') return asLines(from, made, question, people(from));
  if (question.type !== 'goals') return asLines(from, made, question);
  // All of them: where two pages are too few, the fitting shortens, and says that there is more.
  return goalLines(from, question).flatMap(({ goal, lines }) =>
    asLines(from, { ...made, key: `${made.key}-${goal.id}` }, question, lines),
  );
}

/** Who is on her side: a name and a job each. A job that says she was in care is left out for who may not know. */
function people(from: CopyFrom) {
  const { plan, hers } = from;
  const closed = hiddenJobs(from);
  return teamMembers(hers.workbook, plan.answers).map(({ name, role, roleWords }) => ({
    text: [name, closed.has(role) ? hers.words('paper:specialist.plainRole') : roleWords]
      .filter(Boolean)
      .join(', '),
    ...symbolFor(from, 'User'),
  }));
}

function hiddenJobs({ hers, allowed }: CopyFrom): ReadonlySet<string> {
  const fields = hers.workbook.workbook.pages
    .flatMap(({ questions }) => questions)
    .filter(({ controls }) => controls === 'team.people')
    .flatMap(({ itemFields }) => itemFields ?? []);
  const options = fields.flatMap((field) => field.options ?? []);
  return new Set(
    options
      .filter(({ gatedBy }) => gatedBy !== undefined && allowed.closedGates.has(gatedBy))
      .map(({ value }) => value),
  );
}

/** Only the day; why it is that day stands in the whole plan. Nothing for a reader who does not get the dates. */
function nextReview({ plan, hers, english, allowed, isForDates }: CopyFrom) {
  const none = { heading: '', lines: [] };
  if (!isForDates) return { dates: none };
  const { lines } = datesOnPaper(plan, hers, english, allowed.closedGates.size > 0);
  const day = lines.at(-1)?.text ?? '';
  return {
    dates: {
      heading: hers.words('paper:parts.easy.next'),
      lines: [{ label: '', text: day, why: '' }],
    },
  };
}
