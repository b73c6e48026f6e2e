// Goals and steps made by hand, for these tests.

import type { GoalStep, GoalValue } from '../../../../src/shared/domain/workbook/answer';
import type { WhoIsWho } from '../../../../src/shared/domain/workbook/who-does-it';

export const aStep = (words: string, who: string, rest: Partial<GoalStep> = {}): GoalStep => ({
  id: words.replace(/\W/g, '').slice(0, 40) || 'step',
  step: words,
  who,
  when: '',
  done: 'not_yet',
  ...rest,
});

export const aGoal = (
  words: string,
  steps: GoalStep[] = [],
  rest: Partial<GoalValue> = {},
): GoalValue => ({
  id: words.replace(/\W/g, '').slice(0, 40) || 'goal',
  goal: words,
  why: '',
  area: '',
  status: 'working_on_it',
  steps,
  ...rest,
});

const member = (name: string, role: string, roleWords: string) => ({ name, role, roleWords });

/** Jas and her team. */
export const names: WhoIsWho = {
  her: ['Me', 'Jas', 'Jasmine Sparrowfield'],
  team: [
    member('Josie Fairweather', 'care_experienced_specialist', 'Care experienced specialist'),
    member('Mr Khan', 'prison_offender_manager', 'Prison offender manager'),
    member('Mr Larkham', 'solicitor', 'Solicitor'),
    member('Rev. Anna Dunnock', 'someone_else', 'Someone else'),
    member('Dev Pipit', 'health_worker', 'Health worker'),
    member('Devi Quince', 'health_worker', 'Health worker'),
    member('Marsha Quince', 'personal_adviser', 'Personal adviser'),
    member('Jasmine Quail', 'key_worker', 'Key worker'),
  ],
};
