// The process that draws copies and looks into files somebody brought, apart from the vault: it sees one of them at a
// time, no keys and no file but the fonts. Runs as an Electron utility process or as a plain child process. It never
// writes what it is given to a log.

import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import type { Attachment } from './attachment';
import type { PdfCheck } from './checking/check-pdf';
import type { Trust } from './checking/read-signature';
import type { CopyString } from './copy-strings';
import { findMissingCharacters, type MissingCharacter, openFaces } from './fonts';
import { MissingCharactersFailure, renderPlanCopy, WordsLostFailure } from './render';

export type ExportOrder = {
  /** Comes back with the answer, so that answers can be told apart. */
  id?: number;
  /** `missing`: only look for characters no font has. `draw`, the default: make the PDF. */
  ask?: 'missing' | 'draw';
  copy: PlanCopy;
  /** The folder that holds `fonts/`. */
  resourcesFolder: string;
  /** With `missing`: texts for the boxes of signatures. */
  inBoxes?: CopyString[];
  /** Files to travel inside the PDF. */
  attachments?: Attachment[];
};

/** A file to look into; it may be hostile, and this process may be ended over it. */
export type CheckOrder = { id?: number; ask: 'check'; bytes: Uint8Array; trust: Trust };

export type ExportAnswer =
  | { id?: number; ok: true; checked: PdfCheck }
  | { id?: number; ok: true; bytes: Uint8Array; pages: number }
  | { id?: number; ok: true; missing: MissingCharacter[] }
  | {
      id?: number;
      ok: false;
      why: 'missing-characters' | 'words-lost' | 'could-not-draw';
      missing?: MissingCharacter[];
    };

async function answerTo(order: ExportOrder | CheckOrder): Promise<ExportAnswer> {
  if (order.ask === 'check') {
    // Loaded only here: drawing needs none of it.
    const { checkPdf } = await import('./checking/check-pdf');
    return { ok: true, checked: await checkPdf(order.bytes, order.trust) };
  }
  const { ask, copy, resourcesFolder, inBoxes = [], attachments = [] } = order;
  try {
    if (ask === 'missing') {
      return {
        ok: true,
        missing: findMissingCharacters(copy, openFaces(resourcesFolder), inBoxes),
      };
    }
    return { ok: true, ...(await renderPlanCopy(copy, resourcesFolder, { attachments })) };
  } catch (problem) {
    if (problem instanceof MissingCharactersFailure) {
      return { ok: false, why: 'missing-characters', missing: problem.missing };
    }
    // Not the message: it could quote her words.
    return {
      ok: false,
      why: problem instanceof WordsLostFailure ? 'words-lost' : 'could-not-draw',
    };
  }
}

/** A port handed over by whoever started us: orders come straight from the vault, past the shell. */
type OrderPort = {
  on(event: 'message', listener: (message: { data: ExportOrder | CheckOrder }) => void): void;
  start(): void;
  postMessage(answer: ExportAnswer): void;
};

type ElectronPort = {
  on(event: 'message', listener: (message: { ports: OrderPort[] }) => void): void;
};

function answerOrders(order: ExportOrder | CheckOrder, send: (answer: ExportAnswer) => void): void {
  void answerTo(order)
    // Whatever it was: an answer without words of the file.
    .catch((): ExportAnswer => ({ ok: false, why: 'could-not-draw' }))
    .then((answer) => send(order.id === undefined ? answer : { ...answer, id: order.id }));
}

const { parentPort } = process as unknown as { parentPort?: ElectronPort };
if (parentPort) {
  parentPort.on('message', ({ ports: [port] }) => {
    port?.on('message', ({ data }) => answerOrders(data, (answer) => port.postMessage(answer)));
    port?.start();
  });
} else {
  process.on('message', (order) =>
    answerOrders(order as ExportOrder | CheckOrder, (answer) => process.send?.(answer)),
  );
}
