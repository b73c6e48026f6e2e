// The next thing a hand over asks for, as one of the things that are due: who takes over first, then meeting her and reading the
// plan with her, then probation's yes. One at a time, so that it is never a list of its own. Pure.

import { type Day, isBefore, laterOf } from '../calendar/day';
import type { Due } from '../review/due';
import type { Handover } from '../review/handover';
import type { ScheduleSettings } from '../review/settings';
import { type HandoverRecord, type HandoverStep, isTakenOver, openSteps } from './handover-record';
import { type HandoverDays, handoverDays } from './handover-stage';

/** There is one hand over at a time. */
const KEY = 'handover';

/** True when this key of something due is that of a hand over. */
export function isHandoverKey(key: string): boolean {
  return key === KEY;
}

const ready: readonly HandoverStep[] = ['metHer', 'readPlanWithHer', 'housingLeadNamed'];

function nextOf(record: HandoverRecord, days: HandoverDays): { date: Day; words: string } {
  const open = openSteps(record);
  if (open.includes('named')) return { date: days.comesUp, words: 'handoverDue.name' };
  if (open.some((step) => ready.includes(step))) {
    return { date: days.underWay, words: 'handoverDue.ready' };
  }
  return { date: days.passes, words: 'handoverDue.finish' };
}

/**
 * What Today is told of it; undefined where nothing is to be handed over, or it is done. A hand over whose day had gone by
 * before the plan was begun here was somebody else's, in another book, until somebody takes it up.
 * @param record undefined where nobody has taken it up
 * @param begun the day the plan was begun here
 */
export function handoverDue(
  handover: Handover | undefined,
  record: HandoverRecord | undefined,
  begun: Day,
  settings: ScheduleSettings,
): Due | undefined {
  const days = handoverDays(handover, settings);
  if (!handover || !days || handover.reason === 'recorded') return undefined;
  if (record === undefined && isBefore(days.passes, begun)) return undefined;
  const stands = record ?? { steps: {} };
  if (isTakenOver(stands)) return undefined;
  const { date, words } = nextOf(stands, days);
  return {
    ...{
      kind: 'handover_to_do',
      key: KEY,
      date: laterOf(date, begun),
      basis: handover.basis,
      words,
    },
    ...{ params: { handover: days.passes }, isClamped: isBefore(date, begun), isTelling: false },
  };
}
