// A calendar day: the browser's own date field, or typed as words. What was chosen stands beneath it
// with its weekday, because a wrong date is the worst kind of slip. Half a date changes nothing.

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, firstDay, lastDay, parseDay } from '../../../../shared/domain/calendar/day';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import { readTypedDay, writesDayFirst } from '../../../../shared/domain/calendar/typed-day';
import { Button } from '../../ui/Button';
import { PutRight } from '../../ui/PutRight';
import { TextField } from '../../ui/TextField';
import { useFocusWhenSwitched } from '../../ui/use-focus-when-switched';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

export type DayFieldProps = {
  label: string;
  hint?: ReactNode;
  value: Day | undefined;
  onChange: (day: Day | undefined) => void;
  onBlur: () => void;
  /** What to put right about the day itself, or cannot be true of it, in words. It is kept all the same. */
  problem?: ReactNode;
};

const isBoxSafe = writesDayFirst(navigator.language);

export function DayField(props: DayFieldProps) {
  const { label, value } = props;
  const { t, i18n } = useTranslation('facts');
  const [wantsToType, setWantsToType] = useState(false);
  const isTyped = wantsToType || !isBoxSafe;
  const within = useFocusWhenSwitched<HTMLDivElement>(wantsToType);
  const inWords = value && formatDayWithWeekday(value, i18n.language);
  return (
    <div className="fact-day" ref={within}>
      {isTyped ? <TypedDay {...props} /> : <PickedDay {...props} />}
      <p className="day-in-words">
        <span aria-live="polite">{inWords ?? ''}</span>
        {isBoxSafe ? (
          <Button kind="quiet" onClick={() => setWantsToType(!isTyped)}>
            {isTyped ? t('day.pick') : t('day.type')}
            <VisuallyHidden>: {label}</VisuallyHidden>
          </Button>
        ) : null}
      </p>
    </div>
  );
}

/** The browser's field keeps half a date to itself, so it is read and written by hand. */
function PickedDay({ label, hint, value, onChange, onBlur, problem }: DayFieldProps) {
  const { t } = useTranslation('facts');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isHalf, setIsHalf] = useState(false);
  const toPutRight = isHalf ? t('day.notWhole') : problem;
  const ids = [hint && `${id}-hint`, toPutRight && `${id}-problem`].filter(Boolean);
  useEffect(() => {
    const field = input.current;
    if (field && field.value !== (value ?? '') && document.activeElement !== field) {
      field.value = value ?? '';
    }
  }, [value]);

  // Read only when it is left: while a day is typed over another, the field holds days nobody meant,
  // such as the new day and month with the old year.
  const leave = () => {
    const field = input.current;
    if (!field) return;
    const day = parseDay(field.value);
    const isRead = !field.validity.badInput && (field.value === '' || day !== undefined);
    setIsHalf(!isRead);
    if (isRead && day !== value) onChange(day);
    onBlur();
  };

  return (
    <div
      className={toPutRight ? 'field field-put-right' : 'field'}
      data-half-day={isHalf || undefined}
    >
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <input
        ref={input}
        id={id}
        type="date"
        defaultValue={value ?? ''}
        min={firstDay}
        max={lastDay}
        onInput={() => setIsHalf(false)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
        aria-describedby={ids.length > 0 ? ids.join(' ') : undefined}
        aria-invalid={toPutRight ? true : undefined}
      />
      {toPutRight ? <PutRight id={`${id}-problem`}>{toPutRight}</PutRight> : null}
    </div>
  );
}

function TypedDay({ label, hint, value, onChange, onBlur, problem }: DayFieldProps) {
  const { t, i18n } = useTranslation('facts');
  const [typed, setTyped] = useState(() => (value ? formatDayPlain(value, i18n.language) : ''));
  const [unread, setUnread] = useState<string>();
  const read = (text: string) => {
    setTyped(text);
    const day = readTypedDay(text);
    if (day || text.trim() === '') {
      setUnread(undefined);
      if (day !== value) onChange(day);
    }
  };
  const isRead = typed.trim() === '' || readTypedDay(typed) !== undefined;
  const leave = () => {
    setUnread(isRead ? undefined : t('day.notRead'));
    onBlur();
  };
  // A form is also sent from inside the box, without leaving it: the day kept behind one that cannot be read is not what was
  // meant, from the first letter on.
  return (
    <div data-half-day={isRead ? undefined : true}>
      <TextField
        label={label}
        hint={
          <>
            {hint ? <>{hint} </> : null}
            {t('day.typeHint')}
          </>
        }
        value={typed}
        onChange={read}
        onBlur={leave}
        onEnter={leave}
        problem={unread ?? problem}
      />
    </div>
  );
}

function formatDayPlain(day: Day, language: string): string {
  return formatDayWithWeekday(day, language).replace(/^\p{L}+,?\s+/u, '');
}
