// Writes down what she chose about who sees what. Nobody is let see more unless she was there.

import { type Day, isAfter, isBefore } from '../../shared/domain/calendar/day';
import {
  type ChoicesNow,
  choiceFor,
  choicesNow,
  type SharingChoice,
  shareLevels,
} from '../../shared/domain/sharing/levels';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { appendSharing, readSharing } from '../plans/sharing-rows';

/** Handlers for `sharing`, working at this desk. */
export function sharingHandlers(desk: Desk): Handlers<'sharing'> {
  return {
    list: ({ plan }) => readSharing(desk.connection, plan),
    choose: ({ plan, choices, withHer }) =>
      desk.connection.transaction(async (writer) => {
        const there = await writer.first('SELECT id FROM plan WHERE id = ?', [plan]);
        if (!there || !choices.every((choice) => isTarget(desk, choice))) {
          throw new KnownFailure('not-found');
        }
        const before = await readSharing(writer, plan);
        const now = choicesNow(before);
        if (!withHer && choices.some((choice) => givesMore(now, choice, desk.today()))) {
          return { kind: 'needs-her' };
        }
        const at = desk.now();
        for (const choice of choices) {
          await appendSharing(writer, { plan, choice, withHer, session: desk.session.id, at });
        }
        return { kind: 'kept', choices: await readSharing(writer, plan) };
      }),
  };
}

function isTarget({ content }: Desk, { target, audience }: SharingChoice): boolean {
  const { pages, audiences } = content.workbook.workbook;
  if (!audiences.some((known) => known === audience) || audience === 'specialist') return false;
  return pages.some(({ id, questions }) =>
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
