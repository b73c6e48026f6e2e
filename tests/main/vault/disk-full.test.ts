import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, aVault, get, passphrase } from '../../support/a-vault';

/** Makes the disk behind a folder full: a small one of its own as root, else a limit in the file. */
async function aSmallDisk(): Promise<{ folder: string; isReal: boolean; done: () => void }> {
  const folder = await aFolder();
  const isReal = process.getuid?.() === 0;
  if (!isReal) return { folder, isReal, done: () => undefined };
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=80m,mode=700', 'tmpfs', folder]);
  return { folder, isReal, done: () => execFileSync('umount', ['-l', folder]) };
}

describe('a full disk', () => {
  it('refuses the next answer by name, keeps every one that was saved, and goes on when there is room', async () => {
    const { folder, isReal, done } = await aSmallDisk();
    try {
      const vault = await anOpenVault(folder);
      const plan = await aPlan(vault);
      // Setting up tries a backup, which takes room; then there is none.
      if (isReal) execFileSync('mount', ['-o', 'remount,size=2m', folder]);
      if (!isReal) await vault.desk()?.connection.all('PRAGMA max_page_count = 120');
      const saved: string[] = [];
      let refused: string | undefined;
      for (let i = 0; i < 2000 && !refused; i += 1) {
        const said = `answer ${i} ${'words '.repeat(1000)}`;
        const reply = await ask(vault, 'answers', 'save', {
          plan,
          question: 'about_words',
          value: { kind: 'said', said },
          givenBy: 'woman',
        });
        if (reply.ok) saved.push(said);
        else refused = reply.failure.code;
      }
      expect(refused).toBe('disk-full');
      expect(saved.length).toBeGreaterThan(5);
      // Nothing is shown that cannot be written down.
      const looked = await ask(vault, 'answers', 'history', { plan, question: 'about_words' });
      expect(looked).toEqual({ ok: false, failure: { code: 'disk-full' } });
      await vault.close();

      if (isReal) execFileSync('mount', ['-o', 'remount,size=20m', folder]);
      const again = aVault(folder);
      await get(again, 'vault', 'unlock', { passphrase });
      const after = await get<{ value: { said: string } }[]>(again, 'answers', 'history', {
        plan,
        question: 'about_words',
      });
      expect(after.map(({ value }) => value.said).reverse()).toEqual(saved);
      await again.close();
    } finally {
      done();
    }
  });
});
