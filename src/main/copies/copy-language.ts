// In which language a copy is made, and what is said to staff of it: they read English.

import { isStatutory } from '../../shared/domain/copies/kinds';
import { foundAs, type PlanCopy } from '../../shared/domain/copies/plan-copy';
import type { Language } from '../../shared/domain/languages/language';
import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import type { CopyRequest } from '../../shared/ipc/contract';
import type { Desk } from '../plans/desk';
import type { CopyOrder } from './copy-page';

/** The language asked for, if it is there and made ready for paper; undefined for English. Forms are in English. */
export function printLanguage(
  desk: Desk,
  { language, kind }: Partial<Pick<CopyRequest, 'language' | 'kind'>>,
): Language | undefined {
  if (kind && isStatutory(kind)) return undefined;
  return desk.content.languages.find(
    ({ tag, tiers }) => tag === language && tag !== FIRST_LANGUAGE && tiers.includes('print'),
  );
}

/** What makePlanCopy is asked for. A language that is not there for print is English. */
export async function copyOrder(
  desk: Desk,
  request: CopyRequest,
  version: number,
): Promise<CopyOrder> {
  const { kind, copyFor, to, large, withoutArea, withoutData, style, saidYes, withEnglish } =
    request;
  return {
    ...{ copyFor, style, version },
    ...(kind ? { kind } : {}),
    ...(to?.trim() ? { to: to.normalize('NFC').trim() } : {}),
    ...(large ? { large } : {}),
    ...(withoutArea ? { withoutArea } : {}),
    ...(withoutData ? { withoutData } : {}),
    saidYes: new Set(saidYes),
    content: await desk.content.inLanguage(printLanguage(desk, request)?.tag),
    ...(withEnglish ? { withEnglish } : {}),
  };
}

/** Turns a title of this copy into the one staff know it by. */
export function titleForStaff(desk: Desk, copy: PlanCopy): (title: string) => string {
  if (copy.language === FIRST_LANGUAGE) return (title) => title;
  const { words } = desk.content.workbook;
  const isEasy = copy.style === 'easy';
  const known = new Map<string, string>();
  for (const group of copy.groups) {
    const groupWords = words.groups[group.id];
    known.set(group.title, (isEasy ? groupWords?.easyTitle : groupWords?.title) ?? group.title);
    for (const page of group.pages) {
      const pageWords = words.pages[page.id];
      known.set(page.title, (isEasy ? pageWords?.easyTitle : pageWords?.title) ?? page.title);
      for (const question of page.questions) {
        const title = foundAs(question, page.title);
        known.set(title, staffTitle(words, question.key, isEasy) ?? title);
      }
    }
  }
  return (title) => known.get(title) ?? title;
}

/** A question, or her short words for a page, wherever on the copy it stands: short kinds have parts of their own. */
function staffTitle(
  { pages }: WorkbookContent['words'],
  key: string,
  isEasy: boolean,
): string | undefined {
  for (const [id, page] of Object.entries(pages)) {
    if (key === `${id}-in-short`) return page.title;
    // A goal of hers stands under the key of its question and its own.
    const asked = Object.keys(page.questions).find(
      (each) => key === each || key.startsWith(`${each}-`),
    );
    const text = asked === undefined ? undefined : page.questions[asked];
    if (text) return isEasy ? text.easyLabel : text.label;
  }
  return undefined;
}
