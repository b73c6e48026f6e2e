// Says what became of one milestone: done, not needed, waiting for someone, or open again.

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import type {
  MarkedMilestone,
  MilestoneMark,
} from '../../../../shared/domain/review/milestone-marks';
import type { Failure } from '../../../../shared/ipc/failure';
import { failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { useAnnounce } from '../../ui/LiveRegion';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { type DayInput, MarkForm } from './MarkForm';
import type { Marker } from './marker';
import { type Asked, asked } from './what-became';

export type MarkingProps = {
  milestone: MarkedMilestone;
  name: string;
  today: Day;
  marker: Marker;
  dayInput: DayInput;
  /** It is kept; takes the keyboard's place back. */
  onMarked: () => void;
};

export function Marking({ milestone, name, today, marker, dayInput, onMarked }: MarkingProps) {
  const { t } = useTranslation('timeline');
  const announce = useAnnounce();
  const [asking, setAsking] = useState<Asked>();
  const [failed, setFailed] = useState<{ mark: MilestoneMark; failure: Failure }>();
  const [isSending, setIsSending] = useState(false);
  const buttons = useRef<Partial<Record<Asked, HTMLButtonElement | null>>>({});
  const backTo = useRef<Asked>(undefined);
  const { key, mark: kept } = milestone;

  // Back to the button the form came from, once that button is there again.
  useEffect(() => {
    if (asking !== undefined || backTo.current === undefined) return;
    buttons.current[backTo.current]?.focus();
    backTo.current = undefined;
  }, [asking]);

  async function send(mark: MilestoneMark) {
    setFailed(undefined);
    setIsSending(true);
    try {
      await marker.mark(key, mark);
    } catch (thrown) {
      setFailed({ mark, failure: failureOf(thrown) });
      return;
    } finally {
      setIsSending(false);
    }
    setAsking(undefined);
    onMarked();
    announce(t(`marked.${mark.state}`, { name }));
  }

  function cancel() {
    marker.giveUp(key);
    setFailed(undefined);
    backTo.current = asking;
    setAsking(undefined);
  }

  const trouble = failed ? (
    <FailureNotice failure={failed.failure} onTryAgain={() => void send(failed.mark)} />
  ) : null;
  if (asking) {
    return (
      <>
        {trouble}
        <MarkForm
          what={asking}
          {...{ name, today, dayInput }}
          onMark={(mark) => {
            if (!isSending) void send(mark);
          }}
          onCancel={cancel}
        />
      </>
    );
  }
  const canBeSaid = kept === undefined || kept.state === 'waiting' ? asked : [];
  return (
    <>
      {trouble}
      <div className="actions">
        {canBeSaid.map((what) => (
          <Button
            key={what}
            ref={(button) => {
              buttons.current[what] = button;
            }}
            onClick={() => setAsking(what)}
          >
            {t(`mark.${what}`)}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </Button>
        ))}
        {kept === undefined ? null : (
          <Button disabled={isSending} onClick={() => void send({ state: 'open' })}>
            {t('mark.open')}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </Button>
        )}
      </div>
    </>
  );
}
