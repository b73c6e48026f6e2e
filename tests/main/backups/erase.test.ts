// A plan is taken out for good: every page of the file is decrypted afterwards, and nothing of her is on any of them.

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  deletePlan,
  findTraces,
  sweep,
  tracesOf,
  whatHangsOnAPlan,
} from '../../../src/main/backups/erase';
import { notAboutHer } from '../../../src/main/copies/her-file/not-about-her';
import { addDays } from '../../../src/shared/domain/calendar/day';
import { emptyContact } from '../../../src/shared/domain/contacts/contact';
import { aFolder } from '../../support/a-folder';
import {
  anOpenVault,
  aPlan,
  ask,
  aVault,
  fixedToday,
  get,
  passphrase,
} from '../../support/a-vault';
import { stepUp } from '../../support/at-a-vault';
import { plansKeyIn } from '../../support/plans-key';

it('every table that is about a woman hangs on her plan', async () => {
  const vault = await anOpenVault(await aFolder());
  const desk = vault.desk();
  if (!desk) throw new Error('not open');
  const reached = (await whatHangsOnAPlan(desk.connection)).map(({ table }) => table);
  const all = await desk.connection.all<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'`,
  );
  const left = all.map(({ name }) => name).filter((name) => !reached.includes(name));
  expect(left.filter((name) => !(name in notAboutHer))).toEqual([]);
  for (const name of ['worker', 'session', 'setting', 'help_rating', 'signing_authority']) {
    expect(reached).not.toContain(name);
  }
  await vault.close();
});

it('nothing of her is left on any page, another woman’s plan is whole, and the guards stand', async () => {
  const folder = await aFolder();
  const vault = await anOpenVault(folder);
  const hers = await aPlan(vault);
  const other = await aPlan(vault, { legalName: 'Mo Sample', prisonNumber: 'A9999BC' });
  const say = (plan: string, said: string) =>
    get(vault, 'answers', 'save', {
      ...{ plan, question: 'about_words', value: { kind: 'said', said }, givenBy: 'woman' },
    });
  for (let i = 0; i < 12; i += 1) {
    await say(hers, `CANARY-HERS-${i} a long enough piece of text ${'x'.repeat(i * 400)}`);
    await say(other, `CANARY-OTHER-${i} a long enough piece of text`);
  }
  const choice = { target: { kind: 'page', page: 'about_me' }, reader: 'probation', level: 'none' };
  await ask(vault, 'sharing', 'choose', { plan: hers, choices: [choice], withHer: true });
  const connection = vault.desk()?.connection;
  if (!connection) throw new Error('not open');
  const key = await plansKeyIn(join(folder, 'vault'), passphrase);
  const traces = await tracesOf(connection, hers);
  // Not the random id of her plan: the log of who did what keeps it, and nothing else of her.
  traces.push(Buffer.from('CANARY-HERS'), Buffer.from('A1234BC'));
  const guards = `SELECT count(*) AS n FROM sqlite_master WHERE type = 'trigger'`;
  const before = await connection.first(guards);
  const path = join(folder, 'vault', 'plans.db');
  const there = await connection.whileClosed(() => findTraces(path, key, traces));
  expect(there.length).toBeGreaterThan(12);

  expect(await connection.transaction((writer) => deletePlan(writer, hers))).toBeGreaterThan(12);
  expect(await sweep(connection, { folder: join(folder, 'vault'), key, traces })).toEqual({
    ...{ looked: traces.length, found: 0 },
  });

  expect(await connection.first(guards)).toEqual(before);
  expect(await connection.all('PRAGMA foreign_key_check')).toEqual([]);
  await expect(
    connection.transaction((writer) => writer.run(`UPDATE answer SET given_by = 'worker'`)),
  ).rejects.toThrow('never changed');
  await vault.close();
  const again = aVault(folder);
  await get(again, 'vault', 'unlock', { passphrase });
  const history = await get<unknown[]>(again, 'answers', 'history', {
    ...{ plan: other, question: 'about_words' },
  });
  expect(history).toHaveLength(12);
  await again.close();
}, 120_000);

it('counts as left what was hers alone: no code, nothing another woman or the directory says too', async () => {
  const folder = await aFolder();
  const vault = await anOpenVault(folder);
  const hers = await aPlan(vault);
  const other = await aPlan(vault, { legalName: 'Mo Sample', prisonNumber: 'A9999BC' });
  const save = (plan: string, question: string, value: object) =>
    get(vault, 'answers', 'save', { plan, question, value, givenBy: 'woman' });
  const both = 'What the two of them say in the very same words';
  const inDirectory = 'Riverside Women of Testham, second floor';
  const inLog = 'A reason that somebody wrote down with her words in it';
  const code = 'care_experienced_specialist';
  const alone = 'What she alone has said, and nobody else at all';
  for (const said of [both, inDirectory, inLog, alone]) {
    await save(hers, 'about_words', { kind: 'said', said });
  }
  await save(other, 'about_words', { kind: 'said', said: `Before it. ${both}` });
  const connection = vault.desk()?.connection;
  if (!connection) throw new Error('not open');
  const item = { id: 'p-1', fields: { name: 'Josie Fairweather', role: code } };
  await save(hers, 'team_people', { kind: 'said', said: [item] });
  await get(vault, 'contacts', 'save', {
    ...{ contact: randomUUID(), isChecked: false },
    said: { ...emptyContact, name: inDirectory, phone: '01632 960310' },
  });
  // Where nothing of hers has a place: words of hers there are words left behind.
  await connection.transaction((writer) =>
    writer.run(`INSERT INTO setting (name, value) VALUES ('a-reason', ?)`, [inLog]),
  );
  const traces = await tracesOf(connection, hers);
  const pieces = traces.map(String);
  expect(pieces).toContain(alone.slice(0, 40));
  expect(pieces.filter((piece) => code.startsWith(piece))).toEqual([]);
  const key = await plansKeyIn(join(folder, 'vault'), passphrase);
  await connection.transaction((writer) => deletePlan(writer, hers));
  const swept = await sweep(connection, { folder: join(folder, 'vault'), key, traces });
  expect(swept).toEqual({ looked: traces.length - 2, found: 1 });
  await vault.close();
}, 60_000);

it('through the desk: by its number typed twice, with a certificate, and an old period names it', async () => {
  const folder = await aFolder();
  const vault = await anOpenVault(folder);
  const plan = await aPlan(vault);
  const other = await aPlan(vault, { legalName: 'Mo Sample', prisonNumber: 'A9999BC' });
  // An address is kept sealed: what its seal says of the plan stays in the log, and is nothing of hers.
  const lines = { line1: '14 Quillfeather Row', line2: '', town: 'Testham', postcode: 'QX7 3ZP' };
  await get(vault, 'answers', 'save', {
    ...{ plan, question: 'first_night', givenBy: 'woman' },
    value: { kind: 'said', said: { ...lines, showAs: 'never' } },
  });
  await get(vault, 'backups', 'make');
  const rows = await vault
    .desk()
    ?.connection.all<{ id: string; reference: string }>('SELECT id, reference FROM plan');
  const numberOf = (id: string) => rows?.find((row) => row.id === id)?.reference ?? '';
  const found = await get<{ plan: string; initials: string }>(vault, 'erasures', 'find', {
    reference: numberOf(plan).toLowerCase(),
  });
  expect(found).toMatchObject({ plan, initials: 'N. E.' });
  const ground = { kind: 'she_asked', day: fixedToday };
  const asked = { plan, reference: numberOf(other), ground, reason: 'asked for by the prison' };
  const early = await ask(vault, 'erasures', 'erase', asked);
  expect(early.ok ? 'erased' : early.failure.code).toBe('step-up-first');
  await stepUp(vault);
  const wrong = await ask(vault, 'erasures', 'erase', asked);
  expect(wrong.ok ? 'erased' : wrong.failure.code).toBe('changed-since-look');
  const right = { ...asked, reference: numberOf(plan) };
  for (const [said, code] of [
    [{ reason: 'asked by NIA, face to face' }, 'name-in-reason'],
    [{ reason: 'asked for by the prison (A1234BC)' }, 'name-in-reason'],
    [{ reason: 'a 1234-BC wanted it' }, 'name-in-reason'],
    [{ reason: `the plan ${numberOf(plan).replace('-', ' ')} was one too many` }, 'name-in-reason'],
    [{ ground: { ...ground, day: addDays(fixedToday, 1) } }, 'not-understood'],
  ] as const) {
    const refused = await ask(vault, 'erasures', 'erase', { ...right, ...said });
    expect(refused.ok ? 'erased' : refused.failure.code).toBe(code);
  }
  await get(vault, 'erasures', 'find', { reference: numberOf(plan) });
  const done = await get<{ found: number; backupsUntil: string }>(
    vault,
    'erasures',
    'erase',
    right,
  );
  expect(done).toMatchObject({ ground, reason: 'asked for by the prison' });
  expect(done.found).toBe(0);
  expect(done.backupsUntil).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  const kept = await get<{ past: unknown[]; erased: unknown[] }>(vault, 'erasures', 'keepYears', {
    years: 1,
  });
  expect(kept.erased).toHaveLength(1);
  expect(kept.past).toEqual([]);
  const gone = await ask(vault, 'erasures', 'find', { reference: numberOf(plan) });
  expect(gone.ok ? 'there' : gone.failure.code).toBe('not-found');
  await get(vault, 'erasures', 'find', { reference: numberOf(other) });
  await vault.close();
}, 60_000);
