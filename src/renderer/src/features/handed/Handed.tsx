// Every copy of her plan that was made: for whom, how it left, whether it still says what she wants it to, and asking
// for it back.

import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenHead } from '../../ui/ScreenHead';
import { useSlow } from '../../ui/use-slow';
import { CopyCard } from './CopyCard';
import type { DayInput } from './handed-parts';
import { useHanded } from './use-handed';
import './handed.css';

export type HandedProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  /** The field a day is asked with, as on the page of facts. */
  dayInput: DayInput;
  onBack: () => void;
};

export function Handed({ plan, content, dayInput, onBack }: HandedProps) {
  const { t } = useTranslation('handed');
  const handed = useHanded(plan.id);
  const { copies, failure } = handed;
  const isSlow = useSlow(!copies && !failure);
  return (
    <div className="stack stack-large handed">
      <ScreenHead back={t('back')} onBack={onBack} title={t('title', { name: plan.name })}>
        <p>{t('intro')}</p>
      </ScreenHead>
      <p role="status" className="hint">
        {isSlow ? t('opening') : ''}
      </p>
      {failure ? (
        <FailureNotice failure={failure} {...(copies ? {} : { onTryAgain: handed.load })} />
      ) : null}
      {copies?.length === 0 ? <p>{t('none')}</p> : null}
      <ul className="plain stack">
        {(copies ?? []).map((copy) => (
          <li key={copy.id} className="handed-copy">
            <CopyCard {...{ copy, plan, content, dayInput, handed }} />
          </li>
        ))}
      </ul>
    </div>
  );
}
