// Reads what can still be read of a damaged vault file, without SQLite: page by page, row by row, going round what is not as it
// was written. It writes nothing. Where a page that only leads to others is damaged, the file's own map of pages leads there.
// Source: the SQLite file format, 1.5 to 1.8 and 2.1.

import { type Layout, tablesMissing } from './layouts';
import { PAGE_SIZE, type PageKey, readPages } from './pages';
import type { Value } from './sqlcipher';

/** What SQLCipher leaves of a page for SQLite. */
const USABLE = PAGE_SIZE - 80;
const MAP_ENTRIES = Math.floor(USABLE / 5);
const SCHEMA_ROOT = 1;
/** The number of the last step, among the first bytes of a file. */
const STEP_AT = 60;

export type DamagedTable = {
  name: string;
  sql: string;
  isWithoutRowid: boolean;
  /** As they are stored: where there is no rowid, the columns of the key come first. */
  rows: { rowid: number; values: Value[] }[];
};
export type DamagedFile = { pages: number; damaged: number; tables: DamagedTable[] };

/** For a file with tables up to this step, or where that cannot be read any more up to the last one there is. */
export type LayoutsFor = (step: number | undefined) => Promise<readonly Layout[]>;

/**
 * @param layoutsFor where tables begin that a damaged file no longer names itself
 * @throws what the file system said; a file of which nothing can be read has no tables
 */
export async function readDamaged(
  path: string,
  key: PageKey,
  layoutsFor: LayoutsFor = async () => [],
): Promise<DamagedFile> {
  const pages = new Map<number, Buffer>();
  let [count, damaged] = [0, 0];
  for await (const { number, plain } of readPages(path, key)) {
    count = number;
    if (plain) pages.set(number, plain);
    else damaged += 1;
  }
  const file = new Pages(pages, count);
  const known = new Map<string, number>();
  const tables: DamagedTable[] = [];
  const read = (name: string, sql: string, root: number) => {
    const isWithoutRowid = /WITHOUT\s+ROWID/i.test(sql.slice(sql.lastIndexOf(')')));
    tables.push({ name, sql, isWithoutRowid, rows: [...file.rows(root, isWithoutRowid)] });
  };
  for (const { values } of file.rows(SCHEMA_ROOT, false)) {
    const [type, name, , root, sql] = values;
    if (typeof name !== 'string' || typeof root !== 'number') continue;
    if (root > 0) known.set(name, root);
    if (type !== 'table' || typeof sql !== 'string' || name.startsWith('sqlite_')) continue;
    read(name, sql, root);
  }
  if (damaged > 0) {
    const step = pages.get(SCHEMA_ROOT)?.readUInt32BE(STEP_AT);
    const layouts = await layoutsFor(step);
    const missing = tablesMissing(
      known,
      layouts,
      (page, values, isTable) => file.mayBegin(page, values, isTable),
      (page) => file.isEmpty(page),
    );
    for (const { name, sql, root } of missing) {
      if (file.isRoot(root)) read(name, sql, root);
    }
  }
  return { pages: count, damaged, tables };
}

class Pages {
  readonly #pages: ReadonlyMap<number, Buffer>;
  readonly #below = new Map<number, number[]>();

  constructor(pages: ReadonlyMap<number, Buffer>, count: number) {
    this.#pages = pages;
    for (let page = 3; page <= count; page += 1) {
      const parent = this.#parentOf(page);
      if (parent !== undefined) this.#below.set(parent, [...(this.#below.get(parent) ?? []), page]);
    }
  }

  /** By the file's own map: which page leads to this one, where it is one of a tree. */
  #parentOf(page: number): number | undefined {
    const entry = this.#entryOf(page);
    return entry?.kind === 5 ? entry.from : undefined;
  }

  /** What a page is for, and which one leads to it; undefined where that part of the map is damaged. */
  #entryOf(page: number): { kind: number; from: number } | undefined {
    const map = Math.floor((page - 2) / (MAP_ENTRIES + 1)) * (MAP_ENTRIES + 1) + 2;
    const bytes = this.#pages.get(map);
    if (!bytes || map === page) return undefined;
    const at = 5 * (page - map - 1);
    return { kind: bytes[at] ?? 0, from: bytes.readUInt32BE(at + 1) };
  }

  /** By the file's own map: a tree of its own begins here. */
  isRoot(page: number): boolean {
    return this.#entryOf(page)?.kind === 1;
  }

  /**
   * False where the map says of the page that it is something else than the beginning of a tree, or where a row of it has more
   * values than that; of an index, another number of them.
   */
  mayBegin(page: number, values: number, isTable: boolean): boolean {
    if ((this.#entryOf(page)?.kind ?? 1) !== 1) return false;
    const [row] = this.#rowsAt(page);
    if (!row) return true;
    return isTable ? row.values.length <= values : row.values.length === values;
  }

  /** Something begins there that has no row. */
  isEmpty(page: number): boolean {
    return this.isRoot(page) && this.#pages.has(page) && this.#rowsAt(page).next().done === true;
  }

  /** The rows below a page, whichever kind of tree it is. */
  #rowsAt(page: number) {
    const kind = this.#pages.get(page)?.[0];
    return this.rows(page, kind === 2 || kind === 10);
  }

  /** Every row below a page that can still be read. */
  *rows(
    page: number,
    isIndex: boolean,
    seen = new Set<number>(),
  ): Generator<{ rowid: number; values: Value[] }> {
    if (seen.has(page)) return;
    seen.add(page);
    const bytes = this.#pages.get(page);
    if (!bytes) {
      for (const below of this.#below.get(page) ?? []) yield* this.rows(below, isIndex, seen);
      return;
    }
    const head = page === 1 ? 100 : 0;
    const kind = bytes[head];
    const isInterior = kind === (isIndex ? 2 : 5);
    if (!isInterior && kind !== (isIndex ? 10 : 13)) return;
    const cells = bytes.readUInt16BE(head + 3);
    const from = head + (isInterior ? 12 : 8);
    for (let i = 0; i < cells && from + i * 2 + 2 <= USABLE; i += 1) {
      const at = bytes.readUInt16BE(from + i * 2);
      if (at + 4 > USABLE) continue;
      if (isInterior) yield* this.rows(bytes.readUInt32BE(at), isIndex, seen);
      if (isInterior && !isIndex) continue;
      const row = this.#row(bytes, isInterior ? at + 4 : at, isIndex);
      if (row) yield row;
    }
    if (isInterior) yield* this.rows(bytes.readUInt32BE(head + 8), isIndex, seen);
  }

  #row(bytes: Buffer, start: number, isIndex: boolean) {
    const size = varint(bytes, start);
    const rowid = isIndex ? { value: 0, next: size.next } : varint(bytes, size.next);
    const payload = this.#payload(bytes, rowid.next, size.value, isIndex);
    const values = payload && recordOf(payload);
    return values && { rowid: rowid.value, values };
  }

  /** The bytes of a row, also where they go on in pages of their own. Undefined where one of those is damaged. */
  #payload(bytes: Buffer, at: number, size: number, isIndex: boolean): Buffer | undefined {
    const most = isIndex ? Math.floor(((USABLE - 12) * 64) / 255) - 23 : USABLE - 35;
    if (size <= most) return bytes.subarray(at, at + size);
    const least = Math.floor(((USABLE - 12) * 32) / 255) - 23;
    const fits = least + ((size - least) % (USABLE - 4));
    const here = fits <= most ? fits : least;
    const parts = [bytes.subarray(at, at + here)];
    let next = bytes.readUInt32BE(at + here);
    for (let left = size - here; left > 0; left -= USABLE - 4) {
      const more = this.#pages.get(next);
      if (!more) return undefined;
      parts.push(more.subarray(4, 4 + Math.min(left, USABLE - 4)));
      next = more.readUInt32BE(0);
    }
    return Buffer.concat(parts);
  }
}

/** A number of one to nine bytes. Those of ours stay far below where a double ends. */
function varint(bytes: Buffer, at: number): { value: number; next: number } {
  let value = 0;
  for (let i = 0; i < 8; i += 1) {
    const byte = bytes[at + i] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: at + i + 1 };
  }
  return { value: value * 256 + (bytes[at + 8] ?? 0), next: at + 9 };
}

const INTEGER_SIZES = [0, 1, 2, 3, 4, 6, 8];

function recordOf(bytes: Buffer): Value[] | undefined {
  const head = varint(bytes, 0);
  if (head.value > bytes.length) return undefined;
  const values: Value[] = [];
  let at = head.value;
  for (let next = head.next; next < head.value; ) {
    const type = varint(bytes, next);
    next = type.next;
    const size = sizeOf(type.value);
    if (at + size > bytes.length) return undefined;
    values.push(storedValue(type.value, bytes.subarray(at, at + size)));
    at += size;
  }
  return values;
}

function sizeOf(type: number): number {
  if (type === 7) return 8;
  if (type < INTEGER_SIZES.length) return INTEGER_SIZES[type] ?? 0;
  return type >= 12 ? Math.floor((type - 12) / 2) : 0;
}

function storedValue(type: number, bytes: Buffer): Value {
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  if (type === 7) return bytes.readDoubleBE(0);
  if (type === 6) return Number(bytes.readBigInt64BE(0));
  if (type < 6) return bytes.readIntBE(0, bytes.length);
  return type % 2 === 1 ? bytes.toString('utf8') : Uint8Array.from(bytes);
}
