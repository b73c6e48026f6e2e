// One page of a copy, answer by answer: its heading, her words, and what is said under them.

import type { Day } from '../../shared/domain/calendar/day';
import type { Allowed, HerSharing } from '../../shared/domain/copies/allowed';
import type { YesLookup } from '../../shared/domain/copies/letters';
import type {
  CopyAudience,
  CopyKind,
  CopyPage,
  CopyQuestion,
  ReadingStyle,
} from '../../shared/domain/copies/plan-copy';
import type { KeptNote } from '../../shared/domain/notes/note';
import type {
  AddressValue,
  Answer,
  AnswerValue,
  GoalValue,
} from '../../shared/domain/workbook/answer';
import type { Block } from '../../shared/domain/workbook/blocks';
import type { Question } from '../../shared/domain/workbook/content';
import { languageOf, markOwnWords, ownWords } from '../../shared/domain/workbook/own-words';
import { presentAnswer } from '../../shared/domain/workbook/present';
import { whenInWords } from '../../shared/domain/workbook/present-goals';
import { promiseBlocks } from '../../shared/domain/workbook/present-promises';
import { stepsOfHers } from '../../shared/domain/workbook/promises';
import type { Reading } from '../../shared/domain/workbook/readings';
import { whoIsWho } from '../../shared/domain/workbook/team';
import type { PageForHer } from '../../shared/domain/workbook/walk';
import type { QuestionWords } from '../../shared/domain/workbook/words';
import type { ContentInLanguage } from '../content/content-in-language';
import type { Plan } from '../plans/read-plan';
import type { CopyWords } from './copy-words';
import { englishOnPaper } from './english-on-paper';
import { symbolOf } from './question-symbol';
import { type StampsFrom, stampsOnPaper } from './stamps-on-paper';

export type CopyOrder = {
  /** The whole plan when left out. */
  kind?: CopyKind;
  /** Which copy of this plan it is, counted from 1. */
  number?: number;
  /** The name of the person it is handed to. */
  to?: string;
  large?: boolean;
  /** No place of any kind on it, not even an area. */
  withoutArea?: boolean;
  /** No plan as data inside: some post rooms refuse a PDF with a file in it. */
  withoutData?: boolean;
  copyFor: CopyAudience;
  style: ReadingStyle;
  saidYes: ReadonlySet<string>;
  version: number;
  /** The version of the copy this reader had before. */
  replaces?: number;
  /** The content in the copy's language; English when left out. */
  content?: ContentInLanguage;
  /** English beside it, for a worker who reads along. */
  withEnglish?: boolean;
  /** What was picked on each scale now and before, oldest first, by question key. */
  readings?: ReadonlyMap<string, readonly Reading[]>;
  /** Who may see what, as she chose it last; the content's suggestions when left out. */
  sharing?: HerSharing;
  /** Which yes of hers holds today; without it none does. */
  yes?: YesLookup;
  /** What the stamps of pages are worked out from. */
  stamps?: StampsFrom;
  /** Workers' notes, where they were asked for. */
  notes?: readonly KeptNote[];
};

/** The order, on the day it is drawn. */
export type OrderToday = CopyOrder & { today: Day };

/** One page with these questions on it, as far as this reader may see them. */
export function copyPage(
  hers: CopyWords,
  plan: Plan,
  order: OrderToday,
  allowed: Allowed,
  page: PageForHer,
  questions: Question[],
): CopyPage {
  const text = hers.workbook.words.pages[page.id];
  const symbol = hers.workbook.symbols[page.symbol];
  const answers = questions.map(({ key }) => plan.answers.get(key));
  const stamps = order.stamps ? stampsOnPaper(hers, answers, order.stamps) : [];
  const isEasy = order.style === 'easy';
  // What a page is for is said where it is asked; a short copy has her answers.
  const intro = order.style === 'full' ? text?.intro : undefined;
  return {
    id: page.id,
    title: (isEasy ? text?.easyTitle : text?.title) ?? page.id,
    ...(intro ? { intro } : {}),
    ...(symbol ? { symbol } : {}),
    ...(stamps.length > 0 ? { stamps } : {}),
    questions: questions.flatMap((question) =>
      copyQuestion(hers, plan, order, allowed, page, question),
    ),
  };
}

function copyQuestion(
  hers: CopyWords,
  plan: Plan,
  order: OrderToday,
  allowed: Allowed,
  page: PageForHer,
  question: Question,
): CopyQuestion[] {
  const { workbook, words } = hers;
  const text = workbook.words.pages[page.id]?.questions[question.key];
  const answer = plan.answers.get(question.key);
  if (!text || !answer) return [];
  const isEasy = order.style === 'easy';
  const onPaper = { ...text, options: { ...text.options, ...hers.options[question.key] } };
  const keptBack = [
    ...fieldsKeptFrom(question, order.copyFor),
    ...(allowed.withoutFields.get(question.key) ?? []),
  ];
  const blocks = presentAnswer(question, onPaper, answer.value, {
    content: workbook,
    language: hers.language,
    easy: isEasy,
    places: allowed.areaOnly.has(question.key) ? 'area' : allowed.places,
    withoutFields: keptBack,
    ownLanguage: languageOf(answer),
    closedGates: allowed.closedGates,
    readings: order.readings?.get(question.key),
    plainWords: { care_experienced_specialist: words('paper:specialist.plainRole') },
  });
  if (blocks.length === 0) return [];
  if (question.type === 'goals' && !isEasy)
    blocks.push(...whoDoesWhat(plan, hers, order.today, question, answer));
  if (question.type === 'goals' && order.copyFor === 'woman')
    blocks.push(...herSteps(plan, hers, answer));
  const marksUnder: string[] = [];
  if (answer.givenBy === 'worker' && question.completedWith.includes('woman')) {
    marksUnder.push(words('paper:marks.withoutHer'));
  }
  if (plan.fromBefore?.questions.has(question.key)) {
    marksUnder.push(words('paper:marks.fromBefore'));
  }
  if (question.type === 'address' && isAreaOnly(answer.value, question.key, allowed)) {
    marksUnder.push(words('paper:marks.areaOnly'));
  }
  return [
    {
      key: question.key,
      ...labels(hers, page.id, question.key, text, isEasy ? 'easyLabel' : 'label'),
      ...(isEasy ? symbolOf(workbook, question) : {}),
      ...(order.style === 'full' ? { help: text.help } : {}),
      blocks,
      ...englishOnPaper(answer, hers, allowed, keptBack),
      marks: marksUnder,
    },
  ];
}

/** The heading over an answer: its language where that is not the copy's, and the English under it. */
function labels(
  hers: CopyWords,
  page: string,
  question: string,
  text: QuestionWords,
  which: 'label' | 'easyLabel',
): Pick<CopyQuestion, 'label' | 'lang' | 'also'> {
  const lang = hers.langOf(`pages.${page}.questions.${question}.${which}`);
  const also = hers.english?.(page, question)?.[which];
  return {
    label: text[which],
    ...(lang ? { lang } : {}),
    ...(also && also !== text[which] ? { also } : {}),
  };
}

/** Her goals' steps once more, by the people named for them. In easy words the goals alone are enough to read. */
function whoDoesWhat(
  plan: Plan,
  hers: CopyWords,
  today: Day,
  question: Question,
  answer: Answer,
): Block[] {
  const { value } = answer;
  if (value.kind !== 'said') return [];
  const { workbook, words } = hers;
  const names = whoIsWho(workbook, plan.answers, words('paper:goals.me'));
  const blocks = promiseBlocks(value.said as GoalValue[], names, {
    content: workbook,
    language: hers.language,
    today,
    words: {
      nobody: words('paper:goals.nobody'),
      wasPlanned: words('paper:goals.wasPlanned'),
      forGoal: words('paper:goals.forGoal'),
    },
  });
  if (blocks.length === 0) return [];
  const heading: Block = { kind: 'quiet', text: words('paper:goals.byPerson') };
  const own = languageOf(answer);
  if (own === hers.language) return [heading, ...blocks];
  return [heading, ...markOwnWords(blocks, ownWords(question, value), own)];
}

/** On her own copy her open steps once more, with a box to tick. */
function herSteps(plan: Plan, hers: CopyWords, { value }: Answer): Block[] {
  if (value.kind !== 'said') return [];
  const { workbook: content, words, language } = hers;
  const names = whoIsWho(content, plan.answers, words('paper:goals.me'));
  const boxes = stepsOfHers(value.said as GoalValue[], names).map(({ step }) =>
    [step.step, whenInWords('step', step, { content, language })].filter(Boolean).join(' · '),
  );
  if (boxes.length === 0) return [];
  return [{ kind: 'blank', parts: [{ label: words('paper:goals.toTick'), boxes, lines: 0 }] }];
}

/** True when the reader sees less of a place than she wrote down. */
function isAreaOnly(value: AnswerValue, question: string, allowed: Allowed): boolean {
  if (value.kind !== 'said') return false;
  const { showAs } = value.said as AddressValue;
  const isShort = allowed.places !== 'full' || allowed.areaOnly.has(question);
  return isShort || showAs !== 'full_to_people_i_name';
}

/** Item fields that only some may read ("why this date is hard": her specialist). Her own copy has all. */
function fieldsKeptFrom(question: Question, copyFor: CopyAudience): string[] {
  if (copyFor === 'woman') return [];
  return (question.itemFields ?? [])
    .filter((field) => field.onlySharedWith && !field.onlySharedWith.includes(copyFor))
    .map((field) => field.key);
}
