// Before the screen is turned to her: the worker prepares, alone; then the two of them look around.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenHead } from '../../ui/ScreenHead';
import { Prepare } from './Prepare';
import { PrivateSpace } from './PrivateSpace';
import type { Prepared } from './prepared';
import { useReadiness } from './use-readiness';
import './sitting.css';

export type SittingProps = { plan: OpenPlan; content: WorkbookContent; onBack: () => void };

export function Sitting({ plan, content, onBack }: SittingProps) {
  const { t } = useTranslation('sitting');
  const { readiness, failure, askAgain } = useReadiness(plan.id);
  const [prepared, setPrepared] = useState<Prepared>();
  const [isAround, setIsAround] = useState(false);
  const [notBegun, setNotBegun] = useState<Failure>();
  const [isTurning, setIsTurning] = useState(false);

  const begin = async ({ preparation, newPin }: Prepared) => {
    setNotBegun(undefined);
    setIsTurning(true);
    try {
      const reply = await bridge.sittings.begin({
        plan: plan.id,
        preparation,
        ...(newPin === undefined ? {} : { newPin }),
      });
      // From here on this window is being ended; only a PIN that is missing or unfit comes back.
      if (reply.kind === 'begun') return;
      setIsAround(false);
    } catch (thrown) {
      setNotBegun(failureOf(thrown));
    }
    setIsTurning(false);
  };

  return (
    <div className="stack sitting">
      <ScreenHead back={t('back')} onBack={onBack} title={t('title', { name: plan.name })}>
        {isAround ? <p>{t('space.intro')}</p> : null}
      </ScreenHead>
      {failure ? <FailureNotice failure={failure} onTryAgain={askAgain} /> : null}
      {notBegun ? <FailureNotice failure={notBegun} /> : null}
      {readiness && !isAround ? (
        <Prepare
          plan={plan}
          content={content}
          readiness={readiness}
          before={prepared}
          onNext={(next) => {
            setPrepared(next);
            setIsAround(true);
          }}
        />
      ) : null}
      {isAround && prepared ? (
        <PrivateSpace
          isTurning={isTurning}
          onReady={() => void begin(prepared)}
          onBack={() => setIsAround(false)}
        />
      ) : null}
    </div>
  );
}
