// The screen of leaving, put together from the features it holds.

import type { WorkbookContent } from '../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../shared/ipc/contract';
import { Leaving } from '../features/leaving/Leaving';
import type { LeavingParts } from '../features/leaving/leaving-parts';
import { AnswerHere } from '../features/workbook/AnswerHere';
import { AnswersNow } from '../features/workbook/AnswersNow';
import { HowFar } from '../features/workbook/HowFar';
import { OneQuestion } from '../features/workbook/OneQuestion';
import type { Place } from './place';

const parts: LeavingParts = {
  ...{ answerHere: AnswerHere, question: OneQuestion, howFar: HowFar, answersNow: AnswersNow },
};

export type LeavingPlaceProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  onGo: (place: Place) => void;
};

export function LeavingPlace({ plan, content, onGo }: LeavingPlaceProps) {
  const to = { plan: plan.id };
  return (
    <Leaving
      {...{ plan, content, parts }}
      onPaper={(kind) => onGo({ at: 'copies', ...to, kind })}
      onFacts={() => onGo({ at: 'facts', ...to })}
      onTimeline={() => onGo({ at: 'timeline', ...to })}
      onBack={() => onGo({ at: 'plan', ...to })}
    />
  );
}
