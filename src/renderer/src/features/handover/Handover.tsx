// One hand over to probation: its days, the five steps, and what the receiver answers.

import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import { formatDay, formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import { isTakenOver, openSteps } from '../../../../shared/domain/handover/handover-record';
import { handoverSteps } from '../../../../shared/domain/review/situation-change';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { HandoverShown } from '../../../../shared/ipc/handover-calls';
import { Button } from '../../ui/Button';
import type { DayInputOf } from '../../ui/day-input';
import { FailureNotice } from '../../ui/FailureNotice';
import { localDay } from '../../ui/local-day';
import { Notice } from '../../ui/Notice';
import { ScreenHead } from '../../ui/ScreenHead';
import { Receipt } from './Receipt';
import { Steps } from './Steps';
import { useHandover } from './use-handover';
import './handover.css';

export type HandoverProps = {
  plan: OpenPlan;
  dayInput: DayInputOf<Day>;
  onCopies: () => void;
  /** To writing down who really leads. */
  onChanges: () => void;
  onBack: () => void;
};

export function Handover({ plan, dayInput, onCopies, onChanges, onBack }: HandoverProps) {
  const { t } = useTranslation('handover');
  const desk = useHandover(plan.id);
  const { shown, failure, lookAgain } = desk;
  const isOver = shown?.stage === 'done' || (shown && isTakenOver(shown.record));
  return (
    <div className="stack stack-large handovers">
      <ScreenHead
        back={t('one.back')}
        onBack={onBack}
        title={t('one.title', { name: plan.name })}
        under={plan.reference}
      />
      {failure ? <FailureNotice failure={failure} onTryAgain={lookAgain} /> : null}
      {shown && shown.stage === undefined ? (
        <section className="card">
          <p>{t('one.none')}</p>
          <p className="hint">{t('one.noneWhy')}</p>
        </section>
      ) : null}
      {shown && isOver ? <Done shown={shown} onChanges={onChanges} /> : null}
      {shown?.days && !isOver ? (
        <>
          <TheDays shown={shown} onChanges={onChanges} />
          <Steps {...{ desk, shown, dayInput, today: plan.today }} />
          <Receipt {...{ desk, shown, dayInput, onCopies, today: plan.today }} />
        </>
      ) : null}
      {shown && shown.history.length > 0 ? <WrittenDown shown={shown} /> : null}
    </div>
  );
}

function TheDays({ shown, onChanges }: { shown: HandoverShown; onChanges: () => void }) {
  const { t, i18n } = useTranslation('handover');
  const { days, stage } = shown;
  if (!days) return null;
  const inWords = (day: string) => formatDayWithWeekday(day, i18n.language);
  return (
    <section className="card stack" aria-labelledby="handover-days">
      <h2 id="handover-days">{t('one.days')}</h2>
      <dl className="pairs">
        {(['comesUp', 'underWay', 'passes'] as const).map((each) => (
          <div key={each} className="date-pair">
            <dt>{t(`one.${each}`)}</dt>
            <dd>{inWords(days[each])}</dd>
          </div>
        ))}
      </dl>
      {stage === 'now' ? (
        <Notice kind="look">
          <p>{t('one.staysNow', { day: formatDay(days.passes, i18n.language) })}</p>
          <div>
            <Button onClick={onChanges}>{t('one.writeLead')}</Button>
          </div>
        </Notice>
      ) : (
        <p>{t('one.stays')}</p>
      )}
    </section>
  );
}

type DoneProps = { shown: HandoverShown; onChanges: () => void };

function Done({ shown: { record, days }, onChanges }: DoneProps) {
  const { t, i18n } = useTranslation('handover');
  const { receipt } = record;
  const inWords = (day: string) => formatDay(day, i18n.language);
  return (
    <section className="card stack">
      <p className="big-fact">
        {receipt?.said === 'yes'
          ? t(receipt.code === '' ? 'one.doneByOwn' : 'one.doneBy', {
              ...{ name: receipt.name, day: inWords(receipt.day), code: receipt.code },
            })
          : t('one.done', { day: days ? inWords(days.passes) : '' })}
      </p>
      <p className="hint">{t('one.doneStays')}</p>
      <div>
        <Button onClick={onChanges}>{t('one.writeLead')}</Button>
      </div>
    </section>
  );
}

/** Everything that was ever written down of it, the newest first. */
function WrittenDown({ shown: { history } }: { shown: HandoverShown }) {
  const { t, i18n } = useTranslation('handover');
  const all = handoverSteps.length;
  return (
    <details className="more-dates">
      <summary>{t('one.historyTitle')}</summary>
      <ol className="plain stack stack-small">
        {history.map(({ record, by, at }) => {
          const { worker, receipt } = record;
          const day = formatDay(localDay(new Date(at)), i18n.language);
          const says = [
            t('one.historyLine', { day, by, done: all - openSteps(record).length, all }),
            worker ? t('one.historyName', { worker }) : '',
            receipt
              ? t(receipt.said === 'yes' ? 'one.historyYes' : 'one.historyNo', {
                  name: receipt.name,
                })
              : '',
          ].filter((words) => words !== '');
          return <li key={at}>{says.join(' · ')}</li>;
        })}
      </ol>
    </details>
  );
}
