// Kinds of copy as the content marks them: every mark is one we know, and what is strict is strict whatever it marks.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isCellSafeQuestion } from '../../../../src/shared/domain/copies/cell-safe';
import {
  contentForKind,
  isOnKind,
  partsOnKind,
  readersOfKind,
} from '../../../../src/shared/domain/copies/kinds';
import { letterKinds } from '../../../../src/shared/domain/copies/letters';
import { copyKinds } from '../../../../src/shared/domain/copies/plan-copy';
import { theContent } from '../../../support/a-vault';

const { workbook: content } = await theContent();
const asked = content.workbook.pages.flatMap((page) =>
  page.questions.map((question) => ({ page, question })),
);
const paper = JSON.parse(readFileSync('resources/locales/en/paper.json', 'utf8')) as {
  kinds: Record<string, string>;
  parts: Record<string, Record<string, string>>;
};

describe('where a question stands', () => {
  it.each([
    ['the kind itself', 'goals', ['goals'], ['']],
    ['a part of it', 'profile', ['profile_like'], ['like']],
    ['two parts of it', 'letter', ['letter_pa', 'letter_duty'], ['pa', 'duty']],
    ['another kind that begins alike', 'cell', ['cellar', 'cell'], ['']],
    ['nothing is marked', 'goals', undefined, []],
  ] as const)('%s', (_, kind, copies, parts) => {
    const question = copies ? { copies: [...copies] } : {};
    expect(partsOnKind(kind, { page: {}, question })).toEqual(parts);
    expect(isOnKind(kind, {}, question)).toBe(parts.length > 0);
  });

  it('is what its page says, where it says nothing itself', () => {
    expect(isOnKind('goals', { copies: ['goals'] }, {})).toBe(true);
    expect(isOnKind('goals', { copies: ['goals'] }, { copies: ['team'] })).toBe(false);
  });
});

describe('the content', () => {
  it('marks questions for kinds and parts that there are, with words for each', () => {
    const flags = new Set(
      asked.flatMap(({ page, question }) => question.copies ?? page.copies ?? []),
    );
    const unknown = [...flags].filter((flag) => {
      const [kind = '', part] = flag.split('_');
      if (!(copyKinds as readonly string[]).includes(kind)) return true;
      if (kind === 'letter') {
        return part !== undefined && !(letterKinds as readonly string[]).includes(part);
      }
      return part === undefined ? !paper.kinds[kind] : !paper.parts[kind]?.[part];
    });
    expect(unknown).toEqual([]);
    expect(flags.size).toBeGreaterThan(20);
  });

  it('puts nothing sensitive on the copy for her room, and nothing about other people', () => {
    const marked = asked.filter(({ page, question }) => isOnKind('cell', page, question));
    expect(marked.length).toBeGreaterThan(10);
    expect(marked.filter(({ question }) => !isCellSafeQuestion(question))).toEqual([]);
  });

  it('asks her about each answer of the housing pack, and lets nothing onto paper that never goes there', () => {
    const pack = contentForKind(content, 'housing').workbook.pages.flatMap(
      (page) => page.questions,
    );
    expect(new Set(pack.map(({ print }) => print))).toEqual(new Set(['ask', 'no']));
    const never = asked.filter(({ question }) => question.print === 'no').length;
    expect(pack.filter(({ print }) => print === 'no')).toHaveLength(never);
    expect(contentForKind(content, 'plan')).toBe(content);
  });
});

it('offers what others must not hold to her alone', () => {
  expect(readersOfKind.cell).toEqual(['woman']);
  expect(readersOfKind.wallet).toEqual(['woman']);
  expect(readersOfKind.letter).toEqual([]);
});
