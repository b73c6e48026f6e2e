// Builds one copy of a plan from what is allowed on it, and nothing else. What is not allowed is
// never put in, so there is nothing to cover up.

import { createHash } from 'node:crypto';
import type { Day } from '../../shared/domain/calendar/day';
import { formatDay } from '../../shared/domain/calendar/day-in-words';
import { type Allowed, decideAllowed, type HerSharing } from '../../shared/domain/copies/allowed';
import type {
  CopyAudience,
  CopyGroup,
  CopyPage,
  CopyQuestion,
  PlanCopy,
  ReadingStyle,
} from '../../shared/domain/copies/plan-copy';
import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import type {
  AddressValue,
  Answer,
  AnswerValue,
  GoalValue,
} from '../../shared/domain/workbook/answer';
import type { Block } from '../../shared/domain/workbook/blocks';
import type { Question, QuestionWords } from '../../shared/domain/workbook/content';
import { presentAnswer } from '../../shared/domain/workbook/present';
import { promiseBlocks } from '../../shared/domain/workbook/present-promises';
import type { Reading } from '../../shared/domain/workbook/readings';
import { whoIsWho } from '../../shared/domain/workbook/team';
import type { PageForHer } from '../../shared/domain/workbook/walk';
import type { Words } from '../../shared/i18n/words';
import type { ContentInLanguage } from '../content/content-in-language';
import type { Desk } from '../plans/desk';
import type { Plan } from '../plans/read-plan';
import { disagreement, isDraft } from './agreement-on-paper';
import { type CopyWords, copyWords } from './copy-words';
import { datesOnPaper } from './dates-on-paper';

export type CopyOrder = {
  copyFor: CopyAudience;
  style: ReadingStyle;
  saidYes: ReadonlySet<string>;
  version: number;
  /** The content in the copy's language; English when left out. */
  content?: ContentInLanguage;
  /** English beside it, for a worker who reads along. */
  withEnglish?: boolean;
  /** What was picked on each scale now and before, oldest first, by question key. */
  readings?: ReadonlyMap<string, readonly Reading[]>;
  /** Who may see what, as she chose it last; the content's suggestions when left out. */
  sharing?: HerSharing;
};

/** On paper who she is comes first, whatever her situation. Source: ux.md principle 6. */
const FIRST_ON_PAPER = 'me';

/** Questions that stand in the box on page one for everyone but her, and are not said again further on. */
const inIdentityBox = ['identity.legalName', 'identity.prisonNumber', 'identity.dateOfBirth'];

/** The copy, and what was decided about each answer. */
export function makePlanCopy(
  desk: Desk,
  plan: Plan,
  order: CopyOrder,
): { copy: PlanCopy; allowed: Allowed } {
  const english = copyWords(desk.content, englishContent(desk));
  const hers = order.content ? copyWords(desk.content, order.content, order.withEnglish) : english;
  const { words, workbook, language } = hers;
  const allowed = decideAllowed(
    workbook,
    plan.situation,
    plan.answers,
    order.copyFor,
    order.saidYes,
    order.sharing ?? { choices: new Map(), today: desk.today() },
  );
  const box = disagreement(workbook, plan, words, allowed);
  const elsewhere = new Set([
    ...(order.copyFor === 'woman' ? [] : inIdentityBox),
    ...(box.disagreement ? ['plan.agreementWords'] : []),
  ]);
  const groups = allowed.groups
    .map(({ id, pages }): CopyGroup => {
      const title = workbook.words.groups[id];
      return {
        id,
        title: (order.style === 'easy' ? title?.easyTitle : title?.title) ?? id,
        pages: pages.map(({ page, questions, short }) => {
          const here = questions.filter(({ controls }) => !elsewhere.has(controls ?? ''));
          const onPaper = { ...order, today: desk.today() };
          const whole = copyPage(hers, plan, onPaper, allowed, page, here);
          if (short === undefined) return whole;
          return { ...whole, questions: [inShort(page, short, words), ...whole.questions] };
        }),
      };
    })
    .map((group) => ({ ...group, pages: group.pages.filter((page) => page.questions.length > 0) }))
    .filter((group) => group.pages.length > 0)
    .sort((a, b) => Number(b.id === FIRST_ON_PAPER) - Number(a.id === FIRST_ON_PAPER));
  const body: Omit<PlanCopy, 'shortHash'> = {
    language,
    style: order.style,
    title: words('paper:title'),
    name: plan.name,
    establishment: desk.establishment,
    whose: words(`paper:whose.${order.copyFor}`),
    version: order.version,
    planReference: plan.reference,
    madeOn: desk.today(),
    ...marks(desk, plan, words),
    identity: identityFor(plan, order.copyFor, hers),
    // Any closed gate counts here: strictest wins.
    dates: datesOnPaper(plan, hers, english, allowed.closedGates.size > 0),
    groups,
    ...box,
    signatureFields: [{ name: 'worker', label: words('paper:signatures.worker') }],
    wetSignatures: [
      { label: words('paper:signatures.woman') },
      { label: words('paper:signatures.read') },
    ],
    furniture: {
      pageOf: hers.furniture['pageOf'] ?? '',
      version: words('paper:furniture.version', { version: order.version }),
      hash: hers.furniture['hash'] ?? '',
      signHere: words('paper:furniture.signHere'),
      date: words('paper:furniture.date'),
      privateMark: words('paper:furniture.privateMark'),
    },
  };
  const shortHash = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 10);
  const furniture = { ...body.furniture, hash: words('paper:furniture.hash', { hash: shortHash }) };
  return { copy: { ...body, furniture, shortHash }, allowed };
}

function englishContent({ content }: Desk): ContentInLanguage {
  const { workbook, words } = content;
  return { tag: FIRST_LANGUAGE, workbook, words, screenWords: {}, inEnglish: {} };
}

/** What she wrote for this reader in place of the page's answers. */
function inShort(page: PageForHer, short: string, words: Words): CopyQuestion {
  return {
    key: `${page.id}-in-short`,
    label: words('paper:inShort'),
    blocks: [{ kind: 'words', text: short }],
    marks: [],
  };
}

type OrderToday = CopyOrder & { today: Day };

function copyPage(
  hers: CopyWords,
  plan: Plan,
  order: OrderToday,
  allowed: Allowed,
  page: PageForHer,
  questions: Question[],
): CopyPage {
  const text = hers.workbook.words.pages[page.id];
  const symbol = hers.workbook.symbols[page.symbol];
  const isEasy = order.style === 'easy';
  const intro = isEasy ? text?.easyIntro : order.style === 'full' ? text?.intro : undefined;
  return {
    id: page.id,
    title: (isEasy ? text?.easyTitle : text?.title) ?? page.id,
    ...(intro ? { intro } : {}),
    ...(symbol ? { symbol } : {}),
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
  const blocks = presentAnswer(question, onPaper, answer.value, {
    content: workbook,
    language: hers.language,
    easy: isEasy,
    places: allowed.areaOnly.has(question.key) ? 'area' : allowed.places,
    withoutFields: fieldsKeptFrom(question, order.copyFor),
    closedGates: allowed.closedGates,
    readings: order.readings?.get(question.key),
    plainWords: { care_experienced_specialist: words('paper:specialist.plainRole') },
  });
  if (blocks.length === 0) return [];
  if (question.type === 'goals' && !isEasy)
    blocks.push(...whoDoesWhat(plan, hers, order.today, answer));
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
      ...(order.style === 'full' ? { help: text.help } : {}),
      blocks,
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
function whoDoesWhat(plan: Plan, hers: CopyWords, today: Day, { value }: Answer): Block[] {
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
  return [{ kind: 'quiet', text: words('paper:goals.byPerson') }, ...blocks];
}

/** True when the reader sees less of a place than she wrote down. */
function isAreaOnly(value: AnswerValue, question: string, allowed: Allowed): boolean {
  if (value.kind !== 'said') return false;
  const { places, areaOnly } = allowed;
  return (
    places !== 'full' ||
    areaOnly.has(question) ||
    (value.said as AddressValue).showAs !== 'full_to_people_i_name'
  );
}

/** Item fields that only some may read ("why this date is hard": her specialist). Her own copy has all. */
function fieldsKeptFrom(question: Question, copyFor: CopyAudience): string[] {
  if (copyFor === 'woman') return [];
  return (question.itemFields ?? [])
    .filter((field) => field.onlySharedWith && !field.onlySharedWith.includes(copyFor))
    .map((field) => field.key);
}

function marks(desk: Desk, plan: Plan, words: Words): Pick<PlanCopy, 'draft' | 'practice'> {
  const mark = (name: 'draft' | 'practice') => ({
    mark: words(`paper:${name}.mark`),
    why: words(`paper:${name}.why`),
  });
  return {
    ...(isDraft(desk, plan) ? { draft: mark('draft') } : {}),
    ...(desk.practice ? { practice: mark('practice') } : {}),
  };
}

/** Prison number on prison and probation copies only; her own and others carry none. Source: domain.md 6. */
function identityFor(
  plan: Plan,
  copyFor: CopyAudience,
  { words, language }: CopyWords,
): PlanCopy['identity'] {
  const lines: PlanCopy['identity'] = [];
  if (copyFor !== 'woman') {
    lines.push({ label: words('paper:identity.legalName'), text: plan.legalName });
    if (plan.facts.dob) {
      const text = formatDay(plan.facts.dob, language);
      lines.push({ label: words('paper:identity.dateOfBirth'), text });
    }
  }
  if (copyFor === 'pom' || copyFor === 'probation' || copyFor === 'specialist') {
    lines.push({ label: words('paper:identity.prisonNumber'), text: plan.prisonNumber });
  }
  return lines;
}
