// Writes down what she chose about who sees what. Nobody is let see more unless she was there.

import { type Day, isAfter, isBefore } from '../../shared/domain/calendar/day';
import {
  type ChoicesNow,
  choiceFor,
  choicesNow,
  type ShareTarget,
  type SharingChoice,
  shareLevels,
} from '../../shared/domain/sharing/levels';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { requirePlan } from '../plans/read-plan';
import { appendSharing, readSharing } from '../plans/sharing-rows';

/** Handlers for `sharing`, working at this desk. */
export function sharingHandlers(desk: Desk): Handlers<'sharing'> {
  return {
    list: ({ plan }) => readSharing(desk.connection, plan),
    choose: (asked) => keepChoices(desk, { ...asked, onHerScreen: false }),
  };
}

type ChoicesMade = {
  plan: string;
  choices: readonly SharingChoice[];
  withHer: boolean;
  onHerScreen: boolean;
};

/** Writes choices down, all of them or none. @throws KnownFailure not-found */
export function keepChoices(
  desk: Desk,
  { plan, choices, withHer, onHerScreen }: ChoicesMade,
): Promise<Awaited<ReturnType<Handlers<'sharing'>['choose']>>> {
  return desk.connection.transaction(async (writer) => {
    await requirePlan(writer, plan);
    if (!choices.every((each) => isForReader(desk, each) && isTarget(desk, each.target))) {
      throw new KnownFailure('not-found');
    }
    const now = choicesNow(await readSharing(writer, plan));
    if (!withHer && choices.some((choice) => givesMore(now, choice, desk.today()))) {
      return { kind: 'needs-her' };
    }
    const of = { plan, withHer, onHerScreen, session: desk.session.id, at: desk.now() };
    for (const choice of choices) await appendSharing(writer, { ...of, choice });
    return { kind: 'kept', choices: await readSharing(writer, plan) };
  });
}

function isForReader({ content }: Desk, { audience }: SharingChoice): boolean {
  const { audiences } = content.workbook.workbook;
  return audiences.some((known) => known === audience) && audience !== 'specialist';
}

/** True for a page or a question that the content holds. */
export function isTarget({ content }: Pick<Desk, 'content'>, target: ShareTarget): boolean {
  return content.workbook.workbook.pages.some(({ id, questions }) =>
    target.kind === 'page' ? id === target.id : questions.some(({ key }) => key === target.id),
  );
}

/**
 * True when a choice gives more than the one before it, or for longer. Judged by that choice alone: one that is kept in
 * by another today would be let out with it tomorrow.
 */
function givesMore(
  before: ChoicesNow,
  { target, audience, level, until }: SharingChoice,
  today: Day,
) {
  if (level === 'nothing') return false;
  const was = choiceFor(before, target, audience);
  if (!was || level === 'short' || shareLevels.indexOf(level) > shareLevels.indexOf(was.level)) {
    return true;
  }
  if (was.until === undefined) return false;
  return isBefore(was.until, today) || until === undefined || isAfter(until, was.until);
}
