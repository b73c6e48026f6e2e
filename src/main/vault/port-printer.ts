// Prints through a window that the shell opens for it, joined to the vault by a port: the pages go there directly.

import { z } from 'zod';
import { KnownFailure } from '../../shared/ipc/failure';
import { PrintCalledOff, type Printer, type PrintStanding } from '../copies/printer';
import type { Port } from './port';
import type { PrintEnd, ToShell } from './shell-messages';

/** A page takes under a second; this long without a new one means that something is stuck. */
const STUCK_AFTER_MS = 30_000;

const drew = z.strictObject({ page: z.number().int(), pages: z.number().int() });

export type PortPrinter = {
  printer: Printer;
  connect: (job: number, port: Port) => void;
  over: (job: number, how: PrintEnd) => void;
};

type Job = {
  id: number;
  bytes: Uint8Array;
  standing: PrintStanding;
  isStuck: boolean;
  limit: NodeJS.Timeout;
  end: (how: PrintEnd) => void;
};

/** @param stuckAfter milliseconds */
export function printerThrough(
  tell: (message: ToShell) => void,
  stuckAfter = STUCK_AFTER_MS,
): PortPrinter {
  let lastId = 0;
  let now: Job | undefined;

  const watch = (job: number) =>
    setTimeout(() => {
      if (now?.id !== job) return;
      now.isStuck = true;
      tell({ kind: 'stop-print', job });
    }, stuckAfter);

  const print: Printer['print'] = async (bytes, { copies, pages }) => {
    if (now) throw new KnownFailure('not-ready');
    lastId += 1;
    const job: Job = {
      ...{ id: lastId, bytes, isStuck: false, limit: watch(lastId), end: () => {} },
      standing: { stage: 'drawing', page: 0, pages },
    };
    now = job;
    const how = await new Promise<PrintEnd>((end) => {
      job.end = end;
      tell({ kind: 'print', job: job.id, copies });
    });
    clearTimeout(job.limit);
    now = undefined;
    if (how === 'called-off' && !job.isStuck) throw new PrintCalledOff();
    if (how !== 'given') throw new KnownFailure('print-not-taken');
  };
  return {
    printer: {
      print,
      standing: () => now?.standing,
      stop: () => {
        if (now?.standing.stage === 'drawing') tell({ kind: 'stop-print', job: now.id });
      },
    },
    connect: (job, port) => {
      if (now?.id !== job) return;
      port.on('message', ({ data }) => {
        const read = drew.safeParse(data);
        if (!read.success || now?.id !== job) return;
        const { page, pages } = read.data;
        clearTimeout(now.limit);
        const isAll = page >= pages;
        now.standing = { stage: isAll ? 'asking' : 'drawing', page, pages };
        // A person may take as long as they like over the dialog.
        if (!isAll) now.limit = watch(job);
      });
      port.start();
      port.postMessage(now.bytes);
    },
    over: (job, how) => {
      if (now?.id === job) now.end(how);
    },
  };
}
