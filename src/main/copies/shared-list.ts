// The list of an offender manager or a probation practitioner: that there is a plan whose team they are in, and its number.
// Who she is stands there once a copy for them could be made, for it would carry her name; her situation and who leads, where
// she shares that.

import { setImmediate } from 'node:timers/promises';
import { decideAllowed, questionControlling } from '../../shared/domain/copies/allowed';
import { audienceOf } from '../../shared/domain/people/rights';
import { choicesNow } from '../../shared/domain/sharing/levels';
import type { PlanShared } from '../../shared/ipc/team-calls';
import type { Desk } from '../plans/desk';
import { readPlan } from '../plans/read-plan';
import { readSharing } from '../plans/sharing-rows';

/** @param rows the plans whose team this reader is in */
export async function listShared(
  desk: Desk,
  rows: readonly { id: string; reference: string }[],
): Promise<PlanShared[]> {
  const listed: PlanShared[] = [];
  for (const { id, reference } of rows) {
    await setImmediate();
    listed.push({ plan: id, reference, ...(await sheShares(desk, id)) });
  }
  return listed;
}

async function sheShares(desk: Desk, id: string): Promise<Pick<PlanShared, 'who' | 'stands'>> {
  const { workbook } = desk.content;
  const plan = await readPlan(desk.connection, desk.content, id, desk.today());
  const choices = choicesNow(await readSharing(desk.connection, id));
  const allowed = decideAllowed(
    workbook,
    plan.situation,
    plan.answers,
    audienceOf(desk.session.worker.role),
    nobodyAsked,
    { choices, today: desk.today() },
  );
  if (allowed.stops.length > 0) return {};
  const who = { legalName: plan.legalName, prisonNumber: plan.prisonNumber };
  const situation = questionControlling(workbook, 'identity.situation');
  const given = allowed.groups
    .flatMap(({ pages }) => pages)
    .flatMap(({ questions }) => questions)
    .some(({ key }) => key === situation);
  if (!given) return { who };
  const { recordedLead } = plan.facts;
  const now = plan.schedule.class.value;
  return {
    who,
    stands: {
      situation: plan.situation,
      ...(now === 'community' || now === 'ended' ? { now } : {}),
      lead: plan.schedule.lead.value,
      ...(recordedLead
        ? {
            recordedLead: {
              lead: recordedLead.lead,
              ...(recordedLead.name === undefined ? {} : { name: recordedLead.name }),
            },
          }
        : {}),
    },
  };
}

const nobodyAsked: ReadonlySet<string> = new Set();
