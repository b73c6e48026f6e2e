// SEC-01 and its control: marked words go through the vault in every way it has, and are looked for in every file that
// could have been written meanwhile, also in such as have no name. The windows are swept by journeys/nothing-left-behind.

import { mkdir, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Connection } from '../../../src/main/store/connection';
import type { Vault } from '../../../src/main/vault/vault';
import { anOpenVault, aPlan, ask, get, resources, theContent } from '../../support/a-vault';
import {
  filesBelow,
  findWords,
  findWordsIn,
  namelessBytes,
  namelessFiles,
} from '../harness/canaries';
import { few, type Outcome, type Row, type Trial } from '../row';

const SORTED = 20_000;

const drawnInPlace = {
  findMissing: async () => [],
  draw: (copy: Parameters<typeof renderPlanCopy>[0]) => renderPlanCopy(copy, resources),
};

async function sweep(trial: Trial, tempStore: 'as-it-is' | 'file'): Promise<Outcome> {
  const { many, seed, folder } = trial;
  const words = Array.from({ length: many }, (_, i) => `canary${seed}x${i}zq`);
  const since = Date.now() - 1000;
  const usual = tmpdir();
  // SQLite asks for it whenever it wants a file for a while.
  process.env['TMPDIR'] = await aPlace(folder, 'temporary');
  const data = await aPlace(folder, 'data');
  const vault = await anOpenVault(data, {
    exporter: drawnInPlace,
    takePlace: () => join(data, 'chosen.pdf'),
  });
  const plan = await aPlan(vault);
  const found = await sayAll(vault, plan, words);
  const look = (when: string, places: readonly string[] = []) => {
    const files = [
      ...filesBelow(folder),
      // Their own folders are not ours: other programs may be at work there.
      ...places.flatMap((place) => filesBelow(place, since, false)),
      ...namelessFiles(),
    ].filter((path) => !path.endsWith('chosen.pdf'));
    found.push(...findWords(words, [...new Set(files)]).map((what) => `${when}: ${what}`));
    return files.length;
  };
  await get(vault, 'plans', 'open', { plan });
  const order = { plan, copyFor: 'woman', style: 'full', saidYes: [], place: 'f'.repeat(32) };
  const made = await ask(vault, 'copies', 'make', order);
  if (!made.ok) found.push(`no copy was made: ${made.failure.code}`);
  const connection = vault.desk()?.connection;
  if (!connection) throw new Error('the vault is not open');
  if (tempStore === 'file') await connection.all('PRAGMA temp_store = FILE');
  for (const bytes of await leftBySorting(connection, many)) {
    found.push(
      ...findWordsIn(words, 'a file without a name', bytes).map((what) => `while sorting: ${what}`),
    );
  }
  look('while open');
  await vault.close();
  const files = look('locked', ['/dev/shm', '/var/tmp', usual, homedir()]);
  found.push(...(await proveTheSearch(words, data)));
  return { tried: `${many} words; ${files} files looked through at the end`, found: few(found) };
}

async function aPlace(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  return path;
}

/** Has every word said to one question or another. @returns what was not kept */
async function sayAll(vault: Vault, plan: string, words: readonly string[]): Promise<string[]> {
  const { workbook } = (await theContent()).workbook;
  const questions = workbook.pages.flatMap((page) =>
    page.questions.filter(({ type }) => type === 'longtext'),
  );
  let kept = 0;
  for (const [i, word] of words.entries()) {
    const value = { kind: 'said', said: `I said ${word} today.` };
    const question = questions[i % questions.length]?.key;
    const reply = await ask(vault, 'answers', 'save', { plan, question, value, givenBy: 'woman' });
    if (reply.ok) kept += 1;
  }
  return kept === words.length ? [] : [`only ${kept} of ${words.length} words were kept`];
}

/** So often a sort is done again until it was looked at while it stood. */
const MOST_SORTS = 20;
const LOOKS = 3;

/**
 * Sorts more than fits beside the answers, and takes what files without a name hold while the sorting stands. It is
 * searched afterwards: searching takes longer than such a file is there.
 */
async function leftBySorting(connection: Connection, words: number): Promise<Buffer[]> {
  await connection.all('PRAGMA cache_size = -500');
  const taken: Buffer[] = [];
  let looks = 0;
  for (let sorts = 0; sorts < MOST_SORTS && looks < LOOKS; sorts += 1) {
    let isOver = false;
    const reading = connection
      .all(
        `WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < ${Math.ceil(SORTED / words)})
         SELECT length(said) AS n FROM (SELECT a.value || many.n || hex(randomblob(300)) AS said FROM answer a, many ORDER BY said)`,
      )
      .finally(() => {
        isOver = true;
      });
    while (!isOver) {
      await new Promise((resolve) => setTimeout(resolve, 15));
      if (isOver) break;
      looks += 1;
      // The last few: the longer it sorted, the more lies there.
      taken.push(...namelessBytes());
      taken.splice(0, taken.length - LOOKS);
    }
    await reading;
  }
  if (looks === 0) throw new Error('it was never looked at while it sorted');
  return taken;
}

/** The search finds such a word where it does lie about, in each of the forms. */
async function proveTheSearch(words: readonly string[], folder: string): Promise<string[]> {
  const [word = ''] = words;
  const control = join(folder, 'control.bin');
  const forms = [
    Buffer.from(word),
    Buffer.from(word, 'utf16le'),
    Buffer.from(Buffer.from(`some ${word} text`).toString('base64')),
    Buffer.concat([Buffer.from('some bytes'), deflateSync(Buffer.from(`some ${word} text`))]),
  ];
  const missed: string[] = [];
  for (const [i, form] of forms.entries()) {
    await writeFile(control, form);
    if (findWords([word], [control]).length !== 1) missed.push(`the search misses form ${i}`);
  }
  await writeFile(control, '');
  return missed;
}

export const canaries: Row = {
  id: 'SEC-01',
  promise: 'Her words are in no file but the vault, and there only encrypted',
  kind: 'promise',
  many: { smoke: 20, ci: 200, release: 2000 },
  run: (trial) => sweep(trial, 'as-it-is'),
};

export const canariesInTemp: Row = {
  id: 'SEC-01c',
  promise: 'Control: with temp_store = FILE a large sort leaves her words readable on the disk',
  kind: 'control',
  many: { smoke: 20, ci: 20, release: 200 },
  run: (trial) => sweep(trial, 'file'),
};
