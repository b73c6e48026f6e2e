// One desk that is trusted for checking, with what we last heard from it; and those that are no longer.

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { localesOf } from '../../../../shared/domain/calendar/day-in-words';
import type { OtherDesk, OthersShown } from '../../../../shared/ipc/certificate-calls';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

function useDay(): (moment: string) => string {
  const { i18n } = useTranslation();
  const day = new Intl.DateTimeFormat(localesOf(i18n.language), { dateStyle: 'long' });
  return (moment) => day.format(new Date(moment));
}

export function OneDesk({ desk, onEnd }: { desk: OtherDesk; onEnd: () => void }) {
  const { t } = useTranslation('taken-back');
  const inWords = useDay();
  const id = useId();
  const { name, at, by, list } = desk;
  const days = list && { day: inWords(list.asOf), next: inWords(list.nextBy) };
  return (
    <>
      <p id={id}>
        <strong>{name}</strong>
      </p>
      <p className="hint">{t('others.added', { day: inWords(at), name: by })}</p>
      {list && days && !list.isOld ? (
        <p>{t('others.heard', { ...days, count: list.count })}</p>
      ) : (
        <Notice kind="look">
          <p>{days ? t('others.old', days) : t('others.noList')}</p>
        </Notice>
      )}
      <div className="actions">
        <Button describedBy={id} onClick={onEnd}>
          {t('others.end')}
        </Button>
      </div>
    </>
  );
}

export function EndedDesks({ ended }: Pick<OthersShown, 'ended'>) {
  const { t } = useTranslation('taken-back');
  const inWords = useDay();
  if (ended.length === 0) return null;
  return (
    <>
      <h3>{t('others.ended')}</h3>
      <ul>
        {ended.map(({ id, name, at, by }) => (
          <li key={id}>{t('others.endedLine', { name, by, day: inWords(at) })}</li>
        ))}
      </ul>
    </>
  );
}
