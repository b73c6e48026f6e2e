// What the rules say of every plan of this worker's team, some at a time, with the name she likes: for lists that go over all
// plans and need none of her answers.

import { questionControlling } from '../../shared/domain/copies/allowed';
import { type CustodyFacts, custodyFacts } from '../../shared/domain/review/facts';
import { planSchedule, type Schedule } from '../../shared/domain/review/schedule';
import type { Row } from '../store/sqlcipher';
import type { Desk } from './desk';
import { factsBornOn, namesFrom } from './read-plan';
import { isOwn } from './team-rows';

/** So many are read at once: the vault answers others in between. */
const AT_ONCE = 250;

const toldBy = ['identity.legalName', 'identity.knownAs', 'identity.dateOfBirth'] as const;
const none = custodyFacts.parse({});

const text = (value: Row[string] | undefined) => (typeof value === 'string' ? value : undefined);

/** In the order of their ids. */
export async function* readSchedules(
  desk: Desk,
): AsyncGenerator<
  { plan: string; prisonNumber: string; name: string; facts: CustodyFacts; schedule: Schedule }[]
> {
  const { settings, workbook } = desk.content;
  const questions = toldBy.map((control) => questionControlling(workbook, control) ?? control);
  const columns = ['legal_name', 'known_as', 'born'].map(
    (name, i) => `(SELECT json_extract(value, '$.said') FROM answer
       WHERE plan = p.id AND question = ?${i + 1} ORDER BY seq DESC LIMIT 1) AS ${name}`,
  );
  for (let after = ''; ; ) {
    const rows = await desk.connection.all<Row>(
      `SELECT p.id, p.prison_number, ${columns.join(', ')},
         (SELECT facts FROM fact_set WHERE plan = p.id ORDER BY seq DESC LIMIT 1) AS facts
       FROM plan p WHERE p.id > ?4 AND ${isOwn('?5')} ORDER BY p.id LIMIT ${AT_ONCE}`,
      [...questions, after, desk.session.worker.id],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    after = String(last['id']);
    yield rows.map((row) => {
      const kept = text(row['facts']);
      const facts = kept === undefined ? none : { ...none, ...JSON.parse(kept) };
      const born = factsBornOn(text(row['born']), facts);
      const { name } = namesFrom(text(row['legal_name']), text(row['known_as']));
      return {
        plan: String(row['id']),
        ...{ prisonNumber: String(row['prison_number']), name, facts: born },
        schedule: planSchedule(born, desk.today(), settings),
      };
    });
  }
}
