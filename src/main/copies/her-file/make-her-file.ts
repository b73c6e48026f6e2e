// Makes her whole file, and the list of what may be held back. Hers is drawn, signed, on record and written as any copy is;
// only its bytes are not kept (decision 16).

import { basename } from 'node:path';
import type { PlanCopy } from '../../../shared/domain/copies/plan-copy';
import { makeWords } from '../../../shared/i18n/words';
import type { BlankMade, CopyMade } from '../../../shared/ipc/contract';
import { KnownFailure } from '../../../shared/ipc/failure';
import type { Attachment } from '../../documents/attachment';
import { fileFailure } from '../../files/file-failure';
import { writeWhole } from '../../files/write-whole';
import type { Desk } from '../../plans/desk';
import type { Exporter } from '../exporter';
import { recordCopy, sendRecorded, sha256, signed } from '../make-copy';
import { outletOf } from '../outlet';
import { ensureSigningIdentity, signingPlace } from '../signing-identity';
import { refuseKeptBack } from '../what-leaves';
import { appendList } from './asked-rows';
import { type FileState, fileCopy, readFileState } from './file-copy';
import { heldBackCopy } from './held-back';
import { withNumbers } from './unprintable';

/** Thrown inside when a person stopped it; nothing is on record and nothing on a disk. */
export class StoppedFailure extends Error {}

/**
 * @param looked the code of what was looked at
 * @param hasStopped asked between the steps
 * @throws KnownFailure changed-since-look, hidden-place-in-name, and as making a copy does; StoppedFailure
 */
export async function makeHerFile(
  desk: Desk,
  exporter: Exporter,
  plan: string,
  { path, looked, hasStopped }: { path: string; looked: string; hasStopped: () => boolean },
): Promise<CopyMade> {
  const goOn = () => {
    if (hasStopped()) throw new StoppedFailure();
  };
  await refuseKeptBack(desk, { plan, copyFor: 'woman' }, { fileName: basename(path) });
  await ensureSigningIdentity(signingPlace(desk));
  const state = await readFileState(desk, plan);
  const { copy, data } = fileCopy(desk, state);
  if (copy.shortHash !== looked) throw new KnownFailure('changed-since-look');
  const { bytes, pages, at } = await drawSigned(desk, exporter, state, copy, [data], goOn);
  const recorded = await recordCopy(desk, state.seqs, undefined, {
    ...{ plan, version: state.version, kind: 'file', copyFor: 'woman', language: copy.language },
    ...{ style: copy.style, shortHash: copy.shortHash, fileHash: sha256(bytes) },
    ...{ fileName: basename(path), pages, draft: false, madeAt: at, name: state.plan.name },
    questions: state.answers.map(({ question }) => question),
    ...{ shown: { partly: [], inShort: [] }, session: desk.session.id },
  });
  await sendRecorded(desk, plan, recorded, outletOf(path), bytes);
  return recorded;
}

/** The list for whoever answers requests. On record by its hash, and in no list of hers. */
export async function makeHeldBackList(
  desk: Desk,
  exporter: Exporter,
  plan: string,
  path: string,
): Promise<BlankMade> {
  await refuseKeptBack(desk, { plan, copyFor: 'woman' }, { fileName: basename(path) });
  await ensureSigningIdentity(signingPlace(desk));
  const state = await readFileState(desk, plan);
  const copy = await heldBackCopy(desk, state);
  const { bytes, pages } = await drawSigned(desk, exporter, state, copy, [], () => undefined);
  const fileName = basename(path);
  await appendList(desk, { plan, fileHash: sha256(bytes), fileName });
  await writeWhole(path, bytes).catch((problem: unknown) => {
    throw fileFailure(problem, 'place-not-writable');
  });
  return { fileName, pages };
}

async function drawSigned(
  desk: Desk,
  exporter: Exporter,
  state: FileState,
  copy: PlanCopy,
  attachments: Attachment[],
  goOn: () => void,
): Promise<{ bytes: Uint8Array; pages: number; at: string }> {
  const printable = await printableOf(exporter, state, copy);
  goOn();
  const drawn = await exporter.draw(printable, attachments);
  goOn();
  const at = desk.now();
  const words = makeWords('en', desk.content.words);
  return { bytes: await signed(desk, copy, drawn.bytes, words, at), pages: drawn.pages, at };
}

/** The same with letters that cannot be printed by number, and a line that says so. @throws KnownFailure missing-characters in the name of who signs */
async function printableOf(
  exporter: Exporter,
  { words: { words } }: FileState,
  copy: PlanCopy,
): Promise<PlanCopy> {
  const missing = await exporter.findMissing(copy);
  if (missing.length === 0) return copy;
  const characters = missing.map(({ character }) => character);
  const numbered = withNumbers(copy, characters);
  const [first, ...rest] = numbered.groups;
  const [page, ...pages] = first?.pages ?? [];
  if (!first || !page) return numbered;
  const said = { ...page, lines: [...(page.lines ?? []), words('file:unprintable')] };
  return { ...numbered, groups: [{ ...first, pages: [said, ...pages] }, ...rest] };
}
