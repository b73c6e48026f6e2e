// The words that open the practice vault, from the file the app reads them from.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const file = resolve(import.meta.dirname, '../../../resources/practice/unlock.json');

export const practiceWords = (JSON.parse(readFileSync(file, 'utf8')) as { words: string }).words;
