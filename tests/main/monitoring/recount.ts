// The same numbers counted a second time, without the program's rules: straight from the rows, with SQL and plain loops. Days
// that only the rules know (when the next review is due, by when a day was to be met) are taken from what other screens show.

import type { Connection } from '../../../src/main/store/connection';
import type { OpenPlan, PlanInList } from '../../../src/shared/ipc/contract';

export type Recounted = { plans: number; parts: Map<string, { count: number; women: number }> };

type Rows = Record<string, string | number | null>[];
const [from, to] = ['2026-01-01', '2026-10-31'];
const within = (day: unknown) => typeof day === 'string' && day >= from && day <= to;

export async function recount(
  connection: Connection,
  list: readonly PlanInList[],
  open: (plan: string) => Promise<OpenPlan>,
  today: string,
): Promise<Recounted> {
  const all = (sql: string, ...values: string[]) => connection.all(sql, values) as Promise<Rows>;
  const said = async (plan: string, question: string) => {
    const [row] = await all(
      'SELECT value, given_by FROM answer WHERE plan = ? AND question = ? ORDER BY seq DESC LIMIT 1',
      ...[plan, question],
    );
    const value = row ? JSON.parse(String(row['value'])) : {};
    return { said: value.kind === 'said' ? value.said : undefined, by: row?.['given_by'] };
  };
  const parts: Recounted['parts'] = new Map();
  let plans = 0;
  for (const { id: plan, schedule } of list) {
    const got = new Map<string, number>();
    const tell = (table: string, part: string) =>
      got.set(`${table}/${part}`, (got.get(`${table}/${part}`) ?? 0) + 1);
    const yesNo = (table: string, is: boolean, yes: string, no: string) =>
      tell(table, is ? yes : no);
    const [row] = await all('SELECT started_at FROM plan WHERE id = ?', plan);
    const began = String(row?.['started_at']).slice(0, 10);
    const [factRow] = await all(
      'SELECT facts FROM fact_set WHERE plan = ? ORDER BY seq DESC LIMIT 1',
      plan,
    );
    const facts = JSON.parse(String(factRow?.['facts']));
    const marks = await all(
      `SELECT key, state, day FROM milestone_mark m WHERE plan = ?1
         AND seq = (SELECT max(seq) FROM milestone_mark WHERE plan = ?1 AND key = m.key)`,
      plan,
    );
    const first = [began, ...facts.reviews].sort()[0];
    const gone = marks.find(({ key }) => String(key).startsWith('plan_passed_on'))?.['day'];
    if (first > to || (gone && String(gone) < from)) continue;
    plans += 1;

    tell('situation', (await said(plan, 'situation')).said.chosen);
    yesNo('begun', first >= from, 'in_period', 'before');

    // Reviews.
    const reviews = (
      await all(
        `SELECT standing, record FROM review_state r WHERE plan = ?1
           AND seq = (SELECT max(seq) FROM review_state WHERE plan = ?1 AND review = r.review)`,
        plan,
      )
    ).map(({ standing, record }) => ({ standing, ...JSON.parse(String(record)) }));
    const wanted = (one: (typeof reviews)[number]) => one.earlierDays[0]?.day ?? one.plannedFor;
    let count = 0;
    const review = (part: string) => {
      count += 1;
      tell('reviews', part);
    };
    for (const one of reviews) {
      if (one.standing === 'done' && within(one.heldOn)) {
        if (!wanted(one)) review('other');
        else review(one.heldOn <= wanted(one) ? 'as_planned' : 'later');
      }
      if (one.standing === 'called_off' && within(wanted(one))) review('other');
    }
    for (const day of facts.reviews) {
      if (within(day) && !reviews.some(({ heldOn }) => heldOn === day)) review('other');
    }
    const open_ = reviews.find(({ standing }) => standing === 'planned' || standing === 'on_hold');
    const days = [schedule.nextReview.due, open_ && wanted(open_)].filter(Boolean).sort();
    if (days[0] && days[0] < today && within(days[0])) review('not_held');
    yesNo('had_review', count > 0, 'some', 'none');
    const holds = reviews
      .flatMap(({ hold, earlierHolds }) => [...earlierHolds, ...(hold ? [hold] : [])])
      .filter(({ since }) => within(since));
    yesNo('had_hold', holds.length > 0, 'some', 'none');
    for (const { reason } of holds) {
      if (reason === 'she_wants_to_wait') tell('holds', 'hers');
      else if (reason === 'something_else') tell('holds', 'other');
      else {
        tell('holds', 'system');
        tell('holds_system', reason);
      }
    }

    // Days: those of women inside stand on their timeline.
    const hasLeft = facts.releasedOn !== undefined;
    yesNo('arrived', within(facts.arrivalDate), 'arrived', 'not');
    if (within(facts.arrivalDate)) {
      const { milestones } = await open(plan);
      for (const kind of [
        'peer_mentor_meeting',
        'team_meeting',
        'local_authority_contacted',
        'accommodation_planning_started',
        'first_plan_complete',
      ]) {
        const due = milestones.find((one) => one.kind === kind)?.date;
        const mark = marks.find(({ key }) => String(key).startsWith(kind));
        const table = `day.${kind}`;
        if (due && mark?.['state'] === 'done')
          yesNo(table, String(mark['day']) <= due, 'in_time', 'later');
        else if (!due || mark?.['state'] === 'not_needed') tell(table, 'not_known');
        else yesNo(table, due < today && due >= began, 'not_done', 'not_known');
      }
    }
    yesNo('released', hasLeft, 'released', 'not');
    const contacts = await all(
      `SELECT kind, day, reason FROM contact_made c WHERE plan = ?1 AND is_away = 0
         AND seq = (SELECT max(seq) FROM contact_made WHERE plan = ?1 AND contact = c.contact)`,
      plan,
    );
    if (hasLeft) {
      tell(
        'home',
        facts.accommodationSecured === true
          ? 'known'
          : facts.accommodationSecured === false
            ? 'not_there'
            : 'not_known',
      );
      const visit = (await open(plan)).milestones.find(({ kind }) => kind === 'settling_in_visit');
      yesNo(
        'day.settling_in_visit',
        !!visit && visit.date < today && visit.date >= began,
        'not_done',
        'not_known',
      );
      const helped = contacts.some(
        ({ kind, day }) =>
          kind !== 'tried' && String(day) >= '2026-07-08' && String(day) <= '2026-07-22',
      );
      yesNo('supported_after', helped, 'yes', 'not_written');
    }
    const steps = await all(
      'SELECT referral, state, day FROM referral_step WHERE plan = ? ORDER BY seq',
      plan,
    );
    const sent = steps.filter(({ state, day }) => state === 'submitted' && within(day));
    yesNo('referred', sent.length > 0, 'some', 'none');
    for (const { referral } of sent) {
      const newest = steps.filter((one) => one['referral'] === referral).at(-1)?.['state'];
      tell('referrals', newest === 'submitted' ? 'waiting' : String(newest));
    }
    const sat = await all(
      "SELECT kind FROM sitting WHERE plan = ? AND substr(began_at, 1, 10) BETWEEN '2026-01-01' AND '2026-10-31'",
      plan,
    );
    yesNo('sat', sat.length > 0, 'some', 'none');
    for (const { kind } of sat) tell('sittings', String(kind));
    const made = contacts.filter(({ day }) => within(day));
    yesNo('had_contact', made.length > 0, 'some', 'none');
    for (const { kind, reason } of made) {
      tell('contacts', String(kind));
      if (kind !== 'tried') continue;
      if (reason === 'she_said_no') tell('tried', 'hers');
      else if (reason === 'something_else') tell('tried', 'other');
      else {
        tell('tried', 'system');
        tell('tried_system', String(reason));
      }
    }

    // Who she is.
    const dob = (await said(plan, 'date_of_birth')).said as string | undefined;
    const age = dob && 2026 - Number(dob.slice(0, 4)) - (dob.slice(5) > '10-31' ? 1 : 0);
    tell(
      'age',
      !age
        ? 'not_known'
        : age < 21
          ? 'under_21'
          : age < 25
            ? '21_24'
            : age < 35
              ? '25_34'
              : age < 45
                ? '35_44'
                : '45_on',
    );
    tell('nation', facts.nation ?? 'not_known');
    tell(
      'adviser',
      facts.paEntitled === true
        ? 'owed'
        : facts.paEntitled === false
          ? 'not_owed'
          : 'not_confirmed',
    );

    // What she said, with her own yes.
    const yes = await said(plan, 'share_learn');
    const may = yes.by === 'woman' && yes.said?.chosen === 'yes';
    yesNo('counted', may, 'yes', 'no');
    if (may) {
      const goals = (await said(plan, 'my_goals')).said;
      const promised = goals[0].steps.filter(
        (one: { who: string; date?: string }) => one.who !== 'Me' && within(one.date),
      );
      yesNo('had_promise', promised.length > 0, 'some', 'none');
      for (const { done } of promised) {
        tell(
          'promises',
          done === 'done' ? 'kept' : done === 'no_longer_needed' ? 'let_go' : 'not_kept',
        );
      }
      const small = (await said(plan, 'small_steps')).said.filter(
        (one: { fields: { when: string } }) => within(one.fields.when),
      );
      yesNo('had_step', small.length > 0, 'some', 'none');
      for (const _ of small) tell('steps', 'noted');
      const { area, status } = goals[0];
      tell(
        'purpose',
        area === 'home' || status === 'for_later'
          ? 'none'
          : status === 'done'
            ? 'got_to'
            : 'working',
      );
      const team = (await said(plan, 'team_people')).said;
      for (const job of [
        'peer_mentor',
        'personal_adviser',
        'womens_centre_worker',
        'housing_worker',
        'health_worker',
        'solicitor',
      ]) {
        yesNo(`link.${job}`, team[0].fields.role === job, 'has', 'has_not');
      }
      tell(
        'language',
        (await said(plan, 'plan_language')).said.chosen === 'en' ? 'english' : 'other',
      );
      const access = (await said(plan, 'access_needs')).said?.chosen ?? [];
      tell(
        'access',
        access.length === 0 ? 'not_said' : access[0] === 'none' ? 'nothing' : 'something',
      );
      for (const [giver, by] of [
        ['hers', 'woman'],
        ['workers', 'worker'],
      ] as const) {
        const readings = await all(
          `SELECT value FROM answer a WHERE plan = ?1 AND question = 'life_now' AND given_by = ?2
             AND substr(at, 1, 10) BETWEEN '2026-01-01' AND '2026-10-31' AND seq = (SELECT max(seq) FROM answer
               WHERE plan = ?1 AND question = 'life_now' AND given_by = ?2 AND substr(at, 1, 10) = substr(a.at, 1, 10))
           ORDER BY seq DESC LIMIT 3`,
          ...[plan, by],
        );
        const saw = readings.map(({ value }) => JSON.parse(String(value)).said);
        tell(`readings.${giver}`, saw.length === 0 ? 'none' : saw.length === 1 ? 'one' : 'two');
        for (const item of ['safe', 'health', 'people', 'hope', 'home']) {
          const part = (one: Record<string, string>) =>
            !one[item] || one[item] === 'skip' ? 'not_said' : one[item];
          if (saw.length === 1) tell(`life.${giver}.only.${item}`, part(saw[0]));
          if (saw.length > 1) {
            tell(`life.${giver}.now.${item}`, part(saw[0]));
            tell(`life.${giver}.first.${item}`, part(saw.at(-1)));
          }
        }
      }
    }
    for (const [key, times] of got) {
      const sum = parts.get(key) ?? { count: 0, women: 0 };
      parts.set(key, { count: sum.count + times, women: sum.women + 1 });
    }
  }
  return { plans, parts };
}
