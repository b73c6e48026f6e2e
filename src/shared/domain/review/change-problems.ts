/*
 * What cannot be true about a change of situation, field by field. A change with problems is never written down: not by
 * the screen, and not by the vault. Each has its sentence; the days in it are those it disagrees with.
 */
import { type Day, isAfter, isBefore, isOnOrBefore } from '../calendar/day';
import { offerOf } from './changes-offered';
import type { CustodyFacts } from './facts';
import { custodyStart, releasedBy, whereabouts } from './period';
import { type ChangeField, type SituationChange, situationChange } from './situation-change';

export const changeProblemIds = [
  'needed',
  'too_much',
  'not_now',
  'day_ahead',
  'before_birth',
  'before_custody',
  'before_sentence',
  'before_release',
  'back_before_release',
  'before_return',
  'recall_after_return',
  'recall_before_release',
  'back_after_licence',
  'before_leaving',
  'day_passed',
  'before_record',
] as const;

type ChangeProblemId = (typeof changeProblemIds)[number];

export interface ChangeProblem {
  readonly field: ChangeField;
  readonly id: ChangeProblemId;
  /** The day it disagrees with. */
  readonly than?: Day;
}

type Days = { readonly [Field in ChangeField]?: unknown };

/** Collects problems: at most one for each field, the first that was found. */
class Found {
  readonly #problems = new Map<ChangeField, ChangeProblem>();

  put(field: ChangeField, id: ChangeProblemId, than?: Day): void {
    if (this.#problems.has(field)) return;
    this.#problems.set(field, { field, id, ...(than === undefined ? {} : { than }) });
  }

  /** Both days are known, and this one lies before that one. */
  before(field: ChangeField, date: Day | undefined, than: Day | undefined, id: ChangeProblemId) {
    if (date !== undefined && than !== undefined && isBefore(date, than)) this.put(field, id, than);
  }

  all(): ChangeProblem[] {
    return [...this.#problems.values()];
  }
}

/** Fields that say something has happened, and so cannot lie ahead. */
const happened = ['day', 'recallDate', 'releaseDateReadOn'] as const;

function releaseDateProblems(found: Found, change: SituationChange): void {
  if (change.kind !== 'sentenced' || change.releaseDate === undefined) return;
  const by = ['releaseDateReadBy', 'releaseDateReadOn', 'releaseDateReadWhere'] as const;
  for (const field of by) if (change[field] === undefined) found.put(field, 'needed');
}

function sentencedProblems(
  found: Found,
  facts: CustodyFacts,
  change: Extract<SituationChange, { kind: 'sentenced' }>,
  today: Day,
): void {
  const { day, releaseDate, licenceEnd, tariffExpiry } = change;
  if (whereabouts(facts, today) === 'remand') {
    found.before('day', day, custodyStart(facts), 'before_custody');
  }
  found.before('day', day, releasedBy(facts, today), 'before_release');
  found.before('releaseDate', releaseDate, day, 'before_sentence');
  found.before('tariffExpiry', tariffExpiry, day, 'before_sentence');
  found.before('licenceEnd', licenceEnd, day, 'before_sentence');
  found.before('licenceEnd', licenceEnd, releaseDate, 'before_release');
}

function recalledProblems(
  found: Found,
  facts: CustodyFacts,
  change: Extract<SituationChange, { kind: 'recalled' }>,
): void {
  const { day, recallDate } = change;
  const { releasedOn, licenceEnd, sentenceDate } = facts;
  if (releasedOn !== undefined && isOnOrBefore(day, releasedOn)) {
    found.put('day', 'back_before_release', releasedOn);
  }
  if (licenceEnd !== undefined && isAfter(day, licenceEnd)) {
    found.put('day', 'back_after_licence', licenceEnd);
  }
  found.before('day', day, sentenceDate, 'before_sentence');
  if (recallDate !== undefined && isAfter(recallDate, day)) {
    found.put('recallDate', 'recall_after_return', day);
  }
  found.before('recallDate', recallDate, releasedOn, 'recall_before_release');
}

function findByKind(found: Found, facts: CustodyFacts, change: SituationChange, today: Day): void {
  const start = custodyStart(facts);
  const { sentenceDate } = facts;
  switch (change.kind) {
    case 'sentenced':
      sentencedProblems(found, facts, change, today);
      return;
    case 'released':
      found.before('day', change.day, start, 'before_custody');
      found.before('day', change.day, sentenceDate, 'before_sentence');
      found.before('licenceEnd', change.licenceEnd, sentenceDate, 'before_sentence');
      found.before('licenceEnd', change.licenceEnd, change.day, 'before_leaving');
      return;
    case 'recalled':
      recalledProblems(found, facts, change);
      return;
    case 'remand_ended':
      found.before('day', change.day, start, 'before_custody');
      found.before('communityOrderEnd', change.communityOrderEnd, change.day, 'before_leaving');
      found.before('nextCourtDate', change.nextCourtDate, today, 'day_passed');
      return;
    case 'release_date_changed':
      if (facts.legalStatus === 'recall') {
        found.before('releaseDate', change.releaseDate, start, 'before_return');
      }
      found.before('releaseDate', change.releaseDate, sentenceDate, 'before_sentence');
      found.before('releaseDate', change.releaseDate, start, 'before_custody');
      return;
    case 'moved_prison':
      found.before('day', change.day, start, 'before_custody');
      return;
    case 'life_dates':
      if (!(change.tariffExpiry ?? change.targetHearing ?? change.releaseDirectedDate)) {
        found.put('tariffExpiry', 'needed');
      }
      found.before('tariffExpiry', change.tariffExpiry, sentenceDate, 'before_sentence');
      found.before('releaseDirectedDate', change.releaseDirectedDate, today, 'day_passed');
      found.before('targetHearing', change.targetHearing, today, 'day_passed');
      return;
    case 'handover_recorded':
      found.before('day', change.day, sentenceDate, 'before_sentence');
      found.before('day', change.day, start, 'before_custody');
      return;
    case 'lead_recorded':
      return;
    case 'lead_record_ended':
      found.before('day', change.day, facts.recordedLead?.since, 'before_record');
      return;
  }
}

/** What has to be put right before this change can be written down; none when it can be. Never throws. */
export function changeProblems(
  facts: CustodyFacts,
  change: SituationChange,
  today: Day,
): ChangeProblem[] {
  const found = new Found();
  if (offerOf(change.kind, facts, today) === 'not_now') found.put('kind', 'not_now');
  for (const field of happened) {
    const date = (change as Days)[field] as Day | undefined;
    if (date !== undefined && isAfter(date, today)) found.put(field, 'day_ahead', today);
    found.before(field, date, facts.dob, 'before_birth');
  }
  releaseDateProblems(found, change);
  findByKind(found, facts, change, today);
  return found.all();
}

/** What was put in so far, as a change; or which fields still need something. */
export function readChange(
  draft: object,
): { ok: true; change: SituationChange } | { ok: false; problems: ChangeProblem[] } {
  const read = situationChange.safeParse(draft);
  if (read.success) return { ok: true, change: read.data };
  const found = new Found();
  for (const { path, code } of read.error.issues) {
    const field = (path[0] ?? 'kind') as ChangeField;
    found.put(field, code === 'too_big' ? 'too_much' : 'needed');
  }
  return { ok: false, problems: found.all() };
}
