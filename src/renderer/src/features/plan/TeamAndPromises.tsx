// Her team as far as somebody is missing, and what others have promised her: what is open, what is late, what she has not
// been told of. Each leads to its page.

import { useTranslation } from 'react-i18next';
import type { GoalValue } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { isSettled } from '../../../../shared/domain/workbook/goals';
import { directionOf, languageOf } from '../../../../shared/domain/workbook/own-words';
import { whenInWords } from '../../../../shared/domain/workbook/present-goals';
import {
  isToBeTold,
  promiseState,
  promisesToHer,
  type StepOfGoal,
} from '../../../../shared/domain/workbook/promises';
import { rolesNobodyHas, teamQuestion, whoIsWho } from '../../../../shared/domain/workbook/team';
import { type Answers, saidTo } from '../../../../shared/domain/workbook/walk';
import { Button } from '../../ui/Button';
import { langAttribute } from '../../ui/language';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

export type TeamAndPromisesProps = {
  content: WorkbookContent;
  answers: Answers;
  /** Calendar day, YYYY-MM-DD. */
  today: string;
  onOpen: (page: string) => void;
};

/** More than these are read on the page of her goals. */
const MOST = 5;

export function TeamAndPromises(props: TeamAndPromisesProps) {
  return (
    <div className="lead-and-review team-and-promises">
      <TeamGaps {...props} />
      <Promises {...props} />
    </div>
  );
}

function TeamGaps({ content, answers, onOpen }: TeamAndPromisesProps) {
  const { t, i18n } = useTranslation('plan');
  const team = teamQuestion(content);
  if (!team) return null;
  const missing = rolesNobodyHas(content, answers);
  const title = content.words.pages[team.page]?.title ?? '';
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (
    <section className="card" aria-labelledby="her-team">
      <h2 id="her-team" className="small-heading">
        {t('team.title')}
      </h2>
      <p>
        {missing === undefined ? t('team.notSaid') : null}
        {missing?.length === 0 ? t('team.all') : null}
        {missing?.length ? t('team.nobody', { roles: list.format(missing) }) : null}
      </p>
      <OpenPage title={title} onOpen={() => onOpen(team.page)} />
    </section>
  );
}

function Promises({ content, answers, today, onOpen }: TeamAndPromisesProps) {
  const { t } = useTranslation('plan');
  const page = content.workbook.pages.find(({ questions }) =>
    questions.some(({ type }) => type === 'goals'),
  );
  const question = page?.questions.find(({ type }) => type === 'goals');
  if (!page || !question) return null;
  const goals = saidTo<GoalValue[]>(answers, question.key) ?? [];
  const language = languageOf(answers.get(question.key) ?? {});
  const names = whoIsWho(content, answers, t('goals.me'));
  const open = promisesToHer(goals, names)
    .filter(({ step }) => !isSettled(step) || isToBeTold(step, today))
    .toSorted((a, b) => urgency(b, today) - urgency(a, today));
  return (
    <section className="card" aria-labelledby="her-promises">
      <h2 id="her-promises" className="small-heading">
        {t('goals.promises')}
      </h2>
      {open.length === 0 ? <p>{t('goals.noPromises')}</p> : null}
      <ul className="plain promises">
        {open.slice(0, MOST).map((one) => (
          <OnePromise
            key={`${one.goal.id} ${one.step.id}`}
            {...one}
            {...{ content, today, language }}
          />
        ))}
      </ul>
      {open.length > MOST ? <p className="hint">{t('goals.morePromises')}</p> : null}
      <OpenPage title={content.words.pages[page.id]?.title ?? ''} onOpen={() => onOpen(page.id)} />
    </section>
  );
}

/** What she is owed word of comes first; among the rest her own order stays. */
function urgency({ step }: StepOfGoal, today: string): number {
  return isToBeTold(step, today) ? 1 : 0;
}

type OnePromiseProps = StepOfGoal & {
  content: WorkbookContent;
  today: string;
  /** BCP 47 of her words. */
  language: string;
};

function OnePromise({ step, content, today, language }: OnePromiseProps) {
  const { t, i18n } = useTranslation('plan');
  const state = promiseState(step, today);
  const when = whenInWords('step', step, { content, language: i18n.language });
  const outcome = content.words.shapes.step['done']?.options?.[step.done] ?? '';
  const says = [
    state === 'late' ? t('wasPlannedFor', { day: step.date }) : when,
    state === 'open' ? '' : state === 'late' ? '' : outcome,
    isToBeTold(step, today) ? t('goals.notTold') : '',
  ].filter((words) => words !== '');
  return (
    <li>
      <span>
        <strong>{step.who}</strong>:{' '}
        <span lang={langAttribute(language)} dir={directionOf(language)}>
          {step.step}
        </span>
      </span>
      <span className="under">{says.join(' · ')}</span>
    </li>
  );
}

function OpenPage({ title, onOpen }: { title: string; onOpen: () => void }) {
  const { t } = useTranslation('plan');
  return (
    <div>
      <Button kind="quiet" onClick={onOpen}>
        {t('agreementOpen')}
        <VisuallyHidden> {title}</VisuallyHidden>
      </Button>
    </div>
  );
}
