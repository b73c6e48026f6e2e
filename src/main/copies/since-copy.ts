// What has happened to a plan since one of its copies was made: answers that changed, what she has taken back that the copy
// still shows, a yes it went out with that holds no more. Titles only, never what was said.

import {
  type MadeOf,
  type PlanNow,
  sinceMade,
  type TakenBack,
} from '../../shared/domain/copies/since-made';
import { choicesNow } from '../../shared/domain/sharing/levels';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import { whatChanged } from '../../shared/domain/workbook/what-changed';
import type { SinceCopy, TitlesOnPage } from '../../shared/ipc/check-calls';
import type { CopyMade } from '../../shared/ipc/contract';
import type { Desk } from '../plans/desk';
import { dayOfMoment } from '../plans/local-days';
import { readPlan } from '../plans/read-plan';
import { readSharing } from '../plans/sharing-rows';
import { readVersionAnswers } from '../plans/version-answers';
import { nextVersion } from '../plans/version-rows';
import type { Reader } from '../store/connection';
import { readConsents } from './consent-rows';
import type { CopyOnRecord } from './copy-on-record';
import type { WhatItShows } from './handed-rows';

/** The plan that copies are held against. Part of the caller's transaction. @throws KnownFailure not-found */
export async function readPlanNow(desk: Desk, reader: Reader, id: string): Promise<PlanNow> {
  const { workbook: content } = desk.content;
  const { situation, answers } = await readPlan(reader, desk.content, id, desk.today());
  return {
    ...{ content, situation, answers },
    sharing: { choices: choicesNow(await readSharing(reader, id)), today: desk.today() },
    said: await readConsents(reader, content, id),
    version: await nextVersion(reader, id),
  };
}

/** A copy on record as the rule asks for it. */
export function madeOf(copy: CopyMade & WhatItShows): MadeOf {
  const { kind, copyFor, letter, version, madeAt, questions, shown, withoutHer } = copy;
  return {
    ...{ kind, copyFor, letter, version, madeAt, madeOn: dayOfMoment(madeAt) },
    ...{ questions, ...shown, withoutHer },
  };
}

/** What is different now from what this copy shows. Part of the caller's transaction. */
export async function readSince(
  desk: Desk,
  reader: Reader,
  { plan: id, copy, newer, ...shows }: CopyOnRecord,
): Promise<SinceCopy> {
  const { workbook: content } = desk.content;
  const plan = await readPlanNow(desk, reader, id);
  const then = await readVersionAnswers(reader, content.workbook, id, copy.version);
  const changed = then ? whatChanged(content.workbook, then.answers, plan.answers) : [];
  const { stops, yesesGone, takenBack } = sinceMade(madeOf({ ...copy, ...shows }), plan);
  return {
    isVersionKept: then !== undefined,
    versionNow: plan.version,
    changed: titles(content, changed),
    haveFactsChanged: then?.hasSameFacts === false,
    takenBack: titles(content, takenBack),
    ...{ stops, yesesGone, withoutHer: shows.withoutHer },
    ...(newer ? { newer } : {}),
  };
}

/** Titles as staff know them, page by page in the order of the workbook, each once. A page alone is her short words. */
function titles(
  { workbook, words }: WorkbookContent,
  found: readonly Pick<TakenBack, 'page' | 'question'>[],
): TitlesOnPage[] {
  const keys = new Set(found.map(({ question }) => question));
  const pages = new Set(found.map(({ page }) => page));
  return workbook.pages.flatMap(({ id, questions }) => {
    if (!pages.has(id)) return [];
    const page = words.pages[id];
    const label = (key: string) => page?.questions[key]?.label ?? key;
    const here = questions.filter(({ key }) => keys.has(key));
    return [{ page: page?.title ?? id, questions: here.map(({ key }) => label(key)) }];
  });
}
