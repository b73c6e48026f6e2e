/*
 * The command `cases FILE…`: runs worked schedule cases (made-up women, real rules) through the rules and says where
 * the answer differs from the one in the file. For whoever changes a rule or checks one; it opens no vault.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Day, day } from '../../shared/domain/calendar/day';
import { type CustodyFacts, custodyFacts } from '../../shared/domain/review/facts';
import type { Milestone } from '../../shared/domain/review/milestone-kinds';
import { planMilestones } from '../../shared/domain/review/milestones';
import { planSchedule } from '../../shared/domain/review/schedule';
import {
  readSettings,
  type ScheduleSettings,
  SettingsUnusable,
} from '../../shared/domain/review/settings';

/** Fields that need an answer in every case, then those compared when the case names them. */
const expected = z.looseObject({
  class: z.string(),
  lead: z.string(),
  nextReviewDue: z.string().nullable().optional(),
  nextReviewReason: z.string().nullable().optional(),
  overdue: z.boolean().optional(),
  housingLead: z.string().optional(),
  milestones: z.array(z.looseObject({ kind: z.string(), date: z.string() })).optional(),
});

const scheduleCases = z
  .array(
    z.looseObject({
      id: z.string().min(1),
      facts: z.record(z.string(), z.unknown()),
      asOf: day,
      expect: expected,
    }),
  )
  .min(1);

type ScheduleCase = z.infer<typeof scheduleCases>[number];

/** The file cannot be used as schedule cases; the message is a whole sentence. */
class CasesUnusable extends Error {
  override readonly name = 'CasesUnusable';
}

export interface CasesRun {
  /** The files to run, as typed. */
  readonly argv: readonly string[];
  /** The resources folder, which holds the settings. */
  readonly resources: string;
  /** One line to standard output. */
  readonly print: (line: string) => void;
  /** One line to standard error. */
  readonly printProblem: (line: string) => void;
}

function readJson(path: string, what: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new CasesUnusable(`${what} ${path} is not there or cannot be read.`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new CasesUnusable(`${what} ${path} is not whole: it does not read as JSON.`);
  }
}

function readCases(path: string): ScheduleCase[] {
  const read = scheduleCases.safeParse(readJson(path, 'The cases file'));
  if (read.success) return read.data;
  const [first] = read.error.issues;
  const at = first?.path.join('.') ?? '';
  const where = at === '' ? 'at its start' : `at ${at}`;
  throw new CasesUnusable(
    `The cases file ${path} is not in the shape of schedule cases: look ${where}.`,
  );
}

function readScheduleSettings(resources: string): ScheduleSettings {
  const path = join(resources, 'settings', 'schedule.json');
  try {
    const json = readJson(path, 'The settings file');
    return readSettings(json, readFileSync(path, 'utf8'));
  } catch (problem) {
    if (problem instanceof SettingsUnusable) throw new CasesUnusable(`${problem.message}.`);
    throw problem;
  }
}

interface FactsRead {
  readonly facts: CustodyFacts | undefined;
  /** Lines about facts that are not known here or do not hold together. */
  readonly notes: readonly string[];
}

/** Facts this version does not know are named and left out, so that an older program can still check the rest. */
function readFacts(row: ScheduleCase): FactsRead {
  const notes: string[] = [];
  const known: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row.facts)) {
    if (Object.hasOwn(custodyFacts.shape, name)) known[name] = value;
    else notes.push(`${row.id} facts: ${name} is not a fact known here, left out`);
  }
  const read = custodyFacts.safeParse(known);
  if (read.success) return { facts: read.data, notes };
  const at = read.error.issues[0]?.path.join('.') ?? '';
  return { facts: undefined, notes: [...notes, `${row.id} facts: ${at} cannot be read`] };
}

function mismatches(row: ScheduleCase, facts: CustodyFacts, settings: ScheduleSettings): string[] {
  const schedule = planSchedule(facts, row.asOf, settings);
  const got: Record<string, string | boolean | Day | undefined> = {
    class: schedule.class.value,
    lead: schedule.lead.value,
    nextReviewDue: schedule.nextReview.due,
    nextReviewReason: schedule.nextReview.reason,
    overdue: schedule.nextReview.overdue,
    housingLead: schedule.housingLead.value,
  };
  const fields = Object.entries(got)
    .filter(([field]) => Object.hasOwn(row.expect, field))
    .map(([field, value]) => ({ field, value: value ?? null, want: row.expect[field] ?? null }))
    .filter(({ value, want }) => value !== want)
    .map(({ field, value, want }) => `${row.id} ${field}: expected ${want}, got ${value}`);
  const milestones = planMilestones(facts, row.asOf, settings, schedule);
  return [...fields, ...milestoneMismatches(row, milestones)];
}

/** Each milestone that is expected and not there, and each that is there and not expected, by kind and date. */
function milestoneMismatches(row: ScheduleCase, milestones: readonly Milestone[]): string[] {
  if (row.expect.milestones === undefined) return [];
  const written = (list: readonly { kind: string; date: string }[]) =>
    list.map(({ kind, date }) => `${kind} ${date}`);
  const want = written(row.expect.milestones);
  const got = written(milestones);
  return [
    ...want.filter((one) => !got.includes(one)).map((one) => `expected ${one}, not there`),
    ...got.filter((one) => !want.includes(one)).map((one) => `got ${one}, not expected`),
  ].map((line) => `${row.id} milestones: ${line}`);
}

/** Compares every case of every file; prints what differs and, last, the count. True when nothing did. */
function compareAll(
  files: readonly (readonly ScheduleCase[])[],
  settings: ScheduleSettings,
  print: (line: string) => void,
): boolean {
  let passed = 0;
  let failed = 0;
  for (const row of files.flat()) {
    const { facts, notes } = readFacts(row);
    const lines = facts === undefined ? [] : mismatches(row, facts, settings);
    for (const line of [...notes, ...lines]) print(line);
    if (facts !== undefined && lines.length === 0) passed += 1;
    else failed += 1;
  }
  print(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

/**
 * Runs the command. Answers the exit code: 0 when every case passed, 1 when one did not, 2 when there was nothing to
 * run (no file named, or one that cannot be used). Every file is read before the first case runs.
 */
export function runCases({ argv, resources, print, printProblem }: CasesRun): 0 | 1 | 2 {
  if (argv.length === 0) {
    printProblem('Name at least one file of schedule cases: cases FILE…');
    return 2;
  }
  try {
    const settings = readScheduleSettings(resources);
    return compareAll(argv.map(readCases), settings, print) ? 0 : 1;
  } catch (problem) {
    if (!(problem instanceof CasesUnusable)) throw problem;
    printProblem(problem.message);
    return 2;
  }
}
