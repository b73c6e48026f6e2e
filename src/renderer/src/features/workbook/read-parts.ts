// What is read aloud, and in which order: a question is asked, explained, and then its options are named.
// Pure; the words come from the content. Never words for the worker, and never an answer beside a question.

import { piecesOfBlock } from '../../../../shared/domain/workbook/block-strings';
import type { Block } from '../../../../shared/domain/workbook/blocks';
import type {
  Question,
  WorkbookContent,
  WorkbookPage,
} from '../../../../shared/domain/workbook/content';
import type { QuestionWords } from '../../../../shared/domain/workbook/words';
import type { Part } from '../../ui/read-aloud/pieces';
import { labelIn, noticeLines, pageIntro, pageTitle, type Wording } from './wording';

/** The names of parts, to read them and to mark them by. */
export const partNames = {
  label: 'label',
  help: 'help',
  option: (value: string) => `option:${value}`,
  item: (key: string) => `item:${key}`,
  block: (at: number) => `block:${at}`,
  line: (at: number) => `line:${at}`,
};

/** Question, then help, then options. */
export function partsOfQuestion(question: Question, text: QuestionWords, wording: Wording): Part[] {
  const options = (question.options ?? []).map(({ value }) => ({
    id: partNames.option(value),
    text: text.options?.[value] ?? '',
  }));
  const items = (question.scaleItems ?? []).map((key) => {
    const words = text.scaleItems?.[key];
    return { id: partNames.item(key), text: words ? labelIn(words, wording) : '' };
  });
  return [
    { id: partNames.label, text: labelIn(text, wording) },
    { id: partNames.help, text: text.help },
    // The same options stand under each side of life; they are named once, after the first.
    ...items.slice(0, 1),
    ...options,
    ...items.slice(1),
  ];
}

/** Title, introduction, and the notice where there is one. */
export function partsOfPage(
  content: WorkbookContent,
  page: WorkbookPage,
  wording: Wording,
): Part[] {
  const lines = [
    ...pageIntro(content.words, page.id, wording),
    ...noticeLines(content.words, page.notice, wording),
  ];
  return [
    { id: partNames.label, text: pageTitle(content.words, page.id, wording) },
    ...lines.map((text, at) => ({ id: partNames.line(at), text })),
  ];
}

/** An answer laid out for reading, block by block. */
export function partsOfBlocks(blocks: readonly Block[]): Part[] {
  return blocks.flatMap((block, at) =>
    piecesOfBlock(block).map((piece) => ({ id: partNames.block(at), ...piece })),
  );
}
