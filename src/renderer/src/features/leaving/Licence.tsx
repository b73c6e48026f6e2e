// Her licence, rule by rule. The licence itself is the prison's; the screen says from which day the copy is that was read.

import { useTranslation } from 'react-i18next';
import { questionControlling } from '../../../../shared/domain/copies/allowed';
import { type Answers, saidTo } from '../../../../shared/domain/workbook/walk';
import { pageWith, type SectionProps } from './leaving-parts';
import { linesOfRules } from './licence-rules';
import { Section } from './Section';

export function Licence({ plan, content, parts }: SectionProps) {
  const { t } = useTranslation('leaving');
  const { answersNow: AnswersNow } = parts;
  const read = questionControlling(content, 'licence.read');
  const ready = plan.milestones.find(({ kind }) => kind === 'licence_ready');
  return (
    <Section
      name="licence"
      parts={parts}
      questions={pageWith(content, 'licence.rules').map(({ key }) => key)}
      about={
        <AnswersNow>
          {(answers) => {
            const { day, untold } = standing(answers);
            const isRead = day ? t('about.licence', { day }) : t('about.noLicence');
            const left = untold > 0 ? t('licence.untold', { count: untold }) : '';
            return (
              <p>
                {isRead} {left}
              </p>
            );
          }}
        </AnswersNow>
      }
    >
      <AnswersNow>
        {(answers) => {
          const { day, untold } = standing(answers);
          return (
            <div className="stack stack-small">
              <p>{day ? t('licence.readOn', { day }) : t('licence.notRead')}</p>
              {ready ? <p>{t('licence.ready', { day: ready.date })}</p> : null}
              {untold > 0 ? <p>{t('licence.untold', { count: untold })}</p> : null}
            </div>
          );
        }}
      </AnswersNow>
    </Section>
  );

  function standing(answers: Answers): { day: string | undefined; untold: number } {
    return {
      day: read ? saidTo<string>(answers, read) : undefined,
      untold: linesOfRules(content, answers).filter(({ fields }) => !fields['told']).length,
    };
  }
}
