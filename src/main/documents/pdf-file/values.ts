// Reads single values out of the text of a PDF file, byte for byte as latin1. Strict on purpose: it
// reads what we write ourselves and refuses anything unusual, so a hostile file cannot mean one
// thing here and another in a viewer. Never recurses deeper than a fixed depth.

/** The bytes are not a PDF this reader accepts. The reason is for tests, not for people. */
export class UnreadableFailure extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UnreadableFailure';
  }
}

const deepest = 40;
const space = /[\t\n\f\r ]*/y;
const comment = /%[^\r\n]*/y;
const name = /\/[^\t\n\f\r ()<>[\]{}/%]*/y;
const reference = /(\d{1,10}) (\d{1,5}) R(?![A-Za-z0-9])/y;
const number = /[+-]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})/y;
const keyword = /(?:true|false|null)(?![A-Za-z0-9])/y;
const hexText = /<[0-9A-Fa-f\t\n\f\r ]*>/y;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The first place at or after `at` that is neither white space nor a comment. */
export function skipSpace(text: string, at: number): number {
  let here = at;
  for (;;) {
    space.lastIndex = here;
    // Found always: it may be of no length.
    space.test(text);
    here = space.lastIndex;
    const remark = match(comment, text, here);
    if (remark === undefined) return here;
    here += remark.length;
  }
}

function endOfPlainText(text: string, at: number): number {
  let open = 0;
  for (let here = at; here < text.length; here += 1) {
    const sign = text[here];
    if (sign === '\\') here += 1;
    else if (sign === '(') open += 1;
    else if (sign === ')') {
      open -= 1;
      if (open === 0) return here + 1;
    }
  }
  throw new UnreadableFailure('text without an end');
}

function endOfArray(text: string, at: number, depth: number): number {
  let here = skipSpace(text, at + 1);
  while (text[here] !== ']') here = skipSpace(text, endOfValue(text, here, depth + 1));
  return here + 1;
}

/** Where the value that starts at `at` ends. @throws UnreadableFailure */
function endOfValue(text: string, at: number, depth = 0): number {
  if (depth > deepest) throw new UnreadableFailure('nested too deep');
  if (text.startsWith('<<', at)) return readDictionary(text, at, depth).end;
  if (text[at] === '[') return endOfArray(text, at, depth);
  if (text[at] === '(') return endOfPlainText(text, at);
  for (const pattern of [name, hexText, reference, number, keyword]) {
    const found = match(pattern, text, at);
    if (found !== undefined) return at + found.length;
  }
  throw new UnreadableFailure('not a value');
}

/** Entries by name (without the slash), each as it is written in the file. */
export type Dictionary = ReadonlyMap<string, string>;

function decodeName(written: string): string {
  return written
    .slice(1)
    .replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
}

/** The dictionary that starts at `at`. A name given twice is refused. @throws UnreadableFailure */
export function readDictionary(
  text: string,
  at: number,
  depth = 0,
): { entries: Dictionary; end: number } {
  if (depth > deepest) throw new UnreadableFailure('nested too deep');
  if (!text.startsWith('<<', at)) throw new UnreadableFailure('not a dictionary');
  const entries = new Map<string, string>();
  let here = skipSpace(text, at + 2);
  while (!text.startsWith('>>', here)) {
    const key = match(name, text, here);
    if (key === undefined) throw new UnreadableFailure('not a dictionary entry');
    const start = skipSpace(text, here + key.length);
    const end = endOfValue(text, start, depth + 1);
    const entry = decodeName(key);
    if (entries.has(entry)) throw new UnreadableFailure('an entry twice');
    entries.set(entry, text.slice(start, end));
    here = skipSpace(text, end);
  }
  return { entries, end: here + 2 };
}

/** The parts of an array as they are written. @throws UnreadableFailure */
export function readArray(written: string): string[] {
  if (written[0] !== '[') throw new UnreadableFailure('not an array');
  const parts: string[] = [];
  let here = skipSpace(written, 1);
  while (written[here] !== ']') {
    const end = endOfValue(written, here);
    parts.push(written.slice(here, end));
    here = skipSpace(written, end);
  }
  return parts;
}

/** The object number of a reference such as `12 0 R`; undefined for anything else. */
export function referenceNumber(written: string | undefined): number | undefined {
  const found = /^(\d{1,10}) 0 R$/.exec(written ?? '');
  return found ? Number(found[1]) : undefined;
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function bytesOfText(written: string): Buffer {
  if (written[0] === '<') {
    const digits = written.slice(1, -1).replace(/\s/g, '');
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }
  const plain = written
    .slice(1, -1)
    .replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal: string | undefined, sign: string) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
      if (sign === '\n' || sign === '\r' || sign === '\r\n') return '';
      return escapes[sign] ?? sign;
    });
  return Buffer.from(plain, 'latin1');
}

/** What a text value says: UTF-16 when it is marked so, latin1 otherwise. */
export function readText(written: string): string {
  if (!/^[(<]/.test(written)) throw new UnreadableFailure('not a text');
  const bytes = bytesOfText(written);
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
  return Buffer.from(even).swap16().toString('utf16le');
}

/** Text as UTF-16 in hexadecimal, as any reader understands it. */
export function writeText(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

export function writeDictionary(entries: Dictionary): string {
  const lines = [...entries].map(([key, value]) => `/${key} ${value}`);
  return `<<\n${lines.join('\n')}\n>>`;
}

/** The same value whatever white space it is written with. */
export function sameValue(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one === other || tokensOf(one).join(' ') === tokensOf(other).join(' ');
}

function tokensOf(written: string): string[] {
  const tokens: string[] = [];
  let here = skipSpace(written, 0);
  while (here < written.length) {
    const bracket = /<<|>>|\[|\]/y;
    const mark = match(bracket, written, here);
    const end = mark ? here + mark.length : endOfValue(written, here);
    tokens.push(written.slice(here, end));
    here = skipSpace(written, end);
  }
  return tokens;
}
