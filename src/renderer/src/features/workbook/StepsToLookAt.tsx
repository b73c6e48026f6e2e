// Every step in her goals that is still open: what, who, by when, and how it went. What is picked here is saved in her
// goals at once, and can be undone there. A step that was settled stays in sight until the screen is left.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalValue } from '../../../../shared/domain/workbook/answer';
import { openSteps, withStep } from '../../../../shared/domain/workbook/open-steps';
import { languageOf } from '../../../../shared/domain/workbook/own-words';
import { StepInShort } from './editors/StepInShort';
import { OwnLanguageContext } from './own-language';
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
  const { language } = useWorkbook();
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
  const own = languageOf(goals);
  return (
    <OwnLanguageContext value={own === language ? undefined : own}>
      <ul className="plain open-steps">
        {rows.map(({ goal, step }) => (
          <li key={`${goal.id} ${step.id}`} className="open-step">
            <StepInShort
              step={step}
              name={step.step}
              goal={goal.goal}
              onPut={(put) => {
                goals.sayWords(withStep(said, goal.id, put), 'at-once');
                goals.settle();
              }}
            />
          </li>
        ))}
      </ul>
      <SavingTrouble question={question} saving={goals.saving} />
    </OwnLanguageContext>
  );
}
