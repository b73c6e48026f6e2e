// Makes one copy: drawn, signed, on record first and written then; one that cannot be written is taken off the record
// again.

import { createHash } from 'node:crypto';
import { withMark } from '../../shared/domain/audit/mark';
import { formatDay } from '../../shared/domain/calendar/day-in-words';
import type { Allowed } from '../../shared/domain/copies/allowed';
import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import type { Words } from '../../shared/i18n/words';
import type { CopyMade, CopyRequest } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { dropUnusedVersion, keepVersion, type Seqs } from '../plans/version-rows';
import { insertCopy, type NewCopy, nextCopyNumber, removeCopy } from './copy-rows';
import { drawCopy } from './draw-copy';
import type { Exporter } from './exporter';
import { appendWent, keepFile, type Packed, packFile } from './handed-rows';
import { type Outlet, outletOf } from './outlet';
import { spendOverride } from './override-rows';
import { papers } from './papers';
import { readPlanState } from './plan-state';
import { ensureSigningIdentity, signingPlace } from './signing-identity';
import { reasonFor } from './signing-on-paper';
import { suggestName } from './suggest-name';
import { type ReadNotes, wantedOf } from './wanted-copy';
import { assertSameYeses, type YesSeqs } from './yes-seqs';

/**
 * Draws, signs, records and writes one copy. This is also what the command line uses.
 * @param to where the person chose to save it, or the printer
 * @param readNotes left out by whoever never makes a copy with notes
 * @param looked the code of the copy that was looked at, where it was
 * @throws KnownFailure sharing-first, missing-characters, hidden-place-found, hidden-place-in-name, export-stuck,
 *   not-ready (somebody wrote in the plan meanwhile), changed-since-look (or took something back), place-not-writable, place-gone, place-full,
 *   name-not-usable, disk-full, signing-run-out, print-not-taken; PrintCalledOff
 */
export async function makeCopy(
  desk: Desk,
  exporter: Exporter,
  order: CopyRequest,
  to: string | Outlet,
  readNotes: ReadNotes = async () => [],
  looked?: string,
) {
  const outlet = outletOf(to);
  const state = await readPlanState(desk, order.plan);
  const { plan, seqs, version } = state;
  const wanted = await wantedOf(desk, readNotes, order, state);
  // A key that has run out is told before anything is drawn.
  await ensureSigningIdentity(signingPlace(desk));
  const { copy, allowed, words, drawn } = await drawCopy(
    desk,
    exporter,
    wanted,
    state,
    outlet.fileName,
  );
  if (looked !== undefined && looked !== copy.shortHash)
    throw new KnownFailure('changed-since-look');
  const at = desk.now();
  const bytes = await signed(desk, copy, drawn.bytes, words, at);
  const file = await packFile(bytes);
  const recorded = await recordCopy(desk, seqs, file, {
    plan: plan.id,
    version,
    kind: order.kind ?? 'plan',
    copyFor: order.copyFor,
    ...(wanted.to ? { to: wanted.to } : {}),
    language: copy.language,
    ...(order.large ? { large: true } : {}),
    style: order.style,
    shortHash: copy.shortHash,
    fileHash: sha256(bytes),
    fileName: outlet.fileName ?? suggestName(desk, plan, order, version),
    ...(outlet.printed === undefined ? {} : { printed: outlet.printed }),
    pages: drawn.pages,
    draft: copy.draft !== undefined,
    madeAt: at,
    name: plan.name,
    questions: questionKeys(allowed),
    shown: shownInPart(allowed),
    session: desk.session.id,
    override: order.override,
    number: wanted.number,
  });
  await sendRecorded(desk, plan.id, recorded, outlet, bytes);
  return recorded;
}

/**
 * Signed by whoever made it. A copy without a field for that stays as it was drawn: what is read in a shared room, or by
 * somebody who may not know where she is, must not name a worker and a prison in its signature.
 */
export async function signed(
  desk: Desk,
  copy: PlanCopy,
  bytes: Uint8Array,
  words: Words,
  at: string,
): Promise<Uint8Array> {
  if (copy.signatureFields.length === 0) return bytes;
  const identity = await ensureSigningIdentity(signingPlace(desk));
  return papers.sign(bytes, {
    field: 'worker',
    identity,
    name: desk.session.worker.name,
    reason: withMark(words(`paper:signatures.${reasonFor(copy)}`), await desk.log.mark()),
    place: desk.establishment,
    at,
    shown: {
      lines: signatureLines(desk, words, copy.language, at),
      resourcesFolder: desk.content.resources,
    },
  });
}

export function recordCopy(
  desk: Desk,
  seqs: Seqs & YesSeqs,
  /** Not there for what is on record by its hash alone. */
  file: Packed | undefined,
  {
    override,
    number,
    ...copy
  }: NewCopy & {
    override?: string | undefined;
    /** As it stands on its pages. */
    number?: number | undefined;
  },
): Promise<CopyMade> {
  return desk.connection.transaction(async (writer) => {
    await assertSameYeses(writer, copy.plan, seqs);
    const kept = await keepVersion(writer, copy.plan, copy.madeAt, seqs);
    const next = await nextCopyNumber(writer, copy.plan);
    if (kept !== copy.version || (number ?? next) !== next) throw new KnownFailure('not-ready');
    const made = await insertCopy(writer, copy);
    if (override !== undefined) await spendOverride(writer, override, made.id);
    if (file) await keepFile(writer, made.id, file);
    return made;
  });
}

/**
 * Lets out a copy already on record, outside any transaction: a slow share, or somebody who thinks before a printer's
 * dialog, must hold up nobody's saving. A crash in between leaves the record of a copy that never left, which harms
 * nobody; the other way round a copy could go out that nobody knows of.
 */
export async function sendRecorded(
  desk: Desk,
  plan: string,
  made: CopyMade,
  to: Outlet,
  bytes: Uint8Array,
): Promise<void> {
  try {
    await to.send(bytes, made.pages);
  } catch (problem) {
    await desk.connection
      .transaction(async (writer) => {
        await removeCopy(writer, made.id);
        await dropUnusedVersion(writer, plan, made.version);
      })
      // The vault was locked meanwhile, or its disk is full: again only a record too many.
      .catch(() => undefined);
    throw problem;
  }
  const { printed } = to;
  if (printed === undefined) return;
  await desk.connection.transaction((writer) =>
    appendWent(writer, {
      ...{ copy: made.id, went: 'paper', copies: printed },
      ...{ session: desk.session.id, at: desk.now() },
    }),
  );
}

/** What stands in the signature's box, for whoever reads the paper. */
function signatureLines(desk: Desk, words: Words, language: string, at: string): string[] {
  const { name } = desk.session.worker;
  return [
    words('paper:signatures.signedBy', { name }),
    words('paper:signatures.signedOn', {
      day: formatDay(desk.today(), language),
      place: desk.establishment,
    }),
    words('paper:signatures.moment', { at: `${at.slice(0, 16).replace('T', ' ')} UTC` }),
  ];
}

function questionKeys(allowed: Allowed): string[] {
  return allowed.groups.flatMap(({ pages }) =>
    pages.flatMap(({ questions }) => questions.map((q) => q.key)),
  );
}

/** What stands on it only in part, or in her short words: without it nobody could say later what was given. */
export function shownInPart({ groups, leftOut }: Allowed): NewCopy['shown'] {
  const pages = groups.flatMap((group) => group.pages);
  return {
    partly: leftOut
      .filter(({ options, fields }) => options || fields)
      .map(({ question }) => question),
    inShort: pages.filter(({ short }) => short !== undefined).map(({ page }) => page.id),
  };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
