// Makes the practice women, once.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { useAnnounce } from '../../ui/LiveRegion';
import { UnlockFrame } from './UnlockFrame';

export type BuildPracticeProps = { onBuilt: () => void; onLeave: () => void };

export function BuildPractice({ onBuilt, onLeave }: BuildPracticeProps) {
  const { t } = useTranslation('unlock');
  const announce = useAnnounce();
  const [isWorking, setIsWorking] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  async function build() {
    setIsWorking(true);
    setFailure(undefined);
    announce(t('build.working'));
    try {
      await bridge.vault.buildPractice({});
      onBuilt();
    } catch (thrown) {
      setFailure(failureOf(thrown));
      setIsWorking(false);
    }
  }

  return (
    <UnlockFrame title={t('build.title')} practice>
      <p>{t('build.intro')}</p>
      {failure ? <FailureNotice failure={failure} onTryAgain={build} /> : null}
      {isWorking ? (
        <p className="working">{t('build.working')}</p>
      ) : (
        <div className="actions">
          <Button kind="primary" onClick={build}>
            {t('build.button')}
          </Button>
          <Button kind="quiet" onClick={onLeave}>
            {t('build.leave')}
          </Button>
        </div>
      )}
    </UnlockFrame>
  );
}
