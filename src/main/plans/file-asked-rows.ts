// The days by which the prison must answer women who asked for everything kept about them, as far as nobody has. Of what was
// asked it reads the day and no word.

import { type Day, day } from '../../shared/domain/calendar/day';
import type { Reader } from '../store/connection';

/** Of every plan, by plan: the earliest day she asked that no file was made for since. */
export async function readAllFilesAsked(reader: Reader): Promise<Map<string, Day>> {
  const rows = await reader.all<{ plan: string; day: string }>(
    `SELECT f.plan, min(f.day) AS day FROM file_asked f
     WHERE f.files_before >= (SELECT count(*) FROM copy c WHERE c.plan = f.plan AND c.kind = 'file')
     GROUP BY f.plan`,
  );
  return new Map(rows.map((row) => [row.plan, day.parse(row.day)]));
}
