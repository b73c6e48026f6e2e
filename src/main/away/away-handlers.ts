// Answers the calls about leaving the desk and coming back.

import { type LeftScreen, LOCK_MINUTES, lockMinutes } from '../../shared/domain/away/away';
import type { Day } from '../../shared/domain/calendar/day';
import type { Handlers } from '../../shared/ipc/contract';
import type { Connection, Reader } from '../store/connection';
import { putWayBack, putWordsLeft, takeWayBack, takeWordsLeft } from './way-back-rows';

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
    keep: async ({ left = [], ...back }) => {
      await desk.connection.transaction(async (writer) => {
        await putWayBack(writer, whose(), back);
        await putWordsLeft(writer, whose(), left);
      });
      return {};
    },
    take: async () => {
      const [back, all] = await desk.connection.transaction(async (writer) => [
        await takeWayBack(writer, whose()),
        await takeWordsLeft(writer, whose()),
      ]);
      // Taken out of her team meanwhile, nobody gets back what stood on the screen.
      const isOpen = ({ plan }: { plan?: string | undefined }) =>
        plan === undefined || desk.isOpenTo(plan);
      const left: LeftScreen[] = [];
      for (const screen of all) if (await isOpen(screen)) left.push(screen);
      return {
        ...(back && (await isOpen(back)) ? { back } : {}),
        ...(left.length > 0 ? { left } : {}),
      };
    },
  };
}
