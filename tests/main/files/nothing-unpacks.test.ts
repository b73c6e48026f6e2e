// A small file can hold a thousand times its size. Nothing here unpacks one that comes from outside: no zip is read, and
// of a PDF that is handed over the bytes are looked at as they lie. What we packed ourselves is unpacked to its own size.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readKeptFile } from '../../../src/main/copies/handed-rows';
import type { Reader } from '../../../src/main/store/connection';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name: join('src', name), text: readFileSync(join('src', name), 'utf8') }));
/** What unpacks, by the names of Node, of the page and of packages that do. */
const unpacks =
  /\b(?:inflate(?:Raw|Sync|RawSync)?|gunzip(?:Sync)?|unzip(?:Sync)?|brotliDecompress(?:Sync)?|zstdDecompress(?:Sync)?|create(?:Inflate|InflateRaw|Gunzip|Unzip|BrotliDecompress|ZstdDecompress)|DecompressionStream)\b|from '(?:pako|fflate|jszip|adm-zip|yauzl|unzipper|node-stream-zip)'/;

describe('the app', () => {
  it('unpacks in one place, and nothing that came from outside', () => {
    // Enough was looked at to mean anything.
    expect(files.length).toBeGreaterThan(500);
    expect(files.filter(({ text }) => unpacks.test(text)).map(({ name }) => name)).toEqual([
      'src/main/copies/handed-rows.ts',
    ]);
  });

  it('hands a PDF to the library that draws it in one place, in a page, and reads those of others without it elsewhere', () => {
    const draws = files.filter(({ text }) => /['"]pdfjs-dist\//.test(text));
    expect(draws.map(({ name }) => name).filter((name) => !/\.d\.ts$/.test(name))).toEqual([
      'src/renderer/src/ui/paper/open-pdf.ts',
    ]);
  });
});

describe('a file of ours that was kept', () => {
  const kept = (bytes: Buffer, size: number): Reader =>
    ({ first: async () => ({ bytes, size, file_hash: 'ab' }) }) as unknown as Reader;
  const words = Buffer.from('%PDF-1.7 and so on');

  it('comes back as it was', async () => {
    const file = await readKeptFile(kept(deflateSync(words), words.length), 'plan', 'copy');
    expect(file).toEqual({ bytes: words, fileHash: 'ab' });
  });

  it('that has become a thousand times its size is refused, and not unpacked', async () => {
    const bomb = deflateSync(Buffer.alloc(128 * 2 ** 20));
    expect(bomb.length).toBeLessThan(2 ** 20);
    const before = process.memoryUsage().rss;
    await expect(readKeptFile(kept(bomb, words.length), 'plan', 'copy')).rejects.toThrow();
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 2 ** 20);
  });
});
