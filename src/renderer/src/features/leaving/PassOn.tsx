// Passing her plan on before her licence ends: who goes on with it, and whether she has said yes.

import { useTranslation } from 'react-i18next';
import { questionControlling } from '../../../../shared/domain/copies/allowed';
import { linesOf } from '../../../../shared/domain/leaving/from-answers';
import { Notice } from '../../ui/Notice';
import type { SectionProps } from './leaving-parts';
import { Section } from './Section';

export function PassOn({ plan, content, parts }: SectionProps) {
  const { t } = useTranslation('leaving');
  const { answersNow: AnswersNow } = parts;
  const by = plan.milestones.find(({ kind }) => kind === 'plan_passed_on')?.date;
  const { licenceEnd } = plan.facts;
  return (
    <Section
      name="passOn"
      parts={parts}
      questions={[questionControlling(content, 'leaving.passOn')]}
      about={
        <AnswersNow>
          {(answers) => {
            const lines = linesOf(content, answers, 'leaving.passOn');
            const names = lines.flatMap(({ fields }) => fields['who']?.trim() || []);
            const isAgreed = lines.every(({ fields }) => fields['yes'] === 'yes');
            return (
              <p>
                {names.length === 0 ? t('about.nobodyGoesOn') : `${names.join(', ')}.`}
                {names.length > 0 && !isAgreed ? ` ${t('passOn.noYes')}.` : ''}
                {by ? ` ${t('about.passOnBy', { day: by })}` : ''}
              </p>
            );
          }}
        </AnswersNow>
      }
    >
      {by && licenceEnd ? <p>{t('passOn.by', { day: by, licenceEnd })}</p> : null}
      {licenceEnd ? null : <p>{t('passOn.noEnd')}</p>}
      <AnswersNow>
        {(answers) => {
          const without = linesOf(content, answers, 'leaving.passOn').filter(
            ({ fields }) => fields['who']?.trim() && fields['yes'] !== 'yes',
          );
          return without.length === 0 ? null : (
            <Notice kind="look" title={t('passOn.noYes')}>
              <ul>
                {without.map(({ id, fields }) => (
                  <li key={id}>{fields['who']}</li>
                ))}
              </ul>
            </Notice>
          );
        }}
      </AnswersNow>
    </Section>
  );
}
