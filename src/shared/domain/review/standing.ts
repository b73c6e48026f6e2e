/*
 * What the rules said at one moment, in as few parts as are needed to show it again years later: class, lead, next
 * review and the days around release, each with its reason. Kept with a change of situation, before it and after it.
 */
import * as z from 'zod';
import { day } from '../calendar/day';
import { situation } from '../workbook/people-and-situations';
import type { RecordedLead } from './facts';
import type { Schedule } from './schedule';

const explained = {
  words: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
};

export const standing = z.strictObject({
  situation,
  class: z.strictObject({ value: z.string(), ...explained }),
  lead: z.strictObject({ value: z.string(), ...explained }),
  nextReview: z.strictObject({ due: day.optional(), reason: z.string(), ...explained }),
  releaseDay: day.optional(),
  /** Why the release day is that day; not in changes written down before it was kept. */
  releaseWhy: z.strictObject(explained).optional(),
  /** Who was recorded as really leading, where somebody was. */
  recorded: z.strictObject({ lead: z.string(), name: z.string().optional() }).optional(),
  handover: day.optional(),
});

export type Standing = z.infer<typeof standing>;

export function standingOf(
  schedule: Schedule,
  situation: Standing['situation'],
  recorded?: RecordedLead,
): Standing {
  const { class: sentenceClass, lead, nextReview, releaseDay, handover } = schedule;
  // A day from before her sentence began is no day on which a lead passed; the reason of the lead names it.
  const isAhead = handover !== undefined && handover.reason !== 'before_start';
  const why = ({ words, params }: { words: string; params: Schedule['lead']['params'] }) => ({
    words,
    params: { ...params },
  });
  return {
    situation,
    class: { value: sentenceClass.value, ...why(sentenceClass) },
    lead: { value: lead.value, ...why(lead) },
    nextReview: {
      ...(nextReview.due === undefined ? {} : { due: nextReview.due }),
      reason: nextReview.reason,
      ...why(nextReview),
    },
    ...(releaseDay === undefined
      ? {}
      : { releaseDay: releaseDay.date, releaseWhy: why(releaseDay) }),
    ...(recorded === undefined
      ? {}
      : {
          recorded: {
            lead: recorded.lead,
            ...(recorded.name === undefined ? {} : { name: recorded.name }),
          },
        }),
    ...(isAhead ? { handover: handover.date } : {}),
  };
}
