// Opens a backup with its own key and looks at all of it: every page, every count, every tie between rows. A backup that was
// not looked at like this is not called one.

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openToRead } from '../store/open';
import { isWhole, type PageKey, type PageScan, scanPages } from '../store/pages';
import type { RawConnection } from '../store/sqlcipher';
import { type Backup, VAULT_FILE } from './backup-folder';
import { isManifestTrue } from './manifest';

export type Contents = { schema: number; counts: Record<string, number> };

/** Rows of every table, and the number of the last migration. */
export async function readContents(raw: Pick<RawConnection, 'all'>): Promise<Contents> {
  const tables = await raw.all<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
     ORDER BY name`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await raw.all<{ rows: number }>(
      `SELECT count(*) AS rows FROM "${name.replaceAll('"', '""')}"`,
    );
    counts[name] = row?.rows ?? 0;
  }
  const [version] = await raw.all<{ user_version: number }>('PRAGMA user_version');
  return { schema: version?.user_version ?? 0, counts };
}

export type Looked = { scan: PageScan; bytes: number; contents: Contents };

/**
 * Looks at a vault file that nobody has open.
 * @returns undefined when anything at all is wrong with it
 */
export async function lookThrough(path: string, key: PageKey): Promise<Looked | undefined> {
  const scan = await scanPages(path, key);
  if (!isWhole(scan)) return undefined;
  const raw = await openToRead({ path, ...key });
  try {
    const [integrity] = await raw.all('PRAGMA integrity_check');
    if (!integrity || Object.values(integrity)[0] !== 'ok') return undefined;
    if ((await raw.all('PRAGMA foreign_key_check')).length > 0) return undefined;
    return { scan, bytes: (await stat(path)).size, contents: await readContents(raw) };
  } catch {
    return undefined;
  } finally {
    await raw.close();
  }
}

/** True when a backup opens with this key and holds exactly what it said when it was made. */
export async function isGood({ folder, manifest }: Backup, key: PageKey): Promise<boolean> {
  if (manifest.salt !== key.salt || !isManifestTrue(manifest, key)) return false;
  try {
    const looked = await lookThrough(join(folder, VAULT_FILE), key);
    return (
      looked !== undefined &&
      looked.scan.sha256 === manifest.sha256 &&
      isSame(looked.contents, manifest)
    );
  } catch {
    return false;
  }
}

/** True when both have the same tables, with the same number of rows in each. */
export function isSame(a: Contents, b: Contents): boolean {
  const names = Object.keys(a.counts);
  return (
    a.schema === b.schema &&
    names.length === Object.keys(b.counts).length &&
    names.every((name) => a.counts[name] === b.counts[name])
  );
}
