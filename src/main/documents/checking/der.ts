// Walks through DER strictly: every length as short as can be, every part inside the one around it. For bytes that
// nobody has vouched for yet.

/** One part: its kind, and where its content starts and ends. `at` is where its kind stands. */
export type Part = { tag: number; at: number; start: number; end: number };

/** The bytes are not DER, or not in the form that was expected. */
export class NotDer extends Error {
  constructor() {
    super('not DER');
    this.name = 'NotDer';
  }
}

const LONGEST_LENGTH = 4;

function partAt(bytes: Uint8Array, at: number, limit: number): Part {
  const tag = bytes[at];
  const first = bytes[at + 1];
  // A kind of several bytes is in nothing we read.
  if (tag === undefined || first === undefined || at + 2 > limit || (tag & 0x1f) === 0x1f) {
    throw new NotDer();
  }
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || count > LONGEST_LENGTH || at + 2 + count > limit) throw new NotDer();
  const written = bytes.subarray(at + 2, at + 2 + count);
  const length = count === 0 ? first : written.reduce((sum, byte) => sum * 256 + byte, 0);
  if (count > 0 && (length < 0x80 || bytes[at + 2] === 0)) throw new NotDer();
  const start = at + 2 + count;
  if (start + length > limit) throw new NotDer();
  return { tag, at, start, end: start + length };
}

/** The parts one after another between two places. @throws NotDer */
export function partsBetween(bytes: Uint8Array, from: number, to: number): Part[] {
  const found: Part[] = [];
  for (let at = from; at < to; ) {
    const part = partAt(bytes, at, to);
    found.push(part);
    at = part.end;
  }
  return found;
}

/** The parts inside one of this kind. @throws NotDer */
export function partsIn(bytes: Uint8Array, part: Part | undefined, tag: number): Part[] {
  if (part?.tag !== tag) throw new NotDer();
  return partsBetween(bytes, part.start, part.end);
}

/** The content of a part of this kind. @throws NotDer */
export function contentOf(bytes: Uint8Array, part: Part | undefined, tag: number): Uint8Array {
  if (part?.tag !== tag) throw new NotDer();
  return bytes.subarray(part.start, part.end);
}

/** All of a part, its kind and length too. */
export const wholeOf = (bytes: Uint8Array, part: Part): Uint8Array =>
  bytes.subarray(part.at, part.end);

/** Letters for digits and digits for letters: hexadecimal. */
export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;

/** A moment as UTC text. Source: RFC 5280 4.1.2.5: years of two digits from 50 on are in the last century. @throws NotDer */
export function momentOf(bytes: Uint8Array, part: Part | undefined): string {
  const isShort = part?.tag === UTC_TIME;
  const text = Buffer.from(contentOf(bytes, part, isShort ? UTC_TIME : GENERALIZED_TIME)).toString(
    'latin1',
  );
  const century = isShort ? (text < '50' ? '20' : '19') : '';
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(century + text);
  if (!parts) throw new NotDer();
  const [, year, month, day, hour, minute, second] = parts;
  const moment = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  // 30 February would come out as another day.
  if (Number.isNaN(Date.parse(moment)) || new Date(moment).toISOString() !== moment)
    throw new NotDer();
  return moment;
}
