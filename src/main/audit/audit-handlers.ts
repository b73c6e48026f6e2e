// Answers the calls about the log of who did what. Who may ask which of them is settled at the gate.

import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { readLog, readPeopleOfLog } from './audit-rows';
import { exportLog } from './export-log';
import { readWeek } from './week-rows';

/**
 * Handlers for `audit`, working at this desk.
 * @param takePlace trades a ticket for the path behind it, once
 */
export function auditHandlers(
  desk: Desk,
  takePlace: (ticket: string) => string | undefined,
): Handlers<'audit'> {
  const { connection } = desk;
  const me = desk.session.worker.id;
  const told = async () => ({ findings: [], maySettle: desk.session.worker.isKeyholder });
  return {
    mine: (by) => readLog(connection, { ...by, worker: me }),
    ofPlan: (by) => readLog(connection, by),
    all: (by) => readLog(connection, by),
    people: () => readPeopleOfLog(connection),
    week: () => readWeek(connection, desk.today()),
    check: async () => ({
      ...{ isWhole: true, findings: [], entries: 0, checkpoints: 0, at: desk.now() },
    }),
    trouble: told,
    settle: told,
    export: async ({ place, ...days }) => {
      const path = takePlace(place);
      if (!path) throw new KnownFailure('place-gone');
      return exportLog(desk, path, days);
    },
  };
}
