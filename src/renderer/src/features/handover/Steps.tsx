// The five steps of a hand over: done on which day, or which is next.

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, day as dayShape } from '../../../../shared/domain/calendar/day';
import { formatDay } from '../../../../shared/domain/calendar/day-in-words';
import { type HandoverStep, openSteps } from '../../../../shared/domain/handover/handover-record';
import { handoverSteps } from '../../../../shared/domain/review/situation-change';
import type { HandoverShown } from '../../../../shared/ipc/handover-calls';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import type { DayInputOf } from '../../ui/day-input';
import { areDaysWhole } from '../../ui/days-whole';
import { useAnnounce } from '../../ui/LiveRegion';
import { StateMark } from '../../ui/StateMark';
import { TextField } from '../../ui/TextField';
import { useExplain } from '../../ui/use-explain';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import type { HandoverDesk } from './use-handover';

export type StepsProps = {
  desk: HandoverDesk;
  shown: HandoverShown;
  dayInput: DayInputOf<Day>;
  /** Calendar day, YYYY-MM-DD. */
  today: string;
};

export function Steps({ desk, shown, dayInput, today }: StepsProps) {
  const { t } = useTranslation('handover');
  const [next] = openSteps(shown.record);
  const explain = useExplain();
  const [isNameNeeded, setIsNameNeeded] = useState(false);
  const top = useRef<HTMLElement>(null);
  const askForName = () => {
    setIsNameNeeded(true);
    top.current?.querySelector<HTMLElement>('.handover-name input')?.focus();
  };
  return (
    <section className="card stack" aria-labelledby="handover-steps" ref={top}>
      <h2 id="handover-steps" tabIndex={-1}>
        {t('one.stepsTitle')}
      </h2>
      <WhoTakesOver
        desk={desk}
        worker={shown.record.worker ?? ''}
        problem={isNameNeeded && !shown.record.worker ? t('one.nameFirst') : undefined}
      />
      <ol className="plain stack">
        {handoverSteps.map((step) => (
          <OneStep
            key={step}
            {...{ desk, step, dayInput, today }}
            since={shown.since}
            about={step === 'housingLeadNamed' ? explain(shown.housing) : undefined}
            done={shown.record.steps[step]}
            isNext={step === next}
            onNameNeeded={step === 'named' && !shown.record.worker ? askForName : undefined}
          />
        ))}
      </ol>
    </section>
  );
}

type WhoTakesOverProps = { desk: HandoverDesk; worker: string; problem: string | undefined };

function WhoTakesOver({ desk, worker, problem }: WhoTakesOverProps) {
  const { t } = useTranslation('handover');
  const announce = useAnnounce();
  const [name, setName] = useState(worker);
  const keep = async () => {
    const typed = name.trim();
    const isKept = await desk.keep(() =>
      bridge.handovers.name({ plan: desk.plan, ...(typed === '' ? {} : { worker: typed }) }),
    );
    if (isKept) announce(t('one.nameKept'));
  };
  return (
    <div className="handover-name" data-sent-by-hand>
      <TextField
        label={t('one.who')}
        hint={t('one.whoHint')}
        value={name}
        most={200}
        onChange={setName}
        problem={problem}
      />
      <Button disabled={name.trim() === worker} onClick={() => void keep()}>
        {t('one.keepName')}
      </Button>
    </div>
  );
}

type OneStepProps = Omit<StepsProps, 'shown'> & {
  step: HandoverStep;
  /** The first day it can have been done on. */
  since: Day | undefined;
  done: Day | undefined;
  /** What is known of it already. */
  about: string | undefined;
  isNext: boolean;
  /** Asks for the name that is needed before this can be marked; undefined where none is. */
  onNameNeeded: (() => void) | undefined;
};

function OneStep(props: OneStepProps) {
  const { desk, step, dayInput: DayInput, today, since, done, about, isNext, onNameNeeded } = props;
  const { t, i18n } = useTranslation('handover');
  const announce = useAnnounce();
  const [day, setDay] = useState<Day | undefined>(dayShape.parse(today));
  const [isMissing, setIsMissing] = useState(false);
  const words = t(`one.steps.${step}`);
  const which = <VisuallyHidden>: {words}</VisuallyHidden>;
  const keep = async (on: Day | undefined) => {
    if (on !== undefined && onNameNeeded) return onNameNeeded();
    const isKept = await desk.keep(() =>
      bridge.handovers.step({ plan: desk.plan, step, ...(on === undefined ? {} : { day: on }) }),
    );
    if (!isKept) return;
    announce(t('one.marked'));
    // The button that was pressed has gone; the heading is a steady place to read on from.
    requestAnimationFrame(() => document.getElementById('handover-steps')?.focus());
  };
  if (done !== undefined) {
    return (
      <li className="handover-step">
        <div>
          <StateMark shape="full">{words}</StateMark>
          <p className="hint">{t('one.doneOn', { day: formatDay(done, i18n.language) })}</p>
          {about ? <p>{about}</p> : null}
        </div>
        <Button kind="quiet" onClick={() => void keep(undefined)}>
          {t('one.unmark')}
          {which}
        </Button>
      </li>
    );
  }
  const wrong = () => {
    if (day === undefined || day > today) return t('one.dayNeeded');
    if (since === undefined || day >= since) return undefined;
    return t('one.dayBefore', { day: formatDay(since, i18n.language) });
  };
  return (
    <li className="handover-step">
      <div>
        <StateMark shape={isNext ? 'half' : 'open'}>
          {isNext ? <strong>{words}</strong> : words}
        </StateMark>
        <p className="hint">{t(isNext ? 'one.next' : 'one.notYet')}</p>
        {about ? <p>{about}</p> : null}
      </div>
      {isNext ? (
        <div className="handover-mark">
          <DayInput
            label={t('one.markDay')}
            value={day}
            onChange={setDay}
            onBlur={() => {}}
            problem={isMissing ? wrong() : undefined}
          />
          <Button
            kind="primary"
            onClick={({ currentTarget }) => {
              if (!areDaysWhole(currentTarget)) return;
              setIsMissing(wrong() !== undefined);
              if (wrong() === undefined) void keep(day);
            }}
          >
            {t('one.mark')}
            {which}
          </Button>
        </div>
      ) : (
        <Button onClick={() => void keep(dayShape.parse(today))}>
          {t('one.mark')}
          {which}
        </Button>
      )}
    </li>
  );
}
