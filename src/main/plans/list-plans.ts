// The list of plans: for each, her name, situation, who leads, how far she is with a home and what is next. Six newest
// answers and the newest facts a plan, straight off the indexes.

import { setImmediate } from 'node:timers/promises';
import { type Day, day, isBefore } from '../../shared/domain/calendar/day';
import { questionControlling } from '../../shared/domain/copies/allowed';
import { letterDue, letterKey } from '../../shared/domain/copies/letter-due';
import { handoverDue } from '../../shared/domain/handover/handover-due';
import { type HandoverRecord, recordOfNow } from '../../shared/domain/handover/handover-record';
import { fileDue } from '../../shared/domain/her-file/answer-by';
import { type ContactNext, contactDue } from '../../shared/domain/met/contact';
import { type FollowUp, followUpDue } from '../../shared/domain/notes/note';
import { duesSoon, openDues } from '../../shared/domain/review/due-list';
import {
  type CustodyFacts,
  custodyFacts,
  type RecordedLead,
} from '../../shared/domain/review/facts';
import { handoverSince } from '../../shared/domain/review/lead';
import { type KeptMark, withMarks } from '../../shared/domain/review/milestone-marks';
import { planMilestones } from '../../shared/domain/review/milestones';
import { arrivalOf } from '../../shared/domain/review/period';
import { listed, planSchedule, type Schedule } from '../../shared/domain/review/schedule';
import { type Consent, type ConsentNow, consentNow } from '../../shared/domain/sharing/consents';
import { overrideDue } from '../../shared/domain/sharing/override';
import { homeForList, homeStand } from '../../shared/domain/workbook/home-stand';
import type { PlanInList } from '../../shared/ipc/contract';
import type { Content } from '../content/read-content';
import type { Row } from '../store/sqlcipher';
import { readAllAsking } from './consents-in-list';
import type { Desk } from './desk';
import { readAllFilesAsked } from './file-asked-rows';
import { readAllContactsNext, readAllFollowUps } from './follow-up-rows';
import { readAllHandovers } from './handover-rows';
import { type LetterOut, readAllLettersOut } from './letter-rows';
import { dayOfMoment } from './local-days';
import { readAllMarks } from './mark-rows';
import { factsBornOn, namesFrom, situationFrom } from './read-plan';
import { underWayOf } from './review-rows';
import { isOwn } from './team-rows';
import { readAllUntold } from './untold-rows';

/** What the list needs of her answers: the words of each, or for a choice what was chosen. */
const toldBy = {
  legal_name: ['identity.legalName', '$.said'],
  known_as: ['identity.knownAs', '$.said'],
  situation: ['identity.situation', '$.said.chosen'],
  born: ['identity.dateOfBirth', '$.said'],
  home: ['home.stand', '$.said.chosen'],
  asking: ['consent.referral', '$.said.chosen'],
} as const;

/** So many are worked out while the next are being read: the file is read on a thread of its own. */
const AT_ONCE = 250;

/** So many are worked out before this thread looks whether something else is waiting for it. */
const BETWEEN_LOOKS = 20;

/** Every plan whose team this worker is in. Readers have a list of their own (copies/shared-list.ts). */
export async function listPlans(desk: Desk): Promise<PlanInList[]> {
  const marks = await readAllMarks(desk.connection);
  const followUps = await readAllFollowUps(desk.connection);
  const contactsNext = await readAllContactsNext(desk.connection);
  const untold = await readAllUntold(desk.connection);
  const letters = await readAllLettersOut(desk.connection);
  const filesAsked = await readAllFilesAsked(desk.connection);
  const handovers = await readAllHandovers(desk.connection);
  const asking = await readAllAsking(desk.connection, desk);
  const ofAll = { marks, followUps, contactsNext, untold, filesAsked, letters, handovers, asking };
  const questions = Object.values(toldBy).map(
    ([control]) => questionControlling(desk.content.workbook, control) ?? control,
  );
  const today = desk.today();
  const plans: PlanInList[] = [];
  let next = readSome(desk, questions, '');
  for (;;) {
    const rows = await next;
    const last = rows.at(-1);
    if (last === undefined) return plans;
    next = readSome(desk, questions, String(last['id']));
    // If the work below cannot be finished, what is being read meanwhile must not end the process.
    next.catch(() => undefined);
    for (const [i, row] of rows.entries()) {
      // The reading takes two goes to begin, each answered for on this thread; a save of hers must not wait long either.
      if (i % BETWEEN_LOOKS === 0) await setImmediate();
      plans.push(planOf(desk.content, row, ofAll, today));
    }
  }
}

/** The next plans after `after`, in the order of their ids. */
function readSome(desk: Desk, questions: readonly string[], after: string): Promise<Row[]> {
  // Taken out of the answer where it is read: the file is read on a thread of its own. A non-answer holds nothing there.
  const columns = Object.entries(toldBy).map(
    ([name, [, path]], i) => `(SELECT json_extract(value, '${path}') FROM answer
       WHERE plan = p.id AND question = ?${i + 1} ORDER BY seq DESC LIMIT 1) AS ${name}`,
  );
  return desk.connection.all<Row>(
    `SELECT p.id, p.prison_number, p.started_at, ${columns.join(', ')},
       (SELECT at FROM answer WHERE plan = p.id AND question = ?${Object.keys(toldBy).indexOf('home') + 1}
          ORDER BY seq DESC LIMIT 1) AS home_said_at,
       (SELECT facts FROM fact_set WHERE plan = p.id ORDER BY seq DESC LIMIT 1) AS facts,
       r.review, r.standing, r.record,
       (SELECT at FROM answer WHERE plan = p.id AND given_by = 'woman'
          ORDER BY seq DESC LIMIT 1) AS last_together
     FROM plan p LEFT JOIN review_state r ON r.plan = p.id
       AND r.seq = (SELECT max(seq) FROM review_state WHERE plan = p.id)
     WHERE p.id > ?${questions.length + 1} AND ${isOwn(`?${questions.length + 2}`)}
     ORDER BY p.id LIMIT ${AT_ONCE}`,
    [...questions, after, desk.session.worker.id],
  );
}

const text = (value: Row[string] | undefined) => (typeof value === 'string' ? value : undefined);

/** Read once for the whole list, by plan. */
type OfAllPlans = {
  marks: Awaited<ReturnType<typeof readAllMarks>>;
  followUps: ReadonlyMap<string, readonly FollowUp[]>;
  contactsNext: ReadonlyMap<string, readonly ContactNext[]>;
  untold: Awaited<ReturnType<typeof readAllUntold>>;
  filesAsked: ReadonlyMap<string, Day>;
  letters: ReadonlyMap<string, readonly LetterOut[]>;
  handovers: ReadonlyMap<string, HandoverRecord>;
  asking: ReadonlyMap<string, readonly Consent[]>;
};

function planOf(
  { settings }: Content,
  row: Row,
  { marks, followUps, contactsNext, untold, filesAsked, letters, handovers, asking }: OfAllPlans,
  today: Day,
): PlanInList {
  const id = String(row['id']);
  const facts = factsBornOn(text(row['born']), keptFacts(row['facts']));
  const schedule = planSchedule(facts, today, settings);
  const milestones = withMarks(
    planMilestones(facts, today, settings, schedule),
    marks.get(id) ?? noMarks,
  );
  const begun = day.parse(String(row['started_at']).slice(0, 10));
  const review = underWayOf(row['review'], row['standing'], row['record']);
  const notes = [
    ...(followUps.get(id) ?? []).map(followUpDue),
    ...(contactsNext.get(id) ?? []).map(contactDue),
  ];
  const toTell = (untold.get(id) ?? []).map(overrideDue);
  const asked = filesAsked.get(id);
  const consents = asking.get(id) ?? [];
  const answers = (letters.get(id) ?? []).flatMap(
    (letter) => letterDue(letter, today, marks.get(id)?.get(letterKey(letter.copy))) ?? [],
  );
  const { handover } = schedule;
  const record = recordOfNow(handovers.get(id), handover, handoverSince(facts));
  const over = handoverDue(handover, record, begun, settings);
  const besides = [
    ...notes,
    ...toTell,
    ...(asked ? [fileDue(asked)] : []),
    ...answers,
    ...(over ? [over] : []),
  ];
  const dues = openDues(schedule, milestones, today, begun, review, besides);
  return {
    id,
    prisonNumber: String(row['prison_number']),
    ...namesFrom(text(row['legal_name']), text(row['known_as'])),
    situation: situationFrom(text(row['situation'])),
    schedule: listed(schedule),
    ...(facts.recordedLead ? { recordedLead: withoutReason(facts.recordedLead) } : {}),
    ...(dues[0] ? { nextDue: dues[0] } : {}),
    duesSoon: duesSoon(dues, today),
    ...(isInside(schedule) ? { home: homeOf(row, facts, consents, today) } : {}),
    ...(review ? { review } : {}),
    ...(row['last_together'] ? { lastSatTogether: String(row['last_together']) } : {}),
  };
}

const isInside = ({ class: { value } }: Schedule) => value !== 'community' && value !== 'ended';

/** What was said of a home before she came in this time is asked anew, and not told as if it held. */
function homeOf(
  row: Row,
  facts: CustodyFacts,
  consents: readonly Consent[],
  today: Day,
): PlanInList['home'] {
  const said = homeStand.safeParse(row['home']).data;
  const at = text(row['home_said_at']);
  const since = arrivalOf(facts);
  // A no that stands in her workbook alone, before anybody asked for her yes.
  const asking = row['asking'] === 'no' ? saidNo : consentNow(consents, 'duty_to_refer', today);
  const isOld = since !== undefined && at !== undefined && isBefore(dayOfMoment(at), since);
  return homeForList(isOld ? undefined : said, facts.accommodationSecured, asking);
}

const saidNo = {
  holds: false,
  because: 'she_said_no',
  missing: [{ what: 'referral', because: 'she_said_no' }],
} as const satisfies ConsentNow;

const noMarks: ReadonlyMap<string, KeptMark> = new Map();

/** A list names the lead; why stands in her plan. */
function withoutReason({ lead, name }: RecordedLead): PlanInList['recordedLead'] {
  return { lead, ...(name === undefined ? {} : { name }) };
}

const noFacts = custodyFacts.parse({});

/**
 * As they were checked when they were saved: the file is sealed, so nobody else can have changed them. Opening the plan
 * checks them again.
 */
function keptFacts(facts: unknown): CustodyFacts {
  return typeof facts === 'string'
    ? { ...noFacts, ...(JSON.parse(facts) as CustodyFacts) }
    : noFacts;
}
