import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noTries, readTries, writeTries } from '../../../src/main/keys/tries';
import { KnownFailure } from '../../../src/shared/ipc/failure';
import { aFolder } from '../../support/a-folder';

describe('the record of wrong tries', () => {
  it('is read back as it was written', async () => {
    const folder = await aFolder();
    await writeTries(folder, { wrong: 3, lastAt: 5 });
    expect(await readTries(folder)).toEqual({ wrong: 3, lastAt: 5 });
  });

  it('that cannot be written says that the folder is not there', async () => {
    const file = join(await aFolder(), 'not-a-folder');
    await writeFile(file, '');
    await expect(writeTries(file, noTries)).rejects.toEqual(new KnownFailure('folder-gone'));
  });
});
