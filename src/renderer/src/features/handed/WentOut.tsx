// How a copy left: printed, sent, or not at all. Said by whoever did it, and put right by saying it again.

import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type WayOut, waysOut } from '../../../../shared/domain/copies/still-has';
import type { Failure } from '../../../../shared/ipc/failure';
import type { CopyOnRecord } from '../../../../shared/ipc/handed-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { localDay } from '../../ui/local-day';

export type WentOutProps = {
  plan: string;
  copy: Pick<CopyOnRecord, 'id' | 'went'>;
  onSaid?: (copies: CopyOnRecord[]) => void;
};

/** More than this nobody hands out by hand. */
const MOST_COPIES = 99;

export function WentOut({ plan, copy, onSaid }: WentOutProps) {
  const { t } = useTranslation('handed');
  const [went, setWent] = useState(copy.went);
  const [isAsking, setIsAsking] = useState(copy.went === undefined);
  const [howMany, setHowMany] = useState('1');
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  const id = useId();
  const copies = Number(howMany);
  const isRight = Number.isInteger(copies) && copies >= 1 && copies <= MOST_COPIES;

  async function say(how: WayOut): Promise<void> {
    if (isBusy) return;
    setIsBusy(true);
    setFailure(undefined);
    try {
      const asked = { plan, copy: copy.id, went: how, copies: how === 'not_out' ? 1 : copies };
      const list = await bridge.handed.keepWent(asked);
      setWent(list.find((each) => each.id === copy.id)?.went);
      setIsAsking(false);
      onSaid?.(list);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <div className="stack stack-small went-out">
      <p role="status">
        {went ? t(`went.said.${went.went}`, { count: went.copies }) : t('went.unknown')}
        {went ? (
          <span className="under">
            {t('went.saidBy', { name: went.by, day: localDay(new Date(went.at)) })}
          </span>
        ) : null}
      </p>
      {isAsking ? (
        <fieldset className="stack stack-small">
          <legend>{t('went.question')}</legend>
          <div className="actions">
            <label htmlFor={`${id}-many`}>{t('went.copies')}</label>
            <input
              id={`${id}-many`}
              className="how-many"
              type="number"
              min={1}
              max={MOST_COPIES}
              value={howMany}
              aria-describedby={isRight ? undefined : `${id}-right`}
              onChange={(event) => setHowMany(event.target.value)}
            />
            {isRight ? null : (
              <span className="hint" id={`${id}-right`} role="status">
                {t('went.howMany', { most: MOST_COPIES })}
              </span>
            )}
          </div>
          <div className="actions">
            {waysOut.map((how) => (
              <Button
                key={how}
                disabled={isBusy || (!isRight && how !== 'not_out')}
                {...(isRight ? {} : { describedBy: `${id}-right` })}
                onClick={() => void say(how)}
              >
                {t(`went.${how}`)}
              </Button>
            ))}
          </div>
        </fieldset>
      ) : (
        <div>
          <Button kind="quiet" onClick={() => setIsAsking(true)}>
            {t('went.change')}
          </Button>
        </div>
      )}
      {failure ? <FailureNotice failure={failure} /> : null}
    </div>
  );
}
