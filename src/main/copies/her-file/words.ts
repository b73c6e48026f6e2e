// The words of her whole file, read when one is made. English only: it follows the law's words, and hers stand in her own.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FIRST_LANGUAGE } from '../../../shared/domain/languages/language';
import { makeWords, type Words } from '../../../shared/i18n/words';
import { KnownFailure } from '../../../shared/ipc/failure';
import type { Desk } from '../../plans/desk';

const FILE = 'her-file-paper.json';

export type FileWords = { words: Words; has: (key: string) => boolean };

/** Words under `file:`. @throws KnownFailure content-damaged */
export async function readFileWords({ content }: Desk): Promise<FileWords> {
  const path = join(content.resources, 'locales', FIRST_LANGUAGE, FILE);
  try {
    const file = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
    const codes = file['codes'] as Record<string, string>;
    return {
      words: makeWords(FIRST_LANGUAGE, { file }),
      has: (key) => Object.hasOwn(codes, key.replace('file:codes.', '')),
    };
  } catch {
    throw new KnownFailure('content-damaged', { what: FILE });
  }
}
