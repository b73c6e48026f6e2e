// What stands around every screen of hers: the bar above it, the band that follows her reading, and the questions asked
// when she stops or when something could not be saved.

import type { ComponentProps, ReactNode } from 'react';
import { NotSavedDialog, StopDialog } from '../features/her-view/StopDialog';
import { HerBar } from './HerBar';
import { ReadingRuler } from './ReadingRuler';

/** Which question stands in front of the screen. */
export type Stopping = 'no' | 'stop' | 'not-saved';

export type HerFrameProps = ComponentProps<typeof HerBar> & {
  children: ReactNode;
  hasRuler: boolean;
  stopping: Stopping;
  /** The question is answered; whatever follows comes after. */
  onStopped: () => void;
  onChange: () => void;
  onFinish: () => void;
  onTryAgain: () => void;
  /** Goes on without what could not be saved. */
  onGoOn: () => void;
};

export function HerFrame(props: HerFrameProps) {
  const { children, hasRuler, stopping, onStopped, onChange, onFinish, onTryAgain, onGoOn } = props;
  const { onStop, onHome, onDisplay, onHide, windDownAt, isPractice } = props;
  const answered = (then: () => void) => () => {
    onStopped();
    then();
  };
  return (
    <>
      <HerBar {...{ onStop, onHome, onDisplay, onHide, windDownAt, isPractice }} />
      {children}
      {hasRuler ? <ReadingRuler /> : null}
      {stopping === 'stop' ? (
        <StopDialog
          onCarryOn={onStopped}
          onChange={answered(onChange)}
          onFinish={answered(onFinish)}
        />
      ) : null}
      {stopping === 'not-saved' ? (
        <NotSavedDialog onTryAgain={onTryAgain} onGoOn={answered(onGoOn)} onStay={onStopped} />
      ) : null}
    </>
  );
}
