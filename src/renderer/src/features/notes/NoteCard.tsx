// One note as it stands, for reading, and what may be done with it. A note taken away is one line.

import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptNote } from '../../../../shared/domain/notes/note';
import { Button } from '../../ui/Button';
import { useAnnounce } from '../../ui/LiveRegion';
import { localDay } from '../../ui/local-day';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { NoteHistory } from './NoteHistory';
import { NoteWords } from './NoteWords';
import type { NotesDesk } from './use-notes';

export type NoteCardProps = {
  desk: NotesDesk;
  note: KeptNote;
  /** Calendar day, YYYY-MM-DD. */
  today: string;
  /** What it is about, where that is not plain from where it stands. */
  about?: string;
  onPutRight: () => void;
  /** Leads to the page it is about. */
  onOpenPage?: (() => void) | undefined;
};

const dayOf = (at: string) => localDay(new Date(at));

export function NoteCard({ desk, note, today, about, onPutRight, onOpenPage }: NoteCardProps) {
  const { t } = useTranslation('notes');
  const announce = useAnnounce();
  const [isHistory, setIsHistory] = useState(false);
  const actions = useRef<HTMLDivElement>(null);
  const { id, first, by, at, isAway } = note;
  const which = <VisuallyHidden> {t('card.of', { day: dayOf(first.at) })}</VisuallyHidden>;
  const move = (as: 'away' | 'back', words: string) =>
    void desk.mark(id, as).then((isDone) => {
      if (!isDone) return;
      announce(words);
      // The button that was pressed is gone; the first of those in its place takes the keyboard.
      requestAnimationFrame(() => actions.current?.querySelector('button')?.focus());
    });
  return (
    <article className="worker-note stack stack-small" aria-label={t('label')}>
      <p className="worker-note-label">
        {t('label')}
        <span className="under">
          {[about, t('card.by', { by: first.by, day: dayOf(first.at) })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      {isAway ? (
        <p>{t('card.takenAway', { by, day: dayOf(at) })}</p>
      ) : (
        <>
          <NoteWords said={note.said} />
          <PutRightBy note={note} />
          <FollowUp {...{ desk, note, today, which }} />
        </>
      )}
      <div className="actions" ref={actions}>
        {isAway ? (
          <Button onClick={() => move('back', t('card.isBack'))}>
            {t('card.bringBack')}
            {which}
          </Button>
        ) : (
          <Button onClick={onPutRight}>
            {t('card.change')}
            {which}
          </Button>
        )}
        <Button kind="quiet" onClick={() => setIsHistory(true)}>
          {t('card.earlier')}
          {which}
        </Button>
        {isAway ? null : (
          <Button kind="quiet" onClick={() => move('away', t('card.wasTaken'))}>
            {t('card.takeAway')}
            {which}
          </Button>
        )}
        {onOpenPage ? (
          <Button kind="quiet" onClick={onOpenPage}>
            {t('list.openPage')}
            <VisuallyHidden> {about}</VisuallyHidden>
          </Button>
        ) : null}
      </div>
      {isHistory ? (
        <NoteHistory plan={desk.plan} note={id} onClose={() => setIsHistory(false)} />
      ) : null}
    </article>
  );
}

/** Said only where it was another day, or somebody else. */
function PutRightBy({ note: { first, by, at } }: { note: KeptNote }) {
  const { t } = useTranslation('notes');
  if (first.by === by && dayOf(first.at) === dayOf(at)) return null;
  return <p className="hint">{t('card.putRightBy', { by, day: dayOf(at) })}</p>;
}

type FollowUpProps = Pick<NoteCardProps, 'desk' | 'note' | 'today'> & { which: ReactNode };

function FollowUp({ desk, note, today, which }: FollowUpProps) {
  const { t } = useTranslation('notes');
  const { followUp: day } = note.said;
  if (day === undefined) return null;
  const says = note.isFollowed
    ? t('card.followed', { day })
    : day < today
      ? t('card.wasFollowUp', { day })
      : t('card.followUp', { day });
  const isPast = !note.isFollowed && day < today;
  return (
    <div className="actions">
      <p className={isPast ? 'was-planned' : undefined}>{says}</p>
      <Button
        onClick={() => void desk.mark(note.id, note.isFollowed ? 'not_followed' : 'followed')}
      >
        {t(note.isFollowed ? 'card.notFollowed' : 'card.doneFollowUp')}
        {which}
      </Button>
    </div>
  );
}
