// The screens of one plan that are about the people around her: her team, and handing the lead over.

import type { WorkbookContent } from '../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../shared/ipc/contract';
import { AddFromContacts } from '../features/contacts/AddFromContacts';
import { FromContacts } from '../features/contacts/FromContacts';
import { DayField } from '../features/facts/DayField';
import { Handover } from '../features/handover/Handover';
import { HerTeam } from '../features/her-team/HerTeam';
import type { TeamParts } from '../features/her-team/her-team-parts';
import { AnswerHere } from '../features/workbook/AnswerHere';
import { OneQuestion } from '../features/workbook/OneQuestion';
import type { Place } from './place';

/** The pieces that the screen of her team is made of. */
const teamParts: TeamParts = {
  answerHere: AnswerHere,
  question: OneQuestion,
  addFromContacts: AddFromContacts,
  fromContacts: FromContacts,
};

export type PeopleAroundProps = {
  at: 'her-team' | 'handover';
  plan: OpenPlan;
  content: WorkbookContent;
  onGo: (place: Place) => void;
};

export function PeopleAround({ at, plan, content, onGo }: PeopleAroundProps) {
  const to = (place: 'plan' | 'letters' | 'her-team' | 'handover' | 'copies' | 'changes') => () =>
    onGo({ at: place, plan: plan.id });
  if (at === 'handover') {
    return (
      <Handover
        {...{ plan, dayInput: DayField }}
        onCopies={to('copies')}
        onChanges={to('changes')}
        onBack={to('her-team')}
      />
    );
  }
  return (
    <HerTeam
      {...{ plan, content, parts: teamParts }}
      onLetters={to('letters')}
      onHandover={to('handover')}
      onNobodyYet={() => onGo({ at: 'nobody-yet' })}
      onBack={to('plan')}
    />
  );
}
