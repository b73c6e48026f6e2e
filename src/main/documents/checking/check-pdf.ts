// Says of any PDF a person brings: is it one of our copies, exactly as it was signed? Takes files
// from anywhere, so nothing in one may make it throw, hang or trust what it has not checked.

import { readRevisions } from '../pdf-file/revisions';
import { type Dictionary, readText } from '../pdf-file/values';
import { type FoundSignature, findSignatures } from './find-signatures';
import { fieldHolding } from './held-signature';
import { changeAfter, type LaterChange } from './later-changes';

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
  | 'added-to'
  | 'added-unreadably'
  | 'not-in-a-field'
  | LaterChange;

export type PdfCheck = {
  verdict: Verdict;
  /** Only when unchanged. */
  signedBy?: string;
  /** UTC moment on the signer's clock, as ISO text. Only when unchanged. */
  signedAt?: string;
  /** Names of the fields we signed. Only when unchanged. */
  fields?: string[];
  /** It is signed as a practice vault signs. A hint for people and no part of the verdict: only with not-ours. */
  saysPractice?: true;
  details: CheckDetail[];
};

/** Larger files are not looked at: no plan comes near it. */
const biggest = 50 * 1024 * 1024;

type Judged = FoundSignature & {
  isOurs: boolean;
  fits: boolean;
  isReadable: boolean;
  saysPractice: boolean;
};

async function judge(bytes: Uint8Array, text: string, authorities: string[]): Promise<Judged[]> {
  const found = findSignatures(text);
  if (found.length === 0) return [];
  // Loaded only here: starting the vault should not wait for it.
  const { readSignature } = await import('./read-signature');
  return found.map((signature) => {
    const { range, cms, isCutShort } = signature;
    const parts =
      range && !isCutShort
        ? [bytes.subarray(0, range.hole), bytes.subarray(range.after, range.end)]
        : [];
    const read = readSignature(cms, parts, authorities);
    return {
      ...signature,
      isReadable: read !== undefined,
      isOurs: read?.isOurs ?? false,
      fits: signature.isAsWeWrite && parts.length > 0 && (read?.fits ?? false),
      saysPractice: read?.saysPractice ?? false,
    };
  });
}

const found = (verdict: Verdict, ...details: CheckDetail[]): PdfCheck => ({ verdict, details });

function withoutOurs(text: string, judged: Judged[]): PdfCheck {
  const hasEnd = text.slice(-2048).includes('%%EOF');
  if (!hasEnd || judged.some(({ isCutShort }) => isCutShort)) return found('damaged', 'cut-short');
  if (judged.some(({ isReadable }) => isReadable)) {
    const saysPractice = judged.every((one) => one.saysPractice && one.fits);
    return { ...found('not-ours', 'other-authority'), ...(saysPractice ? { saysPractice } : {}) };
  }
  if (judged.length > 0) return found('damaged', 'signature-unreadable');
  return found('not-ours', 'no-signature');
}

/** `(D:20261121101112Z)` as ISO text; undefined for any other form. */
function momentOf(written: string | undefined): string | undefined {
  const parts = /^\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)$/.exec(written ?? '');
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

function whoAndWhen(signature: Dictionary): Pick<PdfCheck, 'signedBy' | 'signedAt'> {
  const name = signature.get('Name');
  const signedAt = momentOf(signature.get('M'));
  return {
    ...(name === undefined ? {} : { signedBy: readText(name) }),
    ...(signedAt === undefined ? {} : { signedAt }),
  };
}

function withOurs(bytes: Uint8Array, judged: Judged[]): PdfCheck {
  const ours = judged.filter(({ isOurs }) => isOurs);
  if (ours.some(({ isCutShort }) => isCutShort)) return found('damaged', 'cut-short');
  const ranges = ours.flatMap(({ range, fits }) => (range && fits ? [range] : []));
  if (ranges.length < ours.length) return found('changed', 'bytes-changed');
  const file = readRevisions(bytes);
  const held = ranges.map((range) => fieldHolding(file, range));
  const [first] = held;
  if (!first || held.includes(undefined)) return found('changed', 'not-in-a-field');
  const signatures = judged.flatMap(({ range, fits }) => (range && fits ? [range] : []));
  for (const { end } of ranges) {
    const change = end < bytes.length ? changeAfter(file, end, signatures) : undefined;
    if (change) return found('changed', 'added-to', change);
  }
  return {
    verdict: 'unchanged',
    ...whoAndWhen(first.signature),
    fields: held.flatMap((field) => field?.name ?? []),
    details: [],
  };
}

/**
 * Checks a file against the authorities we trust (PEM). Never throws because of the file, and never
 * reads more than 50 MB.
 */
export async function checkPdf(
  bytes: Uint8Array,
  { authorities }: { authorities: string[] },
): Promise<PdfCheck> {
  if (bytes.length > biggest) return found('damaged', 'too-big');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.slice(0, 1024).includes('%PDF-')) return found('damaged', 'not-a-pdf');
  const judged = await judge(bytes, text, authorities);
  if (!judged.some(({ isOurs }) => isOurs)) return withoutOurs(text, judged);
  try {
    return withOurs(bytes, judged);
  } catch {
    // Our signature is in it, but what stands around it can no longer be followed.
    return found('changed', 'added-to', 'added-unreadably');
  }
}
