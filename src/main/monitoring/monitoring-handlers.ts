// Answers the calls about the report on all plans together. It reads, and writes nothing into any plan.

import { basename } from 'node:path';
import { type PeriodChoice, periodOf } from '../../shared/domain/monitoring/period';
import { type Report, reportOf } from '../../shared/domain/monitoring/report';
import { tableShapes } from '../../shared/domain/monitoring/tables';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { ReportCounted } from '../../shared/ipc/monitoring-calls';
import { fileFailure } from '../files/file-failure';
import { writeWhole } from '../files/write-whole';
import type { Desk } from '../plans/desk';
import { countPlans } from './read-counted';
import { reportFile } from './report-file';

/** @param takePlace trades a ticket for the path behind it, once */
export function monitoringHandlers(
  desk: Desk,
  takePlace: (ticket: string) => string | undefined,
): Handlers<'monitoring'> {
  return {
    count: ({ period }) => countReport(desk, period),
    save: async ({ period, place }) => {
      const path = takePlace(place);
      if (!path) throw new KnownFailure('place-gone');
      const file = reportFile(await whole(desk, period), desk.content);
      try {
        await writeWhole(path, file);
      } catch (problem) {
        throw fileFailure(problem, 'place-not-writable');
      }
      return { fileName: basename(path) };
    },
    // The entry is all there is to it; the gate has said what it is.
    toPaper: async ({ period }) => {
      if (typeof periodOf(period, desk.today()) === 'string')
        throw new KnownFailure('not-understood');
      return {};
    },
  };
}

async function countReport(desk: Desk, choice: PeriodChoice): Promise<ReportCounted> {
  const period = periodOf(choice, desk.today());
  if (typeof period === 'string') return { kind: 'put-right', problem: period };
  const sums = await countPlans(desk, period);
  const shapes = tableShapes(desk.content.workbook);
  const report = reportOf(sums, shapes, { period, establishment: desk.establishment });
  return { kind: 'counted', report };
}

/** @throws KnownFailure not-understood: the screen never asks to save what it could not show */
async function whole(desk: Desk, choice: PeriodChoice): Promise<Report> {
  const counted = await countReport(desk, choice);
  if (counted.kind !== 'counted') throw new KnownFailure('not-understood');
  return counted.report;
}
