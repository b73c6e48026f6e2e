// Everything that other people's tools can read out of a file: its name, words, facts, files inside it, and its bytes with
// nothing packed.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const run = (tool: string, ...options: string[]) =>
  execFileSync(tool, options, { maxBuffer: 1 << 28 });

/** Letters and digits alone, in small letters, of each way to read it. */
export function readEverything(pdf: string): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'everything-'));
  const inside = join(folder, 'inside');
  mkdirSync(inside);
  run('pdfdetach', '-saveall', '-o', inside, pdf);
  const files = readdirSync(inside).map((name) => name + readFileSync(join(inside, name), 'utf8'));
  const read = {
    name: basename(pdf),
    words: run('pdftotext', '-raw', pdf, '-').toString('utf8'),
    facts: run('pdfinfo', pdf).toString('utf8') + run('pdfinfo', '-meta', pdf).toString('utf8'),
    files: files.join('\n'),
    // Strings in a PDF may be two bytes to a letter.
    bytes: run('qpdf', '--qdf', '--object-streams=disable', pdf, '-')
      .toString('latin1')
      .replaceAll('\0', ''),
    asSaved: readFileSync(pdf).toString('latin1').replaceAll('\0', ''),
  };
  return Object.fromEntries(
    Object.entries(read).map(([how, text]) => [how, text.toLowerCase().replace(/[^a-z0-9]/gu, '')]),
  );
}
