/*
 * The tables of the report: what each is made of, and of whom. Each table's parts exclude each other and make up its sum;
 * a table within a part of another is about the women of that part, and is shown only where that part is. Pure.
 * Source: ux.md S25; features.md R63, R64.
 */

import type { holdReasons } from '../review/review-record';
import type { Question, WorkbookContent } from '../workbook/content';
import { situations } from '../workbook/people-and-situations';

export const sections = [
  'plans',
  'reviews',
  'days',
  'home',
  'done',
  'hers',
  'life_hers',
  'life_workers',
  'same_for_all',
] as const;
export type Section = (typeof sections)[number];

export type TableShape = {
  id: string;
  section: Section;
  parts: readonly string[];
  /** Parts in which a nought says only that nothing is missing, or that nobody is left out. */
  gaps?: readonly string[];
  /** The table and the part whose women it is about; left out: every woman who was worked with. */
  within?: readonly [table: string, part: string];
  /** Not women are counted but what was done: of one woman there can be several. */
  ofThings?: true;
};

/** Days that are to be met after she came in, by kind of milestone. */
export const arrivalDays = [
  'peer_mentor_meeting',
  'team_meeting',
  'local_authority_contacted',
  'accommodation_planning_started',
  'first_plan_complete',
] as const;

/** Jobs outside the prison that somebody can have in her team. */
export const linkJobs = [
  'peer_mentor',
  'personal_adviser',
  'womens_centre_worker',
  'housing_worker',
  'health_worker',
  'solicitor',
] as const;

const systemReasons = [
  ...['no_room', 'no_escort', 'lockdown', 'staff_away', 'staff_moved'],
  ...['partner_could_not_come', 'papers_not_ready', 'she_was_moved', 'she_is_at_court'],
] as const;
const herReasons = ['she_is_not_well', 'she_wants_to_wait'] as const;

/** Whose a reason to wait is. Every reason there is has one: what is neither is something else. */
export function sideOfReason(reason: (typeof holdReasons)[number]): 'system' | 'hers' | 'other' {
  if ((systemReasons as readonly string[]).includes(reason)) return 'system';
  return (herReasons as readonly string[]).includes(reason) ? 'hers' : 'other';
}

export const howKept = ['in_time', 'later', 'not_done', 'not_known'] as const;
export type HowKept = (typeof howKept)[number];

const counted = ['counted', 'yes'] as const;
const released = ['released', 'released'] as const;
const some = ['some', 'none'] as const;

const fixed: readonly TableShape[] = [
  { id: 'situation', section: 'plans', parts: situations },
  { id: 'begun', section: 'plans', parts: ['in_period', 'before'] },
  { id: 'had_review', section: 'reviews', parts: some, gaps: ['none'] },
  {
    ...{ id: 'reviews', ofThings: true, section: 'reviews', within: ['had_review', 'some'] },
    parts: ['as_planned', 'later', 'not_held', 'other'],
  },
  { id: 'had_hold', section: 'reviews', parts: some, gaps: ['none'] },
  {
    ...{ id: 'holds', ofThings: true, section: 'reviews', within: ['had_hold', 'some'] },
    parts: ['system', 'hers', 'other'],
  },
  {
    ...{ id: 'holds_system', ofThings: true, section: 'reviews', within: ['holds', 'system'] },
    parts: systemReasons,
  },
  { id: 'arrived', section: 'days', parts: ['arrived', 'not'], gaps: ['not'] },
  ...arrivalDays.map(
    (kind): TableShape => ({
      ...{ id: `day.${kind}`, section: 'days', within: ['arrived', 'arrived'] },
      ...{ parts: howKept, gaps: ['not_known'] },
    }),
  ),
  { id: 'released', section: 'home', parts: ['released', 'not'], gaps: ['not'] },
  {
    ...{ id: 'home', section: 'home', within: released },
    ...{ parts: ['known', 'not_there', 'not_known'], gaps: ['not_known'] },
  },
  {
    ...{ id: 'day.settling_in_visit', section: 'home', within: released },
    ...{ parts: howKept, gaps: ['not_known'] },
  },
  { id: 'referred', section: 'home', parts: some, gaps: ['none'] },
  {
    ...{ id: 'referrals', ofThings: true, section: 'home', within: ['referred', 'some'] },
    parts: ['accepted', 'not_accepted', 'withdrawn', 'waiting'],
  },
  { id: 'sat', section: 'done', parts: some, gaps: ['none'] },
  {
    id: 'sittings',
    ofThings: true,
    section: 'done',
    within: ['sat', 'some'],
    parts: ['hers', 'guided'],
  },
  { id: 'had_contact', section: 'done', parts: some, gaps: ['none'] },
  {
    ...{ id: 'contacts', ofThings: true, section: 'done', within: ['had_contact', 'some'] },
    parts: ['met', 'call', 'letter', 'release_day', 'tried'],
  },
  {
    ...{ id: 'tried', section: 'done', within: ['contacts', 'tried'] },
    parts: ['system', 'hers', 'other'],
  },
  {
    ...{ id: 'tried_system', section: 'done', within: ['tried', 'system'] },
    parts: ['no_answer', ...systemReasons],
  },
  { id: 'supported_after', section: 'done', within: released, parts: ['yes', 'not_written'] },
  { id: 'counted', section: 'hers', parts: ['yes', 'no'], gaps: ['no'] },
  { id: 'had_promise', section: 'hers', within: counted, parts: some, gaps: ['none'] },
  {
    ...{ id: 'promises', ofThings: true, section: 'hers', within: ['had_promise', 'some'] },
    parts: ['kept', 'not_kept', 'let_go'],
  },
  { id: 'had_step', section: 'hers', within: counted, parts: some, gaps: ['none'] },
  { id: 'steps', ofThings: true, section: 'hers', within: ['had_step', 'some'], parts: ['noted'] },
  { id: 'purpose', section: 'hers', within: counted, parts: ['got_to', 'working', 'none'] },
  ...linkJobs.map(
    (job): TableShape => ({
      ...{ id: `link.${job}`, section: 'hers', within: counted, parts: ['has', 'has_not'] },
    }),
  ),
  {
    ...{ id: 'age', section: 'same_for_all', gaps: ['not_known'] },
    parts: ['under_21', '21_24', '25_34', '35_44', '45_on', 'not_known'],
  },
  {
    ...{ id: 'nation', section: 'same_for_all', gaps: ['not_known'] },
    parts: ['england', 'wales', 'not_known'],
  },
  {
    ...{ id: 'adviser', section: 'same_for_all', gaps: ['not_confirmed'] },
    parts: ['owed', 'not_owed', 'not_confirmed'],
  },
  {
    ...{ id: 'language', section: 'same_for_all', within: counted, gaps: ['not_said'] },
    parts: ['english', 'other', 'not_said'],
  },
  {
    ...{ id: 'access', section: 'same_for_all', within: counted, gaps: ['not_said'] },
    parts: ['something', 'nothing', 'not_said'],
  },
];

/** Tables in which what was done is counted, and those within a part of one: their whole is no number of women. */
const ofThings = fixed.reduce((found, { id, ofThings: isOne, within: [outer] = [''] }) => {
  if (isOne || found.has(outer)) found.add(id);
  return found;
}, new Set<string>());

/** True where one woman can be counted in this table more than once. @param table its id */
export function canCountTwice(table: string): boolean {
  return ofThings.has(table);
}

/** Hers and a worker's readings, kept apart everywhere. */
export const givers = ['hers', 'workers'] as const;

/** Women with an earlier reading and women with one only are never put together: the ones left over could be worked out. */
function lifeTables(life: Question | undefined): TableShape[] {
  const parts = [...lifeOptions(life), 'not_said'];
  return givers.flatMap((giver): TableShape[] => {
    const section = `life_${giver}` as const;
    const of = (which: 'first' | 'now' | 'only', readings: 'two' | 'one') =>
      (life?.scaleItems ?? []).map(
        (item): TableShape => ({
          ...{ id: `life.${giver}.${which}.${item}`, section, parts, gaps: ['not_said'] },
          within: [`readings.${giver}`, readings],
        }),
      );
    return [
      {
        ...{ id: `readings.${giver}`, section, within: counted },
        ...{ parts: ['two', 'one', 'none'], gaps: ['two', 'one', 'none'] },
      },
      ...of('first', 'two'),
      ...of('now', 'two'),
      ...of('only', 'one'),
    ];
  });
}

/** What can be picked, without the one that says nothing. */
export function lifeOptions(life: Question | undefined): string[] {
  return (life?.options ?? []).map(({ value }) => value).filter((value) => value !== 'skip');
}

/** The question the content says holds this. */
export function questionThatControls(
  { workbook }: WorkbookContent,
  control: string,
): Question | undefined {
  return workbook.pages
    .flatMap(({ questions }) => questions)
    .find(({ controls }) => controls === control);
}

/** Every table there is, each after the one it is within. */
export function tableShapes(content: WorkbookContent): TableShape[] {
  return [...fixed, ...lifeTables(questionThatControls(content, 'monitoring.life'))];
}
