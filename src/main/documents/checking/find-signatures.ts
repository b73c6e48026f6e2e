// Finds signatures in the bytes of a file, whether or not the file around them can still be read: a
// damaged file should still say that it once was signed here.

export type FoundSignature = {
  /** The two signed stretches, as the file claims; undefined when the claim makes no sense. */
  range: { hole: number; after: number; end: number } | undefined;
  /** DER of the CMS, its padding taken off; empty when there is none. */
  cms: Uint8Array;
  /** Its digits are written as we write them: small letters. Others are read, but are not ours. */
  isAsWeWrite: boolean;
  /** The file is shorter than what was signed. */
  isCutShort: boolean;
};

const mostSignatures = 30;
const contents = /\/Contents\s{0,8}<[0-9A-Fa-f]{256,200000}>/g;
const claim =
  /\/ByteRange\s{0,8}\[\s{0,8}(\d{1,10})\s{1,12}(\d{1,10})\s{1,12}(\d{1,10})\s{1,12}(\d{1,10})\s{0,12}\]/;
/** How far before the signature its claim may stand. */
const reach = 400;
/** Signed bytes looked at in one file, all signatures together: a file could claim itself thirty times over. */
const mostBytes = 200 * 1024 * 1024;
const lastLine = /%%EOF[\r\n]{0,2}$/;

/** DER says its own length; what follows it in the hole is padding and must be nothing but zeros. */
function withoutPadding(bytes: Buffer): Uint8Array {
  const first = bytes.readUInt8(1);
  const count = first & 0x7f;
  if (bytes[0] !== 0x30 || first === 0x80 || count > 4) return new Uint8Array();
  const end = first < 0x80 ? 2 + first : 2 + count + bytes.readUIntBE(2, count);
  if (end > bytes.length || bytes.subarray(end).some((byte) => byte !== 0)) return new Uint8Array();
  return new Uint8Array(bytes.subarray(0, end));
}

function claimBefore(text: string, at: number): number[] {
  const near = text.slice(Math.max(0, at - reach), at);
  const start = near.lastIndexOf('/ByteRange');
  const found = start < 0 ? undefined : claim.exec(near.slice(start));
  return (found?.slice(1) ?? []).map(Number);
}

/**
 * Every signature in the file, in file order, at most thirty. One whose digits or claim cannot be
 * read is listed too, without a range.
 */
export function findSignatures(text: string): FoundSignature[] {
  const found: FoundSignature[] = [];
  let claimed = 0;
  for (const match of text.matchAll(contents)) {
    if (found.length >= mostSignatures) break;
    const digits = match[0].slice(match[0].indexOf('<') + 1, -1);
    const own = match.index + match[0].length - digits.length - 2;
    const [start, hole = 0, after = 0, length = 0] = claimBefore(text, match.index);
    const end = after + length;
    const isExact = start === 0 && hole === own && after === own + digits.length + 2 && length > 0;
    const isCutShort = isExact && end > text.length;
    // A claim ends where its own update does.
    const isWhole = isCutShort || lastLine.test(text.slice(end - 7, end));
    claimed += isExact ? end : 0;
    found.push({
      range: isExact && isWhole && claimed <= mostBytes ? { hole, after, end } : undefined,
      cms: withoutPadding(Buffer.from(digits, 'hex')),
      isAsWeWrite: digits === digits.toLowerCase(),
      isCutShort,
    });
  }
  if (found.length === 0 && text.includes('/ByteRange')) {
    found.push({ range: undefined, cms: new Uint8Array(), isAsWeWrite: false, isCutShort: false });
  }
  return found;
}
