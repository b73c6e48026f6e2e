// Draws copies and looks into files in a process of their own, through a port that joins it to the vault directly: a
// drawing keeps its process busy from start to end, and saving must never wait for it.

import { KnownFailure } from '../../shared/ipc/failure';
import type { Drawn, Exporter, MissingCharacter } from '../copies/exporter';
import type { PdfCheck } from '../documents/checking/check-pdf';
import type { CheckOrder, ExportAnswer, ExportOrder } from '../documents/export-entry';
import type { Port } from './port';
import type { ToShell } from './shell-messages';

/** A long plan takes two seconds; a minute means that something is stuck. */
const TIME_LIMIT_MS = 60_000;
/** A file is looked into in well under two seconds; the process may have to start first. */
const CHECK_LIMIT_MS = 20_000;

/** The file ended the process that looked into it, or would not let go of it. */
const tookTooLong: PdfCheck = {
  verdict: 'damaged',
  signatures: [],
  reasons: ['took_too_long'],
  details: [],
};

type Waiting = { resolve: (reply: ExportAnswer) => void; reject: (problem: unknown) => void };

export type PortExporter = {
  exporter: Exporter;
  setResources: (folder: string) => void;
  connect: (port: Port) => void;
};

/** An exporter that asks the shell for the drawing process when it first needs it. */
export function exporterThrough(tell: (message: ToShell) => void): PortExporter {
  let resources = '';
  let port: Port | undefined;
  let arrivals: ((port: Port) => void)[] = [];
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  /** The paper process behind this port is gone. An older one's end must not end a newer one's work. */
  const lose = (gone: Port | undefined) => {
    if (gone !== port) return;
    port = undefined;
    for (const { reject } of waiting.values()) reject(new KnownFailure('export-stuck'));
    waiting.clear();
    arrivals = [];
  };
  const reach = (): Promise<Port> => {
    if (port) return Promise.resolve(port);
    if (arrivals.length === 0) tell({ kind: 'need-export' });
    return new Promise((resolve) => arrivals.push(resolve));
  };
  const order = async (
    asked: Omit<ExportOrder, 'resourcesFolder'> | CheckOrder,
    limitMs = TIME_LIMIT_MS,
  ): Promise<ExportAnswer> => {
    lastId += 1;
    const id = lastId;
    const reply = new Promise<ExportAnswer>((resolve, reject) =>
      waiting.set(id, { resolve, reject }),
    );
    const limit = setTimeout(() => {
      tell({ kind: 'stop-export' });
      lose(port);
    }, limitMs);
    try {
      const request = { ...asked, id, resourcesFolder: resources };
      void reach().then((reached) => reached.postMessage(request));
      return await reply;
    } finally {
      clearTimeout(limit);
      waiting.delete(id);
    }
  };
  return {
    setResources: (folder) => {
      resources = folder;
    },
    connect: (arrived) => {
      port = arrived;
      arrived.on('message', ({ data }) => {
        const reply = data as ExportAnswer;
        if (reply.id !== undefined) waiting.get(reply.id)?.resolve(reply);
      });
      arrived.on('close', () => lose(arrived));
      arrived.start();
      for (const arrive of arrivals) arrive(arrived);
      arrivals = [];
    },
    exporter: {
      stop: () => {
        if (waiting.size === 0) return;
        tell({ kind: 'stop-export' });
        lose(port);
      },
      findMissing: async (copy, inBoxes): Promise<MissingCharacter[]> => {
        const answer = await order({ ask: 'missing', copy, ...(inBoxes ? { inBoxes } : {}) });
        if (!answer.ok || !('missing' in answer)) throw new KnownFailure('export-stuck');
        return answer.missing.map(({ character, where }) => ({ character, where }));
      },
      draw: async (copy, attachments): Promise<Drawn> => {
        const answer = await order({ ask: 'draw', copy, ...(attachments ? { attachments } : {}) });
        if (!answer.ok || !('bytes' in answer)) throw new KnownFailure('export-stuck');
        return { bytes: answer.bytes, pages: answer.pages };
      },
      check: async (bytes, trust): Promise<PdfCheck> => {
        const answer = await order({ ask: 'check', bytes, trust }, CHECK_LIMIT_MS).catch(
          () => undefined,
        );
        if (!answer) return tookTooLong;
        if (!answer.ok || !('checked' in answer)) throw new KnownFailure('unexpected');
        return answer.checked;
      },
    },
  };
}
