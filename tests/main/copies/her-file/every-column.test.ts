// Everything the vault has about her is in her whole file: each table and each column is either in it, or on a short list
// with its reason. A migration that adds one and forgets it fails here.

import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { notAboutHer, whyNot } from '../../../../src/main/copies/her-file/not-about-her';
import { fileTables } from '../../../../src/main/copies/her-file/tables';
import type { Vault } from '../../../../src/main/vault/vault';
import { aFolder } from '../../../support/a-folder';
import { anOpenVault } from '../../../support/a-vault';

let open: Vault | undefined;
afterEach(async () => {
  await open?.close();
});

async function columnsThereAre(): Promise<Map<string, string[]>> {
  open = await anOpenVault(await aFolder());
  const { connection } = open.desk() ?? {};
  if (!connection) throw new Error('the vault is not open');
  const tables = await connection.all<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
  );
  const columns = new Map<string, string[]>();
  for (const { name } of tables) {
    const rows = await connection.all<{ name: string }>(`SELECT name FROM pragma_table_xinfo(?)`, [
      name,
    ]);
    columns.set(
      name,
      rows.map((row) => row.name),
    );
  }
  return columns;
}

describe('every table and column of the vault', () => {
  it('is in her whole file, or named as not about her', async () => {
    const there = await columnsThereAre();
    expect(there.size).toBeGreaterThan(35);
    const known = new Map(fileTables.map(({ table, columns }) => [table, Object.keys(columns)]));
    const forgotten = [...there].flatMap(([table, columns]) => {
      if (table in notAboutHer) return [];
      const listed = known.get(table);
      if (!listed) return [table];
      return columns.filter((column) => !listed.includes(column)).map((each) => `${table}.${each}`);
    });
    expect(forgotten).toEqual([]);
  });

  it('is named only where it is there, and once', async () => {
    const there = await columnsThereAre();
    const gone = [
      ...Object.keys(notAboutHer).filter((table) => !there.has(table)),
      ...fileTables.flatMap(({ table, columns }) =>
        Object.keys(columns)
          .filter((column) => !there.get(table)?.includes(column))
          .map((column) => `${table}.${column}`),
      ),
    ];
    expect(gone).toEqual([]);
    const names = [...Object.keys(notAboutHer), ...fileTables.map(({ table }) => table)];
    expect(new Set(names).size).toBe(names.length);
  });

  it('has a name on paper where it is shown, and a reason in words where it is not', () => {
    const words = JSON.parse(readFileSync('resources/locales/en/her-file-paper.json', 'utf8'));
    const nameless = fileTables
      .filter(({ table }) => table !== 'answer')
      .flatMap(({ table, columns }) => [
        ...(words.tables[table] ? [] : [table]),
        ...Object.entries(columns)
          .filter(([column, shown]) => !shown.startsWith('-') && shown !== 'who' && column !== 'at')
          .filter(([column]) => !words.columns[table]?.[column])
          .map(([column]) => `${table}.${column}`),
      ]);
    expect(nameless).toEqual([]);
    for (const reason of [...Object.values(whyNot), ...Object.values(notAboutHer)]) {
      expect(reason.split(' ').length).toBeGreaterThan(3);
    }
  });
});
