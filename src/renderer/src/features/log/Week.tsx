// What of last week somebody who holds the keys should ask about: on the screen of the log, and as one line on Today.

import type { TFunction } from 'i18next';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditWeek } from '../../../../shared/ipc/audit-calls';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

function useWeek(): AuditWeek | undefined {
  const [week, setWeek] = useState<AuditWeek>();
  useEffect(() => {
    let isLeft = false;
    bridge.audit.week({}).then(
      (now) => {
        if (!isLeft) setWeek(now);
      },
      // The lines on the same screen say what is wrong.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, []);
  return week;
}

export function WeekCard() {
  const week = useWeek();
  return week ? <WeekInWords week={week} /> : null;
}

export function WeekInWords({ week }: { week: AuditWeek }) {
  const { t } = useTranslation('log');
  const id = useId();
  const { from, to, findings } = week;
  if (findings.length === 0) return <p>{t('week.none', { from, to })}</p>;
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{t('week.title')}</h2>
      <p>{t('week.days', { from, to })}</p>
      <ul>
        {findings.map((finding) => (
          <li key={[finding.what, finding.by.id, finding.plan?.id].join(' ')}>
            {findingInWords(t, finding)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function findingInWords(
  t: TFunction<'log'>,
  { what, by, plan, count, usual }: AuditWeek['findings'][number],
): string {
  return t(`week.${what}`, {
    ...{ name: by.name || t('week.whoGone'), count, usual: Math.round(usual ?? 0) },
    plan: plan?.reference ? t('plan', { reference: plan.reference }) : t('planGone'),
  });
}

/** On Today, while there is anything. */
export function WeekNotice({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('log');
  const week = useWeek();
  if (!week || week.findings.length === 0) return null;
  return (
    <Notice kind="calm" title={t('week.today', { count: week.findings.length })}>
      <div>
        <Button onClick={onOpen}>{t('week.open')}</Button>
      </div>
    </Notice>
  );
}
