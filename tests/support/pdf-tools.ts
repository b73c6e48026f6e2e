// Other people's tools, to read back what we wrote: poppler and qpdf. Each runs on a file in a
// folder of its own that is removed afterwards.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function withFile(bytes: Uint8Array, tool: string, before: string[], after: string[] = []) {
  const folder = await mkdtemp(join(tmpdir(), 'read-back-'));
  const path = join(folder, 'copy.pdf');
  try {
    await writeFile(path, bytes);
    const { stdout } = await run(tool, [...before, path, ...after], { maxBuffer: 1 << 28 });
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The words of the pages without header and footer, in the order they were drawn. */
export const bodyText = (bytes: Uint8Array) =>
  withFile(
    bytes,
    'pdftotext',
    '-raw -nopgbrk -enc UTF-8 -r 72 -x 0 -y 78 -W 596 -H 690'.split(' '),
    ['-'],
  );

/** The words of each page, header and footer included. */
export async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const text = await withFile(bytes, 'pdftotext', ['-raw', '-enc', 'UTF-8'], ['-']);
  return text.split('\f').slice(0, -1);
}

/** The last page in shades of grey, two dots to the point: one row of bytes for each line of dots, 0 is black. */
export async function lastPageInGrey(bytes: Uint8Array, pages: number): Promise<Uint8Array[]> {
  const page = String(pages);
  const options = ['-gray', '-r', '144', '-f', page, '-l', page, '-singlefile'];
  const folder = await mkdtemp(join(tmpdir(), 'read-back-'));
  try {
    const path = join(folder, 'copy.pdf');
    await writeFile(path, bytes);
    await run('pdftoppm', [...options, path, join(folder, 'page')]);
    const picture = await readFile(join(folder, 'page.pgm'));
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 40));
    if (!head) throw new Error('a picture that is not as poppler writes it');
    const width = Number(head[1]);
    return Array.from({ length: Number(head[2]) }, (_, row) =>
      picture.subarray(head[0].length + row * width, head[0].length + (row + 1) * width),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What poppler says of each signature, one block of lines for each. */
export async function readSignatures(bytes: Uint8Array): Promise<string[]> {
  const report = await withFile(bytes, 'pdfsig', ['-nocert']);
  return report.split(/^Signature #\d+:$/m).slice(1);
}

/**
 * What openssl says of each signature in the file, in file order, trusting only this authority (PEM).
 * @param list a list of certificates taken back (PEM) to ask as well, at this moment
 */
export async function verifyWithOpenssl(
  bytes: Uint8Array,
  authority: string,
  list?: { pem: string; at: string },
): Promise<string[]> {
  const text = Buffer.from(bytes).toString('latin1');
  const claims = [...text.matchAll(/\/ByteRange \[0 (\d+) +(\d+) +(\d+) *\]/g)];
  const folder = await mkdtemp(join(tmpdir(), 'read-back-'));
  const [cms, content, trusted] = ['cms.der', 'content', 'authority.pem'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  try {
    await writeFile(trusted, `${authority}\n${list?.pem ?? ''}`);
    const asking = list
      ? ['-crl_check', '-attime', String(Math.floor(Date.parse(list.at) / 1000))]
      : [];
    const reports: string[] = [];
    for (const [, hole, after, length] of claims.map((claim) => claim.map(Number))) {
      const [start = 0, end = 0] = [hole, after];
      await writeFile(cms, Buffer.from(text.slice(start + 1, end - 1), 'hex'));
      const parts = [bytes.subarray(0, start), bytes.subarray(end, end + (length ?? 0))];
      await writeFile(content, Buffer.concat(parts));
      const options = '-verify -cades -binary -inform DER -out /dev/null'.split(' ');
      const files = ['-in', cms, '-content', content, '-CAfile', trusted];
      reports.push(
        await run('openssl', ['cms', ...options, ...asking, ...files]).then(
          ({ stderr }) => stderr.trim(),
          (problem: { stderr?: string }) => problem.stderr?.trim() ?? 'openssl did not run',
        ),
      );
    }
    return reports;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What openssl reads in a list of certificates taken back (PEM), after checking it with this authority (PEM). */
export async function readListWithOpenssl(list: string, authority: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'read-back-'));
  const [pem, trusted] = ['list.pem', 'authority.pem'].map((name) => join(folder, name)) as [
    string,
    string,
  ];
  try {
    await writeFile(pem, list);
    await writeFile(trusted, authority);
    const options = ['crl', '-verify', '-text', '-noout', '-in', pem, '-CAfile', trusted];
    const { stdout, stderr } = await run('openssl', options);
    return `${stderr.trim()}\n${stdout}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Resolves when qpdf finds nothing wrong with the file; rejects otherwise. */
export const checkSyntax = (bytes: Uint8Array) => withFile(bytes, 'qpdf', ['--check']);

export const fileFacts = (bytes: Uint8Array) => withFile(bytes, 'pdfinfo', []);

/** One line for each font: name, type, and whether it is embedded, a subset, and known in Unicode. */
export async function fontLines(bytes: Uint8Array): Promise<string[]> {
  const table = await withFile(bytes, 'pdffonts', []);
  return table.trimEnd().split('\n').slice(2);
}

/** Every piece of text with the size of its letters and its place down the page, in points. */
export async function pieceSizes(
  bytes: Uint8Array,
): Promise<{ text: string; size: number; top: number }[]> {
  const options = ['-xml', '-i', '-stdout', '-zoom', '1'];
  const found = await withFile(bytes, 'pdftohtml', options);
  const sizes = new Map(
    [...found.matchAll(/<fontspec id="(\d+)" size="(\d+)"/gu)].map(
      ([, id, size]) => [id, Number(size)] as const,
    ),
  );
  return [...found.matchAll(/<text top="(\d+)"[^>]*font="(\d+)">(.*?)<\/text>/gsu)].map(
    ([, top, font, text = '']) => ({
      text: text.replace(/<[^>]+>/gu, ''),
      size: sizes.get(font ?? '') ?? 0,
      top: Number(top),
    }),
  );
}

/** The names of the files inside, in the file's own order. */
export async function attachmentNames(bytes: Uint8Array): Promise<string[]> {
  const list = await withFile(bytes, 'pdfdetach', ['-list']);
  return [...list.matchAll(/^\d+: (.*)$/gmu)].map(([, name]) => name ?? '');
}

/** A file inside as another program takes it out. */
export async function attachmentBytes(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'read-back-'));
  try {
    const path = join(folder, 'copy.pdf');
    await writeFile(path, bytes);
    await run('pdfdetach', ['-savefile', name, '-o', join(folder, 'taken'), path]);
    return new Uint8Array(await readFile(join(folder, 'taken')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The words of all pages without header and footer, and after them all that stands there with both. */
export async function wholeText(bytes: Uint8Array): Promise<string> {
  return `${await bodyText(bytes)}\n${(await pageTexts(bytes)).join('\n')}`;
}

/**
 * Every string in the file after qpdf has unpacked it, whatever way it is written: titles of bookmarks, text for
 * pictures, metadata, names of files.
 */
export async function everyString(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'read-back-'));
  try {
    const path = join(folder, 'copy.pdf');
    await writeFile(path, bytes);
    await run('qpdf', ['--qdf', '--object-streams=disable', path, join(folder, 'open.pdf')]);
    const open = await readFile(join(folder, 'open.pdf'));
    const text = open.toString('latin1');
    const written = [...text.matchAll(/<([0-9a-f]{4,})>/giu)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').toString('latin1'),
    );
    // Two bytes a letter, the first of them nought for all that our odd words are made of.
    return [text, ...written].join('\n').replaceAll('\0', '');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The pictures of dots in it, as another program lists them. */
export async function imagesIn(
  bytes: Uint8Array,
): Promise<{ width: number; height: number; as: string }[]> {
  const [, , ...rows] = (await withFile(bytes, 'pdfimages', ['-list'])).trim().split('\n');
  return rows.map((row) => {
    const [, , , width, height, , , , as = ''] = row.trim().split(/\s+/u);
    return { width: Number(width), height: Number(height), as };
  });
}
