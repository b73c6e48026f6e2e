// Lets questions of the workbook be answered on another screen, such as a review: who is answering, the saving of what
// is typed, and what has to be put right. What stands inside may ask any question of the plan.

import './workbook.css';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenBy } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { useAnnounce } from '../../ui/LiveRegion';
import { useSaving } from '../../ui/Saving';
import { useAutosave } from './use-autosave';
import { useInUse } from './use-in-use';
import { useStepsAndSaving } from './use-steps-and-saving';
import { useWording } from './use-wording';
import { useWorkbookKeys } from './use-workbook-keys';
import { WhoIsAnswering } from './WhoIsAnswering';
import { WordingSwitch } from './WordingSwitch';
import { nextWording } from './wording';
import { type LinePictures, WorkbookContext } from './workbook-context';

export type AnswerHereProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  /** Whether she is there; every answer is given so. */
  givenBy: GivenBy;
  onGivenBy: (givenBy: GivenBy) => void;
  /** Beside each line of a list of places. */
  pictures?: LinePictures | undefined;
  /** Nothing can be pressed or typed for now. */
  isClosed?: boolean;
  /** What the rules say after each answer, for a screen that shows it. */
  onSchedule?: (schedule: OpenPlan['schedule']) => void;
  /** What stands before the question who answers: nothing is asked in it. */
  before?: ReactNode;
  children: ReactNode;
};

const nothing = () => {};

export function AnswerHere(props: AnswerHereProps) {
  const {
    plan,
    content,
    givenBy,
    onGivenBy,
    onSchedule,
    isClosed = false,
    pictures,
    before,
    children,
  } = props;
  const { t } = useTranslation('answering');
  const { beforeLeaving } = useSaving();
  const { answers, english } = useAutosave({
    plan,
    content,
    onChanged: onSchedule ? ({ schedule }) => onSchedule(schedule) : nothing,
    registerFlush: beforeLeaving,
  });
  const { wording, setWording } = useWording(content, answers);
  const noteId = useId();
  const inUse = useInUse({ plan, content, wording, givenBy, answers, english, pictures });
  const announce = useAnnounce();
  const all = content.workbook.pages.flatMap(({ questions }) => questions.map(({ key }) => key));
  const steps = useStepsAndSaving(inUse, all, announce);
  useWorkbookKeys({
    ...steps,
    ...{ next: nothing, previous: nothing },
    wording: () => setWording(nextWording(wording)),
  });
  return (
    <WorkbookContext value={inUse}>
      <div className="stack stack-large" data-given-by={givenBy} inert={isClosed}>
        {before}
        <div className="answer-here-top">
          <WhoIsAnswering
            givenBy={givenBy}
            noteId={noteId}
            onChange={(next) => {
              // What was typed until now was given by whoever was answering until now.
              answers.settleAll();
              onGivenBy(next);
            }}
          />
          <WordingSwitch wording={wording} onChange={setWording} />
        </div>
        {givenBy === 'worker' ? (
          <p className="without-her" id={noteId}>
            {t('top.workerOnlyNote')}
          </p>
        ) : null}
        {children}
      </div>
    </WorkbookContext>
  );
}
