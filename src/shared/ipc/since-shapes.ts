// What has become of a copy since it was made, as it crosses to a window: the same for the list of copies, her side, Check
// a PDF and a second signature.

import { z } from 'zod';
import { day } from '../domain/calendar/day';
import { copyStops } from '../domain/copies/allowed';
import { letterStops } from '../domain/copies/letters';
import { consentMatters, noConsentReasons } from '../domain/sharing/consents';

/** Why no copy or letter of this sort could be made for its reader today. */
export const stopsNow = z.array(z.enum([...new Set([...copyStops, ...letterStops])]));

/** Yeses it went out with that hold no more, each with its reason and the day. */
const yesGone = z.strictObject({
  what: z.enum(consentMatters),
  because: z.enum([...noConsentReasons, 'another_council']),
  day: day.optional(),
});
export const yesesGone = z.array(yesGone);
