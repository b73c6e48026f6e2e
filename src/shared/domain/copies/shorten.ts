// Makes an answer shorter without cutting a sentence: the first of its lines, the first of its sentences. What does not
// fit even so is left out whole. Pure.

import type { Block, OtherLanguage } from '../workbook/blocks';
import { CONTACT_GROUP, type CopyQuestion, type PlanCopy } from './plan-copy';

/** How much of each answer there is room for. */
export type Room = {
  /** Questions under a heading. */
  questions: number;
  /** Lines of a list, and cards. */
  lines: number;
  /** Characters of one text. */
  letters: number;
};

const everything = Number.POSITIVE_INFINITY;

/** From all of it to nothing, in steps; the first that fits is taken. */
export const rooms: readonly Room[] = [
  { questions: everything, lines: everything, letters: everything },
  { questions: everything, lines: 8, letters: 900 },
  { questions: 10, lines: 6, letters: 600 },
  { questions: 8, lines: 5, letters: 450 },
  { questions: 7, lines: 5, letters: 320 },
  { questions: 6, lines: 4, letters: 320 },
  { questions: 6, lines: 4, letters: 240 },
  { questions: 5, lines: 3, letters: 240 },
  { questions: 5, lines: 3, letters: 160 },
  { questions: 4, lines: 3, letters: 120 },
  { questions: 4, lines: 2, letters: 120 },
  { questions: 3, lines: 2, letters: 90 },
  { questions: 3, lines: 1, letters: 90 },
  { questions: 2, lines: 1, letters: 60 },
  { questions: 1, lines: 1, letters: 60 },
  { questions: 0, lines: 0, letters: 0 },
];

/** Her sentences one by one; together they are her words, give or take spaces. @param language BCP 47 */
export function sentencesOf(text: string, language: string): string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' });
  return text
    .split('\n')
    .flatMap((line) => [...segments.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '');
}

/**
 * The copy with no more of each answer than there is room for, and `more` where something of a part is left out.
 * @param roomFor by the id of a part
 */
export function shortened(copy: PlanCopy, roomFor: (part: string) => Room): PlanCopy {
  const groups = copy.groups.map((group) => ({
    ...group,
    pages: group.pages.map((page) => {
      // How she can be reached safely is never shortened.
      if (group.id === CONTACT_GROUP) return page;
      const room = roomFor(page.id);
      // Room for a pen is no answer: none of it is hers to miss.
      const rooms = page.questions.filter(isRoomForPen);
      const said = page.questions.filter((each) => !isRoomForPen(each));
      const some = said.slice(0, room.questions).map((each) => shorter(copy, each, room));
      const kept = some.flatMap(({ question }) => question ?? []);
      const isWhole = kept.length === said.length && some.every((each) => each.isWhole);
      if (isWhole) return page;
      return { ...page, questions: [...kept, ...rooms], lines: [copy.fit?.more ?? ''] };
    }),
  }));
  return { ...copy, groups };
}

const isRoomForPen = ({ blocks }: CopyQuestion) =>
  blocks.length > 0 && blocks.every(({ kind }) => kind === 'blank');

type Shorter = { question?: CopyQuestion; isWhole: boolean };

function shorter(copy: PlanCopy, question: CopyQuestion, room: Room): Shorter {
  const parts = question.blocks.map((block) => shorterBlock(block, room, copy.language));
  const blocks = parts.flatMap(({ block }) => block ?? []);
  const { inEnglish, ...rest } = question;
  // English is read beside the whole answer: nobody knows which part of it stands for what is left out.
  const isWhole =
    parts.every((part) => part.isWhole) && (inEnglish?.text.length ?? 0) <= room.letters;
  if (isWhole) return { question, isWhole };
  return blocks.length === 0 ? { isWhole } : { question: { ...rest, blocks }, isWhole };
}

type ShorterBlock = { block?: Block; isWhole: boolean };

function shorterBlock(block: Block, room: Room, language: string): ShorterBlock {
  switch (block.kind) {
    case 'words': {
      const text = firstSentences(block.text, room.letters, block.own?.lang ?? language);
      const isWhole = text === block.text;
      return text === '' ? { isWhole } : { block: { ...block, text }, isWhole };
    }
    case 'bullets': {
      const at = fitting(block.items, (item) => item, room);
      const items = at.map((index) => block.items[index] ?? '');
      const own = at.map((index) => block.own?.[index] ?? null);
      const isWhole = items.length === block.items.length;
      if (items.length === 0) return { isWhole };
      return { block: { kind: 'bullets', items, ...ownOf(own) }, isWhole };
    }
    case 'lines': {
      const at = fitting(block.lines, ({ text }) => text, room);
      const lines = at.flatMap((index) => block.lines[index] ?? []);
      const isWhole = lines.length === block.lines.length;
      return lines.length === 0 ? { isWhole } : { block: { ...block, lines }, isWhole };
    }
    case 'cards': {
      const cards = block.cards.slice(0, room.lines);
      const isWhole = cards.length === block.cards.length;
      return cards.length === 0 ? { isWhole } : { block: { ...block, cards }, isWhole };
    }
    default:
      return room.lines === 0 ? { isWhole: false } : { block, isWhole: true };
  }
}

const ownOf = (own: (OtherLanguage | null)[]) => (own.some((each) => each) ? { own } : {});

/** The places of the first lines that are short enough to stand whole. */
function fitting<T>(lines: readonly T[], textOf: (line: T) => string, room: Room): number[] {
  return lines
    .flatMap((line, at) => (textOf(line).length <= room.letters ? [at] : []))
    .slice(0, room.lines);
}

/** As many of the first sentences as there is room for; line ends between them stay. */
function firstSentences(text: string, letters: number, language: string): string {
  if (text.length <= letters) return text;
  let kept = '';
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' });
  for (const { segment } of segments.segment(text)) {
    if (kept.length + segment.trimEnd().length > letters) break;
    kept += segment;
  }
  return kept.trimEnd();
}
