// After her side of the screen is closed: what we did, who checks in with her, and a note for who wants one. Skipping is
// as good as writing.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { SittingOver } from '../../../../shared/ipc/her-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { TextField } from '../../ui/TextField';
import { useAutosave } from '../../ui/use-autosave';
import { type DayInput, NoteForm } from './NoteForm';
import { useNotes } from './use-notes';
import './notes.css';

export type NotesAfterProps = {
  plan: string;
  name: string;
  /** Calendar day, YYYY-MM-DD. */
  today: string;
  content: WorkbookContent;
  dayInput: DayInput;
  /** To plan home. What was written is saved first. */
  onDone: () => void;
};

export function NotesAfter({ plan, name, today, content, dayInput, onDone }: NotesAfterProps) {
  const { t } = useTranslation('notes');
  const desk = useNotes(plan);
  const over = useSittingOver(plan);
  const { begin } = desk;
  // Written under the sitting it came after; where that cannot be told, about the plan.
  useEffect(() => {
    if (over) begin(over.sitting ? { sitting: over.sitting.id } : {});
  }, [over, begin]);
  const [draft] = desk.drafts;
  return (
    <div className="stack stack-large">
      <header className="stack">
        <ScreenTitle>{t('after.title')}</ScreenTitle>
        <p className="hint">{name}</p>
        <p>{t('after.intro')}</p>
      </header>
      {over?.sitting ? <WhatWeDid sitting={over.sitting} content={content} /> : null}
      {over?.sitting && wasHard(over.sitting, content) ? (
        <CheckInTonight plan={plan} sitting={over.sitting} />
      ) : null}
      {draft ? (
        <section className="stack" aria-labelledby="after-note">
          <h2 id="after-note">{t('after.note')}</h2>
          <NoteForm {...{ desk, draft, today, dayInput }} />
        </section>
      ) : null}
      <div className="stack stack-small">
        <div className="actions">
          <Button onClick={onDone}>{t('after.done')}</Button>
          <Button onClick={onDone}>{t('after.skip')}</Button>
        </div>
        <p className="hint">{t('after.bothEnds')}</p>
      </div>
    </div>
  );
}

/** Undefined until it is known; where the vault does not answer, a note about the plan can still be written. */
function useSittingOver(plan: string): { sitting?: SittingOver | undefined } | undefined {
  const [over, setOver] = useState<{ sitting?: SittingOver | undefined }>();
  useEffect(() => {
    bridge.sittings.over({ plan }).then(setOver, () => setOver({}));
  }, [plan]);
  return over;
}

type OfSitting = { sitting: SittingOver; content: WorkbookContent };

function wasHard({ pages }: SittingOver, { workbook }: WorkbookContent): boolean {
  return workbook.pages.some(({ id, sensitive }) => sensitive && pages.includes(id));
}

/** Titles only: what was said on them is hers. */
function WhatWeDid({ sitting, content }: OfSitting) {
  const { t } = useTranslation('notes');
  const titles = sitting.pages.flatMap((page) => content.words.pages[page]?.title ?? []);
  return (
    <section className="stack stack-small" aria-labelledby="after-did">
      <h2 id="after-did">{t('after.did')}</h2>
      {titles.length === 0 ? (
        <p>{t('after.didNothing')}</p>
      ) : (
        <ul>
          {titles.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function CheckInTonight({ plan, sitting }: { plan: string; sitting: SittingOver }) {
  const { t } = useTranslation('notes');
  const [words, setWords] = useState(sitting.checksIn ?? '');
  const autosave = useAutosave<string>((said) =>
    bridge.sittings.keepCheckIn({ plan, sitting: sitting.id, words: said }),
  );
  const isLost = autosave.state === 'not-saved';
  return (
    <section className="card">
      {isLost ? (
        <FailureNotice
          failure={failureOf(autosave.thrown)}
          onTryAgain={() => void autosave.flush().catch(() => {})}
        />
      ) : null}
      <TextField
        label={t('after.checkIn')}
        hint={t('after.checkInWhy')}
        value={words}
        most={500}
        onChange={(said) => {
          setWords(said);
          autosave.change(said);
        }}
        onBlur={() => void autosave.flush().catch(() => {})}
      />
    </section>
  );
}
