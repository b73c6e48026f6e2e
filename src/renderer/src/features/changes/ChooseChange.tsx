// What has changed? The changes that can apply to her now, each with when to use it; the others behind a press.

import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import { offerOf } from '../../../../shared/domain/review/changes-offered';
import { type ChangeKind, changeKinds } from '../../../../shared/domain/review/situation-change';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { ScreenHead } from '../../ui/ScreenHead';

export type ChooseChangeProps = {
  plan: OpenPlan;
  today: Day;
  onChoose: (kind: ChangeKind) => void;
  onFacts: () => void;
  onBack: () => void;
};

export function ChooseChange({ plan, today, onChoose, onFacts, onBack }: ChooseChangeProps) {
  const { t } = useTranslation('changes');
  const offered = (offer: string) =>
    changeKinds.filter((kind) => offerOf(kind, plan.facts, today) === offer);
  const row = (kind: ChangeKind) => (
    <li key={kind}>
      <button type="button" className="change-row" onClick={() => onChoose(kind)}>
        <span className="change-name">{t(`name.${kind}`)}</span>
        <span className="under">{t(`when.${kind}`)}</span>
      </button>
    </li>
  );
  return (
    <div className="stack stack-large changes">
      <ScreenHead back={t('back')} onBack={onBack} title={t('title', { name: plan.name })}>
        <p>{t('intro')}</p>
      </ScreenHead>
      <ul className="plain change-rows">{offered('now').map(row)}</ul>
      <details>
        <summary>{t('other')}</summary>
        <div className="stack">
          <ul className="plain change-rows">
            {offered('possible').map(row)}
            {offered('not_now').map((kind) => (
              <li key={kind} className="change-not-now">
                <span className="change-name">{t(`name.${kind}`)}</span>
                <span className="under">{t(`notNow.${kind}`)}</span>
              </li>
            ))}
          </ul>
          <p>{t('otherHint')}</p>
          <div>
            <Button onClick={onFacts}>{t('openFacts')}</Button>
          </div>
        </div>
      </details>
    </div>
  );
}
