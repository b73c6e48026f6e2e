/*
 * JSON text read together with the line each part of it stands on, so that whoever looks after a file can be told where
 * to look. A name that stands twice in one part is found too: the reader of the language would take the last one without
 * a word. May not know what the file is about.
 */

/** Names and places in lists, from the outside in; a place is written as its number. */
export type JsonPath = readonly string[];

export type JsonWithLines =
  | {
      readonly ok: true;
      readonly json: unknown;
      /** Counted from 1; of the nearest part around it where there is no such part. */
      readonly lineOf: (path: JsonPath) => number;
      /** The first name that stands twice in one part. */
      readonly twice?: JsonPath;
    }
  /** It is not JSON: `line` is where the reading stopped. */
  | { readonly ok: false; readonly line: number };

/** No file of ours is nested deeper; a file that is comes from somewhere else. */
const DEEPEST = 40;

const keyOf = (path: JsonPath) => path.join('\u0000');

/** Reads JSON text with the lines of its parts. Never throws. */
export function readJsonWithLines(text: string): JsonWithLines {
  const scan = scanOf(text);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, line: lineAt(text, scan.at) };
  }
  // Both read the same language; this is for text that is nested too deep to be one of ours.
  if (!scan.isWhole) return { ok: false, line: lineAt(text, scan.at) };
  return {
    ok: true,
    json,
    lineOf: (path) => {
      for (let most = path.length; most > 0; most -= 1) {
        const at = scan.places.get(keyOf(path.slice(0, most)));
        if (at !== undefined) return lineAt(text, at);
      }
      return lineAt(text, scan.start);
    },
    ...(scan.twice === undefined ? {} : { twice: scan.twice }),
  };
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

type Scan = {
  /** Where each part begins, its name included. */
  places: Map<string, number>;
  start: number;
  /** Where the reading ended. */
  at: number;
  isWhole: boolean;
  twice: JsonPath | undefined;
};

const blank = /[ \t\n\r]*/y;
const plain = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Some text between quotes is no text of the language; JSON.parse says so of the whole file. */
function nameIn(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

/** The place after the quoted text that begins at `from`, or undefined when it does not end there. */
function endOfText(text: string, from: number): number | undefined {
  if (text[from] !== '"') return undefined;
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return undefined;
}

/** Walks the text once. Stops where it is no JSON any more. */
function scanOf(text: string): Scan {
  const scan: Scan = { places: new Map(), start: 0, at: 0, isWhole: false, twice: undefined };
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = scan.at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) scan.at += found.length;
    return found;
  };
  const takeText = (): string | undefined => {
    const from = scan.at;
    const end = endOfText(text, from);
    if (end === undefined) return undefined;
    scan.at = end;
    return text.slice(from, end);
  };
  const skip = () => void take(blank);
  const sign = (wanted: string): boolean => {
    skip();
    if (text[scan.at] !== wanted) return false;
    scan.at += 1;
    return true;
  };
  /** A name and its colon, or undefined. Notes where it stands. */
  const name = (path: JsonPath): JsonPath | undefined => {
    skip();
    const from = scan.at;
    const quoted = takeText();
    if (quoted === undefined || !sign(':')) return undefined;
    const inside = [...path, nameIn(quoted)];
    if (scan.places.has(keyOf(inside))) scan.twice ??= inside;
    scan.places.set(keyOf(inside), from);
    return inside;
  };
  const parts = (end: string, part: (index: number) => boolean): boolean => {
    if (sign(end)) return true;
    for (let index = 0; part(index); index += 1) {
      if (sign(end)) return true;
      if (!sign(',')) return false;
    }
    return false;
  };
  const value = (path: JsonPath): boolean => {
    if (path.length > DEEPEST) return false;
    skip();
    if (sign('{')) {
      return parts('}', () => {
        const inside = name(path);
        return inside !== undefined && value(inside);
      });
    }
    if (sign('[')) {
      return parts(']', (index) => {
        skip();
        const inside = [...path, String(index)];
        scan.places.set(keyOf(inside), scan.at);
        return value(inside);
      });
    }
    return takeText() !== undefined || (take(plain) ?? '') !== '';
  };
  skip();
  scan.start = scan.at;
  const isRead = value([]);
  skip();
  scan.isWhole = isRead && scan.at === text.length;
  return scan;
}
