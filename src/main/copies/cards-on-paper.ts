// The cards that explain, one or all of them, to take along. They say nothing of any woman.

import type { CopyPage, PlanCopy, ReadingStyle } from '../../shared/domain/copies/plan-copy';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import type { ExplainerWords } from '../../shared/domain/workbook/words';
import type { BlankMade, CardsRequest } from '../../shared/ipc/contract';
import type { Desk } from '../plans/desk';
import type { Exporter } from './exporter';
import type { Outlet } from './outlet';
import { paperWithoutHer, wordsForPaper, writePaper } from './paper-without-her';

/** Which words of a card each reading style takes. */
const parts = {
  easy: ['easyTitle', 'easy'],
  key: ['title', 'key'],
  full: ['title', 'detail'],
} as const satisfies Record<ReadingStyle, readonly [keyof ExplainerWords, keyof ExplainerWords]>;

const ENGLISH = 'en-GB';

/** The cards asked for that there are, in the content's order, ready for paper. */
export async function cardsCopy(desk: Desk, asked: CardsRequest): Promise<PlanCopy> {
  const hers = await wordsForPaper(desk, asked.language);
  const pages = Object.keys(hers.workbook.explainers)
    .filter((card) => asked.cards.includes(card))
    .flatMap((card) => cardPage(hers.workbook, card, asked.style));
  const paper = paperWithoutHer(desk, hers, {
    style: asked.style,
    large: asked.large,
    whose: hers.words('paper:cards.whose'),
    groups:
      pages.length > 0 ? [{ id: 'cards', title: hers.words('paper:cards.title'), pages }] : [],
  });
  // Anybody may read a card.
  return { ...paper, furniture: { ...paper.furniture, privateMark: '' } };
}

function cardPage(workbook: WorkbookContent, card: string, style: ReadingStyle): CopyPage[] {
  const words = workbook.explainers[card];
  if (!words) return [];
  const [title, lines] = parts[style];
  const symbol = workbook.symbols[pictureOf(workbook, card)];
  return [
    {
      id: card,
      title: words[title],
      lines: words[lines],
      ...(symbol ? { symbol } : {}),
      ...(isInEnglish(workbook, card, style) ? { lang: ENGLISH } : {}),
      questions: [],
    },
  ];
}

/** The picture of the page the card stands on. */
function pictureOf({ workbook }: WorkbookContent, card: string): string {
  const page = workbook.pages.find(({ explainers, questions }) =>
    [explainers, ...questions.map((question) => question.explainers)].some((cards) =>
      cards?.includes(card),
    ),
  );
  return page?.symbol ?? '';
}

function isInEnglish({ inLanguage }: WorkbookContent, card: string, style: ReadingStyle): boolean {
  return parts[style].some((part) =>
    inLanguage?.inEnglish.some((key) => `${key}.`.startsWith(`explainers.${card}.${part}.`)),
  );
}

/**
 * Draws the cards and writes them.
 * @throws KnownFailure not-found when none of the cards is there, and as writing a copy does
 */
export async function makeCards(
  desk: Desk,
  exporter: Exporter,
  asked: CardsRequest,
  to: string | Outlet,
): Promise<BlankMade> {
  return writePaper(exporter, await cardsCopy(desk, asked), to);
}
