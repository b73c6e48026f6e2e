// Pages to write on with a pen: the questions with boxes and lines, and nothing of any woman.

import type { CopyPage, PlanCopy } from '../../shared/domain/copies/plan-copy';
import { isForGuided } from '../../shared/domain/sitting/guided';
import { blankBlock } from '../../shared/domain/workbook/blank';
import { groupsFor, type PageForHer } from '../../shared/domain/workbook/walk';
import type { BlankMade, BlankRequest } from '../../shared/ipc/contract';
import type { Desk } from '../plans/desk';
import type { CopyWords } from './copy-words';
import type { Exporter } from './exporter';
import type { Outlet } from './outlet';
import { paperWithoutHer, wordsForPaper, writePaper } from './paper-without-her';
import { symbolOf } from './question-symbol';

/** The pages asked for that there are, ready for paper. */
export async function blankCopy(desk: Desk, asked: BlankRequest): Promise<PlanCopy> {
  const hers = await wordsForPaper(desk, asked.language);
  const { words, workbook } = hers;
  const isEasy = asked.style === 'easy';
  const groups = groupsFor(workbook.workbook, asked.situation)
    .map(({ id, pages }) => ({
      id,
      title:
        (isEasy ? workbook.words.groups[id]?.easyTitle : workbook.words.groups[id]?.title) ?? id,
      pages: pages
        .filter((page) => asked.pages.includes(page.id))
        .map((page) => blankPage(hers, page, asked))
        .filter(({ questions }) => questions.length > 0),
    }))
    .filter(({ pages }) => pages.length > 0);
  return paperWithoutHer(desk, hers, {
    style: asked.style,
    isForHer: true,
    whose: words('paper:blank.whose'),
    groups,
  });
}

function blankPage(hers: CopyWords, page: PageForHer, { style, forPeer }: BlankRequest): CopyPage {
  const { workbook } = hers;
  const text = workbook.words.pages[page.id];
  const isEasy = style === 'easy';
  const symbol = workbook.symbols[page.symbol];
  const intro = isEasy ? text?.easyIntro : text?.intro;
  return {
    id: page.id,
    title: (isEasy ? text?.easyTitle : text?.title) ?? page.id,
    ...(intro ? { intro } : {}),
    ...(symbol ? { symbol } : {}),
    questions: page.questions
      .filter((question) => !forPeer || isForGuided(question))
      .flatMap((question) => {
        const asked = text?.questions[question.key];
        if (!asked) return [];
        return [
          {
            key: question.key,
            label: isEasy ? asked.easyLabel : asked.label,
            ...(isEasy ? symbolOf(workbook, question) : {}),
            ...(style === 'full' ? { help: asked.help } : {}),
            blocks: [blankBlock(question, asked, workbook, isEasy)],
            marks: [],
          },
        ];
      }),
  };
}

/**
 * Draws the pages and writes them.
 * @throws KnownFailure not-found when none of the pages is there, and as writing a copy does
 */
export async function makeBlankPages(
  desk: Desk,
  exporter: Exporter,
  asked: BlankRequest,
  to: string | Outlet,
): Promise<BlankMade> {
  return writePaper(exporter, await blankCopy(desk, asked), to);
}
