// The screen about her home, put together: her questions and urgent things from the workbook, her yeses from sharing.

import { useMemo } from 'react';
import { parseDay } from '../../../shared/domain/calendar/day';
import type { WorkbookContent } from '../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../shared/ipc/contract';
import { DayField } from '../features/facts/DayField';
import { Home } from '../features/home/Home';
import type { HomeParts } from '../features/home/home-parts';
import { Consents } from '../features/sharing/Consents';
import { AnswerHere } from '../features/workbook/AnswerHere';
import { HowFar } from '../features/workbook/HowFar';
import { MoveOnMissing } from '../features/workbook/MoveOnMissing';
import { OneQuestion } from '../features/workbook/OneQuestion';
import { UrgentInShort, UrgentSaves } from '../features/workbook/UrgentSaves';
import { DeskPictures } from './DeskPictures';

export type HomePlaceProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  /** Comes for what cannot wait. */
  startAt?: 'urgent' | undefined;
  onDate: (key: string) => void;
  onCopies: () => void;
  onBack: () => void;
};

export function HomePlace({ plan, ...props }: HomePlaceProps) {
  const { id } = plan;
  const today = parseDay(plan.today);
  const parts = useMemo(
    (): HomeParts => ({
      answerHere: (props) => <AnswerHere {...props} pictures={DeskPictures} />,
      question: OneQuestion,
      howFar: HowFar,
      urgentSaves: UrgentSaves,
      urgentInShort: UrgentInShort,
      moveOn: MoveOnMissing,
      yeses: (wanted) =>
        today ? <Consents plan={id} {...wanted} today={today} dayInput={DayField} /> : null,
    }),
    [id, today],
  );
  return <Home plan={plan} parts={parts} {...props} />;
}
