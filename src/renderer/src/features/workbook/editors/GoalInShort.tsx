// The rest of a goal's line: how it is, and the next step with who and when; put away, the reason.

import { useTranslation } from 'react-i18next';
import type { GoalValue } from '../../../../../shared/domain/workbook/answer';
import { laneOf, nextStep, withoutLeftovers } from '../../../../../shared/domain/workbook/goals';
import { whenInWords } from '../../../../../shared/domain/workbook/present-goals';
import { isPromise, isToBeTold } from '../../../../../shared/domain/workbook/promises';
import { StateMark, type StateShape } from '../../../ui/StateMark';
import { useWhoIsWho } from '../use-who-is-who';
import { useWorkbook } from '../workbook-context';
import { useShapeField } from './shape-fields';
import { useStepAbout } from './use-step-about';

const shapes = { now: 'half', later: 'open', done: 'full', changed: 'open' } as const;

export function GoalInShort({ goal }: { goal: GoalValue }) {
  const { t } = useTranslation('answering');
  const { content, language, today } = useWorkbook();
  const names = useWhoIsWho();
  const field = useShapeField('goal');
  const aboutStep = useStepAbout();
  const picked = (key: string, value = '') =>
    field(key).options.find((option) => option.value === value)?.label ?? '';
  const { status, because, more = '', mark = '', ...shown } = withoutLeftovers(goal);
  const when = whenInWords('goal', shown, { content, language });
  const state = picked('status', status);
  const shape: StateShape = shapes[laneOf(goal)];
  const step = laneOf(goal) === 'now' ? nextStep(goal) : undefined;
  const next = step
    ? [t('goals.next', { step: step.step.trim() || t('goals.noWords') }), ...aboutStep(step)]
    : [picked('because', because), more.trim(), mark.trim()];
  const toTell = goal.steps.some((each) => isPromise(each, names) && isToBeTold(each, today));
  return (
    <>
      <span className="fold-about goal-state">
        {state ? <StateMark shape={shape}>{state}</StateMark> : null}
        {when ? <span>{t('goals.byWhen', { when })}</span> : null}
      </span>
      <Line words={next} />
      {toTell ? <Line words={[t('goals.notTold')]} /> : null}
    </>
  );
}

function Line({ words }: { words: readonly string[] }) {
  const said = words.filter((part) => part !== '').join(' · ');
  return said ? <span className="fold-about">{said}</span> : null;
}
