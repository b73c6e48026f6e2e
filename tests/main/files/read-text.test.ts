import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/main/files/read-text';
import { aFolder } from '../../support/a-folder';

async function read(bytes: string | Uint8Array): Promise<string | undefined> {
  const path = join(await aFolder(), 'brought.json');
  await writeFile(path, bytes);
  return readText(path, 1000);
}

describe('a text file somebody chose', () => {
  it.each([
    ['words of many languages', '{"a":"Łódź, ţară, قلب, 🌱"}'],
    ['a whole pair of halves, escaped', String.raw`{"a":"\ud83c\udf31"}`],
    ['a whole pair, one half after the other is escaped', String.raw`"\uD83C\uDF31"`],
    ['a backslash that only looks like an escape', String.raw`"\\u0000"`],
    ['nothing at all', ''],
  ])('is read: %s', async (_, text) => {
    expect(await read(text)).toBe(text);
  });

  it('is read in composed form, without the mark before it', async () => {
    expect(await read('\ufeffe\u0301')).toBe('\u00e9');
  });

  it.each<[string, string | Uint8Array]>([
    ['half a character, escaped', String.raw`{"a":"\ud800"}`],
    ['the other half alone', String.raw`"\udc00x"`],
    ['two halves in the wrong order', String.raw`"\udf31\ud83c"`],
    ['a sign that ends a text', 'a\u0000b'],
    ['the same, escaped', String.raw`"\u0000"`],
    ['a mark that turns the writing round', '"a\u202eb"'],
    ['the same, escaped in capitals', String.raw`"\u202E"`],
    ['an isolating mark', '"a\u2066b"'],
    ['bytes that are no UTF-8', Uint8Array.of(0x22, 0xc3, 0x28, 0x22)],
    ['UTF-16', Buffer.from('\ufeff{"a":1}', 'utf16le')],
  ])('is refused: %s', async (_, bytes) => {
    expect(await read(bytes)).toBeUndefined();
  });

  it('is refused by its size before it is read', async () => {
    const path = join(await aFolder(), 'big.json');
    await writeFile(path, '{}');
    await truncate(path, 8 * 1024 ** 3);
    await expect(readText(path, 1000)).rejects.toMatchObject({ failure: { code: 'file-too-big' } });
  });
});
