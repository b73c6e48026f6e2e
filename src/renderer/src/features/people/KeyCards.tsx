// The cards about passphrases and keys: one's own passphrase, the recovery sheet, the key of the plans.

import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../../shared/domain/calendar/day-in-words';
import type { PeopleShown } from '../../../../shared/ipc/people-calls';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { dayWords } from './moment-words';

export function OwnPassphraseCard({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('people');
  return (
    <section className="card" aria-labelledby="people-own">
      <h2 id="people-own">{t('own.title')}</h2>
      <p>{t('own.what')}</p>
      <div className="actions">
        <Button onClick={onOpen}>{t('own.button')}</Button>
      </div>
    </section>
  );
}

type SheetCardProps = Pick<PeopleShown, 'sheet'> & { onTry: () => void; onNew: () => void };

export function SheetCard({ sheet, onTry, onNew }: SheetCardProps) {
  const { t, i18n } = useTranslation('people');
  return (
    <section className="card" aria-labelledby="people-sheet">
      <h2 id="people-sheet">{t('sheet.title')}</h2>
      <p>{t('sheet.what')}</p>
      {sheet.isFromBefore ? (
        <Notice kind="look">
          <p>{t('sheet.before')}</p>
        </Notice>
      ) : null}
      {sheet.isDue ? (
        <Notice kind="look">
          <p>{sheet.isTriedWithBackup ? t('sheet.due') : t('sheet.never')}</p>
        </Notice>
      ) : (
        <p>{t('sheet.again', { day: formatDay(sheet.tryAgainOn, i18n.language) })}</p>
      )}
      {sheet.madeAt ? (
        <p className="hint">{t('sheet.made', { moment: dayWords(sheet.madeAt, i18n.language) })}</p>
      ) : null}
      <div className="actions">
        <Button kind={sheet.isDue ? 'primary' : 'plain'} onClick={onTry}>
          {t('sheet.try')}
        </Button>
        <Button onClick={onNew}>{t('sheet.new')}</Button>
      </div>
    </section>
  );
}

type KeysCardProps = Pick<PeopleShown, 'keys'> & { isBusy: boolean; onRotate: () => void };

export function KeysCard({ keys, isBusy, onRotate }: KeysCardProps) {
  const { t, i18n } = useTranslation('people');
  const isDue = keys.state === 'due';
  return (
    <section className="card" aria-labelledby="people-keys">
      <h2 id="people-keys">{t('keys.title')}</h2>
      <p>{t('keys.what')}</p>
      {isDue ? (
        <Notice kind="look">
          <p>{t('keys.due')}</p>
        </Notice>
      ) : (
        <p>{t('keys.settled')}</p>
      )}
      <p className="hint">
        {keys.changedAt
          ? t('keys.changed', { moment: dayWords(keys.changedAt, i18n.language) })
          : t('keys.never')}
      </p>
      <div className="actions">
        <Button kind={isDue ? 'primary' : 'plain'} disabled={isBusy} onClick={onRotate}>
          {t('keys.button')}
        </Button>
      </div>
    </section>
  );
}
