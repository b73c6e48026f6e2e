// The council's copy: a pathway plan. Who it is about and who made it, whether it covers what the law names, every
// matter with how it will be met, who and by when, the suitability of the home, and her views. A matter with nothing to
// show has lines for a pen, the same whether she keeps it back or never said anything.

import { allowedAnswers } from '../../../shared/domain/copies/forms/allowed-answers';
import {
  HOME_MATTER,
  type SuitabilityPoint,
  suitabilityPoints,
} from '../../../shared/domain/copies/forms/pathway-plan-form';
import type { CopyGroup, CopyPage, CopyQuestion } from '../../../shared/domain/copies/plan-copy';
import type { GoalValue } from '../../../shared/domain/workbook/answer';
import type { Block, Card } from '../../../shared/domain/workbook/blocks';
import { formsOf } from '../../../shared/domain/workbook/forms';
import { isBegunStep, withoutLeftovers } from '../../../shared/domain/workbook/goals';
import { whenInWords } from '../../../shared/domain/workbook/present-goals';
import type { Words } from '../../../shared/i18n/words';
import type { CopyFrom, MakeKind } from './copy-from';
import { aboutPathwayPlan } from './council-about';
import { goalsElsewhere, type MatterOnCopy, mattersOnCopy } from './council-coverage';
import { formWords } from './form-words';
import {
  goalCards,
  goalsOn,
  groupWith,
  herAnswers,
  inFormStyle,
  inHerShortWords,
  pageWith,
  underGoals,
} from './on-forms';

export const council: MakeKind = (given) => {
  const from = inFormStyle(given);
  const words = formWords(from.desk.content);
  const matters = mattersOnCopy(from);
  const paper = from.hers.words;
  return {
    title: words('council.title'),
    groups: [
      aboutPathwayPlan(from, words),
      coverage(words, matters),
      ...matters.map((matter) => matterGroup(from, words, matter, matters)),
      ...groupWith(apart(from, words, matters)),
      ...groupWith(views(from, words)),
    ],
    wetSignatures: [
      { label: paper('paper:signatures.read') },
      { label: words('council.signAdviser') },
      { label: words('council.signManager') },
    ],
  };
};

const titleOf = (words: Words, matter: number) => `${matter}. ${words(`matter.${matter}`)}`;

function coverage(words: Words, matters: readonly MatterOnCopy[]): CopyGroup {
  const isWelsh = matters.length > 10;
  const rows = matters.map(({ line: { matter, state, because } }) => ({
    label: titleOf(words, matter),
    text: `${words(`coverage.state.${state}`)}. ${words(`coverage.because.${because}`)}`,
  }));
  const table: CopyQuestion = {
    key: 'coverage',
    label: words(isWelsh ? 'council.coverageFromWales' : 'council.coverageFrom'),
    blocks: [{ kind: 'cards', cards: [{ rows }] }],
    marks: [],
  };
  const title = words('council.coverage');
  return {
    id: 'coverage',
    title,
    pages: [{ id: 'coverage', title: words('council.ten'), questions: [table] }],
  };
}

function matterGroup(
  from: CopyFrom,
  words: Words,
  on: MatterOnCopy,
  all: readonly MatterOnCopy[],
): CopyGroup {
  const { matter } = on.line;
  const isHome = matter === HOME_MATTER;
  const inWhat = on.words.filter(({ question }) => !isHome || !formsOf(question).suitability);
  const said = [...inHerShortWords(from, on.shorts), ...herAnswers(from, inWhat)];
  const seeAlso = on.seeAlso.map((other) =>
    words('council.seeAlso', { matter: titleOf(words, other) }),
  );
  const what: CopyPage = {
    id: `matter-${matter}`,
    title: words('council.what'),
    ...(seeAlso.length > 0 ? { intro: seeAlso.join('\n') } : {}),
    questions: said,
  };
  return {
    id: `matter-${matter}`,
    title: titleOf(words, matter),
    pages: [
      ...(said.length > 0 || seeAlso.length > 0 ? [what] : []),
      how(from, words, on, isFirstWithGoals(on, all)),
      ...(isHome ? [suitability(from, words)] : []),
    ],
  };
}

/** What is said under all of her goals stands under the first of them. */
function isFirstWithGoals(on: MatterOnCopy, all: readonly MatterOnCopy[]): boolean {
  return all.find(({ goals }) => goals.length > 0) === on;
}

/** How the need will be met: her steps, or lines for a pen where none says who does what by when. */
function how(from: CopyFrom, words: Words, on: MatterOnCopy, isFirst: boolean): CopyPage {
  const { asked } = goalsOn(from);
  const { matter, because } = on.line;
  const under = asked && isFirst ? underGoals(from, asked) : { marks: [] };
  const blocks: Block[] = [
    ...(asked && on.goals.length > 0
      ? goalCards(
          from,
          asked,
          on.goals.map((goal) => goalCard(from, words, goal)),
        )
      : []),
    ...(because === 'step' ? [] : [penLines(words, on)]),
  ];
  const source = on.goals.length > 0 ? 'fromGoals' : 'toFill';
  return {
    id: `how-${matter}`,
    title: words('council.how'),
    questions: [{ key: `how-${matter}`, label: words(`council.${source}`), blocks, ...under }],
  };
}

function penLines(words: Words, { words: said, shorts, goals }: MatterOnCopy): Block {
  const isEmpty = said.length + shorts.length + goals.length === 0;
  const line = (key: string, lines = 1) => ({ label: words(`council.${key}`), boxes: [], lines });
  const need = isEmpty ? [line('penWhat')] : [];
  return { kind: 'blank', parts: [...need, line('penHow'), line('penWho'), line('penWhen')] };
}

type Row = Card['rows'][number];

function goalCard(from: CopyFrom, words: Words, given: GoalValue): Card {
  const { workbook: content, language } = from.hers;
  const how = { content, language };
  const goal = withoutLeftovers(given);
  const { goal: goalWords, step: stepWords } = content.words.shapes;
  const row = (key: string, text = ''): Row => ({ label: words(`council.${key}`), text });
  const filled = ({ text }: Row) => text.trim() !== '';
  return {
    ...(goal.goal.trim() ? { title: goal.goal } : {}),
    rows: [
      row('why', goal.why),
      row('when', whenInWords('goal', goal, how)),
      row('state', goalWords['status']?.options?.[goal.status]),
    ].filter(filled),
    cardsLabel: words('council.steps'),
    cards: goal.steps.filter(isBegunStep).map((step): Card => {
      const rows = [
        row('who', step.who),
        row('when', whenInWords('step', step, how)),
        row('state', stepWords['done']?.options?.[step.done]),
        row('went', step.how),
      ].filter(filled);
      return step.step.trim() ? { title: step.step, rows } : { rows };
    }),
  };
}

/** Each point of the law, with what her answers say of it and boxes for the worker. */
function suitability(from: CopyFrom, words: Words): CopyPage {
  return {
    id: 'suitability',
    title: words('council.suitability'),
    intro: words('council.suitabilityFrom'),
    questions: suitabilityPoints.map((point) => suitabilityOf(from, words, point)),
  };
}

function suitabilityOf(from: CopyFrom, words: Words, point: SuitabilityPoint): CopyQuestion {
  const about = allowedAnswers(from.allowed).filter(
    ({ question }) => formsOf(question).suitability?.[0] === point,
  );
  const check: Block = {
    kind: 'blank',
    parts: [
      {
        label: words('council.checked'),
        boxes: [words('council.yes'), words('council.no')],
        lines: 1,
      },
    ],
  };
  const said = herAnswers(from, about);
  return {
    key: `point-${point}`,
    label: words(`point.${point}`),
    blocks: [
      ...said.flatMap(({ label, blocks }): Block[] => [{ kind: 'quiet', text: label }, ...blocks]),
      check,
    ],
    ...(said[0]?.inEnglish ? { inEnglish: said[0].inEnglish } : {}),
    marks: said.flatMap(({ marks }) => marks),
  };
}

/** Goals about no matter of the law. */
function apart(from: CopyFrom, words: Words, matters: readonly MatterOnCopy[]): CopyGroup {
  const { asked } = goalsOn(from);
  const goals = goalsElsewhere(from);
  const title = words('council.apart');
  if (!asked || goals.length === 0) return { id: 'apart', title, pages: [] };
  const isFirst = matters.every((matter) => matter.goals.length === 0);
  const cards = goals.map((goal) => goalCard(from, words, goal));
  const question: CopyQuestion = {
    key: 'apart',
    label: words('council.goal'),
    blocks: goalCards(from, asked, cards),
    ...(isFirst ? underGoals(from, asked) : { marks: [] }),
  };
  return { id: 'apart', title, pages: [{ id: 'apart', title, questions: [question] }] };
}

/** Her views and wishes, and how she feels about the plan. What she does not agree with has a box of its own. */
function views(from: CopyFrom, words: Words): CopyGroup {
  const hers = allowedAnswers(from.allowed).filter(({ question }) => {
    const { views: isView, agreement } = formsOf(question);
    return isView || agreement;
  });
  const title = words('council.views');
  const page = { id: 'views', title, questions: herAnswers(from, hers) };
  return { id: 'views', title, pages: pageWith(page) };
}
