// Whoever leads the plan signs a copy that was made before, at this desk: first it is looked at and must be ours and
// unchanged, then it is signed as a new file. The copy itself is never written over. A second signature gives weight to what
// it stands under, so that a copy which shows what she has taken back gets none.

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { withMark } from '../../shared/domain/audit/mark';
import { formatDay } from '../../shared/domain/calendar/day-in-words';
import { isStillFine } from '../../shared/domain/copies/since-made';
import { shownName } from '../../shared/domain/files/shown-name';
import { makeWords, type Words } from '../../shared/i18n/words';
import type { SinceCopy } from '../../shared/ipc/check-calls';
import type { Handlers, LookedAtCopy, SignedCopy } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import { fileFailure } from '../files/file-failure';
import { readBounded } from '../files/read-bounded';
import { writeWhole } from '../files/write-whole';
import type { Desk } from '../plans/desk';
import { type CopyOnRecord, findOnRecord } from './copy-on-record';
import { insertCountersignature, removeCountersignature } from './countersign-rows';
import { packFile } from './handed-rows';
import { papers } from './papers';
import { ensureSigningIdentity, signingPlace } from './signing-identity';
import { LEAD_FIELD } from './signing-on-paper';
import { readTrust } from './signing-trust';
import { readSince } from './since-copy';
import { isOfNoWorth } from './weigh-signatures';
import { refuseKeptBack } from './what-leaves';

const BIGGEST_PDF = 50 * 1024 * 1024;

type NotToSign = Extract<LookedAtCopy, { kind: 'not-to-sign' }>['why'];
type Judged = { record: CopyOnRecord; language: string; since: SinceCopy } | { why: NotToSign };
type Chosen = { ticket: string; path: string; hash: string; since: string };
type PlaceFor = (ticket: string, whenGone: 'place-gone' | 'file-gone') => string;
type Calls = Handlers<'signing'>;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Looks at a copy that was chosen, and signs the one that was looked at last. */
export function countersigner(
  desk: Desk,
  placeFor: PlaceFor,
): { look: Calls['lookAtCopy']; sign: Calls['countersign'] } {
  let chosen: Chosen | undefined;
  return {
    look: async ({ place }) => {
      const path = placeFor(place, 'file-gone');
      const bytes = await readBounded(path, BIGGEST_PDF);
      const fileName = shownName(basename(path));
      chosen = undefined;
      const judged = await judge(desk, bytes);
      if ('record' in judged) await assertMaySign(desk, judged.record.plan);
      if ('why' in judged) return { kind: 'not-to-sign', fileName, why: judged.why };
      const { since } = judged;
      if (!isStillFine(since)) return { kind: 'taken-back', fileName, since };
      chosen = { ticket: place, path, hash: sha256(bytes), since: JSON.stringify(since) };
      return { kind: 'ready', fileName, ...shown(judged.record), since };
    },
    sign: async ({ place, to, name, role }) => {
      const from = chosen?.ticket === place ? chosen : undefined;
      if (!from) throw new KnownFailure('file-gone');
      const path = placeFor(to, 'place-gone');
      if (await isSameFile(from.path, path)) throw new KnownFailure('same-file');
      const bytes = await readBounded(from.path, BIGGEST_PDF);
      // What nobody looked at is never signed.
      const judged = sha256(bytes) === from.hash ? await judge(desk, bytes) : undefined;
      if (!judged || 'why' in judged) throw new KnownFailure('file-not-readable');
      await assertMaySign(desk, judged.record.plan);
      refuseTakenBack(from, judged.since);
      const { plan, copy } = judged.record;
      await refuseKeptBack(
        desk,
        { plan, copyFor: copy.copyFor },
        { fileName: basename(path), words: [name, role] },
      );
      const signed = await signFor(desk, bytes, judged.language, { name, role });
      const made = await recordAndWrite(desk, judged.record, from, { ...signed, path, name, role });
      chosen = undefined;
      return made;
    },
  };
}

/** Of whose plan it is shows only once the paper was read. @throws KnownFailure not-in-team */
async function assertMaySign(desk: Desk, plan: string): Promise<void> {
  if (!(await desk.may('sign_as_lead', plan)).may) throw new KnownFailure('not-in-team');
}

/** Ours, unchanged, on record here, and with the field still empty: or why not. */
async function judge(desk: Desk, bytes: Uint8Array): Promise<Judged> {
  const { verdict, signatures } = await papers.check(bytes, await readTrust(desk.connection));
  if (verdict !== 'unchanged') return { why: verdict };
  const fields = await papers.fieldsOf(bytes);
  const lead = fields.find(({ name }) => name === LEAD_FIELD);
  if (!lead) return { why: 'no-room' };
  if (lead.isSigned) return { why: 'signed-already' };
  const language = await papers.languageOf(bytes);
  return desk.connection.transaction(async (reader): Promise<Judged> => {
    const record = await findOnRecord(reader, [sha256(bytes)]);
    if (!record) return { why: 'no-record' };
    if (await isOfNoWorth(reader, signatures, record.copy.madeAt)) return { why: 'taken-back' };
    return { record, language, since: await readSince(desk, reader, record) };
  });
}

/** What was seen before is what is signed under: not what she changed or took back meanwhile. */
function refuseTakenBack(seen: Chosen, since: SinceCopy): void {
  if (seen.since !== JSON.stringify(since) || !isStillFine(since)) {
    throw new KnownFailure('changed-since-look');
  }
}

function shown({ copy }: CopyOnRecord) {
  const { name, copyFor, version, shortHash, draft, madeAt, madeBy } = copy;
  return { name, copyFor, version, shortHash, draft, madeAt, madeBy };
}

/** Other names of the same file count too. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path).catch(() => undefined)));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

type Signer = { name: string; role: string };

async function signFor(desk: Desk, bytes: Uint8Array, language: string, { name, role }: Signer) {
  const { words: files } = await desk.content.inLanguage(language);
  const words = makeWords(language, files);
  const worker = desk.session.worker.name;
  const identity = await ensureSigningIdentity(signingPlace(desk));
  const at = desk.now();
  const lines = linesFor(desk, words, language, { name, role }, at);
  const [missing] = await papers.findMissing(lines.join('\n'), desk.content.resources);
  if (missing) throw new KnownFailure('missing-characters', { ...missing, where: name });
  const signed = await papers.sign(bytes, {
    ...{ field: LEAD_FIELD, identity, name: `${name}, ${role}`, place: desk.establishment, at },
    reason: withMark(words('paper:signatures.reasonLead', { name, worker }), await desk.log.mark()),
    shown: { lines, resourcesFolder: desk.content.resources },
  });
  return { bytes: signed, at };
}

/** What stands in the box: who signed, at whose desk, when and where. */
function linesFor(
  desk: Desk,
  words: Words,
  language: string,
  signer: Signer,
  at: string,
): string[] {
  return [
    words('paper:signatures.signedBy', { name: signer.name }),
    signer.role,
    words('paper:signatures.atDesk', { worker: desk.session.worker.name }),
    words('paper:signatures.signedOn', {
      day: formatDay(desk.today(), language),
      place: desk.establishment,
    }),
    words('paper:signatures.moment', { at: `${at.slice(0, 16).replace('T', ' ')} UTC` }),
  ];
}

type NewFile = Signer & { bytes: Uint8Array; at: string; path: string };

/** On record first and written then; one that cannot be written is taken off the record again. */
async function recordAndWrite(
  desk: Desk,
  record: CopyOnRecord,
  seen: Chosen,
  { bytes, at, path, name, role }: NewFile,
): Promise<SignedCopy> {
  const file = await packFile(bytes);
  const made = await desk.connection.transaction(async (writer) => {
    // Signing takes a moment, and she may take something back in it.
    refuseTakenBack(seen, await readSince(desk, writer, record));
    return insertCountersignature(writer, {
      ...{ copy: record.copy.id, fileHash: sha256(bytes), fileName: shownName(basename(path)) },
      ...{ name, role, session: desk.session.id, at, file },
    });
  });
  try {
    await writeWhole(path, bytes);
  } catch (problem) {
    const isWritten = await readFile(path).then(
      (there) => there.equals(bytes),
      () => false,
    );
    if (isWritten) return made;
    await desk.connection
      .transaction((writer) => removeCountersignature(writer, made.id))
      .catch(() => undefined);
    throw fileFailure(problem, 'place-not-writable');
  }
  return made;
}
