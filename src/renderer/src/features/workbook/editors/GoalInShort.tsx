// One goal to read: what she wants, why, where it stands and by when.

import { useTranslation } from 'react-i18next';
import type { GoalValue } from '../../../../../shared/domain/workbook/answer';
import { laneOf, withoutLeftovers } from '../../../../../shared/domain/workbook/goals';
import { whenInWords } from '../../../../../shared/domain/workbook/present-goals';
import { StateMark, type StateShape } from '../../../ui/StateMark';
import { useOwnLanguage } from '../own-language';
import { useWorkbook } from '../workbook-context';
import { useShapeField } from './shape-fields';

export type GoalInShortProps = {
  goal: GoalValue;
  /** What stands for it while it has no words. */
  name: string;
};

const shapes = { now: 'half', later: 'open', done: 'full', changed: 'open' } as const;

export function GoalInShort({ goal, name }: GoalInShortProps) {
  const { t } = useTranslation('answering');
  const { content, language } = useWorkbook();
  const field = useShapeField('goal');
  const picked = (key: string, value = '') =>
    field(key).options.find((option) => option.value === value)?.label ?? '';
  const spoken = useOwnLanguage();
  const shown = withoutLeftovers(goal);
  const when = whenInWords('goal', shown, { content, language });
  const status = picked('status', shown.status);
  const shape: StateShape = shapes[laneOf(shown)];
  const about = [picked('area', shown.area), when ? t('goals.byWhen', { when }) : ''];
  const more = [picked('because', shown.because), shown.more ?? ''].filter((part) => part.trim());
  return (
    <div className="stack stack-small">
      <p className="goal-words her-words" {...(shown.goal.trim() ? spoken : {})}>
        {shown.goal.trim() || name}
      </p>
      {shown.why.trim() ? (
        <p className="her-words" {...spoken}>
          {shown.why}
        </p>
      ) : null}
      <p className="goal-state">
        {status ? <StateMark shape={shape}>{status}</StateMark> : null}
        <span className="under">{about.filter((words) => words !== '').join(' · ')}</span>
      </p>
      {more.map((words) => (
        <p key={words} className="her-words" {...(words === shown.more ? spoken : {})}>
          {words}
        </p>
      ))}
      {shown.mark?.trim() ? (
        <p>
          {field('mark').label}{' '}
          <span className="her-words" {...spoken}>
            {shown.mark}
          </span>
        </p>
      ) : null}
    </div>
  );
}
