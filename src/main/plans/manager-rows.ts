// Who is named as an offender manager, and in which plans: in her team, or as the one who leads. Straight off the rows.

import { setImmediate } from 'node:timers/promises';
import { questionControlling } from '../../shared/domain/copies/allowed';
import { gatherNames, type NamedIn } from '../../shared/domain/people/same-name';
import type { RecordedLead } from '../../shared/domain/review/facts';
import { namesOfReader } from '../../shared/domain/workbook/team';
import { readAnswersOfSome } from './answer-rows';
import type { Desk } from './desk';
import { isOwn } from './team-rows';

/** Plans read at once: the vault answers others in between. */
const AT_ONCE = 100;

/** Every prison offender manager by name, with the plans of this worker's team they are named in. */
export async function readManagers(desk: Desk): Promise<NamedIn[]> {
  const { workbook } = desk.content;
  const team = questionControlling(workbook, 'team.people');
  const named = await readLeads(desk);
  for (let after = ''; team !== undefined; ) {
    const { id } = desk.session.worker;
    const plans = await readAnswersOfSome(desk.connection, [team], after, AT_ONCE, id);
    const last = plans.at(-1);
    if (last === undefined) break;
    after = last.plan;
    for (const { plan, answers } of plans) {
      named.push(...namesOfReader(workbook, answers, 'pom').map((name) => ({ name, plan })));
    }
    await setImmediate();
  }
  return gatherNames(named);
}

/** Those who lead and are an offender manager, where somebody wrote down who. */
async function readLeads({ connection, session }: Desk): Promise<{ name: string; plan: string }[]> {
  const rows = await connection.all<{ plan: string; lead: string | null }>(
    `SELECT f.plan, json_extract(f.facts, '$.recordedLead') AS lead FROM fact_set f
       JOIN plan p ON p.id = f.plan AND ${isOwn('?1')}
     WHERE f.seq = (SELECT max(seq) FROM fact_set WHERE plan = f.plan)`,
    [session.worker.id],
  );
  return rows.flatMap(({ plan, lead }) => {
    const recorded = lead ? (JSON.parse(lead) as RecordedLead) : undefined;
    return recorded?.lead === 'pom' && recorded.name ? [{ plan, name: recorded.name }] : [];
  });
}
