// What she said yes and no to, and the referrals sent with it, as rows: appended, read, never changed.

import { questionControlling } from '../../shared/domain/copies/allowed';
import type { Consent } from '../../shared/domain/sharing/consents';
import type { ReferralStep } from '../../shared/domain/sharing/referral';
import type { ChoiceValue } from '../../shared/domain/workbook/answer';
import { answerValue } from '../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import type { ConsentsKept, KeptConsent, KeptReferral } from '../../shared/ipc/consent-calls';
import type { Desk } from '../plans/desk';
import { dayOfMoment } from '../plans/local-days';
import type { Reader, Writer } from '../store/connection';
import { stored } from '../store/sealing';

type Row = {
  what: Consent['what'];
  said: Consent['said'];
  day: Consent['day'];
  until: Consent['day'] | null;
  there: string;
  words: string | null;
  country: 'england' | 'wales' | null;
  with_her: number;
  on_her_screen: number;
  answer_seq: number;
  worker: string;
  at: string;
};

/**
 * All she said of one plan, oldest first. A later no in her workbook to being referred stands among them: it counts.
 */
export async function readConsents(
  reader: Reader,
  content: WorkbookContent,
  plan: string,
): Promise<KeptConsent[]> {
  const rows = await reader.all<Row>(
    `SELECT c.what, c.said, c.day, c.until, c.there, c.words, c.country, c.with_her, c.on_her_screen, c.answer_seq,
       c.at, w.name AS worker
     FROM consent c JOIN session s ON s.id = c.session JOIN worker w ON w.id = s.worker
     WHERE c.plan = ? ORDER BY c.seq`,
    [plan],
  );
  const last = rows.findLast(({ what }) => what === 'referral');
  const no = last && (await noInHerPlan(reader, content, plan, last.answer_seq));
  return [...rows.map(keptOf), ...(no ? [no] : [])];
}

function keptOf(row: Row): KeptConsent {
  const { what, said, day, until, there, words, country, worker, at } = row;
  return {
    ...{ what, said, day, there, worker, at },
    ...(until === null ? {} : { until }),
    ...(words === null ? {} : { words }),
    ...(country === null ? {} : { country }),
    withHer: row.with_her === 1,
    onHerScreen: row.on_her_screen === 1,
  };
}

/** The first answer after her yes that was no yes, as something she said. */
async function noInHerPlan(
  reader: Reader,
  content: WorkbookContent,
  plan: string,
  after: number,
): Promise<KeptConsent | undefined> {
  const question = questionControlling(content, 'consent.referral');
  if (question === undefined) return undefined;
  const rows = await reader.all<{ value: string; at: string; worker: string }>(
    `SELECT a.value, a.at, w.name AS worker FROM answer a JOIN session s ON s.id = a.session
       JOIN worker w ON w.id = s.worker
     WHERE a.plan = ? AND a.question = ? AND a.seq > ? ORDER BY a.seq`,
    [plan, question, after],
  );
  const no = rows.find(({ value }) => {
    const answered = answerValue.parse(JSON.parse(value));
    return answered.kind !== 'said' || (answered.said as ChoiceValue).chosen !== 'yes';
  });
  if (!no) return undefined;
  return {
    ...{ what: 'referral', said: 'no', day: dayOfMoment(no.at), there: '', inHerPlan: true },
    ...{ withHer: true, onHerScreen: false, worker: no.worker, at: no.at },
  };
}

/** Appends one thing she said. Part of the caller's transaction. */
export async function appendConsent(
  writer: Writer,
  desk: Pick<Desk, 'session' | 'now'>,
  given: { plan: string; consent: Consent; withHer: boolean; onHerScreen: boolean },
): Promise<void> {
  const { what, said, day, until, there, words, country } = given.consent;
  const at = desk.now();
  const sealed = (column: string, text: string) => {
    const place = { plan: given.plan, table: 'consent', row: `${what} ${at} ${column}` };
    return text === '' ? '' : stored(writer, { ...place, question: '' }, text);
  };
  await writer.run(
    `INSERT INTO consent (plan, seq, what, said, day, until, there, words, country, with_her, on_her_screen,
       answer_seq, session, at)
     VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM consent WHERE plan = ?1), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,
       (SELECT coalesce(max(seq), 0) FROM answer WHERE plan = ?1), ?11, ?12)`,
    [
      ...[given.plan, what, said, day, until ?? null, sealed('there', there.trim())],
      sealed('words', words?.trim() ?? '') || null,
      ...[country ?? null, given.withHer ? 1 : 0, given.onHerScreen ? 1 : 0],
      ...[desk.session.id, at],
    ],
  );
}

type StepRow = {
  referral: string;
  council: string;
  state: ReferralStep['state'];
  day: ReferralStep['day'];
  outcome: NonNullable<ReferralStep['outcome']> | null;
  why: NonNullable<ReferralStep['why']> | null;
  words: string | null;
  worker: string;
  at: string;
};

/** Every referral of one plan with its steps, the one sent last first. */
export async function readReferrals(reader: Reader, plan: string): Promise<KeptReferral[]> {
  const rows = await reader.all<StepRow>(
    `SELECT r.referral, r.council, r.state, r.day, r.outcome, r.why, r.words, r.at, w.name AS worker
     FROM referral_step r JOIN session s ON s.id = r.session JOIN worker w ON w.id = s.worker
     WHERE r.plan = ? ORDER BY r.seq`,
    [plan],
  );
  const byId = new Map<string, KeptReferral>();
  for (const { referral: id, council, state, day, outcome, why, words, worker, at } of rows) {
    const step = {
      ...{ state, day, worker, at },
      ...(outcome === null ? {} : { outcome }),
      ...(why === null ? {} : { why }),
      ...(words === null ? {} : { words }),
    };
    byId.set(id, { id, council, steps: [...(byId.get(id)?.steps ?? []), step] });
  }
  return [...byId.values()].toReversed();
}

/** Appends one step of a referral. Part of the caller's transaction. */
export async function appendStep(
  writer: Writer,
  desk: Pick<Desk, 'session' | 'now'>,
  given: { plan: string; referral: string; council: string; step: ReferralStep },
): Promise<void> {
  const { state, day, outcome, why, words } = given.step;
  await writer.run(
    `INSERT INTO referral_step (plan, seq, referral, council, state, day, outcome, why, words, session, at)
     VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM referral_step WHERE plan = ?1), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,
       ?10)`,
    [
      ...[given.plan, given.referral, given.council, state, day, outcome ?? null, why ?? null],
      ...[words?.trim() || null, desk.session.id, desk.now()],
    ],
  );
}

/** What she wrote about a referral in her plan. */
export async function readWishes(
  reader: Reader,
  content: WorkbookContent,
  plan: string,
): Promise<ConsentsKept['inHerPlan']> {
  const saidOf = async (control: string) => {
    const question = questionControlling(content, control);
    if (question === undefined) return undefined;
    const row = await reader.first<{ value: string }>(
      'SELECT value FROM answer WHERE plan = ? AND question = ? ORDER BY seq DESC LIMIT 1',
      [plan, question],
    );
    const value = row && answerValue.parse(JSON.parse(row.value));
    return value?.kind === 'said' ? value.said : undefined;
  };
  const choice = (await saidOf('consent.referral')) as ChoiceValue | undefined;
  const council = (await saidOf('consent.council')) as string | undefined;
  const contact = (await saidOf('consent.contact')) as string | undefined;
  const chosen = (['yes', 'more', 'no'] as const).find((each) => each === choice?.chosen);
  return {
    ...(chosen ? { choice: chosen } : {}),
    ...(council ? { council } : {}),
    ...(contact ? { contact } : {}),
  };
}
