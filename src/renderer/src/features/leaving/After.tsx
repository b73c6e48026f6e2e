// After she has left: two weeks of close support, and visits to see how she settles in.

import { useTranslation } from 'react-i18next';
import { type Day, parseDay } from '../../../../shared/domain/calendar/day';
import { questionControlling } from '../../../../shared/domain/copies/allowed';
import { visitedDays } from '../../../../shared/domain/leaving/from-answers';
import { nextVisit } from '../../../../shared/domain/leaving/settling-in';
import type { Answers } from '../../../../shared/domain/workbook/walk';
import type { SectionProps } from './leaving-parts';
import { Section } from './Section';

export function After({ plan, content, parts }: SectionProps) {
  const { t } = useTranslation('leaving');
  const { answersNow: AnswersNow } = parts;
  const dayOf = (kind: string) => plan.milestones.find((each) => each.kind === kind)?.date;
  const supportEnd = dayOf('release_support_end');
  const first = parseDay(dayOf('settling_in_visit') ?? '');
  const visit = (answers: Answers, by: Day) => {
    const visited = visitedDays(content, answers);
    return t(visited.length === 0 ? 'after.firstVisit' : 'after.nextVisit', {
      day: nextVisit(visited, by),
    });
  };
  return (
    <Section
      name="after"
      parts={parts}
      questions={['leaving.support', 'leaving.settling'].map((what) =>
        questionControlling(content, what),
      )}
      about={
        first ? <AnswersNow>{(answers) => <p>{visit(answers, first)}</p>}</AnswersNow> : undefined
      }
    >
      {supportEnd ? <p>{t('after.support', { day: supportEnd })}</p> : null}
      {first ? <AnswersNow>{(answers) => <p>{visit(answers, first)}</p>}</AnswersNow> : null}
    </Section>
  );
}
