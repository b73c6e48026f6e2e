/*
 * The numbers behind every date: what the settings file must hold, and how it is read.
 *
 * Each number says what it rests on and why. The owner of the service may change our own proposals; the handbook's
 * and the law's may only be made stricter, in the direction that gives her more. This file may not
 * read a disk: the caller passes in what it read.
 */
import * as z from 'zod';
import { addMonths, type Day, day, isBefore } from '../calendar/day';
import type { Holidays } from '../calendar/working-days';
import { readJsonWithLines } from '../files/json-lines';

/** What a number rests on. `default` is our own proposal. */
export const settingBasis = z.enum(['handbook', 'law', 'policy', 'default']);

export type SettingBasis = z.infer<typeof settingBasis>;

function setting<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ value, basis: settingBasis, note: z.string().min(1) });
}

// Spans stay well inside the calendar; nothing in a plan is counted in more than thousands of days.
const span = z.int().min(1).max(3660);

/** The handbook's number, not to be changed in a file. */
function handbook<const N extends number>(value: N) {
  return z.strictObject({
    value: z.literal(value),
    basis: z.literal('handbook'),
    note: z.string().min(1),
  });
}

/** The handbook's number as the longest wait: an establishment may look sooner, never later. */
function handbookAtMost(most: number) {
  return z.strictObject({
    value: span.max(most),
    basis: z.literal('handbook'),
    note: z.string().min(1),
  });
}

/** The handbook's number as the least time: an establishment may begin sooner, never later. */
function handbookAtLeast(least: number) {
  return z.strictObject({
    value: span.min(least),
    basis: z.literal('handbook'),
    note: z.string().min(1),
  });
}

/** A number the law fixes: neither more nor less would be kinder to her. */
function lawExactly<const N extends number>(value: N) {
  return z.strictObject({
    value: z.literal(value),
    basis: z.literal('law'),
    note: z.string().min(1),
  });
}

const ours = setting(span);

/** A number of ours on which a limit of the handbook hangs: it may be made less, never more. */
const oursAtMost = (most: number) => setting(span.max(most));

/** A number the law sets as the least she is owed. */
const lawAtLeast = (least: number) => setting(span.min(least));
/** A number the law sets as the longest she may wait. */
const lawAtMost = (most: number) => setting(span.max(most));

const scheduleSettings = z.strictObject({
  lead: z.strictObject({
    handoverMonths: handbook(10),
    // Settled: the exact day is probation's, and the words of the lead say that it is the boundary day.
    boundaryDayBelongsTo: setting(z.literal('probation')),
    lifeHandoverMonths: ours,
    revertsToPomIfDatePutBack: setting(z.boolean()),
    remandEndedSpecialistDays: ours,
    handoverComesUpMonths: ours,
    handoverUnderWayDays: ours,
  }),
  hmpps: z.strictObject({
    fromDayOneMonths: ours,
    handoverMonths: ours,
    handoverDays: ours,
    paroleHandoverMonths: ours,
  }),
  classes: z.strictObject({
    longMinSentenceMonths: oursAtMost(48),
    longMinCustodyMonths: oursAtMost(24),
  }),
  reviews: z.strictObject({
    lifeMonths: handbookAtMost(36),
    longMonths: handbookAtMost(24),
    preReleaseDays: ours,
    preReleaseCountsFromDays: ours,
    preReleaseMinGapDays: ours,
    remandFirstDays: ours,
    remandRepeatDays: ours,
    preCourtWorkingDays: ours,
    preCourtCountsFromDays: ours,
    standardRecallFirstDays: ours,
    standardRecallRepeatMonths: ours,
    needsChangeWorkingDays: ours,
    releaseDateChangeDays: ours,
    communityFirstDays: ours,
    communityRepeatMonths: ours,
    endedCloseDays: ours,
    shortUnknownReleaseDays: ours,
  }),
  arrival: z.strictObject({
    screeningDays: ours,
    peerMentorDays: ours,
    resettlementPlanWorkingDaysAfterScreening: ours,
    councilContactWorkingDays: ours,
    accommodationStartWorkingDays: ours,
    teamMeetingWorkingDays: ours,
    firstPlanWorkingDays: ours,
    firstPlanDaysLongAndLife: oursAtMost(56),
    planReopenedWorkingDays: ours,
    neverLaterThanPartOfTheWayToRelease: ours,
    transferTeamsSpeakWorkingDays: ours,
  }),
  rentHelp: z.strictObject({
    housingBenefitSentencedDays: setting(z.literal(91)),
    housingBenefitRemandDays: setting(z.literal(364)),
    universalCreditMonths: setting(z.literal(6)),
  }),
  preRelease: z.strictObject({
    probationAppointedMonths: handbookAtLeast(10),
    dutyToReferTargetDays: ours,
    dutyToReferBackstopDays: lawAtLeast(56),
    talkDays: ours,
    offerDays: handbookAtLeast(56),
    pathwayReviewDays: ours,
    licenceReadyWorkingDays: ours,
  }),
  release: z.strictObject({
    fridaySchemeMinDaysSinceSentence: ours,
    firstAppointmentLatest: setting(z.literal('next working day')),
    paVisitDays: lawAtMost(7),
    supportDays: ours,
    planPassedOnDaysBeforeLicenceEnd: ours,
  }),
  recall: z.strictObject({
    FTR_56: lawExactly(56),
    FTR_28: lawExactly(28),
    FTR_14: lawExactly(14),
  }),
  pathway: z.strictObject({
    reviewMonths: lawAtMost(6),
    reviewByLawUnderAge: lawExactly(21),
    rightEndsAge: lawAtLeast(25),
  }),
  contacts: z.strictObject({
    checkAgainMonths: ours,
  }),
  /** England and Wales. */
  bankHolidays: z.array(day),
  /** The last day the list of bank holidays can be trusted for. */
  holidaysKnownUntil: day,
  holidaysNote: z.string(),
});

export type ScheduleSettings = z.infer<typeof scheduleSettings>;

/** The settings file cannot be used. `path` says where, for example `reviews.lifeMonths.value`. */
export class SettingsUnusable extends Error {
  override readonly name = 'SettingsUnusable';
  readonly path: string;

  /** @param line counted from 1, when it is known */
  constructor(path: string, why: string, line?: number) {
    const where = path === '' ? 'the file' : path;
    const at = line === undefined ? '' : ` (line ${line})`;
    super(`The schedule settings cannot be used: ${where}${at}: ${why}`);
    this.path = path;
  }
}

/**
 * The line a place of a JSON text stands on, counted from 1; undefined when it is not there. A part that was left out
 * has the line of what it should be in.
 */
export function lineOf(text: string, path: string): number | undefined {
  const read = readJsonWithLines(text);
  return read.ok && path !== '' ? read.lineOf(path.split('.')) : undefined;
}

/**
 * Checks what was read from the settings file.
 *
 * @param text the file as it stands, so that what is wrong can be named with its line
 * @throws {SettingsUnusable} naming the first place that is wrong. Nothing falls back to a built-in number: a date
 * worked out from a number nobody chose is worse than no date.
 */
export function readSettings(json: unknown, text = ''): ScheduleSettings {
  const read = scheduleSettings.safeParse(json);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  if (first?.code === 'unrecognized_keys') {
    const path = [...first.path, first.keys[0] ?? ''].join('.');
    throw new SettingsUnusable(path, 'not a setting', lineOf(text, path));
  }
  const path = (first?.path ?? []).join('.');
  throw new SettingsUnusable(path, first?.message ?? 'not settings', lineOf(text, path));
}

/** One set for each settings object: the rules ask for it many times for each of thousands of women. */
const knownHolidays = new WeakMap<ScheduleSettings, Holidays>();

/** The bank holidays, ready to look up. Settings are never changed once they are read. */
export function holidaysOf(settings: ScheduleSettings): Holidays {
  const known = knownHolidays.get(settings) ?? new Set(settings.bankHolidays);
  knownHolidays.set(settings, known);
  return known;
}

/** True when the list of bank holidays reaches less than 12 months past `today`, so a new list is needed. */
export function holidaysRunOutSoon(settings: ScheduleSettings, today: Day): boolean {
  return isBefore(settings.holidaysKnownUntil, addMonths(today, 12));
}
