// Answers the calls about leaving the desk and coming back.

import { LOCK_MINUTES, lockMinutes } from '../../shared/domain/away/away';
import type { Day } from '../../shared/domain/calendar/day';
import type { Handlers } from '../../shared/ipc/contract';
import type { Connection, Reader } from '../store/connection';
import { putWayBack, takeWayBack } from './way-back-rows';

const SETTING = 'lock-after';

export type AwayDesk = {
  connection: Connection;
  /** Who is at the keyboard. */
  worker: string;
  today: () => Day;
  /** Whether this plan is still open to them. */
  isOpenTo: (plan: string) => Promise<boolean>;
  /** Told after how many minutes to lock, now and whenever that changes. */
  lockAfter: (minutes: number) => void;
};

/** After how many minutes the desk locks. What cannot be read counts as the usual. */
async function readLockAfter(reader: Reader): Promise<number> {
  const row = await reader.first<{ value: string }>('SELECT value FROM setting WHERE name = ?', [
    SETTING,
  ]);
  const read = lockMinutes.safeParse(Number(row?.value));
  return read.success ? read.data : LOCK_MINUTES.usual;
}

/** Tells after how long to lock, then answers. */
export async function awayHandlers(desk: AwayDesk): Promise<Handlers<'away'>> {
  desk.lockAfter(await readLockAfter(desk.connection));
  const whose = () => ({ worker: desk.worker, today: desk.today() });
  return {
    lockAfter: async () => ({ minutes: await readLockAfter(desk.connection) }),
    keepLockAfter: async ({ minutes }) => {
      await desk.connection.transaction((writer) =>
        writer.run(
          'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
          [SETTING, String(minutes)],
        ),
      );
      desk.lockAfter(minutes);
      return { minutes };
    },
    keep: async (back) => {
      await desk.connection.transaction((writer) => putWayBack(writer, whose(), back));
      return {};
    },
    take: async () => {
      const back = await desk.connection.transaction((writer) => takeWayBack(writer, whose()));
      // Taken out of her team meanwhile, nobody gets back what stood on the screen.
      const isOpen = back?.plan === undefined || (await desk.isOpenTo(back.plan));
      return back && isOpen ? { back } : {};
    },
  };
}
