// A copy she can keep where others may see it. What is left off is named on the worker's screen, never on the paper.

import type { LeftOut } from '../../../shared/domain/copies/allowed';
import {
  isCellSafe,
  isCellSafeArea,
  isCellSafeQuestion,
  type KeptNames,
  keptNames,
} from '../../../shared/domain/copies/cell-safe';
import type { CopyQuestion } from '../../../shared/domain/copies/plan-copy';
import type {
  AddressValue,
  CirclePerson,
  ListItem,
  PersonValue,
} from '../../../shared/domain/workbook/answer';
import type { Block, SymbolLine } from '../../../shared/domain/workbook/blocks';
import type { Question, WorkbookContent } from '../../../shared/domain/workbook/content';
import { languageOf } from '../../../shared/domain/workbook/own-words';
import { teamMembers } from '../../../shared/domain/workbook/team';
import { type Answers, saidTo } from '../../../shared/domain/workbook/walk';
import type { CopyFrom, MakeKind } from './copy-from';
import { inParts } from './in-parts';
import { asLines, fieldsOf, goalLines, ownIn, symbolFor } from './lines';

export const cell: MakeKind = (from) => {
  const { words, workbook } = from.hers;
  const names = namesInPlan(workbook, from.plan.answers);
  const short: LeftOut[] = [];
  const groups = inParts(from, 'cell', (made, question) => {
    const safe = isCellSafeQuestion(question) ? safely(from, made, question, names) : [];
    if (safe.length === 0 || isLess(made, safe)) short.push(hereOf(workbook, question));
    return safe;
  });
  return {
    title: words('paper:kinds.cell'),
    groups,
    establishment: '',
    dates: { heading: '', lines: [] },
    signatureFields: [],
    wetSignatures: [],
    alsoLeftOut: short,
  };
};

function safely(
  from: CopyFrom,
  made: CopyQuestion,
  question: Question,
  names: KeptNames,
): CopyQuestion[] {
  const lines = linesFor(from, made, question, names);
  if (lines) return named(made, asLines(from, made, question, lines));
  const answer = from.plan.answers.get(question.key);
  const own = answer ? languageOf(answer) : from.hers.language;
  const read = isPicked(question) ? from.hers.language : own;
  const isSafe = (text: string) => isCellSafe(text, read, names);
  const { inEnglish: _, ...bare } = made;
  const blocks = bare.blocks.flatMap((block): Block[] => {
    if (block.kind === 'words') return isSafe(block.text) ? [block] : [];
    if (block.kind !== 'bullets') return [];
    const at = block.items.flatMap((item, index) => (isSafe(item) ? [index] : []));
    const items = at.map((index) => block.items[index] ?? '');
    return items.length > 0
      ? [{ kind: 'bullets', items, own: at.map((index) => block.own?.[index] ?? null) }]
      : [];
  });
  return blocks.length > 0 ? [{ ...bare, blocks }] : [];
}

/** Answers of several fields, as the few lines of them that may be seen. */
function linesFor(
  from: CopyFrom,
  _made: CopyQuestion,
  question: Question,
  names: KeptNames,
): SymbolLine[] | undefined {
  const { plan, hers } = from;
  if (question.controls === 'team.people') {
    const names = firstNames(teamMembers(hers.workbook, plan.answers).map(({ name }) => name));
    return [{ text: names.join(', '), ...symbolFor(from, 'Users') }];
  }
  const answer = plan.answers.get(question.key);
  const own = answer ? languageOf(answer) : hers.language;
  if (question.type === 'goals') {
    return goalLines(from, question, false)
      .filter(({ goal }) => isCellSafeArea(goal.area) && isCellSafe(goal.goal, own, names))
      .flatMap(({ lines }) => lines.filter(({ text }) => isCellSafe(text, own, names)));
  }
  if (question.type !== 'list' || (question.itemFields ?? []).length < 2) return undefined;
  // Of a list with several fields only the first: the others hold places, people and ways to reach them.
  const [first] = question.itemFields ?? [];
  return fieldsOf(from, question)
    .map((fields) => fields[first?.key ?? ''] ?? '')
    .filter((text) => isCellSafe(text, own, names))
    .map((text) => ({ text, own: ownIn(from, question.key), ...symbolFor(from, question.symbol) }));
}

/** Lines keep the heading of their question here. */
function named(made: CopyQuestion, asked: CopyQuestion[]): CopyQuestion[] {
  const { inEnglish: _, symbol: __, ...rest } = made;
  return asked.map(({ blocks }) => ({ ...rest, blocks }));
}

const isPicked = ({ type }: Question) => type === 'choice' || type === 'multichoice';

/** "Josie" of "Josie Fairweather"; nobody whose first name she did not give. */
function firstNames(names: readonly string[]): string[] {
  const first = names.flatMap((name) => {
    const [word = ''] = name.trim().split(/\s+/u);
    return /^(?:mr|mrs|ms|miss|dr|rev|sister|officer|po|ppo)\.?$/iu.test(word) ? [] : [word];
  });
  return [...new Set(first)];
}

/** Fewer pieces on paper than she said: something was left off. */
function isLess(made: CopyQuestion, safe: readonly CopyQuestion[]): boolean {
  const size = (questions: readonly CopyQuestion[]) =>
    questions
      .flatMap(({ blocks }) => blocks)
      .reduce(
        (sum, block) =>
          sum + ('items' in block ? block.items.length : 'lines' in block ? block.lines.length : 1),
        0,
      );
  return size([made]) > size(safe) || made.blocks.some(({ kind }) => kind === 'cards');
}

function hereOf({ workbook }: WorkbookContent, { key }: Question): LeftOut {
  const page = workbook.pages.find(({ questions }) => questions.some((each) => each.key === key));
  return { page: page?.id ?? '', question: key, reason: 'not_in_her_room' };
}

/** Every name of a person or a place she has written anywhere in her plan, and her own. */
function namesInPlan({ workbook }: WorkbookContent, answers: Answers): KeptNames {
  const questions = workbook.pages.flatMap((page) => page.questions);
  const found = questions.flatMap((question): string[] => {
    const { type, key, thirdParty, controls } = question;
    if (type === 'address') {
      const said = saidTo<AddressValue>(answers, key);
      return said ? [said.line1, said.line2, said.town] : [];
    }
    if (type === 'person') {
      const said = saidTo<PersonValue>(answers, key);
      return said ? [said.name, said.organisation] : [];
    }
    if (type === 'network')
      return (saidTo<CirclePerson[]>(answers, key) ?? []).map(({ name }) => name);
    if (controls === 'identity.legalName') return surnames([saidTo<string>(answers, key) ?? '']);
    if (type !== 'list') return [];
    const items = saidTo<ListItem[]>(answers, key) ?? [];
    const fields = items.map((item) => item.fields);
    if (controls === 'team.people') {
      return [
        ...surnames(fields.map(({ name = '' }) => name)),
        ...fields.map(({ organisation = '' }) => organisation),
      ];
    }
    return fields.flatMap(({ name, who, place, area }) => [
      ...(thirdParty || name ? [name ?? '', who ?? ''] : []),
      ...[place ?? '', area ?? ''],
    ]);
  });
  return keptNames(found.filter((name) => name !== ''));
}

const surnames = (names: readonly string[]) =>
  names.map((name) => name.trim().split(/\s+/u).slice(1).join(' '));
