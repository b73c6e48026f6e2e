// What may stand in a letter: sentences of ours from the locale file, and her answers, decided as for any copy. Every
// answer is ticked with her before it is in.

import type { Day } from '../../shared/domain/calendar/day';
import { type Allowed, decideAllowed } from '../../shared/domain/copies/allowed';
import { partsOnKind } from '../../shared/domain/copies/kinds';
import { contentForLetter } from '../../shared/domain/copies/letter-identity';
import {
  type LetterKind,
  letterRules,
  stopsOfLetter,
  type YesLookup,
} from '../../shared/domain/copies/letters';
import type { CopyGroup } from '../../shared/domain/copies/plan-copy';
import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import type { WordsTree } from '../../shared/domain/languages/words-tree';
import { stringsOfBlock } from '../../shared/domain/workbook/block-strings';
import type { Block } from '../../shared/domain/workbook/blocks';
import type { Question, WorkbookContent } from '../../shared/domain/workbook/content';
import { makeWords, type Words } from '../../shared/i18n/words';
import type { LetterDraft, LetterParagraph, LetterRequest } from '../../shared/ipc/contract';
import type { Desk } from '../plans/desk';
import type { Reader } from '../store/connection';
import { contactOnPaper, SAFE_CONTACT } from './contact-on-paper';
import { printLanguage } from './copy-language';
import { copyPage } from './copy-page';
import { type CopyWords, copyWords } from './copy-words';
import { goalLines } from './kinds/lines';
import type { PlanState } from './plan-state';
import { whoItIs } from './who-it-is';
import type { YesHeld } from './yes-now';

/** Reads which yes of hers holds today, for one plan; the council she named comes with it. */
export type ReadYes = (
  reader: Reader,
  plan: string,
) => Promise<(matter: Parameters<YesLookup>[0]) => YesHeld>;

/** Nothing has been asked, so nothing holds. */
export const noYes: ReadYes = async () => () => ({ holds: false });

/** Before the id of a paragraph that is her answer to a question. */
export const HERS = 'hers-';

/** Where the words of letters come from; `letters` is their name in use. */
const FILE = 'letter-text';

export type Letter = {
  shown: LetterDraft;
  allowed: Allowed;
  /** Her answers as they stand in the letter, by the id of their paragraph. */
  hers: ReadonlyMap<string, string>;
  contact: CopyGroup[];
  /** The council she named, where the letter rests on her yes to it. */
  council?: string;
  /** In the letter's language; "page of" with its gaps left in. */
  words: Words;
  pageOf: string;
  /** Paragraphs of ours that have no words in that language, by id, as they were offered. */
  english: ReadonlyMap<string, string>;
};

export async function draftLetter(
  desk: Desk,
  state: PlanState,
  { letter, saidYes, language, ownCopy }: LetterRequest,
  readYes: ReadYes,
): Promise<Letter> {
  const { plan, sharing, version } = state;
  const { content } = desk;
  const yes = await readYes(desk.connection, plan.id);
  const { reader, needs } = letterRules[letter];
  const decided = decideAllowed(
    askingForEach(contentForLetter(content.workbook, letter)),
    plan.situation,
    plan.answers,
    reader,
    new Set(saidYes),
    sharing,
    (page, question) => isOnLetter(letter, page, question),
  );
  const allowed = onlyTicked(decided, new Set(saidYes));
  const inLanguage = await content.inLanguage(printLanguage(desk, { language })?.tag);
  const english = copyWords(content, await content.inLanguage(FIRST_LANGUAGE));
  const hers = copyWords(content, inLanguage);
  const words = makeWords(inLanguage.tag, inLanguage.words);
  const forStaff = makeWords(FIRST_LANGUAGE, content.words);
  const order = { copyFor: reader, style: 'key', saidYes: new Set(saidYes), version } as const;
  const from = { hers, english, plan, allowed, order: { ...order, today: desk.today() } };
  const contact = contactOnPaper(from);
  const said = herParagraphs(desk, from, letter, words);
  const held = needs === undefined ? undefined : yes(needs);
  const params = { establishment: desk.establishment, council: held?.council ?? '' };
  const fixed = fixedParagraphs(content.words.letters, letter, words, params);
  const worker = desk.session.worker.name;
  const contactText = contact.flatMap(textsOf).join(' ');
  const notThere = stillEnglish(inLanguage.inEnglish[FILE], letter, [...fixed, ...leadsOf(said)]);
  const shown: LetterDraft = {
    ...{ language: inLanguage.tag, isPartEnglish: notThere.isPart },
    ...(held?.holds && held.since ? { yes: yesShown(held, held.since) } : {}),
    stops: stopsOfLetter(letter, allowed, yes),
    subject: words(`letters:${letter}.subject`),
    greeting: words(`letters:${letter}.greeting`),
    close: words('letters:common.close'),
    names: { full: plan.legalName, known: plan.name },
    paragraphs: [
      ...fixed,
      ...said.flatMap(({ lead, own }) => [lead, own]),
      { id: 'end', text: words(`letters:${letter}.end`) },
    ],
    from: words('letters:common.from', { name: plan.legalName, worker, ...params }),
    fromWithoutPrison: words('letters:common.fromWithoutPrison', { name: plan.legalName }),
    ...(contactText ? { contact: contactText } : {}),
    ...{ who: whoItIs(plan), version },
    askEachTime: allowed.askEachTime,
    leftOut: allowed.leftOut.filter(({ reason }) => reason !== 'ask_her'),
    suggestedName: `${forStaff(`letters:common.${ownCopy ? 'fileNameOwn' : 'fileName'}`, {
      ...{ letter: forStaff(`letters:${letter}.file`), reference: plan.reference, version },
    })}.pdf`,
  };
  return {
    ...(held?.council === undefined ? {} : { council: held.council }),
    pageOf: hers.furniture['pageOf'] ?? '',
    ...{ shown, allowed, contact, words, english: notThere.paragraphs },
    hers: new Map(said.map(({ own }) => [own.id, own.text])),
  };
}

function isOnLetter(
  letter: LetterKind,
  page: { copies?: string[] | undefined },
  question: Question,
): boolean {
  const parts = partsOnKind('letter', { page, question });
  return parts.includes(letter) || (question.controls === SAFE_CONTACT && parts.includes(''));
}

/** Each answer is asked about for each letter; what never prints does not. */
function askingForEach(content: WorkbookContent): WorkbookContent {
  const pages = content.workbook.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) => ({
      ...question,
      print: question.print === 'no' ? ('no' as const) : ('ask' as const),
    })),
  }));
  return { ...content, workbook: { ...content.workbook, pages } };
}

/** What she shares with this reader anyway is asked about as well: it was never said of this letter. */
function onlyTicked(decided: Allowed, ticked: ReadonlySet<string>): Allowed {
  const pages = decided.groups.flatMap((group) => group.pages);
  const shared = pages.flatMap(({ page, questions }) =>
    questions.map(({ key }) => ({ page: page.id, question: key })),
  );
  const isNew = ({ question }: { question: string }) =>
    !decided.askEachTime.some((each) => each.question === question);
  const groups = decided.groups.map((group) => ({
    ...group,
    pages: group.pages.map((page) => ({
      ...page,
      questions: page.questions.filter(({ key }) => ticked.has(key)),
    })),
  }));
  return { ...decided, groups, askEachTime: [...decided.askEachTime, ...shared.filter(isNew)] };
}

function yesShown({ until, words }: YesHeld, since: Day): NonNullable<LetterDraft['yes']> {
  return { since, ...(until ? { until } : {}), ...(words ? { words } : {}) };
}

const leadsOf = (said: readonly Said[]) => said.map(({ lead }) => lead);

/** Which sentences of this letter stand in English, in a letter that is in another language. */
function stillEnglish(
  keys: readonly string[] | undefined,
  letter: LetterKind,
  paragraphs: readonly LetterParagraph[],
): { isPart: boolean; paragraphs: Map<string, string> } {
  const here = new Set(
    (keys ?? []).filter((key) => key.startsWith(`${letter}.`) || key.startsWith('common.')),
  );
  const isEnglish = ({ id }: LetterParagraph) =>
    [`paragraphs.${id}`, `answers.${id}`].some((key) => here.has(`${letter}.${key}`));
  const found = paragraphs.filter(isEnglish).map(({ id, text }) => [id, text] as const);
  return { isPart: here.size > 0, paragraphs: new Map(found) };
}

type From = Parameters<typeof contactOnPaper>[0] & { english: CopyWords };
type Said = { lead: LetterParagraph; own: LetterParagraph };

function herParagraphs(desk: Desk, from: From, letter: LetterKind, words: Words): Said[] {
  const pages = from.allowed.groups.flatMap((group) => group.pages);
  return pages.flatMap(({ page, questions }) =>
    questions
      .filter((question) => question.controls !== SAFE_CONTACT)
      .filter(({ key }) => from.plan.answers.get(key)?.value.kind === 'said')
      .flatMap((question): Said[] => {
        const [made] = copyPage(from.hers, from.plan, from.order, from.allowed, page, [
          question,
        ]).questions;
        const text = made ? sentenceOf(desk, from, question, made.blocks.flatMap(linesOf)) : '';
        if (text === '') return [];
        const lead = words(`letters:${letter}.answers.${question.key}`);
        return [
          {
            lead: { id: question.key, text: lead },
            own: { id: `${HERS}${question.key}`, text },
          },
        ];
      }),
  );
}

/** Of something with several fields the first: a letter is no form. */
function linesOf(block: Block): string[] {
  if (block.kind !== 'cards') return stringsOfBlock(block);
  return block.cards.map(({ title, rows }) => title ?? rows[0]?.text ?? '');
}

/** An answer as lines of a letter. Of her goals only what she wants: who does what stands in her plan. */
function sentenceOf(desk: Desk, from: From, question: Question, strings: string[]): string {
  if (question.type === 'goals') {
    const whole = {
      ...from,
      desk,
      isElsewhere: () => false,
      isForDates: false,
    };
    return goalLines(whole, question)
      .map(({ goal }) => goal.goal.trim())
      .join('\n');
  }
  const written = strings.map((text) => text.trim()).filter((text) => text !== '');
  return written.join('\n');
}

function fixedParagraphs(
  tree: WordsTree,
  letter: LetterKind,
  words: Words,
  params: Record<string, string>,
): LetterParagraph[] {
  const text = tree[letter] as { paragraphs?: Record<string, string> } | undefined;
  return Object.keys(text?.paragraphs ?? {})
    .filter((id) => id !== 'yes' || params['council'] !== '')
    .map((id) => ({ id, text: words(`letters:${letter}.paragraphs.${id}`, params) }));
}

function textsOf({ pages }: CopyGroup): string[] {
  return pages.flatMap(({ questions }) =>
    questions.flatMap(({ blocks }) => blocks.flatMap(stringsOfBlock)),
  );
}
