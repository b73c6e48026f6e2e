// Ways to change a signed file behind its signer's back, for the tests of checking.

import { PDFDocument } from '@cantoo/pdf-lib';

export const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
export const bytesOf = (content: string) => Buffer.from(content, 'latin1');

export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const changed = new Uint8Array(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

/** Adds to the end of a file the way an editor would, leaving the signed bytes alone. */
export async function edited(
  bytes: Uint8Array,
  edit: (document: PDFDocument) => Promise<void> | void,
) {
  const document = await PDFDocument.load(bytes, {
    forIncrementalUpdate: true,
    updateMetadata: false,
  });
  await edit(document);
  return document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
}

/** The trailer of the newest update. Throws when there is none, so that no attack is built on air. */
export function lastTrailer(content: string): string {
  const end = content.slice(content.lastIndexOf('\ntrailer'));
  const found = /^\ntrailer\s*(<<[\s\S]*>>)\s*startxref\s+\d+\s+%%EOF\s*$/.exec(end)?.[1];
  if (found === undefined) throw new Error('no trailer at the end of the file');
  return found;
}

/** An update written by hand: objects, a classic table and a trailer that fits. */
export function updated(
  bytes: Uint8Array,
  objects: [number, string][],
  change = (trailer: string) => trailer,
) {
  const before = text(bytes);
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(before)?.[1] ?? '0';
  const trailer = lastTrailer(before);
  let added = '';
  const rows = objects.map(([number, body]) => {
    const at = before.length + added.length;
    added += `${number} 0 obj\n${body}\nendobj\n`;
    return `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = before.length + added.length;
  const next = change(trailer.replace(/\/Prev \d+/, '').replace(/>>$/, `/Prev ${previous}\n>>`));
  added += `xref\n${rows.join('')}trailer\n${next}\nstartxref\n${table}\n%%EOF\n`;
  return bytesOf(before + added);
}

export const sizeOf = (bytes: Uint8Array) =>
  Number(/\/Size (\d+)(?![\s\S]*\/Size)/.exec(text(bytes))?.[1]);
export const rootOf = (bytes: Uint8Array) => Number(/\/Root (\d+) 0 R/.exec(text(bytes))?.[1]);

/** Where an object stands, by the newest table that has it. */
export function lastObject(bytes: Uint8Array, number: number): string {
  const all = [
    ...text(bytes).matchAll(new RegExp(`\\n${number} 0 obj\\n(<<[\\s\\S]*?>>)\\nendobj`, 'g')),
  ];
  return all.at(-1)?.[1] ?? '';
}

/** Number of the newest object that says this. */
export function numberOf(bytes: Uint8Array, said: string): number {
  const content = text(bytes);
  const before = content.slice(0, content.lastIndexOf(said));
  return Number(/\n(\d+) 0 obj\n(?![\s\S]*\n\d+ 0 obj\n)/.exec(before)?.[1]);
}
