// The list of certificates taken back, for people who check our copies: its number, its day, and a new one to save.

import { ListChecksIcon } from '@phosphor-icons/react/dist/csr/ListChecks';
import { useTranslation } from 'react-i18next';
import { localesOf } from '../../../../shared/domain/calendar/day-in-words';
import type { OwnList } from '../../../../shared/ipc/certificate-calls';
import { Button } from '../../ui/Button';

export type ListForOthersProps = {
  lists: readonly OwnList[];
  isBusy: boolean;
  onSave: (authority: string) => void;
};

export function ListForOthers({ lists, isBusy, onSave }: ListForOthersProps) {
  const { t, i18n } = useTranslation('taken-back');
  const long = new Intl.DateTimeFormat(localesOf(i18n.language), { dateStyle: 'long' });
  const inWords = (moment: string) => long.format(new Date(moment));
  if (lists.length === 0) return null;
  return (
    <>
      <h3>{t('list.title')}</h3>
      <p>{t('list.what')}</p>
      {lists.map(({ authority, fingerprint, newest }) => (
        <div key={authority} className="stack">
          {lists.length > 1 ? (
            <p>{t('list.which', { start: fingerprint.slice(0, 2).join(' ') })}</p>
          ) : null}
          <p className="hint">
            {newest
              ? t('list.newest', {
                  number: newest.number,
                  day: inWords(newest.at),
                  next: inWords(newest.nextBy),
                })
              : t('list.never')}
          </p>
          <div className="actions">
            <Button icon={<ListChecksIcon />} disabled={isBusy} onClick={() => onSave(authority)}>
              {t('list.save')}
            </Button>
          </div>
        </div>
      ))}
    </>
  );
}
