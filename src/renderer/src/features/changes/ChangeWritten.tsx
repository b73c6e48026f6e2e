// The change is in the vault: what was written down, and what can be done next.

import { useTranslation } from 'react-i18next';
import { handoverSteps } from '../../../../shared/domain/review/situation-change';
import type { KeptChange } from '../../../../shared/ipc/change-shapes';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { useChangeWords } from './use-change-words';

export type ChangeWrittenProps = {
  kept: KeptChange;
  onGoThrough: () => void;
  onPrint: () => void;
  onBack: () => void;
};

export function ChangeWritten({ kept, onGoThrough, onPrint, onBack }: ChangeWrittenProps) {
  const { t } = useTranslation('changes');
  const words = useChangeWords();
  const { change, day, by } = kept;
  const open =
    change.kind === 'handover_recorded' ? handoverSteps.filter((step) => !change[step]) : [];
  return (
    <div className="stack stack-large changes">
      <header className="stack">
        <ScreenTitle>{t('done.title')}</ScreenTitle>
        <Notice kind="calm">
          <p>{t('done.line', { what: t(`name.${change.kind}`), day: words.day(day), by })}</p>
          <p>{t('done.answers')}</p>
        </Notice>
      </header>
      {open.length > 0 ? (
        <Notice kind="look" title={t('done.stillToDo')}>
          <ul>
            {open.map((step) => (
              <li key={step}>{t(`step.${step}`)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <section className="stack" aria-labelledby="what-next">
        <h2 id="what-next">{t('done.next')}</h2>
        <div className="actions">
          <Button kind="primary" onClick={onGoThrough}>
            {t('done.goThrough')}
          </Button>
          <Button onClick={onPrint}>{t('done.print')}</Button>
          <Button onClick={onBack}>{t('back')}</Button>
        </div>
        <p className="hint">{t('done.again')}</p>
      </section>
    </div>
  );
}
