// Figures for the bench, taken inside the real rooms with a real encrypted file. Each measure answers
// with numbers only; the bench sets them beside their peers.

import { join } from 'node:path';
import { kdfToCreate, stretch } from '../keys/passphrase';
import { Secret } from '../keys/secret';
import { migrations } from '../store/migrate';
import { openVaultFile } from '../store/open';
import { applyPragmas } from '../store/pragmas';
import { openRaw } from '../store/sqlcipher';
import { utcNow } from '../vault/clock';
import type { Vault } from '../vault/vault';
import { VAULT_FILE } from '../vault/vault-folder';
import { ask, inFolder, setUp, timed, vaultIn, words } from './measure-vault';

/** Nobody saves a hundred times a second; between two saves there is a moment, here a hundredth of one. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 10));

/** Milliseconds to unlock, and of argon2id alone with the same settings, in turns. */
export async function measureUnlock(
  resources: string,
  rounds: number,
): Promise<{ unlock: number[]; argon2id: number[] }> {
  return inFolder(async (folder) => {
    const first = vaultIn(folder, resources);
    await setUp(first);
    await first.close();
    const taken = { unlock: [] as number[], argon2id: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      const vault = vaultIn(folder, resources);
      taken.unlock.push(await timed(() => ask(vault, 'vault', 'unlock', { passphrase: words })));
      await vault.close();
      const salt = '5a'.repeat(16);
      taken.argon2id.push(await timed(() => stretch(words, { ...kdfToCreate, salt })));
    }
    return taken;
  });
}

export type StoreFigures = {
  plans: number;
  open: number[];
  save: number[];
  rawOpen: number[];
  rawSave: number[];
};

/** Milliseconds to open a plan and save an answer with so many plans, and the same SQL straight on the driver. */
export async function measureStore(
  resources: string,
  plans: number,
  rounds: number,
): Promise<StoreFigures> {
  return inFolder(async (folder) => {
    const vault = vaultIn(folder, resources);
    await setUp(vault);
    const ids = await fill(vault, plans);
    const figures: StoreFigures = { plans, open: [], save: [], rawOpen: [], rawSave: [] };
    const pick = (round: number) => ids[(round * 7919) % ids.length] as string;
    const one = async (round: number) => {
      const plan = pick(round);
      const said = `What matters to me today, number ${round}.`;
      const value = { kind: 'said', said };
      const given = { plan, question: 'about_words', value, givenBy: 'woman' };
      return {
        open: await timed(() => ask(vault, 'plans', 'open', { plan })),
        save: await timed(() => ask(vault, 'answers', 'save', given)),
      };
    };
    for (let round = 0; round < 20; round += 1) await one(round);
    for (let round = 0; round < rounds; round += 1) {
      await pause();
      const { open, save } = await one(round);
      figures.open.push(open);
      figures.save.push(save);
    }
    await vault.close();
    Object.assign(figures, await measureRaw(join(folder, VAULT_FILE), plans, rounds));
    return figures;
  });
}

/** Women with 60 answers each, written in a few large transactions. */
async function fill(vault: Vault, plans: number): Promise<string[]> {
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  const { workbook } = desk.content.workbook;
  const questions = workbook.pages
    .flatMap((page) => page.questions)
    .filter((question) => question.type === 'longtext' || question.type === 'text')
    .map((question) => question.key);
  const ids: string[] = [];
  for (let i = 0; i < plans; i += 1) {
    const number = `A${String(1000 + (i % 9000))}${String.fromCharCode(65 + Math.floor(i / 9000))}A`;
    const start = { legalName: `Woman ${i}`, prisonNumber: number, situation: 'short' };
    const { plan } = await ask<{ plan: string }>(vault, 'plans', 'start', start);
    ids.push(plan);
    await desk.connection.transaction(async (writer) => {
      for (let n = 0; n < 60; n += 1) {
        const question = questions[n % questions.length] as string;
        if (question === 'prison_number' || question === 'legal_name') continue;
        const value = JSON.stringify({
          kind: 'said',
          said: `Words ${n} of woman ${i}. `.repeat(6),
        });
        await writer.run(
          `INSERT INTO answer (id, plan, seq, question, value, given_by, session, at)
           VALUES (?, ?, ?, ?, ?, 'woman', ?, ?)`,
          [`${plan}-${n}`, plan, n + 10, question, value, desk.session.id, utcNow()],
        );
      }
    });
  }
  return ids;
}

/** A table like ours in a file of its own, same cipher and settings, the driver and nothing else. */
async function measureRaw(near: string, plans: number, rounds: number) {
  const path = `${near}.raw`;
  const salt = '5a'.repeat(16);
  const key = new Secret(Buffer.alloc(32, 7));
  await (await openVaultFile({ path, key, salt, migrations, mode: 'create' })).close();
  const raw = await openRaw(path);
  await raw.exec(`PRAGMA key = "x'${'07'.repeat(32)}${salt}'"`);
  await applyPragmas(raw);
  await raw.exec('PRAGMA foreign_keys = OFF');
  for (let i = 0; i < plans; i += 1) {
    await raw.exec('BEGIN');
    for (let n = 0; n < 60; n += 1) {
      const value = JSON.stringify({ kind: 'said', said: `Words ${n} of woman ${i}. `.repeat(6) });
      await raw.run(insertRaw, [`${i}-${n}`, `plan-${i}`, n + 1, `question_${n}`, value]);
    }
    await raw.exec('COMMIT');
  }
  const rawOpen: number[] = [];
  const rawSave: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const plan = `plan-${(round * 7919) % plans}`;
    await pause();
    rawOpen.push(await timed(() => raw.all(newestRaw, [plan])));
    const row = [`r-${round}`, plan, 1000 + round, 'question_1', '{"kind":"said","said":"x"}'];
    rawSave.push(await timed(() => raw.run(insertRaw, row)));
  }
  await raw.close();
  return { rawOpen, rawSave };
}

const insertRaw = `INSERT INTO answer (id, plan, seq, question, value, given_by, session, at)
  VALUES (?, ?, ?, ?, ?, 'woman', 's', '2026-11-21T10:00:00Z')`;
const newestRaw = `SELECT a.* FROM answer a
  JOIN (SELECT question, max(seq) AS seq FROM answer WHERE plan = ?1 GROUP BY question) n
    ON n.question = a.question AND n.seq = a.seq
  WHERE a.plan = ?1`;
