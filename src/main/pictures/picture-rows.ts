// Pictures of places as rows: appended, read, never changed. Knows SQL and the shape of a picture, and nothing of who may ask.

import {
  type KeptPicture,
  keptPicture,
  type PictureSaid,
} from '../../shared/domain/pictures/picture';
import type { Reader, TextAt, Writer } from '../store/connection';
import { isSealed, stored } from '../store/sealing';

type PictureRow = {
  picture: string;
  item: string;
  words: string;
  day: string | null;
  width: number;
  height: number;
  is_away: number;
  at: string;
  worker: string;
};

export type PictureOf = { plan: string; question: string; picture: string };
export type PictureStands = {
  item: string;
  said: PictureSaid;
  width: number;
  height: number;
  isAway: boolean;
};

/** Appends how a picture stands now. Part of the caller's transaction. @param jpeg base64, with the first row of it only */
export async function appendPicture(
  writer: Writer,
  { plan, question, picture }: PictureOf,
  { item, said, width, height, isAway }: PictureStands,
  written: { session: string; at: string },
  jpeg?: string,
): Promise<void> {
  const at = (column: string): TextAt => ({
    ...{ plan, table: 'place_picture', row: `${picture} ${column}`, question: '' },
  });
  await writer.run(
    `INSERT INTO place_picture (plan, seq, picture, question, item, words, day, width, height, jpeg, is_away, session, at)
     VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM place_picture WHERE plan = ?1),
       ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)`,
    [
      ...[plan, picture, question, item, stored(writer, at('words'), said.words)],
      ...[said.day ?? null, width, height],
      jpeg === undefined ? '' : stored(writer, at('jpeg'), jpeg),
      ...[isAway ? 1 : 0, written.session, written.at],
    ],
  );
}

/** Every picture of one list as it stands now, taken away or not, the one added first first. Those not for this session are left out. */
export async function readPictures(
  reader: Reader,
  { plan, question }: Omit<PictureOf, 'picture'>,
): Promise<KeptPicture[]> {
  const rows = await reader.all<PictureRow>(
    `SELECT n.picture, n.item, n.words, n.day, n.width, n.height, n.is_away, f.at, w.name AS worker
     FROM place_picture n
     JOIN (SELECT picture, max(seq) AS newest, min(seq) AS first FROM place_picture WHERE plan = ?1
             GROUP BY picture) e ON e.picture = n.picture AND e.newest = n.seq
     JOIN place_picture f ON f.plan = ?1 AND f.seq = e.first
     JOIN session s ON s.id = f.session JOIN worker w ON w.id = s.worker
     WHERE n.plan = ?1 AND n.question = ?2 ORDER BY e.first`,
    [plan, question],
  );
  return rows.filter(({ words }) => !isSealed(words)).map(readRow);
}

function readRow(row: PictureRow): KeptPicture {
  return keptPicture.parse({
    ...{ id: row.picture, item: row.item, width: row.width, height: row.height },
    said: { words: row.words, ...(row.day === null ? {} : { day: row.day }) },
    ...{ isAway: row.is_away === 1, by: row.worker, at: row.at },
  });
}

/** The dots of one picture, base64; undefined where there is none of that list in that plan, or it is not for this session. */
export async function readDots(
  reader: Reader,
  { plan, question, picture }: PictureOf,
): Promise<string | undefined> {
  const row = await reader.first<{ jpeg: string }>(
    `SELECT jpeg FROM place_picture WHERE plan = ? AND question = ? AND picture = ? AND jpeg <> ''`,
    [plan, question, picture],
  );
  return row && !isSealed(row.jpeg) ? row.jpeg : undefined;
}

/** How many pictures of a plan stand, in all its lists. */
export async function countPictures(reader: Reader, plan: string): Promise<number> {
  const row = await reader.first<{ number: number }>(
    `SELECT count(*) AS number FROM place_picture n
     WHERE n.plan = ?1 AND n.is_away = 0
       AND n.seq = (SELECT max(seq) FROM place_picture WHERE plan = ?1 AND picture = n.picture)`,
    [plan],
  );
  return row?.number ?? 0;
}

/** The plan a picture belongs to, whichever plan was asked about. */
export async function planOfPicture(reader: Reader, picture: string): Promise<string | undefined> {
  const row = await reader.first<{ plan: string }>(
    'SELECT plan FROM place_picture WHERE picture = ? LIMIT 1',
    [picture],
  );
  return row?.plan;
}
