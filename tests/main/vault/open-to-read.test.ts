// Plans that lie where nothing can be written: who may read them, that every look is in the note first, and that not a byte is
// written beside them.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { noteLooks, openLookNote } from '../../../src/main/vault/look-note';
import type { Vault } from '../../../src/main/vault/vault';
import { vaultCalls } from '../../../src/shared/ipc/calls';
import type { OpenPlan } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { aSecondPerson } from '../../support/a-second-person';
import { anOpenVault, aPlan, ask, aVault, get, passphrase } from '../../support/a-vault';
import { codeOf, say } from '../../support/at-a-vault';

const note = 'ab'.repeat(16);
const reason = 'the disk of the office computer broke';
const asked = { passphrase, reason, note };

/** Nobody can write there any more: a mount that is only for reading as root, else a folder that is closed. */
async function closeToWriting(folder: string): Promise<void> {
  const vault = join(folder, 'vault');
  if (process.getuid?.() === 0) {
    execFileSync('mount', ['--bind', vault, vault]);
    execFileSync('mount', ['-o', 'remount,ro,bind', vault]);
    onTestFinished(() => void execFileSync('umount', ['-l', vault]));
    return;
  }
  await chmod(vault, 0o500);
  onTestFinished(() => chmod(vault, 0o700));
}

/** Each file below a folder: its bytes and when it was last written to. */
async function allOf(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const each = names.map(async (name) => {
    const path = join(folder, name);
    const found = await stat(path);
    const bytes = found.isFile() ? await readFile(path) : '';
    const hash = createHash('sha256').update(bytes).digest('hex');
    return `${name} ${found.mtimeMs} ${found.ctimeMs} ${found.mode} ${hash}`;
  });
  return (await Promise.all(each)).sort();
}

async function aClosedVault(): Promise<{ folder: string; plan: string }> {
  const folder = await aFolder();
  const vault = await anOpenVault(folder);
  const plan = await aPlan(vault);
  await say(vault, plan, 'I like the sea.');
  await get(vault, 'backups', 'make').catch(() => undefined);
  await vault.close();
  await closeToWriting(folder);
  return { folder, plan };
}

const linesOf = async (folder: string) =>
  (await readFile(join(folder, note), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { what: string; subjectId: string; details: object });

const anEntry = {
  sql: 'INSERT INTO audit_entry (seq, act, at, plan) VALUES (?, ?, ?, ?)',
  ...{ values: [1, 'plan-opened', '2026-11-21T10:00:00.000Z', 'a plan'], changes: 1 },
};

async function aNoteThatFills() {
  const folder = await aFolder();
  const file = await openLookNote(join(folder, 'note'), await aFolder());
  const head = {
    at: '',
    worker: { id: 'w', name: 'Rae' },
    reason,
    establishment: 'HMP Testbourne',
  };
  return { file, recorder: await noteLooks(file, head) };
}

const wordsIn = (plan: OpenPlan) =>
  plan.answers.flatMap(({ value }) => (value.kind === 'said' ? [value.said] : []));

describe('plans where nothing can be written', () => {
  it('a keyholder reads them, each look is in the note, and no byte beside them is changed', async () => {
    const { folder, plan } = await aClosedVault();
    const before = await allOf(join(folder, 'vault'));
    const vault = aVault(folder, { backsUpByItself: true });
    expect(await codeOf(ask(vault, 'vault', 'unlock', { passphrase }))).toMatch(/read-only/);
    const opened = await get<object>(vault, 'vault', 'openToRead', asked);
    expect(opened).toMatchObject({ isReading: true, reach: 'plans', worker: { name: 'Rae' } });
    expect((await linesOf(folder)).map(({ what }) => what)).toEqual([
      'LOOKED_WHERE_NOTHING_IS_WRITTEN',
      'VAULT_UNLOCKED',
    ]);
    expect(await get<object[]>(vault, 'plans', 'list')).toHaveLength(1);
    expect((await linesOf(folder)).at(-1)?.what).toBe('LIST_LOOKED_AT');
    expect(wordsIn(await get(vault, 'plans', 'open', { plan }))).toContain('I like the sea.');
    expect((await linesOf(folder)).at(-1)).toMatchObject({ what: 'PLAN_OPENED', subjectId: plan });
    await get(vault, 'reading', 'print', { plan });
    expect((await linesOf(folder)).at(-1)).toMatchObject({ what: 'COPY_PRINTED', subjectId: plan });
    await vault.close();
    const lines = await linesOf(folder);
    expect(lines.at(-1)?.what).toBe('VAULT_LOCKED');
    expect(lines[0]?.details).toMatchObject({
      reason,
      name: 'Rae',
      establishment: 'HMP Testbourne',
    });
    expect(JSON.stringify(lines)).not.toContain('the sea');
    expect(await allOf(join(folder, 'vault'))).toEqual(before);
  });

  it('every other call is refused by name, and the plan stays as it was', async () => {
    const { folder, plan } = await aClosedVault();
    const vault = aVault(folder);
    await get(vault, 'vault', 'openToRead', asked);
    const open: readonly string[] = [
      ...['workbook.content', 'workbook.languages', 'workbook.words'],
      ...['plans.list', 'plans.open', 'reading.print'],
    ];
    for (const [group, calls] of Object.entries(vaultCalls)) {
      if (group === 'vault' || group === 'rescue' || group === 'her') continue;
      for (const call of calls.filter((name) => !open.includes(`${group}.${name}`))) {
        const code = await codeOf(ask(vault, group, call, { plan }));
        // Her own calls are for her side, which never comes up here.
        expect([`${group}.${call}`, code]).toEqual([`${group}.${call}`, 'read-only-here']);
      }
    }
    expect(await codeOf(ask(vault, 'vault', 'unlock', { passphrase }))).toBe('not-ready');
    await vault.close();
  });

  it('what is only in the log of a file that was never closed is read as well, and left as it was', async () => {
    const folder = await aFolder();
    const vault = await anOpenVault(folder);
    const plan = await aPlan(vault);
    await say(vault, plan, 'I like the hills.');
    // As a stick that was pulled out: the file with its log, and nobody who has it open.
    const pulled = await aFolder();
    cpSync(join(folder, 'vault'), join(pulled, 'vault'), { recursive: true });
    expect((await stat(join(pulled, 'vault', 'plans.db-wal'))).size).toBeGreaterThan(0);
    await vault.close();
    await closeToWriting(pulled);
    const before = await allOf(join(pulled, 'vault'));
    const reading = aVault(pulled);
    await get(reading, 'vault', 'openToRead', asked);
    expect(wordsIn(await get(reading, 'plans', 'open', { plan }))).toContain('I like the hills.');
    await reading.close();
    expect(await allOf(join(pulled, 'vault'))).toEqual(before);
  });

  it('nothing is shown once the note cannot be written any more', async () => {
    const { folder, plan } = await aClosedVault();
    // A disk that is full from here on: each of its writes fails.
    const full = aVault(folder, { takePlace: () => '/dev/full' });
    expect(await codeOf(ask(full, 'vault', 'openToRead', asked))).toBe('note-place-full');
    expect(await codeOf(ask(full, 'plans', 'open', { plan }))).toBe('locked');
    const { recorder, file } = await aNoteThatFills();
    await expect(
      recorder.keep([anEntry], { exec: async () => undefined }),
    ).resolves.toBeUndefined();
    await file.close();
    await expect(recorder.keep([anEntry], { exec: async () => undefined })).rejects.toThrow();
  });

  it('a second reading goes on below the first: no look is lost, nor a line that was cut off', async () => {
    const { folder, plan } = await aClosedVault();
    const first = aVault(folder);
    await get(first, 'vault', 'openToRead', asked);
    await get(first, 'plans', 'open', { plan });
    await first.close();
    const before = await readFile(join(folder, note), 'utf8');
    await writeFile(join(folder, note), `${before}{"what":"cut o`);
    const second = aVault(folder);
    await get(second, 'vault', 'openToRead', asked);
    await second.close();
    const after = await readFile(join(folder, note), 'utf8');
    expect(after.startsWith(`${before}{"what":"cut o\n`)).toBe(true);
    expect(after.match(/LOOKED_WHERE_NOTHING_IS_WRITTEN/g)).toHaveLength(2);
  });

  it('a file that is no note of ours is left as it is', async () => {
    const { folder } = await aClosedVault();
    for (const words of ['a letter\n', '{"what":"PLAN_OPENED"}\n', '\n']) {
      await writeFile(join(folder, note), words);
      const code = await codeOf(ask(aVault(folder), 'vault', 'openToRead', asked));
      expect(code).toBe('note-name-taken');
      expect(await readFile(join(folder, note), 'utf8')).toBe(words);
    }
  });

  it('a link is not followed: not to a file of the plans, not to one that is not there yet', async () => {
    const vault = await aFolder();
    const elsewhere = await aFolder();
    await writeFile(join(vault, 'audit-anchor.json'), '');
    const targets = [join(vault, 'audit-anchor.json'), join(vault, 'new'), join(elsewhere, 'new')];
    for (const [i, target] of targets.entries()) {
      const path = join(elsewhere, `note ${i}`);
      await symlink(target, path);
      await expect(openLookNote(path, vault)).rejects.toMatchObject({
        failure: { code: 'note-not-writable' },
      });
    }
    expect(await readdir(vault)).toEqual(['audit-anchor.json']);
    expect(await readdir(elsewhere)).not.toContain('new');
  });

  it('is for a keyholder, with a reason, a note elsewhere and the right passphrase', async () => {
    const { folder } = await aClosedVault();
    const vault = aVault(folder);
    const tried = (more: object) =>
      codeOf(ask(vault, 'vault', 'openToRead', { ...asked, ...more }));
    expect(await tried({ reason: '  x ' })).toBe('not-understood');
    expect(await tried({ passphrase: 'these are not the words' })).toBe('wrong-passphrase');
    await mkdir(join(folder, 'elsewhere'));
    const inside = aVault(folder, { takePlace: () => join(folder, 'vault', 'plans.db') });
    expect(await codeOf(ask(inside, 'vault', 'openToRead', asked))).toBe('note-not-writable');
    const without = aVault(folder, { takePlace: () => undefined });
    expect(await codeOf(ask(without, 'vault', 'openToRead', asked))).toBe('place-gone');
    expect(await readdir(folder)).not.toContain(note);
  });

  it('is for nobody but a keyholder, whatever else they may do', async () => {
    const folder = await aFolder();
    const words = 'violet bakery sunday ladder';
    const bea = { name: 'Bea Larkhill', role: 'specialist', isKeyholder: false, passphrase: words };
    await aSecondPerson(await anOpenVault(folder), folder, bea);
    await closeToWriting(folder);
    const vault = aVault(folder);
    const hers = { ...asked, passphrase: words };
    expect(await codeOf(ask(vault, 'vault', 'openToRead', hers))).toBe('keyholder-to-read');
    expect(await codeOf(ask(vault, 'plans', 'list'))).toBe('locked');
    // No note of a look that there was not.
    expect(await readdir(folder)).not.toContain(note);
  }, 60_000);

  it('where something can be written it is refused: the plans are opened as ever', async () => {
    const folder = await aFolder();
    const vault: Vault = await anOpenVault(folder);
    await vault.close();
    const again = aVault(folder);
    expect(await codeOf(ask(again, 'vault', 'openToRead', asked))).toBe('not-allowed');
  });

  it('counts wrong passphrases for as long as the program runs', async () => {
    const { folder } = await aClosedVault();
    const vault = aVault(folder);
    const wrong = { ...asked, passphrase: 'these are not the words' };
    for (let i = 0; i < 5; i += 1) await ask(vault, 'vault', 'openToRead', wrong);
    expect(await codeOf(ask(vault, 'vault', 'openToRead', asked))).toBe('wait-before-next-try');
  });
});
