// A note being written. It saves itself; closing it only folds it away.

import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { NoteSaid } from '../../../../shared/domain/notes/note';
import { failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { sealed } from '../../ui/copying';
import type { DayInputOf } from '../../ui/day-input';
import { FailureNotice } from '../../ui/FailureNotice';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { TextArea } from '../../ui/TextArea';
import type { NoteDraft } from './note-drafts';
import type { NotesDesk } from './use-notes';

/** The field a day is asked with. */
export type DayInput = DayInputOf<Day>;

export type NoteFormProps = {
  desk: NotesDesk;
  draft: NoteDraft;
  /** Calendar day, YYYY-MM-DD. */
  today: string;
  dayInput: DayInput;
  /** It was opened by a press; the keyboard goes with it. */
  takesFocus?: boolean;
  /** Absent where the screen around it is left as a whole. */
  onClosed?: () => void;
};

export function NoteForm(props: NoteFormProps) {
  const { desk, draft, today, dayInput: DayInput, takesFocus = false, onClosed } = props;
  const { t } = useTranslation('notes');
  const hint = useId();
  const form = useRef<HTMLFieldSetElement>(null);
  const { said } = draft;
  const change = (to: Partial<NoteSaid>) => desk.say(draft.id, { ...said, ...to });
  const settle = () => desk.settle(draft.id);
  useEffect(() => {
    if (takesFocus) form.current?.querySelector('textarea')?.focus();
  }, [takesFocus]);

  return (
    <fieldset ref={form} className="worker-note stack" {...(said.aboutAnother ? sealed : {})}>
      <legend className="worker-note-label">{t('label')}</legend>
      {draft.thrown === undefined ? null : (
        <FailureNotice failure={failureOf(draft.thrown)} onTryAgain={settle} />
      )}
      <p className="hint" id={hint}>
        {t('asIfHerself')} {t('form.saves')}
      </p>
      <TextArea
        label={t('form.words')}
        describedBy={hint}
        value={said.words}
        onChange={(words) => change({ words })}
        onBlur={settle}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={said.aboutAnother}
          onChange={() => change({ aboutAnother: !said.aboutAnother })}
        />
        <span>
          {t('form.aboutAnother')}
          <span className="under">{t('form.aboutAnotherHint')}</span>
        </span>
      </label>
      <DayInput
        label={t('form.followUp')}
        hint={t('form.followUpHint')}
        value={said.followUp}
        onChange={(day) => {
          const { followUp: _, ...rest } = said;
          desk.say(draft.id, day === undefined ? rest : { ...rest, followUp: day });
        }}
        onBlur={settle}
        problem={
          said.followUp !== undefined && said.followUp < today ? t('form.hasGoneBy') : undefined
        }
      />
      <Steps said={said} onChange={(steps) => change({ steps })} onBlur={settle} />
      {onClosed ? (
        <div className="actions">
          <Button
            onClick={() => {
              // A day that is only half there is not kept; it must not look as if it were.
              const shown = form.current;
              if (shown?.querySelector('[data-half-day]')) return focusFirstProblem(shown);
              void desk.close(draft.id).then((isClosed) => {
                if (isClosed) onClosed();
              });
            }}
          >
            {t('form.close')}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}

type StepsProps = { said: NoteSaid; onChange: (steps: string) => void; onBlur: () => void };

function Steps({ said, onChange, onBlur }: StepsProps) {
  const { t } = useTranslation('notes');
  const id = useId();
  return (
    <div className="stack stack-small">
      <TextArea
        label={t('form.steps')}
        describedBy={id}
        value={said.steps}
        onChange={onChange}
        onBlur={onBlur}
        rows={2}
      />
      <p className="hint" id={id}>
        {t('form.stepsHint')}
      </p>
    </div>
  );
}
