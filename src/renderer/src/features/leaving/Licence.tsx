// Her licence, rule by rule. The licence itself is the prison's; the screen says from which day the copy is that was read.

import { useTranslation } from 'react-i18next';
import { questionControlling } from '../../../../shared/domain/copies/allowed';
import { saidTo } from '../../../../shared/domain/workbook/walk';
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
    >
      <AnswersNow>
        {(answers) => {
          const day = read ? saidTo<string>(answers, read) : undefined;
          const untold = linesOfRules(content, answers).filter(({ fields }) => !fields['told']);
          return (
            <div className="stack stack-small">
              <p>{day ? t('licence.readOn', { day }) : t('licence.notRead')}</p>
              {ready ? <p>{t('licence.ready', { day: ready.date })}</p> : null}
              {untold.length > 0 ? <p>{t('licence.untold', { count: untold.length })}</p> : null}
            </div>
          );
        }}
      </AnswersNow>
    </Section>
  );
}
