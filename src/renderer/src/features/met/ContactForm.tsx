// The form for one contact: what it was, the day, who and where, a few facts, and what comes next.

import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import { hasYearToCheck } from '../../../../shared/domain/calendar/year-to-check';
import {
  type ContactKind,
  type ContactSaid,
  contactKinds,
  MOST_IN_A_LINE,
  triedReasons,
  whoseReason,
} from '../../../../shared/domain/met/contact';
import { Button } from '../../ui/Button';
import type { DayInputOf } from '../../ui/day-input';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { PutRight } from '../../ui/PutRight';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';

/** The field a day is asked with. */
export type DayInput = DayInputOf<Day>;

export type ContactFormProps = {
  /** What is put right; empty for a new one. */
  before?: ContactSaid | undefined;
  today: Day;
  dayInput: DayInput;
  /** True once it is kept. */
  onSend: (said: ContactSaid) => Promise<boolean>;
  onCancel: () => void;
};

type Missing = 'kind' | 'day' | 'dayAhead' | 'dayLongAgo' | 'reason' | 'nextDay' | 'nextDayGone';

const reasonGroups = ['system', 'hers', 'unsaid'] as const;

export function ContactForm(props: ContactFormProps) {
  const { before, today, dayInput: DayField, onSend, onCancel } = props;
  const { t } = useTranslation('met');
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [kind, setKind] = useState<ContactKind | undefined>(before?.kind);
  const [on, setOn] = useState<Day | undefined>(before?.day ?? today);
  const [said, setSaid] = useState({
    who: before?.who ?? '',
    place: before?.place ?? '',
    words: before?.words ?? '',
    next: before?.next ?? '',
  });
  const [reason, setReason] = useState(before?.reason);
  const [followUp, setFollowUp] = useState<Day | undefined>(before?.followUp);
  const [missing, setMissing] = useState<Missing>();
  // Asked once about each: a day long ago, or one that has gone by, is kept when it is sent again.
  const sure = useRef(new Set<string>());
  const [isSending, setIsSending] = useState(false);
  const put = (to: Partial<typeof said>) => setSaid({ ...said, ...to });
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);

  function whatIsMissing(): Missing | undefined {
    if (kind === undefined) return 'kind';
    if (on === undefined) return 'day';
    if (on > today) return 'dayAhead';
    if (kind === 'tried' && reason === undefined) return 'reason';
    if (followUp !== undefined && said.next.trim() === '') return 'nextDay';
    const isNew = (day: Day) => day !== before?.day && day !== before?.followUp;
    if (isNew(on) && hasYearToCheck(on, today) && !isSureOf(on)) return 'dayLongAgo';
    if (followUp && isNew(followUp) && followUp < today && !isSureOf(followUp))
      return 'nextDayGone';
    return undefined;
  }

  function isSureOf(day: Day): boolean {
    const isAskedAgain = sure.current.has(day);
    sure.current.add(day);
    return isAskedAgain;
  }

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const { currentTarget } = event;
    // A day that is only half there says so itself; the one kept behind it is not what was meant.
    if (currentTarget.querySelector('[data-half-day]')) return focusFirstProblem(currentTarget);
    const wants = whatIsMissing();
    setMissing(wants);
    if (wants !== undefined || kind === undefined || on === undefined || isSending) return;
    setIsSending(true);
    const isKept = await onSend({
      ...{ kind, day: on, ...said },
      ...(kind === 'tried' && reason !== undefined ? { reason } : {}),
      ...(followUp === undefined ? {} : { followUp }),
    });
    if (!isKept) setIsSending(false);
  }

  return (
    <form
      ref={form}
      className="card stack met-form"
      aria-labelledby={`${id}-title`}
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      <h3 id={`${id}-title`}>{t(before ? 'form.titleAgain' : 'form.title')}</h3>
      <p className="hint">{t('form.asIf')}</p>
      <fieldset className="stack stack-small">
        <legend>{t('form.kind')}</legend>
        <div className="met-kinds">
          {contactKinds.map((each) => (
            <label key={each} className="choice">
              <input
                type="radio"
                name={`${id}-kind`}
                checked={kind === each}
                onChange={() => setKind(each)}
              />
              <span>{t(`kinds.${each}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {kind === 'tried' ? (
        <div className="field">
          <label htmlFor={`${id}-reason`}>{t('form.reason')}</label>
          <p className="hint" id={`${id}-reason-hint`}>
            {t('form.reasonHint')}
          </p>
          <select
            id={`${id}-reason`}
            aria-describedby={`${id}-reason-hint`}
            value={reason ?? ''}
            onChange={(event) =>
              setReason(triedReasons.find((each) => each === event.target.value))
            }
          >
            <option value="">{t('form.choose')}</option>
            {reasonGroups.map((whose) => (
              <optgroup key={whose} label={t(`whose.${whose}`)}>
                {triedReasons
                  .filter((each) => whoseReason(each) === whose)
                  .map((each) => (
                    <option key={each} value={each}>
                      {t(`reasons.${each}`)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </div>
      ) : null}
      <div className="met-fields">
        <DayField label={t('form.day')} value={on} onChange={setOn} onBlur={() => {}} />
        <TextField
          label={t('form.who')}
          value={said.who}
          most={MOST_IN_A_LINE}
          onChange={(who) => put({ who })}
        />
        <TextField
          label={t('form.place')}
          value={said.place}
          most={MOST_IN_A_LINE}
          onChange={(place) => put({ place })}
        />
      </div>
      <TextArea
        label={t('form.words')}
        value={said.words}
        onChange={(words) => put({ words })}
        rows={2}
      />
      <div className="met-fields">
        <TextField
          label={t('form.next')}
          hint={t('form.nextHint')}
          value={said.next}
          most={MOST_IN_A_LINE}
          onChange={(next) => put({ next })}
        />
        <DayField
          label={t('form.nextDay')}
          hint={t('form.nextDayHint')}
          value={followUp}
          onChange={setFollowUp}
          onBlur={() => {}}
        />
      </div>
      <div role="status">
        {missing ? <PutRight id={`${id}-problem`}>{t(`missing.${missing}`)}</PutRight> : null}
      </div>
      <div className="actions">
        <Button kind="primary" type="submit">
          {t('form.send')}
        </Button>
        <Button onClick={onCancel}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}
