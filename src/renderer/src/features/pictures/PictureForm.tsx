// What a picture shows, and from when it is. Asked for before a picture is kept, and to put it right.

import { type SubmitEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { PictureSaid } from '../../../../shared/domain/pictures/picture';
import { Button } from '../../ui/Button';
import type { DayInputOf } from '../../ui/day-input';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { TextField } from '../../ui/TextField';

export type DayInput = DayInputOf<Day>;

const MOST_WORDS = 300;

type PictureFormProps = {
  title: string;
  /** What is sent with it, on its button. */
  send: string;
  cancel: string;
  before?: PictureSaid | undefined;
  today: string;
  dayInput: DayInput;
  /** The picture it is about, drawn. */
  children: React.ReactNode;
  /** True once it is kept. */
  onSend: (said: PictureSaid) => Promise<boolean>;
  onCancel: () => void;
};

export function PictureForm(props: PictureFormProps) {
  const { title, send, cancel, before, today, dayInput: DayField, onSend, onCancel } = props;
  const { t } = useTranslation('pictures');
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [words, setWords] = useState(before?.words ?? '');
  const [day, setDay] = useState<Day | undefined>(before?.day);
  const [problem, setProblem] = useState<'words' | 'day'>();
  const [isSending, setIsSending] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    // The workbook around it has forms and keys of its own.
    event.stopPropagation();
    // A day that is only half there says so itself; the one kept behind it is not what was meant.
    if (event.currentTarget.querySelector('[data-half-day]')) {
      return focusFirstProblem(event.currentTarget);
    }
    const wants =
      words.trim() === '' ? 'words' : day !== undefined && day > today ? 'day' : undefined;
    setProblem(wants);
    if (wants === 'words') form.current?.querySelector<HTMLElement>('input')?.focus();
    if (wants !== undefined || isSending) return;
    setIsSending(true);
    const isKept = await onSend({ words: words.trim(), ...(day === undefined ? {} : { day }) });
    if (!isKept) setIsSending(false);
  }

  return (
    <form
      ref={form}
      className="card stack picture-form"
      aria-labelledby={`${id}-title`}
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      <h3 id={`${id}-title`}>{title}</h3>
      <div className="picture-fields">
        {props.children}
        <div className="stack">
          <TextField
            autoFocus
            label={t('form.words')}
            hint={t('form.wordsHint')}
            value={words}
            most={MOST_WORDS}
            problem={problem === 'words' ? t('form.wordsMissing') : undefined}
            onChange={setWords}
          />
          <DayField
            label={t('form.day')}
            hint={t('form.dayHint')}
            value={day}
            problem={problem === 'day' ? t('form.dayAhead') : undefined}
            onChange={setDay}
            onBlur={() => {}}
          />
        </div>
      </div>
      <div className="actions">
        <Button kind="primary" type="submit">
          {send}
        </Button>
        <Button onClick={onCancel}>{cancel}</Button>
      </div>
    </form>
  );
}
