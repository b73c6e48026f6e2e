// What keeps the rules from saying more: facts to find out, one line each, and what somebody has to
// decide. Names the facts and leads to them; never guesses.

import { useTranslation } from 'react-i18next';
import type { FactName } from '../../../../shared/domain/review/facts';
import type { Schedule } from '../../../../shared/domain/review/schedule';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

export type OpenPointsProps = {
  schedule: Pick<Schedule, 'missingFacts' | 'needsDecision'>;
  onFacts: () => void;
};

export function OpenPoints({ schedule, onFacts }: OpenPointsProps) {
  const { t, i18n } = useTranslation(['plan', 'schedule']);
  const { missingFacts, needsDecision } = schedule;
  const list = (words: string[]) =>
    new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(words);
  const named = (facts: readonly FactName[]) =>
    list(facts.map((fact) => t(`schedule:fact.${fact}`)));
  const toFacts = (
    <div className="actions">
      <Button onClick={onFacts}>{t('needsButton')}</Button>
    </div>
  );
  return (
    <>
      {needsDecision.length > 0 ? (
        <Notice kind="look" title={t('needsTitle')}>
          <ul>
            {needsDecision.map(({ id, facts }) => (
              <li key={`${id} ${facts.join(' ')}`}>
                {t(`schedule:decision.${id}`, { facts: named(facts), count: facts.length })}
              </li>
            ))}
          </ul>
          {toFacts}
        </Notice>
      ) : null}
      {missingFacts.length > 0 ? (
        <Notice kind="look" title={t('missingTitle', { count: missingFacts.length })}>
          <ul>
            {missingFacts.map(({ fact, neededFor }) => (
              <li key={fact}>
                {t('schedule:missingFact', {
                  fact: t(`schedule:fact.${fact}`),
                  answers: list(neededFor.map((answer) => t(`schedule:neededFor.${answer}`))),
                })}
              </li>
            ))}
          </ul>
          {toFacts}
        </Notice>
      ) : null}
    </>
  );
}
