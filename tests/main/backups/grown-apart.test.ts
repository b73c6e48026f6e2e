// A vault and a backup that grew apart: an earlier backup was put back, and both went on from there. The same places then hold
// different answers, and as many on one side as on the other.

import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { whatHangsOnAPlan } from '../../../src/main/backups/erase';
import { heldTables, notHeld } from '../../../src/main/backups/rows-held';
import { PAGE_SIZE, readPages } from '../../../src/main/store/pages';
import { emptyContact } from '../../../src/shared/domain/contacts/contact';
import type { BackupFound, BackupLookedAt } from '../../../src/shared/ipc/backup-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, aVault, get, passphrase } from '../../support/a-vault';
import { stepUp } from '../../support/at-a-vault';
import { plansKeyIn } from '../../support/plans-key';

type V = Awaited<ReturnType<typeof anOpenVault>>;
const question = 'about_words';
const say = (vault: V, plan: string, said: string) =>
  get(vault, 'answers', 'save', {
    ...{ plan, question, value: { kind: 'said', said }, givenBy: 'woman' },
  });
const make = async (vault: V) =>
  (await get<{ made: { id: string } }>(vault, 'backups', 'make')).made.id;
const saidIn = async (vault: V, plan: string) =>
  (await get<{ value: { said: string } }[]>(vault, 'answers', 'history', { plan, question })).map(
    ({ value }) => value.said,
  );
const good = (looked: BackupLookedAt) => {
  if (looked.kind !== 'good') throw new Error(looked.kind);
  return looked;
};

/** One answer; in a backup of now a second; and in the vault itself a third where the second was. */
async function grownApart(alter?: (vault: V, plan: string) => Promise<unknown>) {
  const folder = await aFolder();
  const vault = await anOpenVault(folder);
  const plan = await aPlan(vault);
  await say(vault, plan, 'one');
  const early = await make(vault);
  await say(vault, plan, 'two');
  await stepUp(vault);
  await get(vault, 'backups', 'restore', { id: early });
  const again = aVault(folder);
  await get(again, 'vault', 'unlock', { passphrase });
  await say(again, plan, 'three');
  await alter?.(again, plan);
  const { backups } = await get<{ backups: { id: string; why: string }[] }>(
    again,
    'backups',
    'show',
  );
  const kept = backups.find(({ why }) => why === 'before_restore')?.id ?? '';
  return { folder, plan, vault: again, kept, file: join(folder, 'vault', 'plans.db') };
}

const NOTHING_OF_HERS = 'nothing of hers ';
const writeElsewhere = (vault: V) =>
  vault
    .desk()
    ?.connection.transaction((writer) =>
      writer.run('INSERT INTO setting (name, value) VALUES (?, ?)', [
        '-',
        NOTHING_OF_HERS.repeat(1000),
      ]),
    );

/** One byte of a page that has nothing of hers. */
async function damageElsewhere(folder: string, file: string): Promise<void> {
  const key = await plansKeyIn(join(folder, 'vault'), passphrase);
  let page = 0;
  for await (const { number, plain } of readPages(file, key)) {
    if (plain?.includes(NOTHING_OF_HERS)) page = number;
  }
  expect(page).toBeGreaterThan(0);
  const bytes = await readFile(file);
  const at = (page - 1) * PAGE_SIZE + 2000;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(file, bytes);
}

it('an answer in the place of another one comes along from a damaged file, at the end, and it is told', async () => {
  const { folder, plan, vault, kept, file } = await grownApart(async (at, of) => {
    await say(at, of, 'four');
    // In Welsh, put into English: what is about one answer stays with it.
    await at.desk()?.connection.transaction(async (writer) => {
      const rows = await writer.all<{ seq: number; session: string; at: string }>(
        "SELECT seq, session, at FROM answer WHERE plan = ? AND value LIKE '%three%'",
        [of],
      );
      for (const { seq, session, at: moment } of rows) {
        await writer.run(
          `INSERT INTO english_version (plan, seq, answer_seq, words, put_by, day, session, at)
             VALUES (?, 1, ?, 'three in English', 'Rae', '2026-11-21', ?, ?)`,
          [of, seq, session, moment],
        );
      }
    });
  });
  await writeElsewhere(vault);
  await vault.close();
  await damageElsewhere(folder, file);
  const locked = aVault(folder);
  const found = await get<BackupFound[]>(locked, 'rescue', 'list');
  expect(found.map(({ id }) => id)).toContain(kept);
  const looked = good(await get(locked, 'rescue', 'look', { id: kept, passphrase }));
  expect(looked.now).toBe('damaged');
  expect(looked.saved).toMatchObject([{ more: 2, left: 0, missing: 0 }]);
  await get(locked, 'rescue', 'restore', { id: kept });
  await get(locked, 'vault', 'unlock', { passphrase });
  expect(await saidIn(locked, plan)).toEqual(['four', 'three', 'two', 'one']);
  const english = await locked.desk()?.connection.all(
    `SELECT a.value, e.words FROM english_version e
       JOIN answer a ON a.plan = e.plan AND a.seq = e.answer_seq`,
  );
  expect(english).toMatchObject([{ words: 'three in English' }]);
  expect(JSON.stringify(english)).toContain('\\"three\\"');
  await locked.close();
}, 240_000);

it('a woman’s plan that the backup has no room for is told of', async () => {
  const folder = await aFolder();
  const vault = await anOpenVault(folder);
  const early = await make(vault);
  await aPlan(vault);
  await stepUp(vault);
  await get(vault, 'backups', 'restore', { id: early });
  const again = aVault(folder);
  await get(again, 'vault', 'unlock', { passphrase });
  const anew = await aPlan(again);
  await say(again, anew, 'begun once more');
  await writeElsewhere(again);
  await again.close();
  await damageElsewhere(folder, join(folder, 'vault', 'plans.db'));
  const locked = aVault(folder);
  const found = await get<BackupFound[]>(locked, 'rescue', 'list');
  const [newest] = [...found].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const looked = good(await get(locked, 'rescue', 'look', { id: newest?.id, passphrase }));
  expect(looked.saved?.find(({ left }) => left > 0)).toMatchObject({ more: 0, left: 4 });
  await locked.close();
}, 240_000);

it('as many answers on both sides: what is here and not in the backup would go, and is told', async () => {
  const { vault, kept } = await grownApart(async (at, plan) => {
    const said = { words: 'Call the hostel', aboutAnother: false, steps: '' };
    await get(at, 'notes', 'save', { plan, note: randomUUID(), said });
    await get(at, 'files', 'ask', { plan, day: '2026-11-20' });
    // The directory is about nobody's plan: an entry, and that somebody made sure of it.
    const contact = randomUUID();
    await get(at, 'contacts', 'save', {
      contact,
      said: { ...emptyContact, name: 'Kingfisher Rooms', phone: '01632 960310' },
      isChecked: false,
    });
    await get(at, 'contacts', 'mark', { contact, as: 'checked' });
  });
  const looked = good(await get(vault, 'backups', 'look', { id: kept }));
  expect(looked.plans).toMatchObject([
    { standing: 'less', lost: 1, lostOthers: { notes: 1, asked: 1, team: 0 } },
  ]);
  expect(looked.directory).toBe(2);
  await vault.close();
}, 240_000);

it('openings from outside, with what was said of them, are told of before they would go', async () => {
  const folder = await aFolder();
  const vault = await anOpenVault(folder);
  const plan = await aPlan(vault);
  const backup = await make(vault);
  const [session] =
    (await vault.desk()?.connection.all<{ id: string }>('SELECT id FROM session')) ?? [];
  await vault.desk()?.connection.transaction(async (writer) => {
    await writer.run(
      `INSERT INTO glass (id, plan, purpose, reason, day, review_by, session, at)
         VALUES ('g1', ?, 'cover', 'She asked for help', '2026-11-21', '2026-11-24', ?, 'now')`,
      [plan, session?.id ?? ''],
    );
    await writer.run(
      `INSERT INTO glass_review (glass, seq, outcome, words, day, session, at)
         VALUES ('g1', 1, 'right', '', '2026-11-21', ?, 'later')`,
      [session?.id ?? ''],
    );
  });
  const looked = good(await get(vault, 'backups', 'look', { id: backup }));
  expect(looked.plans).toMatchObject([{ standing: 'in_it', lost: 0, lostOthers: { outside: 2 } }]);
  await vault.close();
}, 240_000);

it('every table about a woman is told of before a backup is put back, or has its reason', async () => {
  const vault = await anOpenVault(await aFolder());
  const connection = vault.desk()?.connection;
  if (!connection) throw new Error('not open');
  const named = Object.values(heldTables).flatMap((held) => held.map(({ table }) => table));
  const all = (await whatHangsOnAPlan(connection)).map(({ table }) => table);
  expect([...named, ...Object.keys(notHeld)].sort()).toEqual([...all].sort());
  await vault.close();
});

it('a plan that was taken out for good and would come back is told of, with the day and why', async () => {
  const folder = await aFolder();
  const vault = await anOpenVault(folder);
  const plan = await aPlan(vault);
  const backup = await make(vault);
  const { reference } = good(await get(vault, 'backups', 'look', { id: backup })).plans[0] ?? {};
  await stepUp(vault);
  await get(vault, 'erasures', 'erase', {
    ...{ plan, reference, reason: 'Asked in a letter' },
    ground: { kind: 'she_asked', day: '2026-11-20' },
  });
  const looked = good(await get(vault, 'backups', 'look', { id: backup }));
  expect(looked.plans).toMatchObject([
    {
      ...{ reference, standing: 'only_in_it', lost: 0 },
      takenOut: { at: expect.stringMatching(/^20\d\d-/), why: 'she_asked' },
    },
  ]);
  await vault.close();
}, 240_000);
