// All notes of a plan, for staff, the one written last first; and who checks in with her after a sitting.

import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptNote } from '../../../../shared/domain/notes/note';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { CheckIn } from '../../../../shared/ipc/her-calls';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import type { DayInput } from './NoteForm';
import { freshOf, NoteItems } from './NoteItems';
import { useNotes } from './use-notes';
import './notes.css';

/** So many stand open; the rest are asked for. */
const FIRST = 3;

export type PlanNotesProps = {
  plan: string;
  /** Calendar day, YYYY-MM-DD. */
  today: string;
  content: WorkbookContent;
  dayInput: DayInput;
  onOpenPage: (page: string) => void;
  /** They came here for the notes. */
  isStart: boolean;
};

export function PlanNotes(props: PlanNotesProps) {
  const { plan, today, content, dayInput, onOpenPage, isStart } = props;
  const { t } = useTranslation('notes');
  const desk = useNotes(plan);
  const heading = useStartHere(isStart);
  const write = useRef<HTMLButtonElement>(null);
  const [areAll, setAreAll] = useState(false);
  const [begun, setBegun] = useState<string>();
  const notes = desk.notes ?? [];
  const fresh = freshOf(desk.drafts, notes);
  const shown = areAll ? notes : notes.slice(0, FIRST);
  // The button is drawn again first.
  const onClosed = () => requestAnimationFrame(() => (write.current ?? heading.current)?.focus());
  const aboutOf = ({ page, sitting }: KeptNote) => {
    const title = page === undefined ? undefined : content.words.pages[page]?.title;
    if (page === undefined || title === undefined) {
      return { about: t(sitting === undefined ? 'card.aboutPlan' : 'card.aboutSitting') };
    }
    return { about: title, onOpenPage: () => onOpenPage(page) };
  };
  return (
    <section className="stack" aria-labelledby="plan-notes">
      <h2 id="plan-notes" ref={heading} tabIndex={-1}>
        {t('list.title')}
      </h2>
      <p className="hint">{t('list.hint')}</p>
      {desk.failure ? <FailureNotice failure={desk.failure} onTryAgain={desk.lookAgain} /> : null}
      {desk.drafts.length === 0 ? (
        <div>
          <Button ref={write} onClick={() => setBegun(desk.begin({}))}>
            {t('list.write')}
          </Button>
        </div>
      ) : null}
      {desk.notes?.length === 0 && fresh.length === 0 ? <p>{t('list.none')}</p> : null}
      <NoteItems notes={shown} {...{ desk, fresh, begun, today, dayInput, aboutOf, onClosed }} />
      {notes.length > shown.length ? (
        <div>
          <Button
            onClick={() => {
              setAreAll(true);
              heading.current?.focus();
            }}
          >
            {t('list.all', { count: notes.length - shown.length })}
          </Button>
        </div>
      ) : null}
      <CheckIns plan={plan} />
    </section>
  );
}

function CheckIns({ plan }: { plan: string }) {
  const { t } = useTranslation('notes');
  const [checkIns, setCheckIns] = useState<readonly CheckIn[]>([]);
  useEffect(() => {
    // The notes above say so when the vault does not answer.
    bridge.sittings.checkIns({ plan }).then(setCheckIns, () => {});
  }, [plan]);
  if (checkIns.length === 0) return null;
  return (
    <details>
      <summary>{t('list.checkIns')}</summary>
      <ul className="plain stack stack-small">
        {checkIns.map(({ sitting, day, words }) => (
          <li key={sitting}>{t('list.checkIn', { day, words })}</li>
        ))}
      </ul>
    </details>
  );
}

/** Scrolls there and takes the keyboard's place, once the screen's own heading has had it. */
function useStartHere(isStart: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isStart) return undefined;
    const then = requestAnimationFrame(() => heading.current?.focus());
    return () => cancelAnimationFrame(then);
  }, [isStart]);
  return heading;
}
