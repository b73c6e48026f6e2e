// The day she walks out, on one side in large print: who meets her, how she travels, where she sleeps, whom she rings. Where
// nothing is known yet there is room for a pen.

import { formatDayWithWeekday } from '../../../shared/domain/calendar/day-in-words';
import type { CopyPage, CopyQuestion } from '../../../shared/domain/copies/plan-copy';
import type { Block } from '../../../shared/domain/workbook/blocks';
import type { Question } from '../../../shared/domain/workbook/content';
import type { CopyFrom, MakeKind } from './copy-from';
import { inParts, partsOf } from './in-parts';
import { roomForPen } from './list-on-kind';

export const releaseSheet: MakeKind = (from) => {
  const { words, workbook } = from.hers;
  const asked = new Set<string>();
  const said = inParts(from, 'release', (made, question) => {
    asked.add(question.type === 'person' ? 'meets' : question.key);
    return [plainly(made, question)];
  }).flatMap(({ pages }) => pages);
  const pages = (partsOf.release ?? []).map(([part, symbolName]): CopyPage => {
    const title = words(`paper:parts.release.${part}`);
    const symbol = workbook.symbols[symbolName];
    const questions = said.find(({ id }) => id === part)?.questions ?? [];
    return {
      ...{ id: part, title, ...(symbol ? { symbol } : {}) },
      questions: [...questions, ...stillOpen(from, part, title, questions, asked)],
    };
  });
  const day = dayPage(from);
  const hasLines = [day, ...pages].some(({ questions }) => questions.some(isForPen));
  // The same whether she keeps something back or has not said it yet: whoever sees the sheet is told nothing by it.
  const lines = hasLines && from.order.copyFor === 'woman' ? [words('paper:leaving.byHand')] : [];
  return {
    title: words('paper:kinds.release'),
    groups: [{ id: 'release', title: '', pages: [{ ...day, lines }, ...pages] }],
    // It goes out of the gate with her: like her card it names no prison and bears no signature.
    establishment: '',
    // Nothing on it is smaller than its words in easy style.
    style: 'easy',
    dates: { heading: '', lines: [] },
    signatureFields: [],
    wetSignatures: [],
    fit: { pages: from.order.large ? 2 : 1, more: words('paper:leaving.more') },
  };
};

const isForPen = ({ blocks }: CopyQuestion) => blocks.some(({ kind }) => kind === 'blank');

/** The day itself, for readers who get her dates, once it is sure that she leaves on it. */
function dayPage(from: CopyFrom): CopyPage {
  const { words, language } = from.hers;
  const title = words('paper:leaving.day');
  const release = from.plan.schedule.releaseDay;
  const isKnown = from.isForDates && release !== undefined && release.source !== 'parole_date';
  const day = isKnown ? formatDayWithWeekday(release.date, language) : undefined;
  const question: CopyQuestion =
    day === undefined
      ? { ...roomForPen('day', title), findAs: title }
      : { key: 'day', label: '', findAs: title, blocks: [{ kind: 'words', text: day }], marks: [] };
  return { id: 'day', title: '', questions: [question] };
}

/** An answer in as few lines as it has, without a heading, a picture or a remark of its own. */
function plainly(made: CopyQuestion, question: Question): CopyQuestion {
  const { symbol: _, help: __, also: ___, label, ...rest } = made;
  const blocks = made.blocks.flatMap((block): Block[] => {
    // An area and its town stand on one line.
    if (block.kind === 'words' && question.type === 'address') {
      return [{ ...block, text: block.text.split('\n').join(', ') }];
    }
    if (block.kind !== 'cards') return [block];
    if (question.type === 'person') {
      return block.cards.map(({ title = '', rows }) => ({
        kind: 'words',
        text: [title, ...rows.map(({ text }) => text)].filter((text) => text.trim()).join(', '),
      }));
    }
    return [block];
  });
  return { ...rest, label: '', findAs: made.findAs ?? label, blocks, marks: [] };
}

/** What nobody has said yet, with room to write it. */
function stillOpen(
  from: CopyFrom,
  part: string,
  title: string,
  questions: readonly CopyQuestion[],
  asked: ReadonlySet<string>,
): CopyQuestion[] {
  const { words } = from.hers;
  const room = (label?: string, boxes?: string[]) => ({
    ...roomForPen(`room-${part}`, label, boxes),
    findAs: title,
  });
  if (part === 'gate') {
    const hasWho = asked.has('meets');
    const hasWhen = questions.length > (hasWho ? 1 : 0);
    return [
      ...(hasWho ? [] : [room(words('paper:leaving.meets'))]),
      ...(hasWhen ? [] : [room(words('paper:leaving.whenWhere'))]),
    ];
  }
  if (questions.length > 0) return [];
  return [part === 'phone' ? room(undefined, noPhone(from)) : room()];
}

/** "No phone" to tick: it is an answer like any other. */
function noPhone({ hers }: CopyFrom): string[] {
  const { pages } = hers.workbook.workbook;
  for (const page of pages) {
    const phone = page.questions.find(({ copies }) => copies?.includes('release_phone'));
    const words = phone && hers.workbook.words.pages[page.id]?.questions[phone.key]?.options;
    if (words?.['none']) return [words['none']];
  }
  return [];
}
