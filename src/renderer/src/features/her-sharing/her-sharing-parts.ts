// What her pages about who sees what are handed, and how they name people. Nothing here is decided.

import { createContext, type ReactNode, useContext } from 'react';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { CopyOut } from '../../../../shared/domain/sharing/copies-out';
import type { ChoicesNow, SharingChoice } from '../../../../shared/domain/sharing/levels';
import type { ReaderName } from '../../../../shared/domain/sharing/reader-names';
import type { Audience } from '../../../../shared/domain/workbook/people-and-situations';
import type { Failure } from '../../../../shared/ipc/failure';

export type HerChoosing = {
  readers: readonly Audience[];
  now: ChoicesNow;
  today: Day;
  nameOf: (reader: Audience) => ReaderName;
  drawReader: (reader: Audience) => ReactNode;
  copies: readonly CopyOut[];
  /** True once it is written down. */
  choose: (choice: SharingChoice) => Promise<boolean>;
  failure: Failure | undefined;
};

export const HerChoosingContext = createContext<HerChoosing | undefined>(undefined);

export function useHerChoosing(): HerChoosing {
  const choosing = useContext(HerChoosingContext);
  if (!choosing) throw new Error('her choices are not around this');
  return choosing;
}

/** "Mr Khan: my probation worker", or the job alone. @param named puts the two together */
export function inWords(
  { people, job }: ReaderName,
  named: (parts: { people: string; job: string }) => string,
): string {
  if (people.length === 0) return job;
  const inside = job.charAt(0).toLocaleLowerCase() + job.slice(1);
  return named({ people: people.join(', '), job: inside });
}
