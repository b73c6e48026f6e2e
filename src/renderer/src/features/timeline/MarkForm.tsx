// The small form that asks what a mark needs: the day it was done, why it is not needed, or who is waited for.

import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { MilestoneMark } from '../../../../shared/domain/review/milestone-marks';
import { Button } from '../../ui/Button';
import type { DayInputOf } from '../../ui/day-input';
import { areDaysWhole } from '../../ui/days-whole';
import { PutRight } from '../../ui/PutRight';
import { TextField } from '../../ui/TextField';
import { type Asked, readSaid, type PutRight as WhatToPutRight } from './what-became';

/** The field a day is asked with. */
export type DayInput = DayInputOf<Day>;

export type MarkFormProps = {
  what: Asked;
  /** The milestone's name. */
  name: string;
  today: Day;
  dayInput: DayInput;
  onMark: (mark: MilestoneMark) => void;
  onCancel: () => void;
};

export function MarkForm({
  what,
  name,
  today,
  dayInput: DayInput,
  onMark,
  onCancel,
}: MarkFormProps) {
  const { t } = useTranslation('timeline');
  const [day, setDay] = useState<Day | undefined>(today);
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<WhatToPutRight>();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const { currentTarget } = event;
    // A day that is only half there says so itself; the one kept behind it is not what was meant.
    if (!areDaysWhole(currentTarget)) return;
    const read = readSaid(what, { day, words }, today);
    if (typeof read === 'string') {
      setProblem(read);
      form.current?.querySelector<HTMLElement>('input')?.focus();
      return;
    }
    setProblem(undefined);
    onMark(read);
  }

  return (
    <form
      ref={form}
      className="stack mark-form"
      aria-label={t(`form.title.${what}`, { name })}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {what === 'done' ? (
        <>
          <DayInput label={t('form.day')} value={day} onChange={setDay} onBlur={() => {}} />
          <div role="status">
            {problem ? <PutRight id={id}>{t(`form.putRight.${problem}`)}</PutRight> : null}
          </div>
        </>
      ) : (
        <TextField
          label={t(`form.words.${what}`)}
          hint={t(`form.hint.${what}`)}
          value={words}
          onChange={setWords}
          problem={problem ? t(`form.putRight.${problem}`) : undefined}
        />
      )}
      <div className="actions">
        <Button kind="primary" type="submit">
          {t('form.save')}
        </Button>
        <Button onClick={onCancel}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}
