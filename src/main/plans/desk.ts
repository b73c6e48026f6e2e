// What an open vault hands to everything that works on plans. No singletons: tests make their own.

import type { LogMark, MarkStanding } from '../../shared/domain/audit/mark';
import type { Day } from '../../shared/domain/calendar/day';
import type { Act, May } from '../../shared/domain/people/rights';
import type { Worker } from '../../shared/ipc/contract';
import type { Content } from '../content/read-content';
import type { Connection } from '../store/connection';

/** As `keys/own-words.ts` makes it: no topic knows the keys. */
type OwnSealing = {
  seal: (at: { plan: string; note: string }, text: string) => string;
  open: (at: { plan: string; note: string }, sealed: string) => string | undefined;
};

export type Desk = {
  connection: Connection;
  content: Content;
  /** The stretch of work since unlocking, and who is at the keyboard. */
  session: { id: string; worker: Worker };
  /** The sitting that goes on while the screen is hers. */
  sitting: () => string | undefined;
  /** Seals to the pair of whoever is at the keyboard, and opens what was. */
  own: OwnSealing;
  /** Whether this worker may do that with that plan: asked where a call cannot name the plan it turns out to be about. */
  may: (act: Act, plan: string) => Promise<May>;
  /** What papers and the log say of each other. */
  log: {
    /** The last line there is now. */
    mark: () => Promise<LogMark | undefined>;
    /** What has become of the line a paper was signed with, and when (UTC moments). */
    hold: (paper: {
      mark: LogMark;
      at: string | undefined;
    }) => Promise<{ seq: number; standing: MarkStanding; at?: string }>;
  };
  /** Who was removed from here: none of them is put in charge of a plan, or counted as working with her. */
  gone: () => Promise<ReadonlySet<string>>;
  establishment: string;
  practice: boolean;
  /** UTC moment, as text. A label only: order comes from sequence numbers. */
  now: () => string;
  /** The calendar day where the workstation stands. */
  today: () => Day;
};
