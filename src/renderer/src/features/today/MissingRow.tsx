// A woman whose plan cannot be worked out whole: which facts are missing or do not fit, and the way to Facts.

import { useTranslation } from 'react-i18next';
import type { FactName } from '../../../../shared/domain/review/facts';
import type { PlanInList } from '../../../../shared/ipc/contract';
import { ToHer, Who } from './Who';

export type MissingRowProps = { plan: PlanInList; onFacts: (plan: string) => void };

export function MissingRow({ plan, onFacts }: MissingRowProps) {
  const { t, i18n } = useTranslation(['today', 'schedule']);
  const { missingFacts, needsDecision } = plan.schedule;
  const named = (facts: readonly FactName[]) =>
    new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
      facts.map((fact) => t(`schedule:fact.${fact}`)),
    );
  return (
    <li className="today-row" data-plan={plan.id}>
      <Who plan={plan} />
      <div className="today-things">
        {needsDecision.map(({ id, facts }) => (
          <p key={`${id} ${facts.join(' ')}`}>
            {t(`schedule:decision.${id}`, { facts: named(facts), count: facts.length })}
          </p>
        ))}
        {missingFacts.length > 0 ? (
          <p>{t('notWritten', { facts: named(missingFacts.map(({ fact }) => fact)) })}</p>
        ) : null}
      </div>
      <ToHer plan={plan} words={t('facts')} onPress={onFacts} />
    </li>
  );
}
