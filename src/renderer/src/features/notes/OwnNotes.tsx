// A worker's notes for themselves about their own practice. Nobody else is ever shown one; what stands in a box here is saved
// by itself and never kept with the way back, which others of the team could open.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type KeptOwnNote, OWN_NOTE_CEILING } from '../../../../shared/domain/notes/own-note';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { sealed } from '../../ui/copying';
import { FailureNotice } from '../../ui/FailureNotice';
import { localDay } from '../../ui/local-day';
import { TextArea } from '../../ui/TextArea';
import { useAutosave } from '../../ui/use-autosave';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { OwnNoteHistory } from './OwnNoteHistory';
import './notes.css';

export function OwnNotes({ plan }: { plan: string }) {
  const { t } = useTranslation('notes');
  const [notes, setNotes] = useState<readonly KeptOwnNote[]>();
  const [failure, setFailure] = useState<Failure>();
  /** The one that is being written; it may not be kept yet. */
  const [open, setOpen] = useState<string>();
  const write = useRef<HTMLButtonElement>(null);
  const look = useCallback(() => {
    setFailure(undefined);
    bridge.ownNotes.list({ plan }).then(setNotes, (thrown) => setFailure(failureOf(thrown)));
  }, [plan]);
  useEffect(look, [look]);
  const keep = (kept: KeptOwnNote) =>
    setNotes((before = []) =>
      before.some(({ id }) => id === kept.id)
        ? before.map((one) => (one.id === kept.id ? kept : one))
        : [kept, ...before],
    );
  const mark = (note: string, as: 'away' | 'back') =>
    bridge.ownNotes.mark({ plan, note, as }).then(keep, (thrown) => setFailure(failureOf(thrown)));
  const close = () => setOpen(undefined);
  // Once the button is drawn again.
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && open === undefined) write.current?.focus();
    wasOpen.current = open !== undefined;
  }, [open]);
  const known = notes?.some(({ id }) => id === open);
  return (
    <section className="stack" aria-labelledby="own-notes" data-not-held>
      <h2 id="own-notes">{t('own.title')}</h2>
      <p className="hint">{t('own.what')}</p>
      <p className="hint">{t('own.held')}</p>
      {failure ? <FailureNotice failure={failure} onTryAgain={look} /> : null}
      {open === undefined ? (
        <div>
          <Button ref={write} onClick={() => setOpen(crypto.randomUUID())}>
            {t('own.write')}
          </Button>
        </div>
      ) : null}
      {open !== undefined && !known ? (
        <OwnNoteForm {...{ plan, id: open, onKept: keep, onClose: close }} />
      ) : null}
      <ul className="plain stack">
        {notes?.map((note) => (
          <li key={note.id} className="worker-note-item">
            {open === note.id ? (
              <OwnNoteForm
                {...{ plan, id: note.id, before: note.words, onKept: keep, onClose: close }}
              />
            ) : (
              <OwnNote
                note={note}
                plan={plan}
                onOpen={() => setOpen(note.id)}
                onMark={(as) => void mark(note.id, as)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type OwnNoteProps = {
  note: KeptOwnNote;
  plan: string;
  onOpen: () => void;
  onMark: (as: 'away' | 'back') => void;
};

function OwnNote({ note, plan, onOpen, onMark }: OwnNoteProps) {
  const { words, isAway, firstAt, at } = note;
  const { t } = useTranslation('notes');
  const [isHistory, setIsHistory] = useState(false);
  const day = localDay(new Date(firstAt));
  const which = <VisuallyHidden> {t('card.of', { day })}</VisuallyHidden>;
  const says = () => {
    if (isAway) return t('own.away', { day: localDay(new Date(at)) });
    return words ?? t('own.unreadable');
  };
  return (
    <article className="worker-note stack stack-small" aria-label={t('own.label')} {...sealed}>
      <p className="worker-note-label">
        {t('own.label')}
        <span className="under">{t('own.on', { day })}</span>
      </p>
      <p className="worker-note-words">{says()}</p>
      <div className="actions">
        {isAway ? (
          <Button onClick={() => onMark('back')}>
            {t('card.bringBack')}
            {which}
          </Button>
        ) : (
          <>
            {words === undefined ? null : (
              <Button onClick={onOpen}>
                {t('card.change')}
                {which}
              </Button>
            )}
            <Button kind="quiet" onClick={() => setIsHistory(true)}>
              {t('card.earlier')}
              {which}
            </Button>
            <Button kind="quiet" onClick={() => onMark('away')}>
              {t('card.takeAway')}
              {which}
            </Button>
          </>
        )}
      </div>
      {isHistory ? (
        <OwnNoteHistory plan={plan} note={note.id} onClose={() => setIsHistory(false)} />
      ) : null}
    </article>
  );
}

type OwnNoteFormProps = {
  plan: string;
  id: string;
  before?: string | undefined;
  onKept: (note: KeptOwnNote) => void;
  onClose: () => void;
};

function OwnNoteForm({ plan, id, before = '', onKept, onClose }: OwnNoteFormProps) {
  const { t } = useTranslation('notes');
  const [words, setWords] = useState(before);
  const [isKept, setIsKept] = useState(before !== '');
  const box = useRef<HTMLTextAreaElement>(null);
  // It stays a form while it is written: what the vault has is told when it is closed.
  const last = useRef<KeptOwnNote>(undefined);
  const autosave = useAutosave<string>(async (said) => {
    if (said.trim() === '' && !isKept) return;
    last.current = await bridge.ownNotes.save({ plan, note: id, words: said });
    setIsKept(true);
  });
  useEffect(() => box.current?.focus(), []);
  const flush = () => autosave.flush();
  const close = () =>
    void flush().then(
      () => {
        if (last.current) onKept(last.current);
        onClose();
      },
      () => {},
    );
  return (
    <div className="worker-note stack" {...sealed}>
      {autosave.state === 'not-saved' ? (
        <FailureNotice
          failure={failureOf(autosave.thrown)}
          onTryAgain={() => void flush().catch(() => {})}
        />
      ) : null}
      <TextArea
        ref={box}
        label={t('own.words')}
        value={words}
        onChange={(said) => {
          const to = said.slice(0, OWN_NOTE_CEILING);
          setWords(to);
          autosave.change(to);
        }}
        onBlur={() => void flush().catch(() => {})}
      />
      <p className="hint">{t('form.saves')}</p>
      <div className="actions">
        <Button onClick={close}>{t('form.close')}</Button>
      </div>
    </div>
  );
}
