// Reads the workbook's files, checks each against its shape and all of them against each other, before anything
// walks them. It knows no file system: callers hand it parsed JSON.

import {
  gatesOf,
  type ItemField,
  type Question,
  type WorkbookContent,
  workbookContent,
} from './content';
import type { QuestionWords, WorkbookWords } from './words';

/** Thrown when the content files do not hold together; `problems` names each place. */
export class WorkbookContentProblem extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`the workbook content does not hold together: ${problems.slice(0, 5).join('; ')}`);
    this.name = 'WorkbookContentProblem';
    this.problems = problems;
  }
}

/**
 * Reads the content files, checks each against its shape and all of them against each other.
 * @param raw parsed JSON of the structure, the words, the cards, the staff words, and the symbols by name
 * @throws WorkbookContentProblem naming every place that is wrong
 */
export function readWorkbookContent(raw: {
  workbook: unknown;
  words: unknown;
  explainers: unknown;
  staffWords: unknown;
  symbols: Record<string, string>;
}): WorkbookContent {
  const read = workbookContent.safeParse(raw);
  if (!read.success) {
    throw new WorkbookContentProblem(
      read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    );
  }
  const problems = findProblems(read.data);
  if (problems.length > 0) throw new WorkbookContentProblem(problems);
  return read.data;
}

function findProblems(content: WorkbookContent): string[] {
  const { workbook, words, staffWords, symbols } = content;
  const problems: string[] = [...cardProblems(content), ...starterProblems(content)];
  const seen = new Set<string>();
  const allQuestions = new Set(workbook.pages.flatMap((p) => p.questions.map((q) => q.key)));
  const expect = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  for (const group of workbook.groups) expect(!!words.groups[group], `group ${group} has no words`);
  for (const current of workbook.pages) {
    const pageWords = words.pages[current.id];
    expect(
      workbook.groups.includes(current.group),
      `page ${current.id}: no group ${current.group}`,
    );
    expect(!!symbols[current.symbol], `page ${current.id}: no symbol ${current.symbol}`);
    expect(!!staffWords.pages[current.id], `page ${current.id} has no staff words`);
    if (current.notice) {
      expect(!!words.notices[current.notice], `page ${current.id}: no notice ${current.notice}`);
    }
    if (!pageWords) {
      problems.push(`page ${current.id} has no words`);
      continue;
    }
    for (const question of current.questions) {
      const at = `${current.id}.${question.key}`;
      expect(!seen.has(question.key), `question ${question.key} stands twice`);
      for (const symbol of symbolsOf(question)) {
        expect(!!symbols[symbol], `${at}: no symbol ${symbol}`);
      }
      seen.add(question.key);
      for (const named of pagesNamedIn(question)) {
        expect(
          workbook.pages.some(({ id }) => id === named),
          `${at}: names no page ${named}`,
        );
      }
      for (const gate of gatesOf(question)) {
        expect(allQuestions.has(gate), `${at}: gated by no question`);
      }
      const questionText = pageWords.questions[question.key];
      if (!questionText) problems.push(`${at} has no words`);
      else {
        problems.push(...wordsMissing(question, questionText).map((m) => `${at}: ${m}`));
        const twice = saidTwice(question, questionText, words.nonAnswers);
        problems.push(
          ...twice.map((value) => `${at}: option ${value} says what a non-answer says`),
        );
      }
    }
    for (const known of Object.keys(pageWords.questions)) {
      expect(
        current.questions.some((q) => q.key === known),
        `${current.id}.${known} has words but is not in the workbook`,
      );
    }
  }
  for (const shape of ['goal', 'step'] as const) {
    const missing = fieldWordsMissing(workbook.shapes[shape], words.shapes[shape]);
    problems.push(...missing.map((problem) => `${shape}: ${problem}`));
  }
  for (const known of Object.keys(words.pages)) {
    expect(
      workbook.pages.some((p) => p.id === known),
      `page ${known} has words but is not in the workbook`,
    );
  }
  return problems;
}

/** The pictures of a question and of its options. */
function symbolsOf({ symbol, options = [] }: Question): string[] {
  return [symbol, ...options.map((each) => each.symbol)].filter((each) => each !== undefined);
}

/** Cards are named by pages and questions: each name has words, and each card is somewhere to be found. */
function cardProblems({ workbook, explainers }: WorkbookContent): string[] {
  const places = workbook.pages.flatMap((page) => [
    { at: `page ${page.id}`, cards: page.explainers ?? [] },
    ...page.questions.map((each) => ({
      at: `${page.id}.${each.key}`,
      cards: each.explainers ?? [],
    })),
  ]);
  const named = new Set(places.flatMap(({ cards }) => cards));
  return [
    ...places.flatMap(({ at, cards }) => [
      ...cards.filter((card) => !explainers[card]).map((card) => `${at}: no words for ${card}`),
      ...(new Set(cards).size < cards.length ? [`${at} names a card twice`] : []),
    ]),
    ...Object.keys(explainers)
      .filter((card) => !named.has(card))
      .map((card) => `card ${card} has words but no page or question names it`),
  ];
}

/** Sets of starters stand beside long answers only: each named set has words, and each set is somewhere offered. */
function starterProblems({ workbook, words }: WorkbookContent): string[] {
  const questions = workbook.pages.flatMap((page) => page.questions);
  const named = new Set(questions.flatMap(({ starters = [] }) => starters));
  return [
    ...questions
      .filter(({ starters, type }) => starters && type !== 'longtext')
      .map(({ key }) => `${key}: starters stand beside long answers only`),
    ...[...named]
      .filter((set) => !words.starters[set])
      .map((set) => `no words for starters ${set}`),
    ...Object.keys(words.starters)
      .filter((set) => !named.has(set))
      .map((set) => `starters ${set} have words but no question names them`),
  ];
}

function pagesNamedIn({ options = [], itemFields = [] }: Question): string[] {
  const all = [...options, ...itemFields.flatMap((field) => field.options ?? [])];
  return all.flatMap(({ pages = [] }) => pages);
}

/** Options that say what stands under every question anyway; on a scale each line needs its own. */
function saidTwice(
  question: Question,
  text: QuestionWords,
  under: WorkbookWords['nonAnswers'],
): string[] {
  if (question.type !== 'choice' && question.type !== 'multichoice') return [];
  const said = new Set(Object.values(under).flatMap(({ label, easyLabel }) => [label, easyLabel]));
  return (question.options ?? [])
    .map(({ value }) => value)
    .filter((value) => said.has(text.options?.[value] ?? ''));
}

function fieldWordsMissing(
  fields: readonly ItemField[],
  words: NonNullable<QuestionWords['itemFields']>,
): string[] {
  return fields.flatMap(({ key, options = [] }) => [
    ...(words[key]?.label ? [] : [`no words for ${key}`]),
    ...(options.some(({ slot }) => slot) && !words[key]?.emptySlot
      ? [`no words for an empty place of ${key}`]
      : []),
    ...options
      .filter(({ value }) => !words[key]?.options?.[value])
      .map(({ value }) => `no words for ${key} option ${value}`),
  ]);
}

function wordsMissing(question: Question, text: QuestionWords): string[] {
  const missing: string[] = [];
  if (question.waits && !text.begin) missing.push('no words for the button that begins it');
  for (const { value, urgent } of question.options ?? []) {
    if (!text.options?.[value]) missing.push(`no words for option ${value}`);
    if (urgent && !text.steps?.[value]) missing.push(`no words for the step of ${value}`);
  }
  missing.push(...fieldWordsMissing(question.itemFields ?? [], text.itemFields ?? {}));
  for (const item of question.scaleItems ?? []) {
    if (!text.scaleItems?.[item]) missing.push(`no words for ${item}`);
  }
  return missing;
}
