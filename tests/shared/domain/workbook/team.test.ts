// Her team and her names, as other parts of the plan need them, out of the real content.

import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { promiseBlocks } from '../../../../src/shared/domain/workbook/present-promises';
import { teamMembers, whoIsWho } from '../../../../src/shared/domain/workbook/team';
import { theContent } from '../../../support/a-vault';
import { aGoal, aStep, names } from './some-goals';

let content: WorkbookContent;
beforeAll(async () => {
  content = (await theContent()).workbook;
});

const answers = (said: Record<string, unknown>) =>
  new Map(
    Object.entries(said).map(([question, value]) => [
      question,
      { question, value: { kind: 'said', said: value } } as Answer,
    ]),
  );
const person = (fields: Record<string, string>, id = 'a') => ({ id, fields });

describe('her team', () => {
  it('is everybody with a name, with their job in words', () => {
    const team = [
      person({ name: ' Mr Khan ', role: 'prison_offender_manager' }),
      person({ role: 'peer_mentor' }, 'b'),
      person({ name: 'Kai' }, 'c'),
    ];
    expect(teamMembers(content, answers({ team_people: team }))).toEqual([
      { name: 'Mr Khan', role: 'prison_offender_manager', roleWords: 'Prison offender manager' },
      { name: 'Kai', role: '', roleWords: '' },
    ]);
  });

  it('is nobody where she would rather not say', () => {
    const private_ = { question: 'team_people', value: { kind: 'private' } } as Answer;
    expect(teamMembers(content, new Map([['team_people', private_]]))).toEqual([]);
  });

  it('knows her by every name she goes by', () => {
    const said = answers({ known_as: 'Jas', legal_name: 'Jasmine Sparrowfield' });
    expect(whoIsWho(content, said, 'Me').her).toEqual(['Me', 'Jas', 'Jasmine Sparrowfield']);
    expect(whoIsWho(content, new Map(), 'Me').her).toEqual(['Me']);
  });
});

describe('who does what, laid out for reading', () => {
  const words = { nobody: 'Nobody yet', wasPlanned: 'Was planned for', forGoal: 'For' };
  const blocksFor = (...goals: ReturnType<typeof aGoal>[]) =>
    promiseBlocks(goals, names, { content, language: 'en', today: '2026-11-21', words });

  it('has a card for each person, hers last but for what nobody is named for', () => {
    const [block] = blocksFor(
      aGoal('Home', [aStep('Write', 'Me'), aStep('Ring', 'Josie'), aStep('Look', '')]),
    );
    expect(block).toMatchObject({
      kind: 'cards',
      cards: [{ title: 'Josie Fairweather' }, { title: 'Me' }, { title: 'Nobody yet' }],
    });
  });

  it('says a day that has gone by as a day it was planned for, and what she was told', () => {
    const late = { when: 'a_date', date: '2026-11-20', told: '2026-11-21' };
    const [block] = blocksFor(aGoal('Home', [aStep('Ring', 'Josie', late)]));
    expect(JSON.stringify(block)).toContain(
      '{"label":"Was planned for","text":"20 November 2026"}',
    );
    expect(JSON.stringify(block)).toContain('{"label":"I was told on","text":"21 November 2026"}');
  });

  it('is nothing while no step has words', () => {
    expect(blocksFor(aGoal('Home', [aStep(' ', 'Josie')]))).toEqual([]);
  });
});
