// Which of her answers are counted, and what of them: only where she said yes to that, and never one that leads to her.

import type { HersToCount } from '../../shared/domain/monitoring/counted-plan';
import { questionThatControls } from '../../shared/domain/monitoring/tables';
import {
  answerValue,
  type ChoiceValue,
  type GoalValue,
  type ListItem,
  type MultichoiceValue,
} from '../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import { teamQuestion } from '../../shared/domain/workbook/team';
import { makeWords } from '../../shared/i18n/words';
import type { Content } from '../content/read-content';
import type { Desk } from '../plans/desk';
import type { Row } from '../store/sqlcipher';

/** The questions that are counted by, as the content names them. */
export function keysToCount(content: WorkbookContent) {
  const key = (control: string) => questionThatControls(content, control)?.key ?? '';
  const goals = content.workbook.pages
    .flatMap(({ questions }) => questions)
    .find(({ type }) => type === 'goals');
  return {
    situation: key('identity.situation'),
    born: key('identity.dateOfBirth'),
    yes: key('monitoring.yes'),
    life: key('monitoring.life'),
    goals: goals?.key ?? '',
    steps: key('monitoring.smallSteps'),
    team: key('team.people'),
    known_as: key('identity.knownAs'),
    legal_name: key('identity.legalName'),
    language: key('display.language'),
    access: key('monitoring.access'),
  };
}

/** Her names only tell a step of her own from a promise; they go no further. */
export function hersFrom({ content }: Desk, row: Row, life: HersToCount['life']): HersToCount {
  const said = <T>(name: string): T | undefined => {
    const stored = row[name];
    if (typeof stored !== 'string') return undefined;
    const value = answerValue.parse(JSON.parse(stored));
    return value.kind === 'said' ? (value.said as T) : undefined;
  };
  const { me, jobs } = wordsOf(content);
  const team = said<ListItem[]>('team') ?? [];
  const names = [me, said<string>('known_as') ?? '', said<string>('legal_name') ?? ''];
  const language = said<ChoiceValue>('language')?.chosen;
  const access = said<MultichoiceValue>('access')?.chosen;
  return {
    goals: said<GoalValue[]>('goals') ?? [],
    smallSteps: said<ListItem[]>('steps') ?? [],
    team,
    names: {
      her: names.map((name) => name.trim()).filter((name) => name !== ''),
      team: team
        .map(({ fields }) => {
          const role = fields['role'] ?? '';
          return { name: (fields['name'] ?? '').trim(), role, roleWords: jobs[role] ?? '' };
        })
        .filter(({ name }) => name !== ''),
    },
    ...(language ? { language } : {}),
    ...(access ? { access } : {}),
    life,
  };
}

type WordsToCount = { me: string; jobs: Readonly<Record<string, string>> };
const known = new WeakMap<WorkbookContent, WordsToCount>();

/** "Me", and the jobs in her team, worked out once for each content. */
function wordsOf({ workbook, words }: Pick<Content, 'workbook' | 'words'>): WordsToCount {
  const found = known.get(workbook) ?? {
    me: makeWords('en', words)('paper:goals.me'),
    jobs: teamQuestion(workbook)?.text?.itemFields?.['role']?.options ?? {},
  };
  known.set(workbook, found);
  return found;
}
