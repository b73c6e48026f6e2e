/*
 * What women said themselves, as it is counted, each with her yes: promises made to her, small steps, what gives her purpose,
 * who is linked to her, and how life feels. Nothing is added up to a score, and hers and a worker's are never mixed. Pure.
 * Source: features.md R18, R35, R63; ux.md S25.
 */
import { laneOf } from '../workbook/goals';
import { isPromise, promiseState } from '../workbook/promises';
import { type Reading, readingsOf } from '../workbook/readings';
import type { CountBy, CountedPlan, HersToCount } from './counted-plan';
import { isWithin } from './period';
import type { Mark } from './report';
import { givers, lifeOptions, linkJobs } from './tables';

export function hersCounted({ hers }: CountedPlan, by: CountBy): Mark[] {
  if (!hers) return [['counted', 'no']];
  return [
    ['counted', 'yes'],
    ...promiseMarks(hers, by),
    ...stepMarks(hers, by),
    ...purposeMarks(hers),
    ...linkMarks(hers),
    ...lifeMarks(hers, by),
  ];
}

/** Promises with a day in this time: the only ones of which can be said whether they were kept by it. */
function promiseMarks({ goals, names }: HersToCount, { period, today }: CountBy): Mark[] {
  const promised = goals
    .flatMap(({ steps }) => steps)
    .filter((step) => step.step.trim() !== '' && step.when === 'a_date')
    .filter((step) => isWithin(period, step.date) && isPromise(step, names));
  return [
    ['had_promise', promised.length > 0 ? 'some' : 'none'],
    ...promised.map((step): Mark => {
      const state = promiseState(step, today);
      if (state === 'kept') return ['promises', 'kept'];
      return ['promises', state === 'released' ? 'let_go' : 'not_kept'];
    }),
  ];
}

function stepMarks({ smallSteps }: HersToCount, { period }: CountBy): Mark[] {
  const noted = smallSteps.filter(({ fields }) => isWithin(period, fields['when']));
  return [
    ['had_step', noted.length > 0 ? 'some' : 'none'],
    ...noted.map((): Mark => ['steps', 'noted']),
  ];
}

/** Goals about learning or work. */
function purposeMarks({ goals }: HersToCount): Mark[] {
  const lanes = goals
    .filter(({ area, goal }) => ['learning', 'work'].includes(area) && goal.trim() !== '')
    .map(laneOf);
  if (lanes.includes('done')) return [['purpose', 'got_to']];
  return [['purpose', lanes.includes('now') ? 'working' : 'none']];
}

function linkMarks({ team }: HersToCount): Mark[] {
  const jobs = new Set(
    team
      .filter(({ fields }) => (fields['name'] ?? '').trim() !== '')
      .map(({ fields }) => fields['role']),
  );
  return linkJobs.map((job): Mark => [`link.${job}`, jobs.has(job) ? 'has' : 'has_not']);
}

/** The oldest of the last three readings in this time, and the newest; by one giver. */
function lifeMarks({ life }: HersToCount, { period, life: question, dayOf }: CountBy): Mark[] {
  if (!question) return [];
  const rows = life.filter(({ at }) => isWithin(period, dayOf(at)));
  const picks = lifeOptions(question);
  return givers.flatMap((giver): Mark[] => {
    const by = giver === 'hers' ? 'woman' : 'worker';
    const readings = readingsOf(question, rows, by, dayOf);
    const [first, now] = [readings[0], readings.at(-1)];
    const marksOf = (which: string, reading: Reading | undefined) =>
      (question.scaleItems ?? []).map((item): Mark => {
        const picked = reading?.said[item] ?? '';
        return [`life.${giver}.${which}.${item}`, picks.includes(picked) ? picked : 'not_said'];
      });
    if (readings.length === 0) return [[`readings.${giver}`, 'none']];
    return readings.length === 1
      ? [[`readings.${giver}`, 'one'], ...marksOf('only', now)]
      : [[`readings.${giver}`, 'two'], ...marksOf('first', first), ...marksOf('now', now)];
  });
}
