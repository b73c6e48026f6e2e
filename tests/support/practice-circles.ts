// The circles of support of the made-up women.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CirclePerson } from '../../src/shared/domain/workbook/answer';

type Cast = { women: { answers: Record<string, { said?: unknown }> }[] };

/** Every circle one of them has. */
export function circlesOfPractice(): CirclePerson[][] {
  const file = join(import.meta.dirname, '../../resources/practice/women.json');
  const { women } = JSON.parse(readFileSync(file, 'utf8')) as Cast;
  return women.flatMap(({ answers }) => {
    const said = answers['circle_map']?.said;
    return Array.isArray(said) ? [said as CirclePerson[]] : [];
  });
}
