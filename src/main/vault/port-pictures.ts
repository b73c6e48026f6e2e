// Draws a chosen file anew in a window that the shell opens for it, joined to the vault by a port. One at a time: the window has
// one file and is then gone.

import { z } from 'zod';
import type { DrawnFile, PictureDrawer } from '../pictures/picture-drawer';
import type { Port } from './port';
import type { ToShell } from './shell-messages';

/** A large photo takes two seconds on a slow computer, six pages of a leaflet ten; this long means that something is stuck. */
const STUCK_AFTER_MS = 25_000;
/** More than this many is no answer of ours. */
const MOST_PAGES = 20;

const fromWindow = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    jpegs: z.array(z.instanceof(Uint8Array)).max(MOST_PAGES),
    left: z.number().int().min(0),
  }),
  z.strictObject({ ok: z.literal(false), why: z.enum(['locked', 'broken']) }),
]);

export type PortPictures = {
  drawer: PictureDrawer;
  connect: (job: number, port: Port) => void;
  over: (job: number) => void;
};

type Job = { order: unknown; end: (drawn: DrawnFile) => void };

const broken: DrawnFile = { ok: false, why: 'broken' };

/** @param stuckAfter milliseconds */
export function pictureDrawerThrough(
  tell: (message: ToShell) => void,
  stuckAfter = STUCK_AFTER_MS,
): PortPictures {
  let lastId = 0;
  const jobs = new Map<number, Job>();

  const draw: PictureDrawer['draw'] = async (bytes, kind, most) => {
    lastId += 1;
    const job = lastId;
    const drawn = new Promise<DrawnFile>((end) =>
      jobs.set(job, { order: { bytes, kind, most }, end }),
    );
    const limit = setTimeout(() => jobs.get(job)?.end(broken), stuckAfter);
    tell({ kind: 'draw-picture', job });
    try {
      return await drawn;
    } finally {
      clearTimeout(limit);
      jobs.delete(job);
      tell({ kind: 'stop-picture', job });
    }
  };
  return {
    drawer: { draw },
    connect: (job, port) => {
      const at = jobs.get(job);
      if (!at) return;
      port.on('message', ({ data }) => {
        const read = fromWindow.safeParse(data);
        at.end(read.success ? read.data : broken);
      });
      port.start();
      port.postMessage(at.order);
    },
    over: (job) => jobs.get(job)?.end(broken),
  };
}
