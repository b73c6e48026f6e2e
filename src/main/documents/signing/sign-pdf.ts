// Signs a field of a PDF we drew, by adding to the end of the file: not one byte of what is there
// changes, so earlier signatures stay good. Knows no plan and no vault; keys are handed in.

import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { openFaces } from '../fonts';
import { type PdfFile, readRevisions } from '../pdf-file/revisions';
import { readSignatureForm } from '../pdf-file/signature-fields';
import { type Dictionary, readArray, writeDictionary, writeText } from '../pdf-file/values';
import type { SigningIdentity } from './identity';
import { outlinesOf } from './outlines';

export type SigningOrder = {
  /** Name of an empty signature field in the file. */
  field: string;
  identity: SigningIdentity;
  /** Who signs. */
  name: string;
  reason: string;
  place: string;
  /** UTC moment of signing on this machine's clock, as ISO text. */
  at: string;
  /** Lines to show in the field's box; without them the box stays empty. */
  shown?: { lines: string[]; resourcesFolder: string };
};

/** Room for the signature: ours takes about 1,700 bytes; certificates with long names take more. */
export const roomBytes = 8192;
const rangeWidth = 10;

type Update = { number: number; body: string };

function pdfDate(at: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) throw new Error('a moment of signing that is none');
  return `(D:${moment.toISOString().slice(0, 19).replace(/\D/g, '')}Z)`;
}

function signatureBody(order: SigningOrder, isFirst: boolean): string {
  const entries = new Map([
    ['Type', '/Sig'],
    ['Filter', '/Adobe.PPKLite'],
    ['SubFilter', '/ETSI.CAdES.detached'],
    ['ByteRange', `[0 ${Array(3).fill('0'.padEnd(rangeWidth)).join(' ')}]`],
    ['Contents', `<${'0'.repeat(roomBytes * 2)}>`],
    ['M', pdfDate(order.at)],
    ['Name', writeText(order.name)],
    ['Reason', writeText(order.reason)],
    ['Location', writeText(order.place)],
  ]);
  if (isFirst) {
    // From the first signature on, only more signatures may be added.
    entries.set(
      'Reference',
      '[<</Type /SigRef /TransformMethod /DocMDP ' +
        '/TransformParams <</Type /TransformParams /P 2 /V /1.2>>>>]',
    );
  }
  return writeDictionary(entries);
}

function appearanceBody(order: SigningOrder, rectangle: string | undefined): string | undefined {
  if (!order.shown || !rectangle) return undefined;
  const [left = 0, bottom = 0, right = 0, top = 0] = readArray(rectangle).map(Number);
  const box = { width: right - left, height: top - bottom };
  const faces = openFaces(order.shown.resourcesFolder);
  const drawn = outlinesOf(order.shown.lines, box, faces);
  const packed = deflateSync(Buffer.from(drawn, 'latin1')).toString('latin1');
  const head = new Map([
    ['Type', '/XObject'],
    ['Subtype', '/Form'],
    ['BBox', `[0 0 ${box.width} ${box.height}]`],
    ['Resources', '<<>>'],
    ['Filter', '/FlateDecode'],
    ['Length', String(packed.length)],
  ]);
  return `${writeDictionary(head)}\nstream\n${packed}\nendstream`;
}

const changed = (entries: Dictionary, changes: [string, string][]): string =>
  writeDictionary(new Map([...entries, ...changes]));

/** Every object that signing adds or rewrites, in the order of their numbers. */
function updatesFor({ text, revisions }: PdfFile, order: SigningOrder): Update[] {
  const form = readSignatureForm(text, revisions);
  const field = form?.fields.find(({ name }) => name === order.field);
  if (!form || !field) throw new Error('no signature field of this name');
  if (field.signature !== undefined) throw new Error('this field is signed already');
  const isFirst = form.fields.every(({ signature }) => signature === undefined);
  const number = Number(revisions[0]?.trailer.get('Size'));
  const reference = `${number} 0 R`;
  const updates: Update[] = [{ number, body: signatureBody(order, isFirst) }];
  const inField: [string, string][] = [['V', reference]];
  const appearance = appearanceBody(order, field.object.dictionary.get('Rect'));
  if (appearance !== undefined) {
    updates.push({ number: number + 1, body: appearance });
    inField.push(['AP', `<</N ${number + 1} 0 R>>`]);
  }
  updates.push({ number: field.number, body: changed(field.object.dictionary, inField) });
  updates.push({
    number: form.form.number,
    body: changed(form.form.dictionary, [['SigFlags', '3']]),
  });
  if (isFirst) {
    const { number: root, dictionary } = form.catalogue;
    const perms: [string, string] = ['Perms', `<</DocMDP ${reference}>>`];
    updates.push({ number: root, body: changed(dictionary, [perms]) });
  }
  return updates.sort((a, b) => a.number - b.number);
}

function tableOf(places: { number: number; at: number }[]): string {
  const rows = places.map(
    ({ number, at }) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`,
  );
  return `xref\n${rows.join('')}`;
}

function trailerOf({ text, revisions }: PdfFile, updates: Update[]): string {
  const newest = revisions[0];
  if (!newest) throw new Error('a file without a trailer');
  const size = Math.max(Number(newest.trailer.get('Size')), ...updates.map((u) => u.number + 1));
  const [firstId = ''] = readArray(newest.trailer.get('ID') ?? '[]');
  const content = updates.map(({ body }) => body).join('');
  const id = createHash('sha256').update(text).update(content).digest('hex').slice(0, 32);
  return changed(newest.trailer, [
    ['Size', String(size)],
    ['ID', `[${firstId} <${id}>]`],
    ['Prev', String(newest.tableAt)],
  ]);
}

/** The addition to the file, the signature still empty, and where its hexadecimal digits go. */
function additionTo(file: PdfFile, updates: Update[]): { addition: string; hole: number } {
  const length = file.text.length;
  let addition = file.text.endsWith('\n') ? '' : '\n';
  let hole = 0;
  const places: { number: number; at: number }[] = [];
  for (const { number, body } of updates) {
    places.push({ number, at: length + addition.length });
    const head = `${number} 0 obj\n`;
    const contents = body.startsWith('<<\n/Type /Sig\n') ? body.indexOf('/Contents <') : -1;
    if (contents >= 0) hole = length + addition.length + head.length + contents + 10;
    addition += `${head}${body}\nendobj\n`;
  }
  const tableAt = length + addition.length;
  const trailer = trailerOf(file, updates);
  addition += `${tableOf(places)}trailer\n${trailer}\nstartxref\n${tableAt}\n%%EOF\n`;
  return { addition, hole };
}

/**
 * Signs a field that is still empty and returns the longer file. The first signature of a file also
 * says that only signatures may follow. Throws when there is no such field or it is signed already.
 */
export async function signPdf(bytes: Uint8Array, order: SigningOrder): Promise<Uint8Array> {
  const file = readRevisions(bytes);
  const { addition, hole } = additionTo(file, updatesFor(file, order));
  const signed = Buffer.concat([bytes, Buffer.from(addition, 'latin1')]);
  const after = hole + roomBytes * 2 + 2;
  const range = [hole, after, signed.length - after].map((place) =>
    String(place).padEnd(rangeWidth),
  );
  const written = `/ByteRange [0 ${range.join(' ')}]`;
  signed.write(written, signed.lastIndexOf('/ByteRange [0 ', hole), 'latin1');
  // Loaded only here: starting the vault should not wait for it.
  const { signDetached } = await import('./cms');
  const cms = await signDetached(
    [signed.subarray(0, hole), signed.subarray(after)],
    order.identity,
  );
  if (cms.length > roomBytes) throw new Error('a signature larger than its room');
  signed.write(Buffer.from(cms).toString('hex'), hole + 1, 'latin1');
  if (!signed.subarray(0, bytes.length).equals(bytes)) throw new Error('earlier bytes changed');
  return new Uint8Array(signed);
}
