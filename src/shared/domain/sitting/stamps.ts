/*
 * With whom a page was done, and when: worked out from answers and sittings as they are kept. Nobody types it. May not
 * know a row or a screen. Source: features.md R15.
 */
import * as z from 'zod';
import type { Day } from '../calendar/day';
import type { Answer } from '../workbook/answer';
import { isAnswered } from '../workbook/walk';
import { type Preparation, presentKinds, sittingKinds } from './sitting';

export type PresentKind = (typeof presentKinds)[number];

/** A sitting as far as it says who was there. Answers numbered above `beganSeq` and not above `endedSeq` are its own. */
export const occasion = z.strictObject({
  kind: z.enum(sittingKinds),
  /** The stretch of work it was in. */
  session: z.string(),
  beganSeq: z.int().nonnegative(),
  /** Absent while it goes on, or where it was locked before its end. */
  endedSeq: z.int().nonnegative().optional(),
  present: z.array(z.enum(presentKinds)),
  /** She filled it in by herself, the worker only near. */
  isAlone: z.boolean(),
});
export type Occasion = z.infer<typeof occasion>;

/** alone: she, by herself. together: she and the people named. without: a worker, without her. */
export type Stamp = {
  how: 'alone' | 'together' | 'without';
  /** The name of the worker, where one was part of it. */
  worker?: string;
  others: readonly PresentKind[];
  day: Day;
};

/** What of a preparation says who was there. */
export function presenceOf({
  kind,
  present,
  isAlone,
}: Pick<Preparation, 'kind' | 'present' | 'isAlone'>): Pick<
  Occasion,
  'kind' | 'present' | 'isAlone'
> {
  return { kind, present: [...present], isAlone };
}

/**
 * With whom these answers were given, each company once with its newest day, the newest first.
 * @param answers those of one page that stand now
 * @param dayOf the calendar day of a UTC moment where the workstation stands
 */
export function stampsOf(
  answers: readonly (Answer | undefined)[],
  occasions: readonly Occasion[],
  dayOf: (at: string) => Day,
): Stamp[] {
  const stamps = new Map<string, Stamp>();
  for (const answer of answers.filter(isAnswered).toSorted((a, b) => b.seq - a.seq)) {
    const stamp = stampOf(answer, occasionOf(answer, occasions), dayOf(answer.at));
    const key = JSON.stringify([stamp.how, stamp.worker, stamp.others]);
    if (!stamps.has(key)) stamps.set(key, stamp);
  }
  return [...stamps.values()];
}

function stampOf({ givenBy, worker }: Answer, during: Occasion | undefined, day: Day): Stamp {
  if (givenBy === 'worker') return { how: 'without', worker, others: [], day };
  if (!during) return { how: 'together', worker, others: [], day };
  const others = presentKinds.filter((kind) => during.present.includes(kind));
  if (during.kind === 'guided') {
    return {
      how: 'together',
      others: presentKinds.filter((kind) => kind === 'peer' || others.includes(kind)),
      day,
    };
  }
  if (during.isAlone) return { how: 'alone', others: [], day };
  return { how: 'together', worker, others, day };
}

/** The sitting in which it was given; the one begun last, where one was never ended. */
function occasionOf(
  { seq, session }: Answer,
  occasions: readonly Occasion[],
): Occasion | undefined {
  return occasions
    .filter(
      (one) =>
        one.session === session &&
        seq > one.beganSeq &&
        (one.endedSeq === undefined || seq <= one.endedSeq),
    )
    .toSorted((a, b) => b.beganSeq - a.beganSeq)[0];
}
