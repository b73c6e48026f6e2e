// Places in the teams of all plans of this worker that nobody has yet: a personal adviser nobody has told, a probation worker
// who has not been named.

import { setImmediate } from 'node:timers/promises';
import { questionControlling } from '../../shared/domain/copies/allowed';
import { emptyRoles } from '../../shared/domain/workbook/team';
import { saidTo } from '../../shared/domain/workbook/walk';
import type { EmptyPlaces } from '../../shared/ipc/handover-calls';
import type { Reader } from '../store/connection';
import { readAnswersOfSome } from './answer-rows';
import type { Desk } from './desk';
import { namesFrom } from './read-plan';

/** Plans read at once: the vault answers others in between. */
const AT_ONCE = 100;

async function readPrisonNumbers(reader: Reader): Promise<Map<string, string>> {
  const rows = await reader.all<{ id: string; number: string }>(
    'SELECT id, prison_number AS number FROM plan',
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** By name. Where she chose not to say who is in her team, nothing is asked for. */
export async function readNobodyYet(desk: Desk): Promise<EmptyPlaces[]> {
  const { workbook } = desk.content;
  const key = (control: string) => questionControlling(workbook, control) ?? control;
  const legal = key('identity.legalName');
  const known = key('identity.knownAs');
  const questions = [key('team.people'), legal, known];
  const numbers = await readPrisonNumbers(desk.connection);
  const found: EmptyPlaces[] = [];
  for (let after = ''; ; ) {
    const { connection, session } = desk;
    const plans = await readAnswersOfSome(connection, questions, after, AT_ONCE, session.worker.id);
    const last = plans.at(-1);
    if (last === undefined)
      return found.sort(
        (a, b) => a.name.localeCompare(b.name) || a.prisonNumber.localeCompare(b.prisonNumber),
      );
    after = last.plan;
    for (const { plan, answers } of plans) {
      const roles = emptyRoles(workbook, answers) ?? [];
      if (roles.length === 0) continue;
      const { name } = namesFrom(saidTo<string>(answers, legal), saidTo<string>(answers, known));
      found.push({ plan, prisonNumber: numbers.get(plan) ?? '', name, roles });
    }
    await setImmediate();
  }
}
