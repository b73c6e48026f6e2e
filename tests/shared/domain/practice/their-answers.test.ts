// What each made-up woman says fits its question, her situation and her own facts.

import { describe, expect, it } from 'vitest';
import type { PracticeWoman } from '../../../../src/shared/domain/practice/practice-women';
import {
  type GoalValue,
  isNothingSaid,
  type ListItem,
  saidSchema,
} from '../../../../src/shared/domain/workbook/answer';
import type { Question } from '../../../../src/shared/domain/workbook/content';
import {
  addressesOf,
  content,
  herName,
  questionCalled,
  questionsFor,
  saidBy,
  theWomen,
} from './the-women';

const everyWoman = theWomen.women.map((woman) => [herName(woman), woman] as const);
const chosenBy = (woman: PracticeWoman, question: string) =>
  (saidBy(woman, question) as { chosen: string | string[] } | undefined)?.chosen;

/** All she has said, newest and older, with the question it was said to. */
const allSaid = (woman: PracticeWoman): [Question, unknown][] => [
  ...Object.keys(woman.answers)
    .filter((key) => typeof woman.answers[key] === 'object')
    .map((key): [Question, unknown] => [questionCalled(key), saidBy(woman, key)]),
  ...woman.earlier.map(({ question, said }): [Question, unknown] => [
    questionCalled(question),
    said,
  ]),
];

describe.each(everyWoman)('%s', (_, woman) => {
  it('says only what its question can hold', () => {
    const wrong = allSaid(woman).flatMap(([question, said]) => {
      const read = saidSchema(question).safeParse(said);
      if (!read.success) return [`${question.key}: ${read.error.message}`];
      return isNothingSaid(question, said) ? [`${question.key}: nothing said`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('answers only questions that apply to her situation', () => {
    const hers = new Set(questionsFor(woman).map((question) => question.key));
    expect(Object.keys(woman.answers).filter((key) => !hers.has(key))).toEqual([]);
  });

  it('chooses only what there is to choose, inside lists, goals and choices', () => {
    expect(allSaid(woman).flatMap(([question, said]) => badChoices(question, said))).toEqual([]);
  });

  it('has an id of its own for each line of a list', () => {
    for (const [question, said] of allSaid(woman)) {
      if (!['list', 'network', 'goals'].includes(question.type)) continue;
      const ids = (said as { id: string }[]).map((item) => item.id);
      expect(new Set(ids).size, question.key).toBe(ids.length);
    }
  });

  it('was typed without her, or said before, only where there is a newest answer', () => {
    // What was said on a day of its own may be the newest there is.
    const older = woman.earlier.filter(({ on }) => on === undefined);
    const keys = [...woman.withoutHer, ...older.map(({ question }) => question)];
    expect(keys.filter((key) => !(key in woman.answers))).toEqual([]);
  });

  it('tells the workbook the same as the facts', () => {
    if (Object.keys(woman.answers).length === 0) return;
    expect(saidBy(woman, 'legal_name')).toBe(woman.legalName);
    expect(saidBy(woman, 'prison_number')).toBe(woman.prisonNumber);
    expect(saidBy(woman, 'known_as')).toBe(woman.knownAs);
    expect(saidBy(woman, 'date_of_birth')).toBe(woman.facts.dob);
    expect(saidBy(woman, 'court_next')).toBe(woman.facts.nextCourtDate);
    expect(chosenBy(woman, 'situation')).toBe(woman.situation);
  });

  it('keeps her street and postcode to the address questions', () => {
    const squeeze = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const elsewhere = allSaid(woman)
      .filter(([question]) => question.type !== 'address')
      .map(([question, said]) => [question.key, squeeze(JSON.stringify(said))] as const);
    for (const { line1, postcode } of addressesOf(woman)) {
      for (const piece of [line1, postcode].map(squeeze).filter((text) => text !== '')) {
        expect(elsewhere.filter(([, text]) => text.includes(piece)).map(([key]) => key)).toEqual(
          [],
        );
      }
    }
  });

  it('can have a copy made for others once she has said what she thinks of the plan', () => {
    if (!('agree_how' in woman.answers)) return;
    expect(chosenBy(woman, 'share_explained')).toBe('yes');
    expect(chosenBy(woman, 'share_with')).not.toEqual([]);
  });
});

function badChoices(question: Question, said: unknown): string[] {
  const at = (what: string) => `${question.key}: ${what}`;
  const { goal, step } = content.workbook.shapes;
  const options = question.options ?? [];
  switch (question.type) {
    case 'choice':
    case 'multichoice': {
      const { chosen, other } = said as { chosen: string | string[]; other?: string };
      const picked = options.filter((option) => [chosen].flat().includes(option.value));
      const isAlone = picked.length === 1 || !picked.some((option) => option.exclusive);
      const mayWrite = other === undefined || picked.some((option) => option.freeText);
      return [...(isAlone ? [] : [at('not alone')]), ...(mayWrite ? [] : [at('no room to write')])];
    }
    case 'list':
      return (said as ListItem[])
        .flatMap(({ fields }) => badFields(question.itemFields, fields))
        .map(at);
    case 'goals':
      return (said as GoalValue[])
        .flatMap(({ steps, ...fields }) => [
          ...badFields(goal, fields),
          ...steps.flatMap((one) => badFields(step, one)),
          ...steps
            .filter((one) => (one.when === 'a_date') !== (one.date !== undefined))
            .map((one) => one.id),
        ])
        .map(at);
    default:
      return [];
  }
}

function badFields(shape: Question['itemFields'], fields: Record<string, unknown>): string[] {
  return (shape ?? [])
    .filter((field) => field.options && fields[field.key])
    .filter((field) => !field.options?.some((option) => option.value === fields[field.key]))
    .map((field) => `${field.key} = ${String(fields[field.key])}`);
}
