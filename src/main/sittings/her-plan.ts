// Her plan for her side of the screen: put together anew from what is hers, so that nothing of a worker's can come along.

import { isBefore } from '../../shared/domain/calendar/day';
import type { NoteCounts } from '../../shared/domain/notes/note';
import { newestOf } from '../../shared/domain/sharing/levels';
import { guidedAnswers, guidedSharing } from '../../shared/domain/sitting/guided';
import type { Preparation } from '../../shared/domain/sitting/sitting';
import type { Answer } from '../../shared/domain/workbook/answer';
import type { HerPlan } from '../../shared/ipc/her-calls';
import type { Desk } from '../plans/desk';
import { readOccasions } from '../plans/occasion-rows';
import { readPlan } from '../plans/read-plan';
import { readSharing } from '../plans/sharing-rows';
import { versionToAskAfter } from './rating-rows';
import { readDisplay, readPlaceLeft } from './sitting-rows';

/**
 * @param notes how many notes workers have written; not told where a peer mentor reads along
 * @throws KnownFailure not-found
 */
export async function readHerPlan(
  desk: Desk,
  plan: string,
  prepared: Preparation,
  endsAt: string | undefined,
  notes: NoteCounts,
): Promise<HerPlan> {
  const read = await readPlan(desk.connection, desk.content, plan, desk.today());
  const all: Answer[] = [...read.answers.values()];
  const isGuided = prepared.kind === 'guided';
  const { due } = read.schedule.nextReview;
  const placeLeft = await readPlaceLeft(desk.connection, plan);
  const toAsk = isGuided ? undefined : await versionToAskAfter(desk.connection, plan, desk.today());
  const sharing = newestOf(await readSharing(desk.connection, plan));
  const { pages, windDownAt, kind } = prepared;
  return {
    id: read.id,
    name: read.name,
    situation: read.situation,
    answers: isGuided ? guidedAnswers(desk.content.workbook, all) : all,
    today: desk.today(),
    ...(read.fromBefore && !isGuided
      ? { fromBefore: { ...read.fromBefore, questions: [...read.fromBefore.questions] } }
      : {}),
    sharing: isGuided ? guidedSharing(desk.content.workbook, sharing) : sharing,
    occasions: isGuided ? [] : await readOccasions(desk.connection, plan, desk.sitting()),
    ...(isGuided ? {} : { notes }),
    practice: desk.practice,
    display: await readDisplay(desk.connection, plan),
    ...(placeLeft && !isGuided ? { placeLeft } : {}),
    sitting: {
      kind,
      pages,
      ...(windDownAt === undefined ? {} : { windDownAt }),
      ...(endsAt === undefined ? {} : { endsAt }),
    },
    ...(toAsk === undefined ? {} : { asksAboutHelp: true }),
    ...(due === undefined || isGuided
      ? {}
      : { lookAgain: { day: due, isPast: isBefore(due, desk.today()) } }),
  };
}
