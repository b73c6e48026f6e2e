// A calm word on another screen when the bank holidays will soon run out, or when something a prison brought in cannot be
// used. Where nothing needs to be said there is nothing.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsShown } from '../../../../shared/ipc/settings-shape';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Unusable } from './Unusable';

export type SettingsNoticeProps = { onOpen: () => void };

export function SettingsNotice({ onOpen }: SettingsNoticeProps) {
  const [shown, setShown] = useState<SettingsShown>();
  useEffect(() => {
    let isLeft = false;
    bridge.settings.show({}).then(
      (now) => {
        if (!isLeft) setShown(now);
      },
      // The screen it stands on asks for more than this, and says what is wrong.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, []);
  return shown ? <SettingsWords shown={shown} onOpen={onOpen} /> : null;
}

/** What the settings call for, in words. */
export function SettingsWords({ shown, onOpen }: SettingsNoticeProps & { shown: SettingsShown }) {
  const { t } = useTranslation('settings');
  const open = (
    <div>
      <Button onClick={onOpen}>{t('runOut.open')}</Button>
    </div>
  );
  return (
    <>
      <Unusable unusable={shown.unusable}>{open}</Unusable>
      {shown.holidays.runOutSoon ? (
        <Notice kind="calm" title={t('runOut.title')}>
          <p>
            {t('runOut.what', { day: shown.holidays.knownUntil })} {t('runOut.next')}
          </p>
          {open}
        </Notice>
      ) : null}
    </>
  );
}
