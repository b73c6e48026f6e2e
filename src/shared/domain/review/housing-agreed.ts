/*
 * What people agreed about who leads on her home (domain rule 1.9, R43): it comes before the rule, as long as what it was
 * agreed on still stands. It is an answer of her workbook; nothing else keeps it.
 */
import { z } from 'zod';
import { birthdayOn } from '../calendar/birthday';
import { type Day, isBefore } from '../calendar/day';
import type { CustodyFacts } from './facts';
import { arrivalOf } from './period';
import type { ScheduleSettings } from './settings';

/** What can be chosen of the question that controls `home.lead`. */
export const agreedLeads = ['pa', 'probation', 'together', 'specialist', 'other'] as const;
export const agreedLead = z.enum(agreedLeads);

export interface AgreedHousingLead {
  readonly who: z.infer<typeof agreedLead>;
  /** The day it was written down. */
  readonly day: Day;
}

/**
 * What was agreed, where it still holds. From before she came in this time, or from before the birthday on which her right to an
 * adviser ended, it is asked anew.
 */
export function agreedNow(
  agreed: AgreedHousingLead | undefined,
  facts: CustodyFacts,
  today: Day,
  settings: ScheduleSettings,
): AgreedHousingLead | undefined {
  if (agreed === undefined) return undefined;
  const arrival = arrivalOf(facts);
  if (arrival !== undefined && isBefore(agreed.day, arrival)) return undefined;
  if (facts.dob === undefined || isBefore(today, facts.dob)) return agreed;
  const birthday = birthdayOn(facts.dob, settings.pathway.rightEndsAge.value);
  const isOutgrown = isBefore(agreed.day, birthday) && !isBefore(today, birthday);
  return isOutgrown ? undefined : agreed;
}
