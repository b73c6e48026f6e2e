// "Who has looked at my plan" on one page, for her to keep: the same days and the same words as on her own screen. It is not
// signed and not on record as a copy, for nothing of her plan stands on it; that it was printed is in the log.

import type { LookDay, LookMade, Looks } from '../../shared/domain/audit/looks';
import { formatDay } from '../../shared/domain/calendar/day-in-words';
import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import type { Words } from '../../shared/i18n/words';
import type { BlankMade } from '../../shared/ipc/contract';
import type { Desk } from '../plans/desk';
import type { CopyWords } from './copy-words';
import type { Exporter } from './exporter';
import { type Outlet, outletOf } from './outlet';
import { paperWithoutHer, wordsForPaper } from './paper-without-her';
import { readPlanState } from './plan-state';

/** More lines than this never fit on a page. */
const MOST_LINES = 40;
/** How much shorter it is tried again, where it took more than a page. */
const SHORTER = 0.8;

export type LooksAsked = { plan: string; language?: string | undefined };

/**
 * Draws the page and lets it out; the oldest days are left off until it is one page, and it says so.
 * @throws KnownFailure missing-characters, export-stuck, and as printing does
 */
export async function makeLooks(
  desk: Desk,
  exporter: Exporter,
  looks: Looks,
  asked: LooksAsked,
  to: string | Outlet,
): Promise<BlankMade> {
  const { plan } = await readPlanState(desk, asked.plan);
  const hers = await wordsForPaper(desk, asked.language);
  let many = Math.min(looks.days.length, MOST_LINES);
  let drawn = await exporter.draw(looksCopy(desk, hers, plan, looks, many));
  while (drawn.pages > 1 && many > 1) {
    many = Math.max(1, Math.floor(many * SHORTER));
    drawn = await exporter.draw(looksCopy(desk, hers, plan, looks, many));
  }
  const { fileName = '', send } = outletOf(to);
  await send(drawn.bytes, drawn.pages);
  return { fileName, pages: drawn.pages };
}

/** @param many so many of the newest lines stand on it */
export function looksCopy(
  desk: Desk,
  hers: CopyWords,
  plan: { name: string; reference: string },
  { days, since, isCut, putBack = [] }: Looks,
  many: number,
): PlanCopy {
  const { words, language } = hers;
  const lines = days.slice(0, many).map((each) => lineOf(words, language, each));
  const day = (on: string) => formatDay(on, language);
  const isShort = isCut === true || many < days.length;
  const paper = paperWithoutHer(desk, hers, {
    ...{ style: 'key', isForHer: false, whose: words('her:looks.paper.whose') },
    groups: [
      {
        id: 'looks',
        title: words('her:looks.title'),
        pages: [
          {
            id: 'looks',
            title: day(desk.today()),
            lines: [
              words('her:looks.paper.intro'),
              ...(lines.length > 0 ? lines : [words('her:looks.none')]),
              ...(isShort ? [words('her:looks.paper.older')] : []),
              ...putBack.map((one) =>
                words('her:looks.putBack', { day: day(one.day), from: day(one.from) }),
              ),
              ...(since ? [words('her:looks.before', { day: day(since) })] : []),
            ],
            questions: [],
          },
        ],
      },
    ],
  });
  return {
    ...paper,
    name: plan.name,
    planReference: plan.reference,
    ...(desk.practice
      ? { practice: { mark: words('paper:practice.mark'), why: words('paper:practice.why') } }
      : {}),
  };
}

/** "21 November 2026: Sam Okoro, specialist. Opened my plan. Printed a copy for me (2 pages)." */
function lineOf(words: Words, language: string, { by, role, day, made }: LookDay): string {
  const who = { by: by || words('her:looks.gone'), role: words(`her:looks.roles.${role}`) };
  const head = words('her:looks.head', { ...who, day: formatDay(day, language) });
  return [head, ...made.map((one) => lookInWords(words, one))].map((text) => `${text}.`).join(' ');
}

function lookInWords(words: Words, made: LookMade): string {
  if (made.what === 'outside') {
    return words('her:looks.outside', { purpose: words(`her:looks.purposes.${made.purpose}`) });
  }
  if (made.what === 'copy' || made.what === 'printed') {
    return words(`her:looks.${made.what}`, {
      copyFor: words(`her:looks.copyFor.${made.copyFor}`),
      pages: words('her:looks.pages', { count: made.pages }),
    });
  }
  return words(`her:looks.did.${made.what}`);
}
