// Answers the calls about the forms of prison and council on screen. An item says what may stand on the copy for that
// reader, and nothing else; where no copy can be made, nothing is shown.

import { createHash } from 'node:crypto';
import { type Allowed, decideAllowed } from '../../shared/domain/copies/allowed';
import { mattersFor } from '../../shared/domain/copies/forms/coverage';
import type { Matter } from '../../shared/domain/copies/forms/pathway-plan-form';
import { asPlainText } from '../../shared/domain/copies/forms/plain-text';
import { isOnKind } from '../../shared/domain/copies/kinds';
import {
  type CopyAudience,
  type CopyKind,
  type CopyQuestion,
  foundAs,
} from '../../shared/domain/copies/plan-copy';
import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import type { Question } from '../../shared/domain/workbook/content';
import { formsOf } from '../../shared/domain/workbook/forms';
import { isAnswered, pagesFor } from '../../shared/domain/workbook/walk';
import type { Words } from '../../shared/i18n/words';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Coverage, KeyInItem, KeyInPage, KeyInReader } from '../../shared/ipc/statutory-calls';
import type { Desk } from '../plans/desk';
import { copyWords } from './copy-words';
import { appendKeyedIn, type KeyedIn, readKeyedIn } from './keyed-in-rows';
import type { CopyFrom } from './kinds/copy-from';
import { mattersOnCopy } from './kinds/council-coverage';
import { formWords } from './kinds/form-words';
import { herAnswers, inHerShortWords } from './kinds/on-forms';
import { answerInWords, onForm } from './kinds/resettlement';
import { makePlanCopy } from './make-plan-copy';
import { type PlanState, readPlanState } from './plan-state';
import { leaksIn } from './what-leaves';

/** Handlers for `statutory`, working at this desk. */
export function statutoryHandlers(desk: Desk): Handlers<'statutory'> {
  return {
    keyIn: (asked) => keyInPage(desk, asked),
    markKeyedIn: async ({ plan, reader, item, seen, isKeyed }) => {
      const { pathways } = await keyInPage(desk, { plan, reader });
      if (!pathways.some(({ items }) => items.some(({ id }) => id === item))) {
        throw new KnownFailure('not-found');
      }
      const at = desk.now();
      await desk.connection.transaction((writer) =>
        appendKeyedIn(writer, {
          ...{ plan, audience: reader, item, seen, isKeyed, at },
          session: desk.session.id,
        }),
      );
      return keyInPage(desk, { plan, reader });
    },
    coverage: async ({ plan }) => coverageNow(desk, await readPlanState(desk, plan)),
  };
}

/** What a copy of this kind would be made from, for this reader, with nothing said yes to for one copy alone. */
function copyFrom(
  desk: Desk,
  { plan, version, sharing }: PlanState,
  kind: CopyKind,
  copyFor: CopyAudience,
): CopyFrom {
  const { workbook, words } = desk.content;
  const hers = copyWords(desk.content, {
    ...{ tag: FIRST_LANGUAGE, workbook, words },
    ...{ screenWords: {}, inEnglish: {} },
  });
  const saidYes: ReadonlySet<string> = new Set();
  const allowed: Allowed = decideAllowed(
    ...([workbook, plan.situation, plan.answers, copyFor, saidYes, sharing] as const),
    (page, question) => isOnKind(kind, page, question, plan.facts),
  );
  return {
    ...{ desk, plan, hers, english: hers, allowed },
    order: { kind, copyFor, style: 'key', saidYes, version, sharing, today: desk.today() },
    isElsewhere: () => false,
    isForDates: true,
  };
}

async function keyInPage(
  desk: Desk,
  { plan, reader }: { plan: string; reader: KeyInReader },
): Promise<KeyInPage> {
  const state = await readPlanState(desk, plan);
  const from = copyFrom(desk, state, 'resettlement', reader);
  const { stops } = from.allowed;
  if (stops.length > 0) return { stops, pathways: [] };
  const keyed = await readKeyedIn(desk.connection, { plan, audience: reader });
  const words = formWords(desk.content);
  const hidden = answersWithHiddenPlaces(desk, state, from);
  return { stops, pathways: pathwaysToKeyIn(from, words, keyed, hidden) };
}

/** Titles of answers with a hidden place in their words. They never get as far as a clipboard. */
function answersWithHiddenPlaces(
  desk: Desk,
  state: PlanState,
  { order }: CopyFrom,
): ReadonlySet<string> {
  const made = makePlanCopy(desk, state.plan, order);
  return new Set(leaksIn(desk, state, order.copyFor, made).map(({ where }) => where));
}

function pathwaysToKeyIn(
  from: CopyFrom,
  words: Words,
  keyed: ReadonlyMap<string, KeyedIn>,
  hidden: ReadonlySet<string>,
): KeyInPage['pathways'] {
  const item = (
    ...[id, title, answer, said]: [string, string, string, readonly CopyQuestion[]]
  ): KeyInItem => {
    const isHidden = (one: CopyQuestion) => hidden.has(foundAs(one));
    const hiddenIn = said.filter(isHidden).map((one) => foundAs(one));
    const open = said.filter((one) => !isHidden(one));
    const text = open.map(asPlainText).join('\n\n');
    const seen = createHash('sha256')
      .update(JSON.stringify([answer, text]))
      .digest('hex');
    const was = keyed.get(id);
    const keyedIn = was?.isKeyed && { by: was.by, at: was.at, isSame: was.seen === seen };
    return { id, title, answer, text, hiddenIn, seen, ...(keyedIn ? { keyedIn } : {}) };
  };
  return onForm(from).map(({ id, items, needs, shorts }) => {
    const short = inHerShortWords(from, shorts);
    return {
      id,
      title: words(`pathway.${id}`),
      items: [
        ...items.map((one, at) => {
          // Her short words are about the pathway; they go with its first question.
          const said = [...(at === 0 ? short : []), ...herAnswers(from, one.words)];
          const title = words(`item.${one.id}`);
          return item(one.id, title, answerInWords(words, one), said);
        }),
        ...(needs.length > 0
          ? [
              item(
                `${id}_NEEDS`,
                words('resettlement.needs'),
                needs.map((need) => words(`need.${need}`)).join(', '),
                [],
              ),
            ]
          : []),
      ],
    };
  });
}

function coverageNow(desk: Desk, state: PlanState): Coverage {
  const from = copyFrom(desk, state, 'council', 'pa');
  const words = formWords(desk.content);
  const matters = mattersOnCopy(from);
  return {
    stops: from.allowed.stops,
    isWelsh: matters.length > 10,
    askEachTime: from.allowed.askEachTime.length,
    lines: matters.map(({ line: { matter, state: how, because } }) => ({
      matter,
      title: words(`matter.${matter}`),
      state: how,
      because: words(`coverage.because.${because}`),
      pages: pagesAbout(from, matter),
    })),
  };
}

/**
 * Pages that ask about a matter: those where its words stand before those that touch on it, and of each those where
 * something is still open first. Her goals may be about any.
 */
function pagesAbout({ plan, desk }: CopyFrom, matter: Matter): string[] {
  const rankOf = (question: Question): number[] => {
    if (formsOf(question).goalAreas) return [4];
    const at = mattersFor(question).indexOf(matter);
    if (at < 0) return [];
    return [(at === 0 ? 0 : 2) + (isAnswered(plan.answers.get(question.key)) ? 1 : 0)];
  };
  return pagesFor(desk.content.workbook.workbook, plan.situation)
    .map(({ id, questions }) => ({ id, rank: Math.min(...questions.flatMap(rankOf)) }))
    .filter(({ rank }) => Number.isFinite(rank))
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id);
}
