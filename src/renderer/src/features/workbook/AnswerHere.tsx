// Lets questions of the workbook be answered on another screen, such as a review: who is answering, the saving of what
// is typed, and what has to be put right. What stands inside may ask any question of the plan.

import './workbook.css';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenBy } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { useSaving } from '../../ui/Saving';
import { useAutosave } from './use-autosave';
import { useInUse } from './use-in-use';
import { useWording } from './use-wording';
import { WhoIsAnswering } from './WhoIsAnswering';
import { WordingSwitch } from './WordingSwitch';
import { WorkbookContext } from './workbook-context';

export type AnswerHereProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  /** Whether she is there; every answer is given so. */
  givenBy: GivenBy;
  onGivenBy: (givenBy: GivenBy) => void;
  /** Nothing can be pressed or typed for now. */
  isClosed?: boolean;
  /** What stands before the question who answers: nothing is asked in it. */
  before?: ReactNode;
  children: ReactNode;
};

const nothing = () => {};

export function AnswerHere(props: AnswerHereProps) {
  const { plan, content, givenBy, onGivenBy, isClosed = false, before, children } = props;
  const { t } = useTranslation('answering');
  const { beforeLeaving } = useSaving();
  const { answers, english } = useAutosave({
    plan,
    content,
    onChanged: nothing,
    registerFlush: beforeLeaving,
  });
  const { wording, setWording } = useWording(content, answers);
  const noteId = useId();
  const inUse = useInUse({ plan, content, wording, givenBy, answers, english });
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
