// What a change does, before anything is written down. Write it down, or go back: nothing is lost either way.

import { useTranslation } from 'react-i18next';
import {
  dayOfChange,
  type SituationChange,
} from '../../../../shared/domain/review/situation-change';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { ChangePreview } from '../../../../shared/ipc/change-shapes';
import type { Failure } from '../../../../shared/ipc/failure';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { useCheckWords } from '../../ui/use-check-words';
import { useSlow } from '../../ui/use-slow';
import { BeforeAfter } from './BeforeAfter';
import { useChangeWords } from './use-change-words';

export type LookAtChangeProps = {
  change: SituationChange;
  preview: ChangePreview;
  content: WorkbookContent;
  today: string;
  /** A court day that stays on file although this may have been what it was for. */
  courtDay: string | undefined;
  failure: Failure | undefined;
  isBusy: boolean;
  onWrite: () => void;
  onChange: () => void;
  onCancel: () => void;
};

export function LookAtChange(props: LookAtChangeProps) {
  const { change, preview, content, today, courtDay, failure, isBusy } = props;
  const { onWrite, onChange, onCancel } = props;
  const { t } = useTranslation(['changes', 'schedule']);
  const words = useChangeWords();
  const wordsOf = useCheckWords();
  const isSlow = useSlow(isBusy);
  const { before, after, factsTakenOut, factsMoved, factChecks } = preview;
  return (
    <form
      className="stack stack-large changes"
      onSubmit={(event) => {
        event.preventDefault();
        onWrite();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onChange();
      }}
    >
      <header className="stack">
        <ScreenTitle>{t('look.title')}</ScreenTitle>
        <p>
          {t('look.intro', {
            what: t(`name.${change.kind}`),
            day: words.day(dayOfChange(change)),
          })}
        </p>
      </header>
      {failure ? <FailureNotice failure={failure} onTryAgain={onWrite} /> : null}
      <BeforeAfter {...{ before, after, content, today }} />
      {factsTakenOut.length > 0 ? (
        <Notice kind="look" title={t('look.takenOut')}>
          <ul>
            {factsTakenOut.map((fact) => (
              <li key={fact}>{t(`schedule:fact.${fact}`)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {factsMoved.length > 0 ? (
        <Notice kind="look" title={t('look.moved')}>
          <ul>
            {factsMoved.map(({ fact, from, to }) => (
              <li key={fact}>
                {t('look.movedFact', { what: t(`schedule:fact.${fact}`), from, to })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {courtDay ? (
        <Notice kind="look">
          <p>{t('look.courtStays', { day: courtDay })}</p>
        </Notice>
      ) : null}
      {factChecks.length > 0 ? (
        <Notice kind="look" title={t('look.checks')}>
          <ul>
            {factChecks.map((check) => (
              <li key={check.id}>{wordsOf(check)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <div className="actions">
        <Button kind="primary" type="submit" disabled={isBusy}>
          {t('look.write')}
        </Button>
        <Button onClick={onChange}>{t('look.change')}</Button>
        <Button onClick={onCancel}>{t('look.cancel')}</Button>
        <p role="status">{isSlow ? t('look.writing') : ''}</p>
      </div>
    </form>
  );
}
