// "Read to me": the button beside what can be read, and what can be done while it is read. Where no voice is
// there is no button; NoVoiceLine says so once.

import { ArrowCounterClockwiseIcon } from '@phosphor-icons/react/dist/csr/ArrowCounterClockwise';
import { PauseIcon } from '@phosphor-icons/react/dist/csr/Pause';
import { PlayIcon } from '@phosphor-icons/react/dist/csr/Play';
import { SpeakerHighIcon } from '@phosphor-icons/react/dist/csr/SpeakerHigh';
import { StopIcon } from '@phosphor-icons/react/dist/csr/Stop';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../Button';
import { VisuallyHidden } from '../VisuallyHidden';
import { AskBeforeReading } from './AskBeforeReading';
import type { ReadingEvent } from './reading';
import { usePressToRead } from './use-press-to-read';
import type { Readable } from './use-readable';

export type ReadToMeProps = {
  readable: Readable;
  /** What it reads, for those who hear the button's name instead of seeing where it stands. */
  name: string;
  /** Her own words: never read before she was asked about headphones. */
  isHers?: boolean;
};

export function ReadToMe({ readable, name, isHers = false }: ReadToMeProps) {
  const { t } = useTranslation('answering');
  const { inUse, asking, isOn, press, goOn, leaveIt } = usePressToRead(readable, isHers);
  const button = useRef<HTMLButtonElement>(null);
  const { voices, reading } = inUse?.shown ?? {};
  if (!inUse || !reading || !voices || voices.length === 0) return null;
  const { now } = reading;
  const broke = now.kind === 'silent' && now.brokeAt === readable.id;
  return (
    <div className="read-aloud">
      <Button
        ref={button}
        kind="quiet"
        icon={isOn ? <StopIcon /> : <SpeakerHighIcon />}
        onClick={press}
      >
        {isOn ? t('aloud.stop') : isHers ? t('aloud.readAnswer') : t('aloud.read')}
        <VisuallyHidden> {name}</VisuallyHidden>
      </Button>
      {isOn ? (
        <WhileReading
          isPaused={now.kind === 'paused'}
          isSlower={reading.pace === 'slower'}
          tell={inUse.reader.tell}
          giveFocusBack={() => button.current?.focus()}
        />
      ) : null}
      <p role="status">{broke ? t('aloud.broke') : ''}</p>
      {asking ? (
        <AskBeforeReading asking={asking} voices={voices} onYes={goOn} onNo={leaveIt} />
      ) : null}
    </div>
  );
}

type WhileReadingProps = {
  isPaused: boolean;
  isSlower: boolean;
  tell: (event: ReadingEvent) => void;
  giveFocusBack: () => void;
};

function WhileReading({ isPaused, isSlower, tell, giveFocusBack }: WhileReadingProps) {
  const { t } = useTranslation('answering');
  const isHere = useRef(false);
  const giveBack = useRef(giveFocusBack);
  // The reading may end by itself while the keyboard is on one of these.
  useLayoutEffect(
    () => () => {
      if (isHere.current) giveBack.current();
    },
    [],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes where the keyboard is
    <span
      className="read-aloud-controls"
      onFocus={() => {
        isHere.current = true;
      }}
      onBlur={() => {
        isHere.current = false;
      }}
    >
      <Button
        kind="quiet"
        icon={isPaused ? <PlayIcon /> : <PauseIcon />}
        onClick={() => tell({ kind: isPaused ? 'goOn' : 'pause' })}
      >
        {isPaused ? t('aloud.goOn') : t('aloud.pause')}
      </Button>
      <Button
        kind="quiet"
        icon={<ArrowCounterClockwiseIcon />}
        onClick={() => tell({ kind: 'again' })}
      >
        {t('aloud.again')}
      </Button>
      <Button
        kind="quiet"
        pressed={isSlower}
        onClick={() => tell({ kind: 'pace', pace: isSlower ? 'usual' : 'slower' })}
      >
        {t('aloud.slower')}
      </Button>
    </span>
  );
}
