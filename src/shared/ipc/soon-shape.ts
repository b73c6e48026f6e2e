// The shape of what her own answers ask for soon, as it crosses to the desk.

import { z } from 'zod';
import type { HersSoon } from '../domain/workbook/soon';

const calendarDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const crossing = z.strictObject({
  plan: z.uuid(),
  promises: z.array(z.looseObject({ id: z.string(), step: z.string(), who: z.string() })),
  hardDates: z.array(z.strictObject({ day: calendarDay, wrote: z.string(), help: z.string() })),
  dues: z.array(z.looseObject({ key: z.string(), kind: z.string(), date: calendarDay })),
});

/** What `hersSoon` gave for one plan, unchanged. */
export const soonForHer = z.custom<HersSoon & { plan: string }>(
  (value) => crossing.safeParse(value).success,
);
export type SoonForHer = z.infer<typeof soonForHer>;
