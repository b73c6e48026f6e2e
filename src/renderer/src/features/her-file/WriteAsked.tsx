// A worker writes down that she asked, by the day it was received.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { Failure } from '../../../../shared/ipc/failure';
import type { FileProblem, FileStanding } from '../../../../shared/ipc/file-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import type { DayInputOf } from '../../ui/day-input';
import { areDaysWhole } from '../../ui/days-whole';
import { FailureNotice } from '../../ui/FailureNotice';

export type WriteAskedProps = {
  plan: string;
  today: Day;
  dayInput: DayInputOf<Day>;
  onKept: (standing: FileStanding) => void;
};

export function WriteAsked({ plan, today, dayInput: DayInput, onKept }: WriteAskedProps) {
  const { t } = useTranslation('her-file');
  const [isOpen, setIsOpen] = useState(false);
  const [day, setDay] = useState<Day | undefined>(today);
  const [problem, setProblem] = useState<FileProblem>();
  const [failure, setFailure] = useState<Failure>();
  const [isKept, setIsKept] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  // The day that was asked about, because it lies long ago: pressed once more, it is the one that was meant.
  const [askedAbout, setAskedAbout] = useState<Day>();

  const save = async () => {
    setIsSaving(true);
    setFailure(undefined);
    setProblem(undefined);
    try {
      const sure = day !== undefined && day === askedAbout ? { isSure: true as const } : {};
      const reply = await bridge.files.ask({ plan, ...(day ? { day } : {}), ...sure });
      setAskedAbout(reply.kind === 'put-right' && reply.why === 'long_ago' ? day : undefined);
      if (reply.kind === 'put-right') setProblem(reply.why);
      else {
        onKept(reply.standing);
        setIsKept(true);
        setIsOpen(false);
      }
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setIsSaving(false);
    }
  };

  return (
    <div className="stack">
      <div>
        <Button expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t('asked.write')}
        </Button>
      </div>
      {isOpen ? (
        <div className="stack">
          <DayInput
            label={t('asked.day')}
            hint={t('asked.dayHint')}
            value={day}
            onChange={setDay}
            onBlur={() => undefined}
            problem={problem ? t(`asked.${problem}`) : undefined}
          />
          {failure ? <FailureNotice failure={failure} /> : null}
          <div>
            <Button
              kind="primary"
              disabled={isSaving}
              onClick={({ currentTarget }) => areDaysWhole(currentTarget) && void save()}
            >
              {t('asked.save')}
            </Button>
          </div>
        </div>
      ) : null}
      <p role="status">{isKept ? t('asked.kept') : ''}</p>
    </div>
  );
}
