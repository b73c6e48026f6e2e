// Her whole file from a real vault, drawn for real and read back by other programs: all of it is there, and of what she has
// not been told there is no trace.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exporter } from '../../../../src/main/copies/exporter';
import { fileTables } from '../../../../src/main/copies/her-file/tables';
import { makeCopy } from '../../../../src/main/copies/make-copy';
import { findMissingCharacters, openFaces } from '../../../../src/main/documents/fonts';
import { renderPlanCopy } from '../../../../src/main/documents/render';
import type { Vault } from '../../../../src/main/vault/vault';
import { type HerFile, herFile } from '../../../../src/shared/domain/her-file/her-file';
import type { FileLook, FileStanding } from '../../../../src/shared/ipc/file-calls';
import type { CopyOnRecord } from '../../../../src/shared/ipc/handed-calls';
import { aFolder } from '../../../support/a-folder';
import { anOpenVault, aPlan, ask, get, resources, turnToHer } from '../../../support/a-vault';
import {
  attachmentBytes,
  attachmentNames,
  checkSyntax,
  everyString,
  imagesIn,
  pageTexts,
  readSignatures,
  wholeText,
} from '../../../support/pdf-tools';
import { SMALL_JPEG } from '../../../support/pictures';
import { checkStructure } from '../../documents/structure/structure-check';
import { fillEveryTable } from './a-full-vault';

const drawn: Exporter = {
  findMissing: async (copy) => findMissingCharacters(copy, openFaces(resources)),
  draw: (copy, attachments = []) => renderPlanCopy(copy, resources, { attachments }),
};
let open: Vault | undefined;
afterEach(async () => {
  await open?.close();
});

async function aVaultWithHer(exporter: Exporter = drawn) {
  const folder = await aFolder();
  const places = new Map<string, string>();
  const ticketFor = (name: string) => {
    const ticket = createHash('md5').update(name).digest('hex');
    places.set(ticket, join(folder, name));
    return ticket;
  };
  const vault = await anOpenVault(folder, {
    exporter,
    takePlace: (ticket) => places.get(ticket),
    now: () => '2026-11-21T12:00:00.000Z',
  });
  open = vault;
  const plan = await aPlan(vault);
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  const say = (question: string, said: unknown, givenBy = 'woman') =>
    get(vault, 'answers', 'save', {
      ...{ plan, question, givenBy },
      value: { kind: 'said', said },
    });
  const look = () => get<FileLook>(vault, 'files', 'look', { plan });
  const meantOf = ({ who }: FileLook) => ({
    name: who.name,
    bornOrNumber: who.born ?? who.prisonNumber,
  });
  const make = async (name = 'file.pdf', more: object = {}) => {
    const seen = await look();
    const given = { plan, place: ticketFor(name), meant: meantOf(seen), looked: seen.code };
    return ask(vault, 'files', 'make', { ...given, told: true, ...more });
  };
  const made = async (name = 'file.pdf') => {
    const reply = await make(name);
    expect(reply).toMatchObject({ ok: true, value: { kind: 'made' } });
    return new Uint8Array(await readFile(join(folder, name)));
  };
  const list = async (name = 'list.pdf') => {
    const meant = meantOf(await look());
    await get(vault, 'files', 'list', { plan, place: ticketFor(name), meant });
    return new Uint8Array(await readFile(join(folder, name)));
  };
  return { folder, vault, plan, desk, say, look, meantOf, make, made, list, ticketFor };
}

const dataIn = async (bytes: Uint8Array): Promise<HerFile> =>
  herFile.parse(
    JSON.parse(Buffer.from(await attachmentBytes(bytes, 'my-whole-file.json')).toString('utf8')),
  );

/** As one line without spaces: paper breaks lines where it likes. */
const run = (text: string) => text.replaceAll(/\s+/gu, '');

/** What stands in the vault about what she has not been told of, and about what is looked at first. */
const secrets = [
  ...['quntoldwhy', 'qunsafe', 'Qpolice', 'Yard 9', 'quntold.pdf', 'bbbbbbbbb2', 'Qboss'],
  ...['qtoldwhy', 'qnotyet', 'Tariq', 'Beech', 'qpolice', 'qearlierlist', '2026-12-09'],
];

describe('her whole file', () => {
  it('holds a row of every table that is about her, on paper and as data', async () => {
    const { desk, plan, say, made } = await aVaultWithHer();
    await say('about_words', 'qfirst wording');
    await say('about_words', 'qsecond wording');
    await fillEveryTable(desk, plan);
    // A row that was not told of must not be the only one of its table.
    const bytes = await made();
    const { parts } = await dataIn(bytes);
    const tables = parts.flatMap((part) => part.tables);
    const empty = fileTables
      .map(({ table }) => table)
      .filter((table) => table !== 'answer')
      .filter((table) => !tables.some((each) => each.table === table));
    expect(empty).toEqual([]);

    // Tagged as PDF/UA and PDF/A ask for, signed as it is.
    expect((await checkStructure(bytes)).faults).toEqual([]);
    const paper = run(await wholeText(bytes));
    const odd = JSON.stringify(parts).match(/\bq(?!uestion)[a-z]{3,}/gu) ?? [];
    expect(new Set(odd).size).toBeGreaterThan(20);
    expect(odd.filter((word) => !paper.includes(word))).toEqual([]);
    for (const words of ['4 March 2027', 'qfirst wording', 'qsecond wording', 'My prison number']) {
      expect(paper, words).toContain(run(words));
    }
  });

  it('counts list by list, each under the heading it stands under', async () => {
    const { desk, plan, say, look, made } = await aVaultWithHer();
    await say('about_words', 'qfirst wording');
    await say('about_words', 'qsecond wording');
    await fillEveryTable(desk, plan);
    const { parts: counted } = await look();
    const bytes = await made();
    const { answers, parts } = await dataIn(bytes);
    const wordings = answers.reduce((sum, each) => sum + each.wordings.length, 0);
    expect(counted).toEqual([
      { title: 'What I say now', entries: answers.length },
      { title: 'What I said before', entries: wordings - answers.length },
      ...parts.flatMap(({ tables }) =>
        tables.map(({ title, rows }) => ({ title, entries: rows.length })),
      ),
    ]);
    const copies = parts.flatMap(({ tables }) => tables).find(({ table }) => table === 'copy');
    expect(run(await wholeText(bytes))).toContain(
      run(`Copies and letters: ${copies?.rows.length ?? 0}`),
    );
  });

  it('leaves no trace of what she has not been told of, nor of what is looked at first', async () => {
    const { desk, plan, say, made } = await aVaultWithHer();
    await say('about_words', 'I make people laugh');
    await fillEveryTable(desk, plan);
    const bytes = await made();
    const data = await attachmentBytes(bytes, 'my-whole-file.json');
    const all = [
      await wholeText(bytes),
      await everyString(bytes),
      Buffer.from(data).toString('utf8'),
    ].join('\n');
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
    // What she was told of is in it, to the copy that was made for it.
    expect(all).toContain('Ms Qnurse');
    expect(all).toContain('ccccccccc3');
    // No number skips: versions and numbers of copies count what she has not been told of.
    const { parts } = await dataIn(bytes);
    const keys = parts.flatMap(({ tables }) =>
      tables.flatMap(({ rows }) => rows.flatMap((row) => Object.keys(row))),
    );
    expect(keys.filter((key) => ['seq', 'id', 'number', 'files_before'].includes(key))).toEqual([]);
    expect(await wholeText(bytes)).not.toMatch(/version \d|copy \d{1,3}\b/iu);
  });

  it('is the same, but for its code, with and without something she has not been told of', async () => {
    const texts: string[] = [];
    for (const withOverride of [false, true]) {
      const { desk, plan, say, made, vault } = await aVaultWithHer();
      await say('about_words', 'I make people laugh');
      await fillEveryTable(desk, plan);
      if (!withOverride) await withoutUntold(vault);
      const { made: _, ...data } = await dataIn(await made());
      texts.push(JSON.stringify(data).replaceAll(/AL-?[A-Z0-9-]+|"reference":"[^"]+"/gu, ''));
      await vault.close();
    }
    expect(texts[1]).toBe(texts[0]);
  });

  it('holds an address in full that may never be shown, and says first where not to keep it', async () => {
    const { say, made, desk } = await aVaultWithHer();
    const key = desk.content.workbook.workbook.pages
      .flatMap(({ questions }) => questions)
      .find(({ type }) => type === 'address')?.key;
    const place = {
      line1: '14 Copperfield Row',
      line2: 'Flat 3',
      town: 'Wexley',
      postcode: 'WX9 4QT',
    };
    await say(key ?? '', { ...place, showAs: 'never' });
    const text = await wholeText(await made());
    for (const line of Object.values(place)) expect(run(text)).toContain(run(line));
    const [front] = text.split('What I say now');
    expect(run(front ?? '')).toContain(run('not one to keep in my room'));
  });

  it('holds pictures of places small, each read out by what it shows, and whole in the data', async () => {
    const { desk, plan, made } = await aVaultWithHer();
    await fillEveryTable(desk, plan);
    const bytes = await made();
    const rows = await imagesIn(bytes);
    expect(rows).toEqual([{ width: 24, height: 16, as: 'jpeg' }]);
    expect((await checkStructure(bytes)).faults).toEqual([]);
    const row = (await dataIn(bytes)).parts
      .flatMap(({ tables }) => tables)
      .find(({ table }) => table === 'place_picture')?.rows[0];
    expect(row).toMatchObject({ words: 'qpicture', jpeg: SMALL_JPEG });
  });

  it('is a PDF other programs read: signed once, its syntax right, its data as published', async () => {
    const { say, made, look } = await aVaultWithHer();
    await say('about_words', 'I make people laugh');
    const seen = await look();
    const bytes = await made();
    await checkSyntax(bytes);
    const signatures = await readSignatures(bytes);
    expect(signatures).toHaveLength(1);
    expect(signatures[0]).toMatch(/Signature is Valid/u);
    expect(await attachmentNames(bytes)).toEqual(['my-whole-file.json']);
    expect((await dataIn(bytes)).made.checkCode).toBe(seen.code);
    expect(await wholeText(bytes)).toContain(seen.code);
    expect(seen.suggestedName).not.toMatch(/Nia|Example|A1234BC/u);
  });

  it('takes a letter no font has by its number, and leaves it as typed in the data', async () => {
    const { say, made, look } = await aVaultWithHer();
    await say('about_words', 'Happy \u{1FAE0} today');
    await say('about_words', 'Happy today');
    expect((await look()).unprintable).toEqual(['\u{1FAE0}']);
    const bytes = await made();
    expect(run(await wholeText(bytes))).toContain('Happy[U+1FAE0]today');
    expect(JSON.stringify(await dataIn(bytes))).toContain('Happy \u{1FAE0} today');
  });

  it('says what each copy was, and holds none as it was sent: its numbers count all copies', async () => {
    const { plan, desk, made, say, list } = await aVaultWithHer();
    await say('share_explained', { chosen: 'yes' });
    await say('share_with', { chosen: ['pom'] });
    const folder = await aFolder();
    const order = { plan, copyFor: 'pom' as const, style: 'key' as const, saidYes: [] };
    const name = 'My Plan ABCD version 7 POM.pdf';
    const { shortHash } = await makeCopy(desk, drawn, order, join(folder, name));
    const bytes = await made();
    expect(await attachmentNames(bytes)).toEqual(['my-whole-file.json']);
    const all = `${await wholeText(bytes)}${JSON.stringify(await dataIn(bytes))}`;
    expect(all).toContain(shortHash);
    expect(all).not.toMatch(/version \d|copy \d{1,3}\b/iu);
    // Whoever answers requests is told that there is such a file, and where.
    expect(run(await wholeText(await list()))).toContain(run(name));
  });

  it('works with two thousand wordings, every one of them on paper', async () => {
    const { desk, plan, made } = await aVaultWithHer();
    await desk.connection.transaction(async (writer) => {
      for (let at = 0; at < 2000; at += 1) {
        const said = { kind: 'said', said: `wording-${at}-of-many ${'and more of it '.repeat(8)}` };
        await writer.run(
          `INSERT INTO answer (id, plan, seq, question, value, given_by, session, at)
           VALUES (?1, ?2, (SELECT max(seq) + 1 FROM answer WHERE plan = ?2), 'about_words', ?3, 'woman', ?4, ?5)`,
          [`many-${at}`, plan, JSON.stringify(said), desk.session.id, desk.now()],
        );
      }
    });
    const bytes = await made();
    const text = run((await pageTexts(bytes)).join(''));
    const lost = Array.from({ length: 2000 }, (_, at) => `wording-${at}-of-many`).filter(
      (each) => !text.includes(each),
    );
    expect(lost).toEqual([]);
  }, 60_000);
});

/** Takes what she has not been told of out of a vault, history or not. */
async function withoutUntold(vault: Vault) {
  const connection = vault.desk()?.connection;
  await connection?.transaction(async (writer) => {
    const triggers = await writer.all<{ name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'trigger'`,
    );
    for (const { name } of triggers) await writer.run(`DROP TRIGGER ${name}`);
    await writer.run(`DELETE FROM contact_made WHERE who = 'Qpolice'`);
    const copy = `SELECT id FROM copy WHERE file_name = 'quntold.pdf'`;
    await writer.run(
      `DELETE FROM countersigned_bytes WHERE countersignature IN
         (SELECT id FROM countersignature WHERE copy IN (${copy}))`,
    );
    for (const table of [
      'copy_went',
      'copy_printed_again',
      'copy_bytes',
      'copy_back',
      'copy_saved_again',
      'countersignature',
      'override_copy',
    ]) {
      await writer.run(`DELETE FROM ${table} WHERE copy IN (${copy})`);
    }
    await writer.run(`DELETE FROM copy WHERE file_name = 'quntold.pdf'`);
    const override = `SELECT id FROM sharing_override WHERE why = 'quntoldwhy'`;
    await writer.run(`DELETE FROM override_told WHERE override IN (${override})`);
    await writer.run(`DELETE FROM sharing_override WHERE why = 'quntoldwhy'`);
    await writer.run(`DELETE FROM worker_note WHERE words LIKE '%qpolice%'`);
  });
}

describe('before it is made', () => {
  it.each<[string, object, string]>([
    [
      'another woman’s name was looked at',
      { meant: { name: 'Ada Other', bornOrNumber: 'A1234BC' } },
      'who-is-it',
    ],
    [
      'another birthday was looked at',
      { meant: { name: 'Nia Example', bornOrNumber: '1990-01-01' } },
      'who-is-it',
    ],
    ['something else was looked at', { looked: '0123456789' }, 'changed-since-look'],
    ['she was not told what is in it', { told: false }, 'not-understood'],
    ['nobody looked who it is', { meant: undefined }, 'not-understood'],
  ])('%s: it is not made', async (_, more, code) => {
    const { make, vault, plan } = await aVaultWithHer();
    expect(await make('file.pdf', more)).toMatchObject({ ok: false, failure: { code } });
    expect(await get(vault, 'handed', 'list', { plan })).toEqual([]);
  });

  it('stopped in its very first moment, it is stopped too', async () => {
    const { vault, plan, look, meantOf, folder, ticketFor } = await aVaultWithHer();
    const seen = await look();
    const given = { plan, place: ticketFor('file.pdf'), meant: meantOf(seen), looked: seen.code };
    const [made] = await Promise.all([
      ask(vault, 'files', 'make', { ...given, told: true }),
      get(vault, 'files', 'stop'),
    ]);
    expect(made).toEqual({ ok: true, value: { kind: 'stopped' } });
    await expect(readFile(join(folder, 'file.pdf'))).rejects.toThrow('ENOENT');
  });

  it('stopped while it is drawn, nothing is on record and nothing on the disk', async () => {
    let letGo: (() => void) | undefined;
    const { make, vault, plan, folder, ticketFor } = await aVaultWithHer({
      findMissing: async () => [],
      draw: () =>
        new Promise((_, reject) => {
          letGo = async () => {
            const { KnownFailure } = await import('../../../../src/shared/ipc/failure');
            reject(new KnownFailure('export-stuck'));
          };
        }),
      stop: () => letGo?.(),
    });
    const making = make();
    while (!letGo) await new Promise((next) => setTimeout(next, 5));
    await get(vault, 'files', 'stop');
    expect(await making).toEqual({ ok: true, value: { kind: 'stopped' } });
    expect(await get(vault, 'handed', 'list', { plan })).toEqual([]);
    await expect(readFile(join(folder, 'file.pdf'))).rejects.toThrow('ENOENT');
    expect(ticketFor('x')).toHaveLength(32);
  });
});

describe('on record', () => {
  it('stands in the list of her copies, hers too, by its hash and without its bytes', async () => {
    const { vault, plan, say, made, desk } = await aVaultWithHer();
    await say('about_words', 'I make people laugh');
    const bytes = await made();
    const [copy] = await get<CopyOnRecord[]>(vault, 'handed', 'list', { plan });
    expect(copy).toMatchObject({ kind: 'file', copyFor: 'woman', takenBack: [], stops: [] });
    expect(copy?.keptBytes).toBeUndefined();
    const rows = await desk.connection.all('SELECT file_hash FROM copy');
    expect(rows).toEqual([{ file_hash: createHash('sha256').update(bytes).digest('hex') }]);
    const hers = await turnToHer(vault, plan);
    expect(await get<CopyOnRecord[]>(vault, 'her', 'copies', {}, hers)).toHaveLength(1);
  });

  it('the second file has the first in its list of copies', async () => {
    const { made, look } = await aVaultWithHer();
    const first = await look();
    await made();
    const data = await dataIn(await made('second.pdf'));
    expect(JSON.stringify(data.parts)).toContain(first.code);
  });
});

describe('the list for the person who answers requests', () => {
  it('holds what hers leaves out, with where it is found, and is no copy of hers', async () => {
    const { vault, desk, plan, say, list } = await aVaultWithHer();
    await say('about_words', 'I make people laugh. Qpolice came once.');
    await fillEveryTable(desk, plan);
    const before = await get<CopyOnRecord[]>(vault, 'handed', 'list', { plan });
    const bytes = await list();
    await checkSyntax(bytes);
    expect((await checkStructure(bytes)).faults).toEqual([]);
    const text = run(await wholeText(bytes));
    for (const held of [
      ...['Sergeant Qpolice, Yard 9', 'quntoldwhy less', 'qunsafe', 'quntold.pdf', 'bbbbbbbbb2'],
      ...['qtoldwhy', 'qnotyet', 'qnote of Tariq Beech', 'Rang qpolice about it', 'ddddddddd4'],
      ...[
        'Notes that workers wrote for themselves',
        '1 note, written',
        'Sealed to whoever wrote each',
      ],
      ...['Where: her plan, Workers’ notes', 'A name from above stands in it', 'qearlierlist.pdf'],
    ]) {
      expect(text, held).toContain(run(held));
    }
    expect(text).not.toContain(run('qnote of mine'));
    expect(text).not.toContain('nobodyreads');
    expect(await get<CopyOnRecord[]>(vault, 'handed', 'list', { plan })).toHaveLength(
      before.length,
    );
    const hers = await turnToHer(vault, plan);
    type Looks = { days: { made: { what: string }[] }[] };
    const { days } = await get<Looks>(vault, 'her', 'looks', {}, hers);
    const copies = days.flatMap(({ made }) => made.filter(({ what }) => what === 'copy'));
    expect(copies).toHaveLength(before.length - 1);
    expect(await desk.connection.all('SELECT 1 FROM file_list')).toHaveLength(2);
  });

  it('is made where nothing is held back, and says so', async () => {
    const { list } = await aVaultWithHer();
    expect(run(await wholeText(await list()))).toContain(run('Nothing is held back today.'));
  });
});

describe('that she asked', () => {
  it('on her own side: the day, the calendar month, and asked twice it stays the first day', async () => {
    const { vault, plan } = await aVaultWithHer();
    const hers = await turnToHer(vault, plan);
    expect(await get(vault, 'her', 'file', {}, hers)).toEqual({ worker: 'Rae' });
    const asked = { day: '2026-11-21', answerBy: '2026-12-21' };
    expect(await get(vault, 'her', 'askFile', {}, hers)).toMatchObject({ asked });
    expect(await get(vault, 'her', 'askFile', {}, hers)).toMatchObject({ asked });
    const rows = await vault.desk()?.connection.all('SELECT seq FROM file_asked');
    expect(rows).toEqual([{ seq: 1 }]);
  });

  it('a worker writes it down by the day it came, and the earliest counts until a file is made', async () => {
    const { vault, plan, made } = await aVaultWithHer();
    const write = (day?: string) => get(vault, 'files', 'ask', { plan, ...(day ? { day } : {}) });
    expect(await write()).toEqual({ kind: 'put-right', why: 'missing' });
    expect(await write('2026-11-22')).toEqual({ kind: 'put-right', why: 'to_come' });
    await write('2026-11-20');
    await write('2026-10-31');
    // A slip of the year would make the month to answer run out years ago, and nothing takes it back.
    expect(await write('2025-10-31')).toEqual({ kind: 'put-right', why: 'long_ago' });
    const standing = () => get<FileStanding>(vault, 'files', 'standing', { plan });
    expect((await standing()).asked).toMatchObject({
      ...{ day: '2026-10-31', answerBy: '2026-11-30', standing: 'to_come', byHer: false },
      writtenBy: 'Rae',
    });
    await made();
    expect(await standing()).toEqual({ madeOn: '2026-11-21', today: '2026-11-21' });
    await write('2026-11-21');
    expect((await standing()).asked).toMatchObject({ day: '2026-11-21', answerBy: '2026-12-21' });
    const sure = { plan, day: '2026-02-01', isSure: true };
    expect(await get(vault, 'files', 'ask', sure)).toMatchObject({ kind: 'kept' });
    expect((await standing()).asked).toMatchObject({ day: '2026-02-01' });
  });

  it('with a peer mentor beside her nothing of it is answered', async () => {
    const { vault, plan } = await aVaultWithHer();
    const guided = { kind: 'guided', pages: [], withHer: 'Dee', minutes: 20 };
    const hers = await turnToHer(vault, plan, guided);
    for (const call of ['file', 'askFile']) {
      expect(await ask(vault, 'her', call, {}, hers)).toMatchObject({
        failure: { code: 'not-allowed' },
      });
    }
  });
});
