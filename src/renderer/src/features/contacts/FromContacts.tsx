// On a line of her team that came out of the directory: what the directory says now, where that is something newer or where the
// entry is no longer in use, and one press that takes it over.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { olderWays, renewedReach } from '../../../../shared/domain/contacts/ways-since';
import type { LinkedLine } from '../../../../shared/ipc/contact-calls';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { useAnnounce } from '../../ui/LiveRegion';
import { Notice } from '../../ui/Notice';
import { useSaving } from '../../ui/Saving';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

export type FromContactsProps = {
  plan: string;
  link: LinkedLine;
  /** Their name in her team, and how she reaches them as it stands there. */
  name: string;
  reach: string;
  onTaken: () => void;
};

export function FromContacts({ plan, link, name, reach, onTaken }: FromContactsProps) {
  const { t } = useTranslation('contacts');
  const announce = useAnnounce();
  const { flushAll } = useSaving();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  const { item, isRetired, now, before } = link;
  const older = olderWays(reach, now, before);
  const take = async () => {
    if (isBusy) return;
    setIsBusy(true);
    setFailure(undefined);
    try {
      // What is being typed in her team goes there first.
      await flushAll();
      const renewed = renewedReach(reach, now, before, t('toTeam.noMessage'));
      await bridge.contacts.takeNew({ plan, item, reach: renewed });
      announce(t('inTeam.taken'));
      onTaken();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setIsBusy(false);
  };
  return (
    <>
      <p className="hint">{t('inTeam.from')}</p>
      {isRetired ? (
        <Notice kind="look">
          <p>{t('inTeam.retired')}</p>
        </Notice>
      ) : null}
      {!isRetired && older.length > 0 ? (
        <Notice kind="look" title={t('inTeam.newer')}>
          <ul>
            {older.map((way) => (
              <li key={way}>
                {way === 'noMessage'
                  ? t('toTeam.noMessage')
                  : t(now[way].trim() === '' ? 'inTeam.gone' : 'inTeam.now', {
                      ...{ what: t(`card.${way}`), words: now[way] },
                    })}
              </li>
            ))}
          </ul>
          <div>
            <Button disabled={isBusy} onClick={() => void take()}>
              {t(older.includes('phone') ? 'inTeam.takeNumber' : 'inTeam.take')}
              <VisuallyHidden>: {name}</VisuallyHidden>
            </Button>
          </div>
        </Notice>
      ) : null}
      {failure ? <FailureNotice failure={failure} /> : null}
    </>
  );
}
