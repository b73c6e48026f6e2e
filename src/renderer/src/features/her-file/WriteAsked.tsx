// A worker writes down that she asked, by the day it was received.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { Failure } from '../../../../shared/ipc/failure';
import type { FileStanding } from '../../../../shared/ipc/file-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import type { DayInputOf } from '../../ui/day-input';
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
  const [problem, setProblem] = useState<'missing' | 'to_come'>();
  const [failure, setFailure] = useState<Failure>();
  const [isKept, setIsKept] = useState(false);
  const [isSaving, setIsSaving] = useState(false);

  const save = async () => {
    setIsSaving(true);
    setFailure(undefined);
    setProblem(undefined);
    try {
      const reply = await bridge.files.ask({ plan, ...(day ? { day } : {}) });
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
            <Button kind="primary" disabled={isSaving} onClick={() => void save()}>
              {t('asked.save')}
            </Button>
          </div>
        </div>
      ) : null}
      <p role="status">{isKept ? t('asked.kept') : ''}</p>
    </div>
  );
}
