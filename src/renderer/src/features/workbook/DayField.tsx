// One calendar day: the browser's own date field, a way to clear it, and the day in words. Where the
// content allows it, words of her own instead ("around Easter"). A day whose year is still being
// typed is never handed on: a wrong date in a plan is worse than none. On a computer whose date field
// would put the month first, the day is typed instead and read day first.

import { type ChangeEvent, type FocusEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import { readTypedDay, writesDayFirst } from '../../../../shared/domain/calendar/typed-day';
import { Button } from '../../ui/Button';
import { PutRight } from '../../ui/PutRight';
import { useAnnounceNew } from '../../ui/use-announce-new';
import { useFocusWhenSwitched } from '../../ui/use-focus-when-switched';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { isCalendarDay, isFinishedDay } from './finished-day';
import { WordsLine } from './WordsLine';
import { useWorkbook } from './workbook-context';

export type DayFieldProps = {
  label: string;
  isLabelHidden?: boolean;
  /** YYYY-MM-DD, her own words where they are allowed, or empty. */
  value: string;
  onChange: (value: string) => void;
  onBlur: () => void;
  allowsWords?: boolean;
  /** What cannot be true of a whole day, in words; asked while it is typed. It is kept all the same. */
  problemOf?: (day: string) => string | undefined;
  describedBy?: string | undefined;
  place?: string;
};

export function DayField(props: DayFieldProps) {
  const { t } = useTranslation('answering');
  const { value, allowsWords = false } = props;
  const [wantsWords, setWantsWords] = useState(value !== '' && !isCalendarDay(value));
  const within = useFocusWhenSwitched<HTMLDivElement>(wantsWords);
  const saysWords = allowsWords && (wantsWords || (value !== '' && !isCalendarDay(value)));
  return (
    <div className="day-field" ref={within}>
      {saysWords ? <WordsLine {...props} hint={t('date.wordsHint')} /> : <NativeDay {...props} />}
      {allowsWords && (value === '' || !saysWords) ? (
        <Button kind="quiet" onClick={() => setWantsWords(!saysWords)}>
          {saysWords ? t('date.exact') : t('date.inWords')}
          <VisuallyHidden> {props.label}</VisuallyHidden>
        </Button>
      ) : null}
    </div>
  );
}

const isBoxSafe = writesDayFirst(navigator.language);

function NativeDay({
  label,
  isLabelHidden,
  value,
  onChange,
  onBlur,
  problemOf,
  describedBy,
  place,
}: DayFieldProps) {
  const { t } = useTranslation('answering');
  const { language } = useWorkbook();
  const id = useId();
  // What the field shows while the day in it is not finished; undefined when it is.
  const [unfinished, setUnfinished] = useState<string>();
  const [hasLeft, setHasLeft] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // A day is handed on only when the field is left: while one day is typed over another, the field holds
  // days nobody meant, such as the new day and month with the old year.
  const change = ({ target }: ChangeEvent<HTMLInputElement>) => {
    setHasLeft(false);
    setUnfinished(target.value);
  };
  const leave = ({ target }: FocusEvent<HTMLInputElement>) => {
    const day = isBoxSafe ? target.value : (readTypedDay(target.value, language) ?? target.value);
    const isFinished = day === '' ? !target.validity.badInput : isFinishedDay(day);
    setHasLeft(true);
    if (isFinished) {
      setUnfinished(undefined);
      // Text that was there and not touched is already kept.
      if (unfinished !== undefined && day !== value) onChange(day);
    } else if (unfinished !== undefined || target.validity.badInput) {
      setUnfinished(target.value);
    }
    onBlur();
  };
  const clear = () => {
    setUnfinished(undefined);
    // Takes out what stands in the field's parts, too; an empty value alone would leave them.
    if (input.current) input.current.value = '';
    onChange('');
  };
  const words = isCalendarDay(value) && unfinished === undefined ? value : '';
  const typed = unfinished ?? value;
  const onScreen = isBoxSafe ? typed : (readTypedDay(typed, language) ?? typed);
  const problem = isFinishedDay(onScreen) ? problemOf?.(onScreen) : undefined;
  useAnnounceNew(problem);
  const ids = [`${id}-words`, problem && `${id}-problem`, describedBy].filter(Boolean);
  return (
    <div className={problem ? 'field field-put-right' : 'field'}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <div className="field-line day-line">
        <input
          ref={input}
          id={id}
          type={isBoxSafe ? 'date' : 'text'}
          value={unfinished ?? (isBoxSafe ? value : formatDay(value, language))}
          onChange={change}
          onBlur={leave}
          data-place={place}
          aria-describedby={ids.join(' ')}
          aria-invalid={problem ? true : undefined}
        />
        {value || unfinished !== undefined ? (
          <Button kind="quiet" onClick={clear}>
            {t('date.clear')}
            <VisuallyHidden> {label}</VisuallyHidden>
          </Button>
        ) : null}
      </div>
      <p className="day-words" id={`${id}-words`}>
        {words ? formatDayWithWeekday(words, language) : null}
        {unfinished !== undefined && hasLeft ? t('date.unfinished') : null}
      </p>
      {problem ? <PutRight id={`${id}-problem`}>{problem}</PutRight> : null}
    </div>
  );
}
