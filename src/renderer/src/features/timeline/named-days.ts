// The days out of her own answers: those she named in a list, and that by which what cannot wait has to be a step. Pure.

import { day } from '../../../../shared/domain/calendar/day';
import { arrivalOf } from '../../../../shared/domain/review/period';
import type { GoalValue } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { type DayNamed, daysNamed } from '../../../../shared/domain/workbook/days-named';
import {
  urgentDay,
  urgentThings,
  urgentWithoutStep,
} from '../../../../shared/domain/workbook/urgent-saves';
import { saidTo } from '../../../../shared/domain/workbook/walk';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { localDay } from '../../ui/local-day';

const dayOf = (moment: string) => day.parse(localDay(new Date(moment)));

export function namedDays(
  content: WorkbookContent,
  plan: Pick<OpenPlan, 'answers' | 'situation' | 'facts' | 'milestones'>,
): DayNamed[] {
  const answers = new Map(plan.answers.map((answer) => [answer.question, answer]));
  const goals = content.workbook.pages
    .flatMap(({ questions }) => questions)
    .find(({ type }) => type === 'goals');
  const since = arrivalOf(plan.facts);
  const left = urgentWithoutStep(
    urgentThings(content, answers, plan.situation, { since, dayOf }),
    saidTo<GoalValue[]>(answers, goals?.key ?? '') ?? [],
    since,
  );
  const urgent = urgentDay(content, left, plan.milestones);
  return [...daysNamed(content, answers, plan.situation), ...(urgent ? [urgent] : [])];
}
