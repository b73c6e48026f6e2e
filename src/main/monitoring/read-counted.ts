// Reads every plan of this desk to count it: facts, reviews, marks and days, and of her answers only what she said yes to being
// counted by. Her name is not among it. Nothing that is sealed is read, so that it comes out the same whoever asks.

import { setImmediate } from 'node:timers/promises';
import type { Day } from '../../shared/domain/calendar/day';
import { marksOf } from '../../shared/domain/monitoring/count-plan';
import type {
  CountBy,
  CountedContact,
  CountedPlan,
  CountedReview,
  HersToCount,
} from '../../shared/domain/monitoring/counted-plan';
import type { Period } from '../../shared/domain/monitoring/period';
import { Sums } from '../../shared/domain/monitoring/report';
import { questionThatControls } from '../../shared/domain/monitoring/tables';
import { SEALED_HEAD } from '../../shared/domain/places/sealed-text';
import { type CustodyFacts, custodyFacts } from '../../shared/domain/review/facts';
import type { KeptMark } from '../../shared/domain/review/milestone-marks';
import type { ReviewRecord, ReviewStanding } from '../../shared/domain/review/review-record';
import { type AnswerValue, answerValue, type GivenBy } from '../../shared/domain/workbook/answer';
import type { Desk } from '../plans/desk';
import { dayOfMoment } from '../plans/local-days';
import { readAllMarks } from '../plans/mark-rows';
import { factsBornOn, situationFrom } from '../plans/read-plan';
import type { Reader } from '../store/connection';
import type { Row } from '../store/sqlcipher';
import { hersFrom, keysToCount } from './hers-to-count';

/** So many plans are counted while the next are being read: the file is read on a thread of its own. */
const AT_ONCE = 250;

/** So many are counted before this thread looks whether something else is waiting for it. */
const BETWEEN_LOOKS = 20;

/** Everything of this desk, summed up for a time. The vault answers others meanwhile. */
export async function countPlans(desk: Desk, period: Period): Promise<Sums> {
  const { connection, content } = desk;
  const beside = await readBeside(connection);
  const by: CountBy = {
    ...{ period, today: desk.today(), settings: content.settings, dayOf: dayOfMoment },
    life: questionThatControls(content.workbook, 'monitoring.life'),
  };
  const sums = new Sums();
  let next = readSome(desk, '');
  for (;;) {
    const { rows, life } = await next;
    const last = rows.at(-1);
    if (last === undefined) return sums;
    next = readSome(desk, String(last['id']));
    // If the work below cannot be finished, what is being read meanwhile must not end the process.
    next.catch(() => undefined);
    for (const [i, row] of rows.entries()) {
      if (i % BETWEEN_LOOKS === 0) await setImmediate();
      const marks = marksOf(planFrom(desk, row, beside, life), by);
      if (marks) sums.add(marks);
    }
  }
}

type Some = { rows: Row[]; life: ReadonlyMap<string, HersToCount['life']> };

/** The next plans after `after`, in the order of their ids, and how life felt to those who said yes. */
async function readSome({ connection, content }: Desk, after: string): Promise<Some> {
  const keys = keysToCount(content.workbook);
  // The newest answer, unless it is sealed: then it is nobody's here.
  const newest = (
    at: number,
  ) => `(SELECT CASE WHEN substr(value, 1, 16) = '${SEALED_HEAD}' THEN NULL
       ELSE value END FROM answer WHERE plan = p.id AND question = ?${at} ORDER BY seq DESC LIMIT 1)`;
  const ofHers = [
    'goals',
    'steps',
    'team',
    'known_as',
    'legal_name',
    'language',
    'access',
  ] as const;
  const rows = await connection.all<Row>(
    `SELECT p.*, ${ofHers.map((name, i) => `CASE WHEN p.yes = 1 THEN ${newest(i + 5)} END AS ${name}`).join(', ')}
     FROM (SELECT p.id, p.started_at,
         (SELECT facts FROM fact_set WHERE plan = p.id ORDER BY seq DESC LIMIT 1) AS facts,
         (SELECT json_extract(value, '$.said.chosen') FROM answer
            WHERE plan = p.id AND question = ?2 ORDER BY seq DESC LIMIT 1) AS situation,
         (SELECT json_extract(value, '$.said') FROM answer
            WHERE plan = p.id AND question = ?3 ORDER BY seq DESC LIMIT 1) AS born,
         (SELECT given_by = 'woman' AND json_extract(value, '$.said.chosen') = 'yes' FROM answer
            WHERE plan = p.id AND question = ?4 ORDER BY seq DESC LIMIT 1) AS yes
       FROM plan p WHERE p.id > ?1 ORDER BY p.id LIMIT ${AT_ONCE}) p
     ORDER BY p.id`,
    [after, keys.situation, keys.born, keys.yes, ...ofHers.map((name) => keys[name])],
  );
  const saidYes = rows.filter(({ yes }) => yes === 1).map(({ id }) => String(id));
  return { rows, life: await readLife(connection, keys.life, saidYes) };
}

/** Every reading of these plans, the newest first. */
async function readLife(
  reader: Reader,
  question: string,
  plans: readonly string[],
): Promise<Map<string, HersToCount['life']>> {
  if (plans.length === 0) return new Map();
  const rows = await reader.all<{ plan: string; value: string; given_by: string; at: string }>(
    `SELECT a.plan, a.value, a.given_by, a.at FROM json_each(?1) p
       JOIN answer a ON a.plan = p.value AND a.question = ?2
     WHERE substr(a.value, 1, 16) <> '${SEALED_HEAD}' ORDER BY a.plan, a.seq DESC`,
    [JSON.stringify(plans), question],
  );
  const life = new Map<string, { value: AnswerValue; givenBy: GivenBy; at: string }[]>();
  for (const { plan, value, given_by, at } of rows) {
    const said = { value: answerValue.parse(JSON.parse(value)), givenBy: given_by as GivenBy, at };
    life.set(plan, [...(life.get(plan) ?? []), said]);
  }
  return life;
}

/** Read once for all plans, by plan. */
type Beside = {
  marks: ReadonlyMap<string, ReadonlyMap<string, KeptMark>>;
  reviews: ReadonlyMap<string, CountedReview[]>;
  referrals: ReadonlyMap<string, { sentOn: string; state: string }[]>;
  sittings: ReadonlyMap<string, { day: string; kind: string }[]>;
  contacts: ReadonlyMap<string, CountedContact[]>;
};

type ReviewRow = { plan: string; standing: ReviewStanding; record: string };
type ReferralRow = { plan: string; sentOn: string; state: string };
type SittingRow = { plan: string; kind: string; began_at: string };

async function readBeside(reader: Reader): Promise<Beside> {
  const reviews = await reader.all<ReviewRow>(
    `SELECT r.plan, r.standing, r.record FROM review_state r
       JOIN (SELECT plan, review, max(seq) AS seq FROM review_state GROUP BY plan, review) n
         ON n.plan = r.plan AND n.seq = r.seq`,
  );
  const referrals = await reader.all<ReferralRow>(
    `SELECT f.plan, f.day AS sentOn, (SELECT state FROM referral_step
         WHERE plan = f.plan AND referral = f.referral ORDER BY seq DESC LIMIT 1) AS state
     FROM referral_step f WHERE f.state = 'submitted'
       AND f.seq = (SELECT min(seq) FROM referral_step WHERE plan = f.plan AND referral = f.referral)`,
  );
  const sittings = await reader.all<SittingRow>('SELECT plan, kind, began_at FROM sitting');
  return {
    marks: await readAllMarks(reader),
    reviews: byPlan(reviews, ({ standing, record }) => ({
      ...{ standing, record: JSON.parse(record) as ReviewRecord },
    })),
    referrals: byPlan(referrals, ({ sentOn, state }) => ({ sentOn, state })),
    sittings: byPlan(sittings, ({ kind, began_at }) => ({ kind, day: dayOfMoment(began_at) })),
    contacts: byPlan(await readContacts(reader), ({ kind, day, reason }) => ({
      ...{ kind, day },
      ...(reason ? { reason } : {}),
    })),
  };
}

/** What was done with women: the newest row of each counts, and one that was taken away does not. */
function readContacts(reader: Reader): Promise<(CountedContact & { plan: string })[]> {
  return reader.all(
    `SELECT c.plan, c.kind, c.day, c.reason FROM contact_made c
       JOIN (SELECT plan, contact, max(seq) AS seq FROM contact_made GROUP BY plan, contact) n
         ON n.plan = c.plan AND n.seq = c.seq
     WHERE c.is_away = 0`,
  );
}

function byPlan<R extends { plan: string }, T>(
  rows: readonly R[],
  of: (row: R) => T,
): Map<string, T[]> {
  const plans = new Map<string, T[]>();
  for (const row of rows) {
    const known = plans.get(row.plan);
    if (known) known.push(of(row));
    else plans.set(row.plan, [of(row)]);
  }
  return plans;
}

const noMarks: ReadonlyMap<string, KeptMark> = new Map();
const noFacts = custodyFacts.parse({});
const text = (value: Row[string] | undefined) => (typeof value === 'string' ? value : undefined);

function planFrom(desk: Desk, row: Row, beside: Beside, life: Some['life']): CountedPlan {
  const id = String(row['id']);
  const kept = text(row['facts']);
  // As they were checked when they were saved; opening the plan checks them again.
  const facts = kept ? { ...noFacts, ...(JSON.parse(kept) as CustodyFacts) } : noFacts;
  const startedOn: Day = dayOfMoment(String(row['started_at']));
  return {
    startedOn,
    situation: situationFrom(text(row['situation'])),
    facts: factsBornOn(text(row['born']), facts),
    marks: beside.marks.get(id) ?? noMarks,
    reviews: beside.reviews.get(id) ?? [],
    referrals: beside.referrals.get(id) ?? [],
    sittings: beside.sittings.get(id) ?? [],
    contacts: beside.contacts.get(id) ?? [],
    ...(row['yes'] === 1 ? { hers: hersFrom(desk, row, life.get(id) ?? []) } : {}),
  };
}
