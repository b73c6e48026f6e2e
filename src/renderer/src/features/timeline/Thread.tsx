// The thread itself: what is coming, today, and what has been, the newest day first.

import { type Ref, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import { BegunInside } from '../../ui/begun-inside';
import { EntryOnThread, type EntrySurroundings } from './EntryOnThread';
import type { Fold, ThreadPart, Thread as ThreadShape } from './thread';
import { useEntryWords } from './use-entry-words';

export type ThreadProps = EntrySurroundings & {
  thread: ThreadShape;
  /** The heading of today, so that one can go there. */
  now: Ref<HTMLHeadingElement>;
};

export function Thread({ thread, now, ...around }: ThreadProps) {
  const { t, i18n } = useTranslation('timeline');
  const { today } = around;
  return (
    <div className="thread">
      {thread.coming.length > 0 ? (
        <section aria-labelledby="thread-coming">
          <h2 id="thread-coming">{t('coming')}</h2>
          <Parts parts={thread.coming} {...around} />
        </section>
      ) : null}
      <section aria-labelledby="thread-today">
        <h2 id="thread-today" className="thread-today" ref={now} tabIndex={-1}>
          {t('today', { day: formatDayWithWeekday(today, i18n.language) })}
        </h2>
        {thread.today.length > 0 ? <Parts parts={thread.today} {...around} /> : null}
      </section>
      {thread.past.length > 0 ? (
        <section aria-labelledby="thread-past">
          <h2 id="thread-past">{t('past')}</h2>
          <Parts parts={thread.past} {...around} />
        </section>
      ) : null}
    </div>
  );
}

type PartsProps = EntrySurroundings & { parts: readonly ThreadPart[] };

function Parts({ parts, ...around }: PartsProps) {
  return (
    <ol className="plain thread-line">
      {parts.map((part) =>
        part.is === 'fold' ? (
          <FoldOnThread key={part.year} fold={part} {...around} />
        ) : (
          <EntryOnThread key={part.key} entry={part} {...around} />
        ),
      )}
    </ol>
  );
}

/** How many dates of a closed year are named. */
const MOST_NAMES = 3;

function FoldOnThread({ fold, ...around }: EntrySurroundings & { fold: Fold }) {
  const { t } = useTranslation('timeline');
  const words = useEntryWords(around.today);
  const isAskedFor = fold.entries.some(({ key }) => key === around.startAt);
  const [isOpen, setIsOpen] = useState(isAskedFor);
  const [wasOpen, setWasOpen] = useState(isAskedFor);
  const id = useId();
  const names = fold.entries.slice(0, MOST_NAMES).map(words.name);
  const more = fold.entries.length - names.length;
  return (
    <li className="thread-fold">
      <button
        type="button"
        className="thread-open"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setIsOpen(!isOpen);
          setWasOpen(true);
        }}
      >
        <span className="thread-day">{words.fold(fold)}</span>
        {isOpen ? null : (
          <span className="under">
            {names.join(' · ')}
            {more > 0 ? ` · ${t('fold.more', { count: more })}` : ''}
          </span>
        )}
        <BegunInside />
      </button>
      <div id={id} hidden={!isOpen}>
        {wasOpen ? <Parts parts={fold.entries} {...around} /> : null}
      </div>
    </li>
  );
}
