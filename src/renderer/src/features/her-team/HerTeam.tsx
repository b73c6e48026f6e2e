// The team of one woman: who is in it and what she can expect of each, the places nobody has yet, how a change of worker goes,
// and who has led. What is changed here is changed in her plan.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionControlling } from '../../../../shared/domain/copies/allowed';
import type { GivenBy } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { Fold, Folds } from '../../ui/Fold';
import { useAnnounce } from '../../ui/LiveRegion';
import { ScreenHead } from '../../ui/ScreenHead';
import { EmptyPlaces } from './EmptyPlaces';
import type { TeamParts, TeamWays } from './her-team-parts';
import { PeopleInIt } from './PeopleInIt';
import { useHerTeam } from './use-her-team';
import { WhoHasLed } from './WhoHasLed';
import { WorkerChanges } from './WorkerChanges';
import './her-team.css';

export type HerTeamProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  parts: TeamParts;
} & TeamWays;

export function HerTeam({ plan: asOpened, content, parts, ...ways }: HerTeamProps) {
  const { t } = useTranslation('her-team');
  const announce = useAnnounce();
  const [givenBy, setGivenBy] = useState<GivenBy>('worker');
  /** The job somebody is chosen for; empty for any. */
  const [choosing, setChoosing] = useState<string>();
  const { plan, anew, changes, linked, failure, lookAnew } = useHerTeam(asOpened);
  const { answerHere: AnswerHere, question: Question, addFromContacts: AddFromContacts } = parts;
  const { fromContacts: FromContacts } = parts;
  const team = questionControlling(content, 'team.people') ?? '';
  const steps = questionControlling(content, 'team.workerSteps') ?? 'worker_steps';
  const answers = new Map(plan.answers.map((answer) => [answer.question, answer]));
  return (
    <div className="stack stack-large her-team">
      <ScreenHead
        back={t('back')}
        onBack={ways.onBack}
        title={t('title', { name: plan.name })}
        under={plan.reference}
      >
        <p>{t('intro')}</p>
      </ScreenHead>
      {failure ? <FailureNotice failure={failure} onTryAgain={() => void lookAnew()} /> : null}
      <PeopleInIt
        {...{ content, answers }}
        onAdd={() => setChoosing('')}
        fromContacts={({ id, fields: { name = '', reach = '' } }) => {
          const link = linked.get(id);
          return link ? (
            <FromContacts
              {...{ plan: plan.id, link, name, reach }}
              onTaken={() => void lookAnew()}
            />
          ) : null;
        }}
      />
      <EmptyPlaces {...{ content, answers, ...ways }} onChoose={setChoosing} />
      <Folds>
        <WorkerChanges {...{ content, answers }} question={steps} />
        <Fold id="change" title={t('change')} about={<p>{t('changeHint')}</p>}>
          <p className="hint">{t('changeHint')}</p>
          <AnswerHere key={anew} {...{ plan, content, givenBy }} onGivenBy={setGivenBy}>
            <Question question={team} />
            <Question question={steps} />
          </AnswerHere>
        </Fold>
        <WhoHasLed {...{ plan, changes, answers }} question={steps} />
      </Folds>
      {choosing === undefined ? null : (
        <AddFromContacts
          {...{ plan: plan.id, content, role: choosing }}
          onClose={() => setChoosing(undefined)}
          onAdded={() => {
            setChoosing(undefined);
            void lookAnew().then(() => announce(t('people')));
          }}
        />
      )}
    </div>
  );
}
