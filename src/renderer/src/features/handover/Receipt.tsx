// What the receiver answers: yes or no, who said it, on which day, and the code that stands on their copy. A yes passes the lead.

import { type SubmitEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import { day as dayShape } from '../../../../shared/domain/calendar/day';
import { formatDay } from '../../../../shared/domain/calendar/day-in-words';
import {
  type HandoverReceipt,
  openSteps,
  problemsOfReceipt,
} from '../../../../shared/domain/handover/handover-record';
import { sameName } from '../../../../shared/domain/people/same-name';
import type { HandoverReceived, HandoverShown } from '../../../../shared/ipc/handover-calls';
import { Button } from '../../ui/Button';
import { ChooseOne } from '../../ui/ChooseOne';
import { Dialog } from '../../ui/Dialog';
import type { DayInputOf } from '../../ui/day-input';
import { areDaysWhole } from '../../ui/days-whole';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { useAnnounce } from '../../ui/LiveRegion';
import { localDay } from '../../ui/local-day';
import { TextField } from '../../ui/TextField';
import type { HandoverDesk } from './use-handover';
import { WhyNot } from './WhyNot';

export type ReceiptProps = {
  desk: HandoverDesk;
  shown: HandoverShown;
  dayInput: DayInputOf<Day>;
  /** Calendar day, YYYY-MM-DD. */
  today: string;
  onCopies: () => void;
};

type Problem = Extract<HandoverReceived, { kind: 'put-right' }>['why'];

export function Receipt({ desk, shown, dayInput, today, onCopies }: ReceiptProps) {
  const { t, i18n } = useTranslation('handover');
  const { receipt } = shown.record;
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const days = list.format([
    ...new Set(
      shown.copies.map(({ madeAt }) => formatDay(localDay(new Date(madeAt)), i18n.language)),
    ),
  ]);
  const open = openSteps(shown.record).filter((step) => step !== 'copyHandedOver');
  return (
    <section className="card stack" aria-labelledby="handover-receipt">
      <h2 id="handover-receipt">{t('one.receiptTitle')}</h2>
      <p className="hint">{t('one.receiptIntro')}</p>
      {receipt?.said === 'no' ? (
        <p>
          {t('one.lastNo', {
            name: receipt.name,
            day: formatDay(receipt.day, i18n.language),
            words: receipt.words,
          })}
        </p>
      ) : null}
      {shown.copies.length === 0 ? (
        <>
          <p>{t('one.noCopy')}</p>
          <div>
            <Button onClick={onCopies}>{t('one.toCopies')}</Button>
          </div>
        </>
      ) : (
        <>
          <p>{t('one.codes', { count: shown.copies.length, days })}</p>
          {open.length > 0 ? (
            <p>
              {t('one.openSteps', {
                steps: list.format(open.map((step) => t(`one.steps.${step}`))),
              })}
            </p>
          ) : null}
          <ReceiptForm {...{ desk, dayInput, today }} named={shown.record.worker} />
        </>
      )}
    </section>
  );
}

type ReceiptFormProps = Pick<ReceiptProps, 'desk' | 'dayInput' | 'today'> & {
  /** Who was named to take over. */
  named: string | undefined;
};

function ReceiptForm({ desk, dayInput: DayInput, today, named }: ReceiptFormProps) {
  const { t } = useTranslation('handover');
  const announce = useAnnounce();
  const id = useId();
  const [said, setSaid] = useState<HandoverReceipt['said']>('yes');
  const [name, setName] = useState('');
  const [day, setDay] = useState<Day | undefined>(dayShape.parse(today));
  const [code, setCode] = useState('');
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<Problem>();
  /** Asked about: somebody else was named than says yes. */
  const [isOther, setIsOther] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const sayAt = (...fields: Problem[]) =>
    problem && fields.includes(problem) ? t(`one.problems.${problem}`) : undefined;

  const given = { said, name: name.trim(), day, code, words };

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!areDaysWhole(event.currentTarget)) return;
    const [first] = problemsOfReceipt(given, dayShape.parse(today));
    if (first) return after({ kind: 'put-right', why: first });
    if (said === 'yes' && named && !sameName(named, given.name)) setIsOther(true);
    else void enter();
  }

  const enter = async () => {
    setIsOther(false);
    after(await desk.receive(given));
  };

  function after(came: HandoverReceived | undefined) {
    setProblem(came?.kind === 'put-right' ? came.why : undefined);
    if (came?.kind === 'put-right') {
      requestAnimationFrame(() => form.current && focusFirstProblem(form.current));
    }
    if (came?.kind !== 'entered') return;
    announce(t(said === 'yes' ? 'one.passedOn' : 'one.entered'));
    // With a yes the form is gone: one reads on from the top.
    if (said === 'yes') {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus());
    }
  }

  return (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      <ChooseOne
        name={`${id}-said`}
        legend={t('one.said')}
        layout="row"
        value={said}
        options={(['yes', 'no'] as const).map((value) => ({ value, words: t(`one.${value}`) }))}
        onChange={setSaid}
      />
      <div className="handover-fields">
        <TextField
          label={t('one.name')}
          value={name}
          most={200}
          onChange={setName}
          problem={sayAt('name_needed', 'own_name')}
        />
        <DayInput
          label={t('one.day')}
          value={day}
          onChange={setDay}
          onBlur={() => {}}
          problem={sayAt('day_needed', 'day_ahead', 'before_copy', 'cannot_be')}
        />
        <TextField
          label={t('one.code')}
          hint={t('one.codeHint')}
          value={code}
          most={20}
          onChange={setCode}
          problem={sayAt('code_needed', 'code_not_known')}
        />
      </div>
      {said === 'no' ? (
        <WhyNot words={words} onWords={setWords} problem={sayAt('why_needed')} />
      ) : null}
      <div>
        <Button kind="primary" type="submit">
          {t('one.enter')}
        </Button>
      </div>
      {isOther ? (
        <Dialog
          title={t('one.other.title', { named })}
          onClose={() => setIsOther(false)}
          actions={
            <>
              <Button kind="primary" onClick={() => void enter()}>
                {t('one.other.yes', { name: given.name })}
              </Button>
              <Button onClick={() => setIsOther(false)}>{t('one.other.no')}</Button>
            </>
          }
        >
          <p>{t('one.other.what', { name: given.name })}</p>
        </Dialog>
      ) : null}
    </form>
  );
}
