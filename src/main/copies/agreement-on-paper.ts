// How she feels about her plan, as paper needs it: whether it is still a draft, and the box for what
// she does not agree with.

import { type Allowed, questionControlling } from '../../shared/domain/copies/allowed';
import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import type { Answer, ChoiceValue } from '../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import { languageOf } from '../../shared/domain/workbook/own-words';
import type { Desk } from '../plans/desk';
import { type Plan, saidToControl } from '../plans/read-plan';
import type { CopyWords } from './copy-words';
import { englishOnPaper } from './english-on-paper';

/** A plan is a draft until she herself has said how she feels about it. "I want more time" leaves it one. */
export function isDraft(desk: Desk, plan: Plan): boolean {
  const key = questionControlling(desk.content.workbook, 'plan.agreement');
  const answer = key === undefined ? undefined : plan.answers.get(key);
  if (!answer || answer.value.kind === 'cleared' || answer.value.kind === 'later') return true;
  // What she agreed to was the plan before she came back.
  if (plan.fromBefore?.questions.has(answer.question)) return true;
  // Nobody can agree for her: what a worker put down without her leaves it a draft.
  if (answer.givenBy !== 'woman') return true;
  const said = saidToControl<ChoiceValue>(desk.content.workbook, plan.answers, 'plan.agreement');
  return said?.chosen === 'time';
}

/** What she does not agree with, in full, for whoever may read her agreement page. */
export function disagreement(
  workbook: WorkbookContent,
  plan: Plan,
  hers: CopyWords,
  allowed: Allowed,
): Pick<PlanCopy, 'disagreement'> {
  const { words } = hers;
  const said = saidToControl<ChoiceValue>(workbook, plan.answers, 'plan.agreement');
  const key = questionControlling(workbook, 'plan.agreement');
  const isOnCopy = (asked: string | undefined) =>
    allowed.groups.some((group) =>
      group.pages.some(({ questions }) => questions.some((question) => question.key === asked)),
    );
  if (!isOnCopy(key) || !key || !['disagree', 'some'].includes(said?.chosen ?? '')) return {};
  const page = workbook.workbook.pages.find(({ questions }) =>
    questions.some((q) => q.key === key),
  );
  const options = workbook.words.pages[page?.id ?? '']?.questions[key]?.options;
  const text = options?.[said?.chosen ?? ''] ?? '';
  const ownKey = questionControlling(workbook, 'plan.agreementWords');
  // What she wrote beside it has a choice of its own: she may show how she feels and keep the words back.
  const own = isOnCopy(ownKey)
    ? saidToControl<string>(workbook, plan.answers, 'plan.agreementWords')
    : undefined;
  const ownAnswer = ownKey === undefined ? undefined : plan.answers.get(ownKey);
  const isWithoutHer = [key, own?.trim() ? ownKey : undefined].some(
    (part) => part !== undefined && plan.answers.get(part)?.givenBy === 'worker',
  );
  const isFromBefore = [key, own?.trim() ? ownKey : undefined].some(
    (part) => part !== undefined && plan.fromBefore?.questions.has(part),
  );
  const marks = [
    ...(isWithoutHer ? [words('paper:marks.withoutHer')] : []),
    ...(isFromBefore ? [words('paper:marks.fromBefore')] : []),
  ];
  return {
    disagreement: {
      heading: words('paper:disagreement.heading'),
      how:
        marks.length > 0
          ? words('paper:disagreement.marked', { how: text, mark: marks.join(' ') })
          : text,
      words: own?.trim() ? own : words('paper:disagreement.noWords'),
      ...(own?.trim() && ownAnswer ? spoken(ownAnswer, hers, allowed) : {}),
      marks,
    },
  };
}

/** The language of her words where it is not the copy's, and the English beside them. */
function spoken(
  answer: Answer,
  hers: CopyWords,
  allowed: Allowed,
): Pick<NonNullable<PlanCopy['disagreement']>, 'lang' | 'inEnglish'> {
  const lang = languageOf(answer);
  return {
    ...(lang === hers.language ? {} : { lang }),
    ...englishOnPaper(answer, hers, allowed, []),
  };
}
