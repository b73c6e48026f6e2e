// Where each answer goes on other people's forms, as the content says it.

import { beforeAll, describe, expect, it } from 'vitest';
import {
  englishMatters,
  WELSH_MATTER,
} from '../../../../../src/shared/domain/copies/forms/pathway-plan-form';
import {
  formAnswers,
  pathways,
  supportNeeds,
  withoutFreeText,
} from '../../../../../src/shared/domain/copies/forms/resettlement-form';
import { isOnKind, statutoryKinds } from '../../../../../src/shared/domain/copies/kinds';
import type { Question, WorkbookContent } from '../../../../../src/shared/domain/workbook/content';
import { formsOf, questionForms } from '../../../../../src/shared/domain/workbook/forms';
import { pagesFor } from '../../../../../src/shared/domain/workbook/walk';
import { theContent } from '../../../../support/a-vault';

let content: WorkbookContent;
let questions: Question[];
beforeAll(async () => {
  content = (await theContent()).workbook;
  questions = content.workbook.pages.flatMap((page) => page.questions);
});
const find = (key: string) => {
  const found = questions.find((question) => question.key === key);
  if (!found) throw new Error(`no question ${key}`);
  return found;
};

describe('the way of every answer to the forms', () => {
  it('is said for every question, or that it never goes', () => {
    expect(questions.filter(({ forms }) => forms === undefined).map(({ key }) => key)).toEqual([]);
  });

  it('names only what can be picked in that question', () => {
    for (const question of questions) {
      const { answers = {}, needs = {} } = formsOf(question).resettlement ?? {};
      const picked = [
        ...Object.values(answers).flatMap((map) => Object.keys(map ?? {})),
        ...Object.keys(needs),
      ];
      const known = (question.options ?? []).map(({ value }) => value);
      for (const value of picked) expect(known, `${question.key}: ${value}`).toContain(value);
    }
    const areas = content.workbook.shapes.goal.find(({ key }) => key === 'area')?.options ?? [];
    const named = Object.keys(formsOf(find('my_goals')).goalAreas ?? {});
    expect(areas.map(({ value }) => value)).toEqual(expect.arrayContaining(named));
  });

  it('lets a question that names nothing go nowhere', () => {
    for (const kind of statutoryKinds) expect(isOnKind(kind, {}, {})).toBe(false);
  });

  const never: [english: string, key: string][] = [
    ['her life story', 'road_more'],
    ['the letter to herself', 'letter_words'],
    ['what a healthy relationship is', 'healthy_not'],
    ['talking about hurting herself', 'talk_harm'],
    ['people she must be kept away from', 'avoid_people'],
    ['places that are not safe', 'avoid_places'],
    ['people she needs space from', 'space'],
    ['her own account of the recall', 'recall_words'],
    ['what would help on the day in court', 'court_day'],
    ['who may know that she was in care', 'share_care'],
    ['people who must not see the plan', 'share_not'],
    ['if someone makes her feel unsafe', 'backup_unsafe'],
  ];
  it.each(never)('keeps off every form: %s', (_, key) => {
    for (const kind of statutoryKinds) expect(isOnKind(kind, {}, find(key))).toBe(false);
  });

  const noWords: [english: string, key: string][] = [
    ['health needs, which name treatment', 'health_needs'],
    ['ways her mind or body work, which are diagnoses', 'access_needs'],
    ['pregnancy', 'pregnancy'],
    ['medicine', 'medicine'],
    ['what helps her stay well from drink and drugs', 'recovery_helps'],
    ['where she is with alcohol or drugs', 'substance_now'],
    ['what she would like to talk about', 'safety_talk'],
    ['parts of her licence that may be hard', 'licence_hard'],
  ];
  it.each(noWords)('puts no words on the resettlement form about %s', (_, key) => {
    expect(formsOf(find(key)).resettlement?.words).toBeUndefined();
  });

  it('gives the council something to ask about in each matter, whatever her situation', () => {
    for (const situation of ['remand', 'short', 'long', 'life', 'recall'] as const) {
      const asked = pagesFor(content.workbook, situation).flatMap((page) => page.questions);
      const covered = new Set(asked.flatMap((question) => formsOf(question).matters ?? []));
      expect(
        [...covered].sort((a, b) => a - b),
        situation,
      ).toEqual([...englishMatters, WELSH_MATTER]);
    }
  });

  it('refuses words beside a question of the form that takes none', () => {
    for (const words of withoutFreeText) {
      expect(questionForms.safeParse({ resettlement: { words } }).success, words).toBe(false);
    }
  });

  it('refuses an answer that the form does not have', () => {
    const answers = { WHERE_DID_THEY_LIVE: { rent: 'A_CASTLE' } };
    expect(questionForms.safeParse({ resettlement: { answers } }).success).toBe(false);
  });
});

describe('the resettlement form', () => {
  it('has each question and each need in one pathway', () => {
    expect(pathways.flatMap((pathway) => [...pathway.questions]).sort()).toEqual(
      Object.keys(formAnswers).sort(),
    );
    expect(pathways.flatMap((pathway) => [...pathway.needs]).sort()).toEqual(
      [...supportNeeds].sort(),
    );
  });

  it('has words for every pathway, question, answer and need', async () => {
    const { pathway, item, answer, need } = (await theContent()).forms as Record<
      string,
      Record<string, string>
    >;
    const ids = {
      pathway: pathways.map(({ id }) => id),
      item: Object.keys(formAnswers),
      // The form's own answer to every question, where hers does not truly say the same.
      answer: ['NO_ANSWER', ...Object.values(formAnswers).flat()],
      need: [...supportNeeds],
    };
    const words = { pathway, item, answer, need };
    for (const [what, known] of Object.entries(ids)) {
      const said = words[what as keyof typeof words] ?? {};
      // Not one missing, not one left over from a question that is no more.
      expect(Object.keys(said).sort(), what).toEqual([...new Set(known)].sort());
      // Words for people: an id put in their place has none but capitals.
      for (const [id, text] of Object.entries(said)) expect(text, id).toMatch(/\p{Ll}/u);
    }
  });
});
