// Answers the calls about copies: what would be on one, make one, list them, check a file. A copy is
// recorded first and written then; one that cannot be written is taken off the record again.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { formatDay } from '../../shared/domain/calendar/day-in-words';
import type { Allowed, HerSharing } from '../../shared/domain/copies/allowed';
import { readersOfKind } from '../../shared/domain/copies/kinds';
import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import type { KeptNote } from '../../shared/domain/notes/note';
import { makeWords, type Words } from '../../shared/i18n/words';
import type { CopyMade, CopyRequest, Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import { fileFailure } from '../files/file-failure';
import { writeWhole } from '../files/write-whole';
import type { Desk } from '../plans/desk';
import type { Plan } from '../plans/read-plan';
import { dropUnusedVersion, keepVersion, type Seqs } from '../plans/version-rows';
import type { Reader } from '../store/connection';
import { isDraft } from './agreement-on-paper';
import { makeBlankPages } from './blank-pages';
import { makeCards } from './cards-on-paper';
import { checkBytes, checkFile } from './check-file';
import { copyOrder, printLanguage, titleForStaff } from './copy-language';
import type { CopyOrder } from './copy-page';
import { insertCopy, listCopies, type NewCopy, nextCopyNumber, removeCopy } from './copy-rows';
import { drawCopy } from './draw-copy';
import type { Exporter } from './exporter';
import { keepFile, type Packed, packFile, readReplaced } from './handed-rows';
import { makePlanCopy } from './make-plan-copy';
import { readUnusedOverride, spendOverride } from './override-rows';
import { papers } from './papers';
import { type PlanState, readPlanState } from './plan-state';
import { ensureSigningIdentity, signingPlace } from './signing-identity';
import { reasonFor } from './signing-on-paper';
import { leaksIn } from './what-leaves';
import { assertMeant, whoItIs } from './who-it-is';
import { readYesNow } from './yes-now';

/** Trades a ticket for the path a person chose in a system dialog. Each ticket works once. */
export type TakePlace = (ticket: string) => string | undefined;

/** Reads the notes of a plan; they are kept in a room of their own. */
export type ReadNotes = (reader: Reader, plan: string) => Promise<KeptNote[]>;

/** Handlers for `copies`, working at this desk. */
export function copyHandlers(
  desk: Desk,
  exporter: Exporter,
  takePlace: TakePlace,
  readNotes: ReadNotes,
): Handlers<'copies'> {
  const placeFor = (ticket: string, whenGone: 'place-gone' | 'file-gone') => {
    const place = takePlace(ticket);
    if (!place) throw new KnownFailure(whenGone);
    return place;
  };
  return {
    preview: (order) => preview(desk, exporter, readNotes, order),
    draw: async (order) => {
      const state = await readPlanState(desk, order.plan);
      const wanted = await wantedOf(desk, readNotes, order, state);
      return (await drawCopy(desk, exporter, wanted, state)).drawn;
    },
    make: async ({ place, meant, looked, ...order }) => {
      // Asked before the place is used up: who is sent back to look can save with the same press.
      assertMeant((await readPlanState(desk, order.plan)).plan, order.copyFor, meant);
      await assertAsLooked(desk, readNotes, order, looked);
      return makeCopy(desk, exporter, order, placeFor(place, 'place-gone'), readNotes, looked);
    },
    list: ({ plan }) => listCopies(desk.connection, plan),
    blank: async ({ place, ...asked }) =>
      makeBlankPages(desk, exporter, asked, placeFor(place, 'place-gone')),
    cards: async ({ place, ...asked }) =>
      makeCards(desk, exporter, asked, placeFor(place, 'place-gone')),
    check: async ({ place }) => checkFile(desk, exporter, placeFor(place, 'file-gone')),
    checkDropped: ({ fileName, bytes }) => checkBytes(desk, exporter, bytes, fileName),
  };
}

/** @throws KnownFailure changed-since-look; asked before the place is used up, too */
async function assertAsLooked(
  desk: Desk,
  readNotes: ReadNotes,
  order: CopyRequest,
  looked: string | undefined,
): Promise<void> {
  if (looked === undefined) return;
  const state = await readPlanState(desk, order.plan);
  const wanted = await wantedOf(desk, readNotes, order, state);
  const { copy } = makePlanCopy(desk, state.plan, wanted);
  if (copy.shortHash !== looked) throw new KnownFailure('changed-since-look');
}

/** What would be on a copy, and what stands in its way. */
export async function preview(
  desk: Desk,
  exporter: Exporter,
  readNotes: ReadNotes,
  order: CopyRequest,
) {
  const state = await readPlanState(desk, order.plan);
  const { plan, version } = state;
  const wanted = await wantedOf(desk, readNotes, order, state);
  const { copy, allowed } = makePlanCopy(desk, plan, wanted);
  const forStaff = titleForStaff(desk, copy);
  const missing = await exporter.findMissing(copy);
  const leaks = leaksIn(desk, state, order.copyFor, { copy, allowed }).map((leak) => ({
    ...leak,
    where: forStaff(leak.where),
  }));
  return {
    stops: allowed.stops,
    ...(order.copyFor === 'woman' ? {} : { who: whoItIs(plan) }),
    draft: isDraft(desk, plan),
    answersIn: allowed.groups.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions))
      .length,
    askEachTime: allowed.askEachTime,
    leftOut: allowed.leftOut,
    missingCharacters: missing.map(({ character, where }) => ({
      character,
      where: forStaff(where),
    })),
    hiddenPlaceIn: [...new Set(leaks.map(({ where }) => where))],
    leaks,
    code: copy.shortHash,
    suggestedName: suggestName(desk, plan, order, version),
  };
}

/** The order with all it is made from. @throws KnownFailure not-allowed where workers' notes are asked for on a copy that may not have them */
export async function wantedOf(
  desk: Desk,
  readNotes: ReadNotes,
  order: CopyRequest,
  { version, readings, sharing, occasions, jobs }: PlanState,
): Promise<CopyOrder> {
  if (order.withNotes && order.copyFor !== 'specialist') throw new KnownFailure('not-allowed');
  if (!readersOfKind[order.kind ?? 'plan'].includes(order.copyFor)) {
    throw new KnownFailure('not-allowed');
  }
  const replaces = await readReplaced(desk.connection, {
    ...{ kind: order.kind ?? 'plan', version },
    ...{ plan: order.plan, copyFor: order.copyFor, to: order.to },
  });
  const herSharing = await underOverride(desk, order, sharing);
  return {
    ...(await copyOrder(desk, order, version)),
    // It was written down for one person, and goes to that person.
    ...('recipient' in herSharing ? { to: herSharing.recipient } : {}),
    ...(replaces === undefined ? {} : { replaces }),
    number: await nextCopyNumber(desk.connection, order.plan),
    readings,
    sharing: herSharing,
    stamps: { occasions, jobs },
    yes: await readYesNow(desk, desk.connection, order.plan),
    ...(order.withNotes ? { notes: await readNotes(desk.connection, order.plan) } : {}),
  };
}

/** @throws KnownFailure not-allowed where it was used already, or was written down for another reader */
async function underOverride(desk: Desk, order: CopyRequest, sharing: HerSharing) {
  if (order.override === undefined) return sharing;
  const { connection } = desk;
  const override = await readUnusedOverride(connection, order.plan, order.override, desk.today());
  // Any other kind holds more than was named.
  const isPlain = !order.withNotes && (order.kind ?? 'plan') === 'plan';
  if (override?.reader !== order.copyFor || !isPlain) throw new KnownFailure('not-allowed');
  const { recipient, ...inUse } = override;
  return { ...sharing, override: inUse, recipient };
}

/** A file name that says nothing of her: our reference, the version, and whose copy it is. */
function suggestName(desk: Desk, plan: Plan, order: CopyRequest, version: number): string {
  const words = makeWords(FIRST_LANGUAGE, desk.content.words);
  const language = printLanguage(desk, order);
  const whose = [words(`paper:fileWhose.${order.copyFor}`), language?.englishName]
    .filter(Boolean)
    .join(' ');
  const kind = words(`paper:fileKind.${order.kind ?? 'plan'}`);
  return `${words('paper:fileName', { kind, reference: plan.reference, version, whose })}.pdf`;
}

/**
 * Draws, signs, records and writes one copy. This is also what the command line uses.
 * @param path where the person chose to save it
 * @param readNotes left out by whoever never makes a copy with notes
 * @param looked the code of the copy that was looked at, where it was
 * @throws KnownFailure sharing-first, missing-characters, hidden-place-found, hidden-place-in-name, export-stuck,
 *   not-ready (somebody wrote in the plan meanwhile), place-not-writable, place-gone, place-full,
 *   name-not-usable, disk-full, signing-run-out
 */
export async function makeCopy(
  desk: Desk,
  exporter: Exporter,
  order: CopyRequest,
  path: string,
  readNotes: ReadNotes = async () => [],
  looked?: string,
) {
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
    basename(path),
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
    fileName: basename(path),
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
  await writeRecorded(desk, plan.id, recorded, path, bytes);
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
    reason: words(`paper:signatures.${reasonFor(copy)}`),
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
  seqs: Seqs,
  file: Packed,
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
    const kept = await keepVersion(writer, copy.plan, copy.madeAt, seqs);
    const next = await nextCopyNumber(writer, copy.plan);
    if (kept !== copy.version || (number ?? next) !== next) throw new KnownFailure('not-ready');
    const made = await insertCopy(writer, copy);
    if (override !== undefined) await spendOverride(writer, override, made.id);
    await keepFile(writer, made.id, file);
    return made;
  });
}

/**
 * Writes the file of a copy already on record, outside any transaction: a slow share must hold up
 * nobody's saving. A crash in between leaves the record of a copy that never left, which harms
 * nobody; the other way round a copy could go out that nobody knows of.
 */
export async function writeRecorded(
  desk: Desk,
  plan: string,
  made: CopyMade,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  try {
    await writeWhole(path, bytes);
  } catch (problem) {
    // Only the last flush of the folder did not go well: the copy is out, so its record stays.
    if (await isWritten(path, bytes)) return;
    await desk.connection
      .transaction(async (writer) => {
        await removeCopy(writer, made.id);
        await dropUnusedVersion(writer, plan, made.version);
      })
      // The vault was locked meanwhile, or its disk is full: again only a record too many.
      .catch(() => undefined);
    throw fileFailure(problem, 'place-not-writable');
  }
}

async function isWritten(path: string, bytes: Uint8Array): Promise<boolean> {
  return readFile(path).then(
    (there) => there.equals(bytes),
    () => false,
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
function shownInPart({ groups, leftOut }: Allowed): NewCopy['shown'] {
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
