// One date on the thread: its day and name, where it stands, and behind a press why, by which rule, and what became
// of it.

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Day } from '../../../../shared/domain/calendar/day';
import { canBeMarked } from '../../../../shared/domain/review/milestone-marks';
import type { KeptChange } from '../../../../shared/ipc/change-shapes';
import { BegunInside } from '../../ui/begun-inside';
import { EntryDetail } from './EntryDetail';
import { EntryMark } from './EntryMark';
import type { DayInput } from './MarkForm';
import { Marking } from './Marking';
import type { Marker } from './marker';
import type { ThreadEntry } from './thread';
import { useEntryWords } from './use-entry-words';

/** What every entry is handed. */
export type EntrySurroundings = {
  today: Day;
  marker: Marker;
  dayInput: DayInput;
  beforeAfter: (kept: KeptChange) => ReactNode;
  onFacts: () => void;
  onReview: () => void;
  onOpenPage: (page: string, question: string) => void;
  onWay: (at: 'her-team' | 'met') => void;
  /** The key of the date that was asked for: it stands open, with the keyboard's place on it. */
  startAt?: string | undefined;
};

export function EntryOnThread({ entry, ...around }: EntrySurroundings & { entry: ThreadEntry }) {
  const words = useEntryWords(around.today);
  const isAskedFor = entry.key === around.startAt;
  const [isOpen, setIsOpen] = useState(isAskedFor);
  // Stays drawn once it was open, so that closing it takes no words away.
  const [wasOpen, setWasOpen] = useState(isAskedFor);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { state } = entry;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen comes
  useEffect(() => {
    if (!isAskedFor) return;
    opener.current?.focus({ preventScroll: true });
    opener.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <li className={`thread-entry thread-entry-${state}`}>
      <EntryMark state={state} />
      <button
        ref={opener}
        type="button"
        className="thread-open"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-describedby={`${id}-state`}
        onClick={() => {
          setIsOpen(!isOpen);
          setWasOpen(true);
        }}
      >
        <span className="thread-day">{words.day(entry)}</span>
        <span className="thread-name">{words.name(entry)}</span>
      </button>
      <p id={`${id}-state`} className="thread-state">
        {words.state(entry)} <BegunInside />
      </p>
      <div id={id} className="thread-behind" hidden={!isOpen}>
        {wasOpen ? (
          <>
            <EntryDetail entry={entry} words={words} {...around} />
            {entry.is === 'milestone' && canBeMarked(entry.milestone) ? (
              <Marking
                milestone={entry.milestone}
                name={words.name(entry)}
                onMarked={() => opener.current?.focus()}
                {...around}
              />
            ) : null}
          </>
        ) : null}
      </div>
    </li>
  );
}
