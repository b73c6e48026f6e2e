// Pages to write on with a pen: the questions with boxes and lines, and nothing of any woman.

import { basename } from 'node:path';
import type { CopyPage, PlanCopy } from '../../shared/domain/copies/plan-copy';
import { isForGuided } from '../../shared/domain/sitting/guided';
import { blankBlock } from '../../shared/domain/workbook/blank';
import { groupsFor, type PageForHer } from '../../shared/domain/workbook/walk';
import type { BlankMade, BlankRequest } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import { fileFailure } from '../files/file-failure';
import { writeWhole } from '../files/write-whole';
import type { Desk } from '../plans/desk';
import { type CopyWords, copyWords } from './copy-words';
import type { Exporter } from './exporter';
import { symbolOf } from './question-symbol';

/** The pages asked for that there are, ready for paper. */
export async function blankCopy(desk: Desk, asked: BlankRequest): Promise<PlanCopy> {
  const language = desk.content.languages.find(
    ({ tag, tiers }) => tag === asked.language && tiers.includes('print'),
  );
  const hers = copyWords(desk.content, await desk.content.inLanguage(language?.tag));
  const { words, workbook, furniture } = hers;
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
  return {
    language: hers.language,
    style: asked.style,
    title: words('paper:title'),
    name: '',
    establishment: desk.establishment,
    whose: words('paper:blank.whose'),
    version: 1,
    planReference: '',
    shortHash: '',
    madeOn: desk.today(),
    identity: [],
    dates: { heading: words('paper:dates.heading'), lines: [] },
    groups,
    signatureFields: [],
    wetSignatures: [],
    furniture: {
      pageOf: furniture['pageOf'] ?? '',
      version: '',
      hash: '',
      signHere: words('paper:furniture.signHere'),
      date: words('paper:furniture.date'),
      privateMark: words('paper:furniture.privateMark'),
    },
  };
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
  path: string,
): Promise<BlankMade> {
  const copy = await blankCopy(desk, asked);
  if (copy.groups.length === 0) throw new KnownFailure('not-found');
  const drawn = await exporter.draw(copy);
  await writeWhole(path, drawn.bytes).catch((problem: unknown) => {
    throw fileFailure(problem, 'place-not-writable');
  });
  return { fileName: basename(path), pages: drawn.pages };
}
