// On Today, for keyholders: plans that nobody works with who is still here. By number alone; each leads to who can open it.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

type Unworked = { plan: string; reference: string };

/** So many are named at a time. */
const SHOWN = 6;

export function UnworkedNotice({ onTeam }: { onTeam: (plan: string) => void }) {
  const [plans, setPlans] = useState<readonly Unworked[]>([]);
  useEffect(() => {
    let isLeft = false;
    bridge.team.unworked({}).then(
      (now) => {
        if (!isLeft) setPlans(now);
      },
      // The screen it stands on asks for more than this, and says what is wrong.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, []);
  return <UnworkedWords plans={plans} onTeam={onTeam} />;
}

export function UnworkedWords({
  plans,
  onTeam,
}: {
  plans: readonly Unworked[];
  onTeam: (plan: string) => void;
}) {
  const { t } = useTranslation('team');
  if (plans.length === 0) return null;
  const more = plans.length - SHOWN;
  return (
    <Notice kind="look" title={t('unworked.title', { count: plans.length })}>
      <p>{t('unworked.what')}</p>
      <div className="actions">
        {plans.slice(0, SHOWN).map(({ plan, reference }) => (
          <Button key={plan} onClick={() => onTeam(plan)}>
            {t('unworked.open', { reference })}
          </Button>
        ))}
      </div>
      {more > 0 ? <p>{t('unworked.more', { count: more })}</p> : null}
    </Notice>
  );
}
