import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/main/keys/secret';
import { openVaultFile } from '../../../src/main/store/open';
import { aFolder } from '../../support/a-folder';
import { secondProgram } from './second-program';

const salt = '5a'.repeat(16);
const key = new Secret(Buffer.alloc(32, 7));
const first = { number: 1, name: '0001-first', sql: 'CREATE TABLE t (name TEXT) STRICT;' };
const second = { number: 2, name: '0002-second', sql: 'ALTER TABLE t ADD COLUMN more TEXT;' };
const request = async () => ({
  path: join(await aFolder(), 'plans.db'),
  key,
  salt,
  migrations: [first],
});

describe('while the vault file is open, a second program is kept out', () => {
  it('when the file has just been made', async () => {
    const made = await request();
    const connection = await openVaultFile({ ...made, mode: 'create' });
    expect(await secondProgram(made.path, made)).toBe('SQLITE_BUSY');
    await connection.close();
    expect(await secondProgram(made.path, made)).toBe('opened');
  });

  it('when it was opened as on any day', async () => {
    const made = await request();
    await (await openVaultFile({ ...made, mode: 'create' })).close();
    const connection = await openVaultFile({ ...made, mode: 'open' });
    expect(await secondProgram(made.path, made)).toBe('SQLITE_BUSY');
    await connection.close();
  });

  it('when opening it brought the tables up to date', async () => {
    const made = await request();
    await (await openVaultFile({ ...made, mode: 'create' })).close();
    const connection = await openVaultFile({
      ...made,
      migrations: [first, second],
      mode: 'open',
    });
    expect(await secondProgram(made.path, made)).toBe('SQLITE_BUSY');
    await connection.close();
  });

  it.each(['open', 'create'] as const)(
    'when the same process tried to %s it a second time',
    async (mode) => {
      const made = await request();
      const connection = await openVaultFile({ ...made, mode: 'create' });
      await expect(openVaultFile({ ...made, mode })).rejects.toThrow();
      expect(await secondProgram(made.path, made)).toBe('SQLITE_BUSY');
      await connection.close();
      await (await openVaultFile({ ...made, mode: 'open' })).close();
    },
  );
});
