// What is said of a plan that was taken out, on screen and on paper.

import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Erased } from '../../../../shared/ipc/erase-calls';
import { usePrintScreen } from '../../bridge/use-print-screen';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { momentInWords } from '../../ui/moment';
import { PrintSheet } from '../../ui/PrintSheet';
import { ScreenTitle } from '../../ui/ScreenTitle';

export function Certificate({ erased, onClose }: { erased: Erased; onClose: () => void }) {
  const { t } = useTranslation('keeping');
  const { failure, print } = usePrintScreen();
  return (
    <div className="stack stack-large">
      <ScreenTitle>{t('done.title')}</ScreenTitle>
      <section className="card">
        <Lines erased={erased} />
        {failure ? <FailureNotice failure={failure} /> : null}
        <div className="actions">
          <Button kind="primary" onClick={() => void print()}>
            {t('done.print')}
          </Button>
          <Button onClick={onClose}>{t('done.close')}</Button>
        </div>
      </section>
      <PrintSheet>
        <p className="paper-title">{t('done.paperTitle')}</p>
        <Lines erased={erased} />
      </PrintSheet>
    </div>
  );
}

/** What the search came to: nothing found, something found, nothing to search for, or it did not come to its end. */
function wordsOfSearch(t: TFunction<'keeping'>, looked: number, found: number | undefined): string {
  if (found === undefined) return t('done.notLooked');
  if (found > 0) return t('done.notClean', { count: found, looked });
  return looked === 0 ? t('done.nothingToLookFor') : t('done.clean', { count: looked });
}

/** The same words on screen and on paper. */
export function Lines({ erased }: { erased: Erased }) {
  const { t, i18n } = useTranslation('keeping');
  const { reference, worker, ground, reason, rows, looked, found, backupsUntil } = erased;
  return (
    <>
      <p>{t('done.number', { reference })}</p>
      <p>{t('done.when', { when: momentInWords(erased.at, i18n.language), worker })}</p>
      {ground ? (
        <p>
          {t('done.ground', {
            ground: t(`ground.kind.${ground.kind}`),
            rests: t(`ground.rests.${ground.kind}`, { day: ground.day }),
          })}
        </p>
      ) : null}
      <p>{t('done.reason', { reason })}</p>
      <p>{t('done.rows', { count: rows })}</p>
      <p>{wordsOfSearch(t, looked, found)}</p>
      <p>{backupsUntil ? t('done.until', { day: backupsUntil }) : t('done.noBackups')}</p>
      <p>{t('done.elsewhere')}</p>
    </>
  );
}
