// The field a day is asked with, handed to features that ask for one and have none of their own.

import type { ComponentType, ReactNode } from 'react';

/** @template Day a calendar day, YYYY-MM-DD, as the features know it */
export type DayInputOf<Day extends string> = ComponentType<{
  label: string;
  hint?: ReactNode;
  value: Day | undefined;
  onChange: (day: Day | undefined) => void;
  onBlur: () => void;
  /** What to put right about the day, in words. */
  problem?: ReactNode;
}>;
