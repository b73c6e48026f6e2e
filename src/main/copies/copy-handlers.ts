// Answers the calls about copies: what would be on one, make one, list them, check a file. A copy is
// recorded and written in one go, or neither.

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { formatDay } from '../../shared/domain/calendar/day-in-words';
import type { Allowed } from '../../shared/domain/copies/allowed';
import { makeWords, type Words } from '../../shared/i18n/words';
import type { CopyRequest, Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import { fileFailure } from '../files/file-failure';
import { isCode, writeWhole } from '../files/write-whole';
import type { Desk } from '../plans/desk';
import { type Plan, readPlan } from '../plans/read-plan';
import { findCopyByFile, insertCopy, listCopies } from './copy-rows';
import type { Exporter } from './exporter';
import { findHiddenPlaces } from './hidden-places';
import { isDraft, makePlanCopy } from './make-plan-copy';
import { papers } from './papers';
import { ensureSigningIdentity, readSigningIdentity } from './signing-rows';
import { keepVersion, nextVersion } from './version-rows';

const BIGGEST_PDF = 50 * 1024 * 1024;

/** Trades a ticket for the path a person chose in a system dialog. Each ticket works once. */
export type TakePlace = (ticket: string) => string | undefined;

/** Handlers for `copies`, working at this desk. */
export function copyHandlers(
  desk: Desk,
  exporter: Exporter,
  takePlace: TakePlace,
): Handlers<'copies'> {
  const placeFor = (ticket: string) => {
    const place = takePlace(ticket);
    if (!place) throw new KnownFailure('place-gone');
    return place;
  };
  return {
    preview: (order) => preview(desk, exporter, order),
    make: async ({ place, ...order }) => makeCopy(desk, exporter, order, placeFor(place)),
    list: ({ plan }) => listCopies(desk.connection, plan),
    check: async ({ place }) => checkFile(desk, placeFor(place)),
  };
}

async function preview(desk: Desk, exporter: Exporter, order: CopyRequest) {
  const plan = await readPlan(desk.connection, desk.content, order.plan, desk.today());
  const version = await nextVersion(desk.connection, plan.id);
  const { copy, allowed } = makePlanCopy(desk, plan, {
    ...order,
    saidYes: new Set(order.saidYes),
    version,
  });
  return {
    stops: allowed.stops,
    draft: isDraft(desk, plan),
    answersIn: allowed.groups.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions))
      .length,
    askEachTime: allowed.askEachTime,
    leftOut: allowed.leftOut,
    missingCharacters: await exporter.findMissing(copy),
    hiddenPlaceIn: findHiddenPlaces(desk.content.workbook, plan.answers, copy, allowed.places),
    suggestedName: suggestName(desk, plan, order, version),
  };
}

/** A file name that says nothing of her: our reference, the version, and whose copy it is. */
function suggestName(desk: Desk, plan: Plan, order: CopyRequest, version: number): string {
  const words = makeWords('en', desk.content.words);
  const whose = words(`paper:fileWhose.${order.copyFor}`);
  return `${words('paper:fileName', { reference: plan.reference, version, whose })}.pdf`;
}

/**
 * Draws, signs, records and writes one copy. This is also what the command line uses.
 * @param path where the person chose to save it
 * @throws KnownFailure sharing-first, missing-characters, hidden-place-found, export-stuck,
 *   place-not-writable, disk-full
 */
export async function makeCopy(desk: Desk, exporter: Exporter, order: CopyRequest, path: string) {
  const plan = await readPlan(desk.connection, desk.content, order.plan, desk.today());
  const version = await nextVersion(desk.connection, plan.id);
  const { copy, allowed } = makePlanCopy(desk, plan, {
    ...order,
    saidYes: new Set(order.saidYes),
    version,
  });
  if (allowed.stops.length > 0) throw new KnownFailure('sharing-first');
  const [hidden] = findHiddenPlaces(desk.content.workbook, plan.answers, copy, allowed.places);
  if (hidden) throw new KnownFailure('hidden-place-found', { question: hidden });
  const [missing] = await exporter.findMissing(copy);
  if (missing) throw new KnownFailure('missing-characters', missing);
  const drawn = await exporter.draw(copy);
  const at = desk.now();
  const identity = await ensureSigningIdentity(desk.connection, {
    establishment: desk.establishment,
    today: desk.today(),
    at,
  });
  const words = makeWords('en', desk.content.words);
  const bytes = await papers.sign(drawn.bytes, {
    field: 'worker',
    identity,
    name: desk.session.worker.name,
    reason: words('paper:signatures.reason'),
    place: desk.establishment,
    at,
    shown: { lines: signatureLines(desk, words, at), resourcesFolder: desk.content.resources },
  });
  return desk.connection.transaction(async (writer) => {
    const kept = await keepVersion(writer, plan.id, at);
    // Somebody may have written in the plan while the copy was drawn; then it is not this version.
    if (kept !== version) throw new KnownFailure('not-ready');
    const made = await insertCopy(writer, {
      plan: plan.id,
      version,
      copyFor: order.copyFor,
      style: order.style,
      shortHash: copy.shortHash,
      fileHash: sha256(bytes),
      fileName: basename(path),
      pages: drawn.pages,
      draft: copy.draft !== undefined,
      madeAt: at,
      name: plan.name,
      questions: questionKeys(allowed),
      session: desk.session.id,
    });
    try {
      await writeWhole(path, bytes);
    } catch (problem) {
      throw fileFailure(problem, 'place-not-writable');
    }
    return made;
  });
}

/** What stands in the signature's box, for whoever reads the paper. */
function signatureLines(desk: Desk, words: Words, at: string): string[] {
  const { name } = desk.session.worker;
  return [
    words('paper:signatures.signedBy', { name }),
    words('paper:signatures.signedOn', {
      day: formatDay(desk.today(), 'en'),
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

/** What can be said of a PDF somebody hands over. */
async function checkFile(desk: Desk, path: string) {
  const bytes = await readBounded(path);
  const identity = await readSigningIdentity(desk.connection);
  const checked = await papers.check(bytes, {
    authorities: identity ? [identity.authorityCertificate] : [],
  });
  const record = await findCopyByFile(desk.connection, sha256(bytes));
  return {
    fileName: basename(path),
    verdict: checked.verdict,
    ...(checked.signedBy ? { signedBy: checked.signedBy } : {}),
    ...(checked.signedAt ? { signedAt: checked.signedAt } : {}),
    ...(record ? { record } : {}),
  };
}

async function readBounded(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > BIGGEST_PDF) throw new KnownFailure('file-too-big', { most: 50 });
    return await readFile(path);
  } catch (problem) {
    if (isCode(problem, 'ENOENT', 'EACCES', 'EPERM', 'EISDIR'))
      throw new KnownFailure('place-gone');
    throw problem;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
