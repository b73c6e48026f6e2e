// The worker's notes about one page of the workbook, folded under her words and looking like none of them.

import { NoteIcon } from '@phosphor-icons/react/dist/csr/Note';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import type { DayInput } from './NoteForm';
import { freshOf, NoteItems } from './NoteItems';
import type { NotesDesk } from './use-notes';
import './notes.css';

export type PageNotesProps = {
  desk: NotesDesk;
  page: string;
  /** Calendar day, YYYY-MM-DD. */
  today: string;
  dayInput: DayInput;
};

export function PageNotes({ desk, page, today, dayInput }: PageNotesProps) {
  const { t } = useTranslation('notes');
  const write = useRef<HTMLButtonElement>(null);
  const [begun, setBegun] = useState<string>();
  const notes = desk.notes?.filter((note) => note.page === page) ?? [];
  const drafts = desk.drafts.filter((draft) => draft.page === page);
  const fresh = freshOf(drafts, notes);
  const standing = notes.filter(({ isAway }) => !isAway).length;
  const isWriting = drafts.length > 0;
  // The button is drawn again first.
  const onClosed = () => requestAnimationFrame(() => write.current?.focus());
  return (
    <details className="page-notes">
      <summary>
        <NoteIcon aria-hidden="true" />
        {standing === 0 ? t('label') : t('page.title', { count: standing })}
      </summary>
      <div className="stack">
        <p className="hint">{t('apart')}</p>
        {desk.failure ? <FailureNotice failure={desk.failure} onTryAgain={desk.lookAgain} /> : null}
        <NoteItems {...{ desk, notes, fresh, begun, today, dayInput, onClosed }} />
        {isWriting ? null : (
          <div>
            <Button ref={write} onClick={() => setBegun(desk.begin({ page }))}>
              {t(standing === 0 ? 'page.write' : 'page.another')}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}
