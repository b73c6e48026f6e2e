// Says of any PDF a person brings: is it one of our copies, exactly as it was signed? Takes files
// from anywhere, so nothing in one may make it throw, hang or trust what it has not checked.

import type { LogMark } from '../../../shared/domain/audit/mark';
import type { CheckReason } from '../../../shared/domain/copies/check-reasons';
import { type PdfFile, readRevisions } from '../pdf-file/revisions';
import { serialOf } from './certificate-parts';
import { type OutOfTime, outOfTime } from './certificate-times';
import { type FoundSignature, findSignatures } from './find-signatures';
import { fieldHolding, markIn, type SignedRange, signedAtIn, signedByIn } from './held-signature';
import { changeAfter, type LaterChange } from './later-changes';
import { nameChanges } from './name-change';
import type { ReadSignature, Trust } from './read-signature';

/**
 * unchanged: signed here, and nothing but signatures added since. changed: signed here, and not the
 * same any more. not-ours: no signature, or none of ours. damaged: cannot be read, or cut short.
 */
export type Verdict = 'unchanged' | 'changed' | 'not-ours' | 'damaged';

/** Why; for a log or a test. Keys, never text out of the file. */
export type CheckDetail =
  | 'too-big'
  | 'not-a-pdf'
  | 'cut-short'
  | 'no-signature'
  | 'other-authority'
  | 'signature-unreadable'
  | 'bytes-changed'
  | 'added-before'
  | 'added-to'
  | 'added-unreadably'
  | 'not-in-a-field'
  | LaterChange;

/** A signer's certificate: its fingerprint and number, who stands behind it (a fingerprint), and how directly. */
export type SignerFound = { print: string; serial: string; authority: string; links: number };

/** A signature that fits its bytes, as it stood when it was made. */
export type CheckedSignature = {
  /** Name of the field it is in. */
  field: string;
  isOurs: boolean;
  /** Who signed, as the file says. */
  name?: string;
  /** UTC moment on the signer's clock, as ISO text. */
  at?: string;
  /** By that clock a certificate it rests on did not hold yet, or no more. */
  outOfTime?: OutOfTime;
  /** What made it, where somebody we trust stands behind it. */
  signer?: SignerFound;
  /** The line of the log it was signed with. */
  mark?: LogMark;
  /** Where what it signs ends: up to there the file is as it was then. */
  end: number;
};

export type PdfCheck = {
  verdict: Verdict;
  /** In file order. Those in a changed file are from before the change. */
  signatures: CheckedSignature[];
  /** What was found, for people; most telling first. Empty when unchanged. */
  reasons: CheckReason[];
  details: CheckDetail[];
};

/** Larger files are not looked at: no plan comes near it. */
const biggest = 50 * 1024 * 1024;
const mostFollowed = 3;

type Judged = FoundSignature & { read: ReadSignature | undefined; fits: boolean };

async function judge(bytes: Uint8Array, text: string, trust: Trust): Promise<Judged[]> {
  const found = findSignatures(text);
  if (found.length === 0) return [];
  // Loaded only here: starting the vault should not wait for it.
  const { readSignature } = await import('./read-signature');
  return found.map((signature): Judged => {
    const { range, cms, isCutShort } = signature;
    const parts =
      range && !isCutShort
        ? [bytes.subarray(0, range.hole), bytes.subarray(range.after, range.end)]
        : [];
    const read = readSignature(cms, parts, trust);
    const fits = signature.isAsWeWrite && parts.length > 0 && read !== undefined && !read.fault;
    return { ...signature, read, fits };
  });
}

const isOurs = ({ read }: Judged) => read?.whose === 'ours';

function found(verdict: Verdict, reasons: CheckReason[], ...details: CheckDetail[]): PdfCheck {
  return { verdict, signatures: [], reasons, details };
}

const encrypted = /\/Encrypt\s*(?:<<|\d{1,10} \d{1,5} R)/;

function withoutOurs(text: string, judged: Judged[]): PdfCheck {
  const hasEnd = text.slice(-2048).includes('%%EOF');
  if (!hasEnd || judged.some(({ isCutShort }) => isCutShort)) {
    return found('damaged', ['cut_short'], 'cut-short');
  }
  const read = judged.flatMap((one) => one.read ?? []);
  if (read.length > 0) {
    // Anybody may call themselves so: a hint for people, and no part of the verdict.
    const saysPractice = read.every((one) => one.saysPractice) && judged.every(({ fits }) => fits);
    const told = read.find(({ whose }) => whose === 'other-key' || whose === 'not-for-signing');
    const reason = told?.whose === 'other-key' ? 'other_key' : 'not_for_signing';
    const reasons: CheckReason[] = [
      ...(told ? ([reason] as const) : []),
      ...(saysPractice ? (['practice'] as const) : []),
    ];
    return found('not-ours', reasons.length > 0 ? reasons : ['other_authority'], 'other-authority');
  }
  if (encrypted.test(text)) return found('damaged', ['locked'], 'no-signature');
  if (judged.length > 0) {
    return found('damaged', ['signature_unreadable'], 'signature-unreadable');
  }
  return found('not-ours', ['no_signature'], 'no-signature');
}

/** The file as it was when this signature was made. @throws UnreadableFailure */
function fileAt(text: string, end: number): PdfFile {
  return readRevisions(Buffer.from(text.slice(0, end), 'latin1'));
}

function signerIn(chain: ReadSignature['chain']): SignerFound | undefined {
  const [signer, authority] = [chain[0], chain.at(-1)];
  if (!signer || !authority) return undefined;
  return {
    ...{ print: signer.fingerprint256, serial: serialOf(signer) },
    ...{ authority: authority.fingerprint256, links: chain.length },
  };
}

/** Those that fit, as the part of the file each signs has it. @throws UnreadableFailure */
function signaturesIn(text: string, judged: Judged[]): CheckedSignature[] {
  return judged.flatMap((one): CheckedSignature[] => {
    const { range, fits, read } = one;
    if (!range || !fits || !read) return [];
    const held = fieldHolding(fileAt(text, range.end), range);
    if (!held) return [];
    const name = signedByIn(held.signature);
    const at = signedAtIn(held.signature);
    const late = outOfTime(read.chain, at);
    const signer = signerIn(read.chain);
    const mark = markIn(held.signature);
    return [
      {
        field: held.name,
        isOurs: isOurs(one),
        ...(name === undefined ? {} : { name }),
        ...(at === undefined ? {} : { at }),
        ...(late === undefined ? {} : { outOfTime: late }),
        ...(signer === undefined ? {} : { signer }),
        ...(mark === undefined ? {} : { mark }),
        end: range.end,
      },
    ];
  });
}

/** Ours only: what somebody else added to a changed file is not read. Nor may reading hide that it was changed. */
function signaturesBefore(text: string, judged: Judged[]): CheckedSignature[] {
  try {
    return signaturesIn(text, judged.filter(isOurs));
  } catch {
    return [];
  }
}

const changed = (
  text: string,
  judged: Judged[],
  reasons: CheckReason[],
  ...details: CheckDetail[]
): PdfCheck => ({
  verdict: 'changed',
  signatures: signaturesBefore(text, judged),
  reasons,
  details,
});

function faultOf({ range, read, isAsWeWrite }: Judged): CheckReason {
  if (!range) return 'claim_changed';
  return isAsWeWrite && read?.fault === 'content' ? 'words_changed' : 'signature_changed';
}

/** For a change whose parts have no name of their own. */
const plainly: Record<LaterChange | 'added-unreadably', CheckReason> = {
  'tables-changed': 'pointed_elsewhere',
  'bytes-left-over': 'bytes_added',
  'trailer-changed': 'part_added',
  'object-freed': 'part_taken_out',
  'field-changed': 'field_changed',
  'form-changed': 'form_changed',
  'catalogue-changed': 'part_added',
  'other-object': 'part_added',
  'no-field-filled': 'part_added',
  'not-signed-whole': 'signature_not_whole',
  'added-unreadably': 'cannot_follow',
};

/** Up to where nothing but signatures was added: what is named is what came after that. */
function goodUntil(text: string, signedEnd: number, signatures: SignedRange[]): number {
  const later = signatures
    .flatMap(({ end }) => (end > signedEnd ? [end] : []))
    .sort((a, b) => b - a);
  const isGood = (end: number) => {
    try {
      return changeAfter(fileAt(text, end), signedEnd, signatures) === undefined;
    } catch {
      return false;
    }
  };
  return later.slice(0, mostFollowed).find(isGood) ?? signedEnd;
}

/** What was added after the end of this signature's bytes; undefined when only signatures were. */
function addedAfter(
  text: string,
  end: number,
  read: () => PdfFile,
  signatures: SignedRange[],
): { change: LaterChange | 'added-unreadably'; reasons: CheckReason[] } | undefined {
  let file: PdfFile | undefined;
  let change: LaterChange | 'added-unreadably' | undefined;
  try {
    file = read();
    change = changeAfter(file, end, signatures);
  } catch {
    // Our signature is in it, but what stands after it can no longer be followed.
    change = 'added-unreadably';
  }
  if (!change) return undefined;
  const isPlain = change === 'tables-changed' || change === 'not-signed-whole';
  const good = goodUntil(text, end, signatures);
  const named = isPlain ? [] : nameChanges(text, good, fileAt(text, good).revisions, file);
  return { change, reasons: named.length > 0 ? named : [plainly[change]] };
}

/** Every update of the signed part is one of the signatures': something else was put in before the first of them. */
function hasUnsignedUpdate(text: string, range: SignedRange, signatures: SignedRange[]): boolean {
  const updates = fileAt(text, range.end).revisions.length - 1;
  return updates !== signatures.filter(({ end }) => end <= range.end).length;
}

function withOurs(bytes: Uint8Array, text: string, judged: Judged[]): PdfCheck {
  const ours = judged.filter(isOurs);
  if (ours.some(({ isCutShort }) => isCutShort)) {
    return found('damaged', ['cut_short'], 'cut-short');
  }
  const ranges = ours.flatMap(({ range, fits }) => (range && fits ? [range] : []));
  if (ranges.length < ours.length) {
    const faults = ours.filter(({ fits }) => !fits).map(faultOf);
    return changed(text, judged, [...new Set(faults)], 'bytes-changed');
  }
  const signatures = judged.flatMap(({ range, fits }) => (range && fits ? [range] : []));
  if (ranges.some((range) => hasUnsignedUpdate(text, range, signatures))) {
    return changed(text, judged, ['added_before'], 'added-before');
  }
  let file: PdfFile | undefined;
  const read = () => {
    file ??= readRevisions(bytes);
    return file;
  };
  for (const { end } of ranges) {
    const added = end < bytes.length ? addedAfter(text, end, read, signatures) : undefined;
    if (added) return changed(text, judged, added.reasons, 'added-to', added.change);
  }
  if (ranges.some((range) => !fieldHolding(read(), range))) {
    return changed(text, judged, ['not_in_its_field'], 'not-in-a-field');
  }
  return {
    verdict: 'unchanged',
    signatures: signaturesIn(text, judged),
    reasons: [],
    details: [],
  };
}

/**
 * Checks a file against the certificates we trust. Never throws because of the file, and never
 * reads more than 50 MB.
 */
export async function checkPdf(bytes: Uint8Array, trust: Trust): Promise<PdfCheck> {
  if (bytes.length > biggest) return found('damaged', ['too_big'], 'too-big');
  if (bytes.length === 0) return found('damaged', ['empty'], 'not-a-pdf');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.slice(0, 1024).includes('%PDF-')) return found('damaged', ['not_a_pdf'], 'not-a-pdf');
  const judged = await judge(bytes, text, trust);
  if (!judged.some(isOurs)) return withoutOurs(text, judged);
  try {
    return withOurs(bytes, text, judged);
  } catch {
    return changed(text, judged, ['cannot_follow'], 'added-to', 'added-unreadably');
  }
}
