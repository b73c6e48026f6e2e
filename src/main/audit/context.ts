// What is being done and by whom, carried from the gate down to the transaction that does it, so that the entry is written
// inside that transaction and nobody between has to pass it on.

import { AsyncLocalStorage } from 'node:async_hooks';
import type { AuditAbout, AuditAct, AuditDetail, AuditSide } from '../../shared/domain/audit/entry';

/** Who is at the screen. */
export type AuditActor = {
  worker: string;
  role: string;
  /** Left out while it has not begun. */
  session?: string;
  side: AuditSide;
};

export type Doing = {
  act: AuditAct;
  by?: AuditActor | undefined;
  /** `group.call`. */
  asked?: string | undefined;
  plan?: string | undefined;
  about?: AuditAbout | undefined;
  purpose?: string | undefined;
  detail?: AuditDetail | undefined;
  isRefused?: boolean;
  /** Write the entry with the next transaction, also where that changes nothing. */
  must?: boolean;
  /** Sign the end of the log first. */
  sign?: boolean;
  /** How many transactions of this have been written down. */
  written: number;
  /** It is over: what still comes later was not asked for by it. */
  isOver: boolean;
};

const doing = new AsyncLocalStorage<Doing>();

/** What goes on here; undefined where nobody asked for it. */
export function doingNow(): Doing | undefined {
  const now = doing.getStore();
  return now?.isOver ? undefined : now;
}

/** Does `work`, and all it leads to until it has answered, as this. */
export async function doAs<T>(
  what: Omit<Doing, 'written' | 'isOver'> | Doing,
  work: (doing: Doing) => Promise<T>,
): Promise<T> {
  const now: Doing = 'written' in what ? what : { ...what, written: 0, isOver: false };
  try {
    return await doing.run(now, () => work(now));
  } finally {
    now.isOver = true;
  }
}
