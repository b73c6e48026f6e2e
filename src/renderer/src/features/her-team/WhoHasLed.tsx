// Who has led her plan from when to when, why, and how often it changed: in words, about what she lived through.

import { useTranslation } from 'react-i18next';
import { day } from '../../../../shared/domain/calendar/day';
import { type LeadStretch, leadHistory } from '../../../../shared/domain/review/lead-history';
import { standingOf } from '../../../../shared/domain/review/standing';
import type { ListItem } from '../../../../shared/domain/workbook/answer';
import { type Answers, saidTo } from '../../../../shared/domain/workbook/walk';
import { workerChanges } from '../../../../shared/domain/workbook/worker-changes';
import type { KeptChange } from '../../../../shared/ipc/change-shapes';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { Fold } from '../../ui/Fold';
import { useExplain } from '../../ui/use-explain';

export type WhoHasLedProps = {
  plan: OpenPlan;
  changes: readonly KeptChange[];
  answers: Answers;
  /** The question that holds the changes of worker. */
  question: string;
};

export function WhoHasLed({ plan, changes, answers, question }: WhoHasLedProps) {
  const { t } = useTranslation(['her-team', 'schedule']);
  const explain = useExplain();
  const now = standingOf(plan.schedule, plan.situation, plan.facts.recordedLead);
  const stretches = leadHistory([...changes, ...plan.leadPutRight], now, day.parse(plan.today));
  const workers = workerChanges(saidTo<ListItem[]>(answers, question) ?? []).length;
  const who = ({ lead, name }: LeadStretch) => {
    const job = t(`schedule:leadName.${lead}.staff` as 'schedule:leadName.pom.staff');
    return name ? t('schedule:recordedLead.named', { name, lead: job }) : job;
  };
  const when = (stretch: LeadStretch) => {
    const { from, to } = stretch;
    const params = { who: who(stretch), from: from ?? '', to: to ?? '' };
    if (from && to) return t('led.between', params);
    if (to) return t('led.first', params);
    if (from) return t('led.now', params);
    return t(stretches.length === 1 ? 'led.always' : 'led.nowSome', params);
  };
  const inShort = stretches.slice(-1).map(when).join('');
  return (
    <Fold id="led" title={t('led.title')} about={<p>{inShort}</p>}>
      <ol className="plain stack stack-small">
        {stretches.map((stretch, at) => (
          <li key={`${stretch.lead} ${stretch.from ?? at}`}>
            <strong>{when(stretch)}</strong>
            <span className="under">
              {'said' in stretch.why
                ? t('led.why', { why: stretch.why.said })
                : explain(stretch.why)}
              {stretch.isPutRight ? ` ${t('led.putRight')}` : null}
            </span>
          </li>
        ))}
      </ol>
      <p>
        {t('led.changes', { count: stretches.length - 1 })} {t('led.workers', { count: workers })}
      </p>
      <p className="hint">{t('led.note')}</p>
    </Fold>
  );
}
