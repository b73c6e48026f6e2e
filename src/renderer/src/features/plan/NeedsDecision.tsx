// What somebody must find out before the rules can say more. Names the missing facts and leads to
// them; never guesses.

import { useTranslation } from 'react-i18next';
import type { FactName } from '../../../../shared/domain/review/facts';
import type { Schedule } from '../../../../shared/domain/review/schedule';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

export type NeedsDecisionProps = {
  decisions: readonly {
    readonly id: DecisionId;
    readonly facts: readonly FactName[];
  }[];
  onFacts: () => void;
};
type DecisionId = Schedule['needsDecision'][number]['id'];

export function NeedsDecision({ decisions, onFacts }: NeedsDecisionProps) {
  const { t, i18n } = useTranslation(['plan', 'schedule']);
  if (decisions.length === 0) return null;
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (
    <Notice kind="look" title={t('needsTitle')}>
      <ul>
        {decisions.map(({ id, facts }) => (
          <li key={id}>
            {t(`schedule:decision.${id}`, {
              facts: list.format(facts.map((fact) => t(`schedule:fact.${fact}`))),
            })}
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button onClick={onFacts}>{t('needsButton')}</Button>
      </div>
    </Notice>
  );
}
