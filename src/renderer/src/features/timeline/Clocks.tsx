// The two clocks that run beside each other: our review of the plan, and the council's of the pathway plan.

import { useTranslation } from 'react-i18next';
import { type ClockFacts, useClockWords } from './use-clock-words';

export function Clocks(facts: ClockFacts) {
  const { t } = useTranslation('timeline');
  const { plan, council } = useClockWords(facts);
  return (
    <section className="card" aria-label={t('clock.label')}>
      {[plan, council].map(({ says, why }) => (
        <p key={says}>
          <strong>{says}</strong> {why}
        </p>
      ))}
    </section>
  );
}
