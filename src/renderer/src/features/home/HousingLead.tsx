// Who leads the work on her home, as people agreed it or else by the rules, and why; when it passes from her personal adviser to
// probation; and the question that asks what was agreed.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { Fold } from '../../ui/Fold';
import { Notice } from '../../ui/Notice';
import { useExplain } from '../../ui/use-explain';

export type HousingLeadProps = Pick<OpenPlan, 'schedule' | 'milestones'> & {
  onDate: (key: string) => void;
  /** Asks what was agreed. */
  children: ReactNode;
};

export function HousingLead({ schedule, milestones, onDate, children }: HousingLeadProps) {
  const { t } = useTranslation(['home', 'schedule']);
  const explain = useExplain();
  const { housingLead, housingHandover: handover } = schedule;
  const birthday = milestones.find(({ kind }) => kind === 'pa_right_ends_at_25');
  const isFarOff = handover?.reason === 'after_release';
  const leads = t(`schedule:housingName.${housingLead.value}.staff`);
  const inShort = (
    <>
      {leads}.{' '}
      {handover && !isFarOff ? <strong>{t(`lead.handover.${handover.reason}`)}.</strong> : null}
    </>
  );
  return (
    <Fold id="lead" title={t('lead.title')} about={<p>{inShort}</p>}>
      <p>
        <strong>{leads}</strong>
      </p>
      <p>{explain(housingLead)}</p>
      {housingLead.byRule ? (
        <p className="hint">
          {t('lead.byRule', { who: t(`schedule:housingName.${housingLead.byRule.value}.staff`) })}
        </p>
      ) : null}
      {handover && isFarOff ? <p className="hint">{explain(handover)}</p> : null}
      {handover && !isFarOff ? (
        <Notice kind="look" title={t(`lead.handover.${handover.reason}`)}>
          <p>{explain(handover)}</p>
          {birthday ? (
            <div>
              <Button kind="quiet" onClick={() => onDate(birthday.key)}>
                {t('lead.birthday')}
              </Button>
            </div>
          ) : null}
        </Notice>
      ) : null}
      <details className="quiet-details">
        <summary>{t('lead.agreed')}</summary>
        {children}
      </details>
    </Fold>
  );
}
