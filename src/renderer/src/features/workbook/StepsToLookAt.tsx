// Every step in her goals that is still open: what, who, by when, and how it went. What is picked here is saved in her
// goals at once, and can be undone there. A step that was set to done stays in sight until the screen is left.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../../shared/domain/calendar/day-in-words';
import type { GoalStep, GoalValue } from '../../../../shared/domain/workbook/answer';
import { openSteps, withStep } from '../../../../shared/domain/workbook/open-steps';
import { PickField } from './editors/PickField';
import { useShapeField } from './editors/shape-fields';
import { SavingTrouble } from './SavingTrouble';
import { useQuestion } from './use-question';
import { useWorkbook } from './workbook-context';

export function StepsToLookAt() {
  const { content } = useWorkbook();
  const question = content.workbook.pages
    .flatMap(({ questions }) => questions)
    .find(({ type }) => type === 'goals');
  return question ? <OpenSteps question={question.key} /> : null;
}

function OpenSteps({ question }: { question: string }) {
  const { t } = useTranslation('answering');
  const goals = useQuestion(question);
  const said = goals.value.kind === 'said' ? (goals.value.said as GoalValue[]) : [];
  const [openAtFirst] = useState(() => new Set(openSteps(said).map(({ step }) => step.id)));
  const isOpen = new Set(openSteps(said).map(({ step }) => step.id));
  const rows = said.flatMap((goal) =>
    goal.steps
      .filter(({ id }) => isOpen.has(id) || openAtFirst.has(id))
      .map((step) => ({ goal, step })),
  );
  if (rows.length === 0) return <p>{t('steps.none')}</p>;
  return (
    <>
      <ul className="plain open-steps">
        {rows.map(({ goal, step }) => (
          <StepLine
            key={`${goal.id} ${step.id}`}
            goal={goal}
            step={step}
            onPick={(done) => {
              goals.sayWords(withStep(said, goal.id, { ...step, done }), 'at-once');
              goals.settle();
            }}
          />
        ))}
      </ul>
      <SavingTrouble question={question} saving={goals.saving} />
    </>
  );
}

type StepLineProps = { goal: GoalValue; step: GoalStep; onPick: (done: string) => void };

function StepLine({ goal, step, onPick }: StepLineProps) {
  const { t } = useTranslation('answering');
  const { language } = useWorkbook();
  const field = useShapeField('step');
  const when = field('when').options.find(({ value }) => value === step.when)?.label;
  const by = step.when === 'a_date' && step.date ? formatDay(step.date, language) : when;
  return (
    <li className="open-step">
      <div>
        <p className="her-words">{step.step}</p>
        <p className="under">
          {[
            step.who.trim() === '' ? t('steps.nobody') : t('steps.who', { who: step.who }),
            by ? t('steps.when', { when: by }) : '',
            goal.goal.trim() === '' ? '' : t('steps.goal', { goal: goal.goal }),
          ]
            .filter((words) => words !== '')
            .join(' · ')}
        </p>
      </div>
      <PickField
        {...field('done')}
        about={step.step}
        value={step.done}
        onPick={onPick}
        onLeave={() => {}}
      />
    </li>
  );
}
