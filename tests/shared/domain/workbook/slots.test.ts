// The places of her team that are always there: who fills one, and what is read where nobody does.

import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, AnswerValue } from '../../../../src/shared/domain/workbook/answer';
import type { Question, WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { presentAnswer } from '../../../../src/shared/domain/workbook/present';
import { openSlots } from '../../../../src/shared/domain/workbook/slots';
import { rolesNobodyHas, teamQuestion } from '../../../../src/shared/domain/workbook/team';
import { theContent } from '../../../support/a-vault';

let content: WorkbookContent;
let question: Question;
beforeAll(async () => {
  content = (await theContent()).workbook;
  const team = teamQuestion(content);
  if (!team) throw new Error('her team is gone');
  question = team.question;
});

const five = [
  'care_experienced_specialist',
  'peer_mentor',
  'prison_offender_manager',
  'probation_worker',
  'personal_adviser',
];
const person = (role: string, name = '', rest: Record<string, string> = {}) => ({
  id: `${role}-${name}`,
  fields: { role, name, ...rest },
});

describe('a place in her team', () => {
  const open = (...items: ReturnType<typeof person>[]) =>
    openSlots(question.itemFields ?? [], items).map(({ value }) => value);

  it('is there for each of the five roles while nobody is named', () => {
    expect(open()).toEqual(five);
  });

  it.each([
    ['is filled by a name', person('peer_mentor', 'Del'), 4],
    ['is not filled by a line without a name', person('peer_mentor', ' '), 5],
    ['is not filled by somebody with another job', person('solicitor', 'Mr Larkham'), 5],
  ])('%s', (_, item, count) => {
    expect(open(item)).toHaveLength(count);
  });

  it('is filled once one of two with that job has a name, and says which line has none', () => {
    expect(open(person('peer_mentor'), person('peer_mentor', 'Del'))).toHaveLength(4);
    const [first] = openSlots(question.itemFields ?? [], [
      person('care_experienced_specialist', '', { reach: 'Ask' }),
    ]);
    expect(first?.item?.fields['reach']).toBe('Ask');
  });
});

describe('read', () => {
  const rows = (items: ReturnType<typeof person>[], closedGates = new Set<string>()) => {
    const text = content.words.pages['team']?.questions[question.key];
    if (!text) throw new Error('no words');
    const [block] = presentAnswer(
      question,
      text,
      { kind: 'said', said: items },
      { content, language: 'en', easy: false, places: 'area', closedGates },
    );
    if (block?.kind !== 'cards') throw new Error('no cards');
    return block.cards.map((card) => card.rows.map(({ text: words }) => words).join(', '));
  };

  it('every place nobody has says so after those somebody has', () => {
    expect(rows([person('peer_mentor', 'Del'), person('solicitor', 'Mr Larkham')])).toEqual([
      'Del, Peer mentor',
      'Mr Larkham, Solicitor',
      'Nobody yet, Care experienced specialist',
      'Nobody yet, Prison offender manager',
      'Nobody yet, Probation worker',
      'Nobody yet, Personal adviser',
    ]);
  });

  it('a line without a name says so itself, once', () => {
    const shown = rows([person('probation_worker', '', { reach: 'We find out in May' })]);
    expect(shown[0]).toBe('Nobody yet, Probation worker, We find out in May');
    expect(shown.filter((words) => words.includes('Probation worker'))).toHaveLength(1);
  });

  it('nobody is told of the place for a specialist where her care is private', () => {
    const shown = rows([person('peer_mentor', 'Del')], new Set(['share_care']));
    expect(shown).toHaveLength(4);
    expect(shown.join()).not.toMatch(/care/i);
  });
});

describe('roles nobody has', () => {
  const given = (value: AnswerValue) =>
    new Map([[question.key, { question: question.key, value } as Answer]]);

  it.each<[string, AnswerValue | undefined, number | undefined]>([
    ['are all five before anybody is named', undefined, 5],
    ['are all five once the list was taken out', { kind: 'cleared' }, 5],
    ['are not spoken of where she would rather not say', { kind: 'private' }, undefined],
    [
      'are those without a name',
      { kind: 'said', said: [person('peer_mentor', 'Del'), person('personal_adviser')] },
      4,
    ],
  ])('%s', (_, value, count) => {
    expect(rolesNobodyHas(content, value ? given(value) : new Map())?.length).toBe(count);
  });

  it('are named in the words of the content', () => {
    expect(rolesNobodyHas(content, new Map())?.[1]).toBe('Peer mentor');
  });
});
