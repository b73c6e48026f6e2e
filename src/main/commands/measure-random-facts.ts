// The rules over thousands of sets of facts that nobody would write down: contradictory, half blank, out of order. How
// long the slowest took, and whether any of them brought a rule down.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Day, dayAt, dayNumber } from '../../shared/domain/calendar/day';
import { factChecks } from '../../shared/domain/review/fact-checks';
import {
  type CustodyFacts,
  custodyFacts,
  eventKinds,
  factNames,
  legalStatuses,
  recallTypes,
  releaseDateTypes,
  sentenceTypes,
} from '../../shared/domain/review/facts';
import { planMilestones } from '../../shared/domain/review/milestones';
import { planSchedule } from '../../shared/domain/review/schedule';
import { readSettings } from '../../shared/domain/review/settings';
import { localDay } from '../vault/clock';

export type RandomFactsFigures = {
  sets: number;
  /** Sets that made a rule throw. */
  thrown: number;
  /** Milliseconds for everything the rules say of one set: the middle one, the 999th of 1,000, and the slowest. */
  median: number;
  p999: number;
  slowest: number;
  /** The slowest of the first time through, with whatever else the computer was doing. */
  slowestOnce: number;
};

/** Each set is gone through so often, and its best time counts: another program may stand in the way of one. */
const ROUNDS = 3;

/** The same numbers every time, so that a slow set can be looked at again. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

function randomFacts(next: () => number, today: Day): CustodyFacts {
  const one = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
  const near = () => dayAt(dayNumber(today) + Math.floor((next() - 0.5) * 2000));
  const values: Record<string, unknown> = {
    legalStatus: one(legalStatuses),
    recallType: one(recallTypes),
    sentenceType: one(sentenceTypes),
    sentenceLengthMonths: Math.floor(next() * 400),
    releaseDateType: one(releaseDateTypes),
    mappaLevel: Math.floor(next() * 4),
    nation: one(['england', 'wales']),
    dob: dayAt(dayNumber(today) - Math.floor(next() * 20_000)),
    reviews: Array.from({ length: Math.floor(next() * 6) }, near),
    events: Array.from({ length: Math.floor(next() * 6) }, () => ({
      kind: one(eventKinds),
      date: near(),
    })),
  };
  const given = factNames
    .filter(() => next() < 0.6)
    .flatMap((name): [string, unknown][] => {
      if (name in values) return [[name, values[name]]];
      const fits = [near(), next() < 0.5].find(
        (value) => custodyFacts.safeParse({ [name]: value }).success,
      );
      return fits === undefined ? [] : [[name, fits]];
    });
  return custodyFacts.parse(Object.fromEntries(given));
}

/** @param sets how many sets of facts to go through */
export async function measureRandomFacts(
  resources: string,
  sets: number,
): Promise<RandomFactsFigures> {
  const text = await readFile(join(resources, 'settings', 'schedule.json'), 'utf8');
  const settings = readSettings(JSON.parse(text), text);
  const today = localDay();
  const next = numbersFrom(20_261_122);
  const all = Array.from({ length: sets }, () => randomFacts(next, today));
  const rounds = Array.from({ length: ROUNDS }, () => all.map((facts) => timed(facts)));
  const best = all.map((_, i) => Math.min(...rounds.map((round) => round[i]?.ms ?? 0)));
  const sorted = best.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sets - 1, Math.floor(sets * share))] ?? 0;
  const first = rounds[0] ?? [];
  return {
    sets,
    thrown: first.filter(({ isThrown }) => isThrown).length,
    median: at(0.5),
    p999: at(0.999),
    slowest: at(1),
    slowestOnce: Math.max(...first.map(({ ms }) => ms)),
  };

  function timed(facts: CustodyFacts) {
    const start = performance.now();
    let isThrown = false;
    try {
      planMilestones(facts, today, settings, planSchedule(facts, today, settings));
      factChecks(facts, today, settings);
    } catch {
      isThrown = true;
    }
    return { ms: performance.now() - start, isThrown };
  }
}
