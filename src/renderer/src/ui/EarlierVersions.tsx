// Everything one entry ever said, the newest first, each under its day and time: the frame that every such list has.

import type { ReactNode } from 'react';
import type { Failure } from '../../../shared/ipc/failure';
import { Button } from './Button';
import { sealed } from './copying';
import { Dialog } from './Dialog';
import { FailureNotice } from './FailureNotice';
import { localDay } from './local-day';

export type EarlierVersionsProps<Version> = {
  title: string;
  close: string;
  onClose: () => void;
  /** Undefined while they are looked up. */
  versions: readonly Version[] | undefined;
  failure: Failure | undefined;
  onTryAgain: () => void;
  /** The words over one. @param moment its calendar day and time of day, in words */
  over: (moment: { day: string; time: string }) => string;
  clock: Intl.DateTimeFormat;
  /** Said under the one that holds now. */
  now?: string;
  /** What is read here must not be copied. */
  isSealed?: boolean;
  draw: (version: Version) => ReactNode;
};

export function EarlierVersions<Version extends { seq: number; at: string }>({
  title,
  close,
  onClose,
  versions,
  failure,
  onTryAgain,
  over,
  clock,
  now,
  isSealed = false,
  draw,
}: EarlierVersionsProps<Version>) {
  return (
    <Dialog title={title} onClose={onClose} actions={<Button onClick={onClose}>{close}</Button>}>
      {failure ? <FailureNotice failure={failure} onTryAgain={onTryAgain} /> : null}
      <ol className="plain stack" {...(isSealed ? sealed : {})}>
        {versions?.map((version) => {
          const at = new Date(version.at);
          return (
            <li key={version.seq} className="stack stack-small">
              <h3>{over({ day: localDay(at), time: clock.format(at) })}</h3>
              {draw(version)}
              {now && version.seq === versions[0]?.seq ? <p className="hint">{now}</p> : null}
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
