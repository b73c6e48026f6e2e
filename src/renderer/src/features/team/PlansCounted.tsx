// For a manager, who reads no plan by being one: how many there are.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge/bridge';

export function PlansCounted() {
  const { t } = useTranslation('team');
  const [plans, setPlans] = useState<number>();
  useEffect(() => {
    let isLeft = false;
    bridge.team.count({}).then(
      (counted) => {
        if (!isLeft) setPlans(counted.plans);
      },
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, []);
  if (plans === undefined) return null;
  return (
    <section className="card" aria-labelledby="plans-counted">
      <h2 id="plans-counted">{t('number.title')}</h2>
      <p>{t('number.words', { count: plans })}</p>
    </section>
  );
}
