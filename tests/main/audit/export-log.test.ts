// The log as a file: what stands in it, and that a program of its own finds whatever was changed in it.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportLog } from '../../../src/main/audit/export-log';
import { Secret } from '../../../src/main/keys/secret';
import { type Signer, signerFromSeed } from '../../../src/main/keys/signer';
import type { Connection } from '../../../src/main/store/connection';
import { day } from '../../../src/shared/domain/calendar/day';
import { aFolder } from '../../support/a-folder';
import {
  aLogFile,
  type LineToWrite,
  plans,
  rae,
  signer,
  signLog,
  writeLog,
} from '../../support/a-log-by-hand';
import { anOpenVault, aPlan, ask, get } from '../../support/a-vault';

type Line = {
  what: string;
  when: string;
  details: {
    entry?: Record<string, string | number | null>;
    point?: Record<string, string | number>;
    [key: string]: unknown;
  };
  [key: string]: unknown;
};

let folder: string;
let connection: Connection;
let saved: Line[];

beforeAll(async () => {
  folder = await aFolder();
  connection = await aLogFile();
  const lines = (from: number, to: number): LineToWrite[] =>
    Array.from({ length: to - from }, (_, n) => ({
      ...{ act: 'page-looked-at', worker: rae },
      at: `2026-11-${String(10 + from + n).padStart(2, '0')}T12:00:00.000Z`,
      ...(n % 3 === 0 ? {} : { plan: plans.nia }),
    }));
  await writeLog(connection, lines(0, 6));
  await signLog(connection, rae);
  await writeLog(connection, lines(6, 9));
  await signLog(connection, rae);
  await writeLog(connection, lines(9, 10));
  saved = await save();
});
afterAll(() => connection.close());

const desk = () => ({
  connection,
  establishment: 'HMP Testbourne',
  now: () => '2026-11-21T12:00Z',
  ...{ worker: { id: rae, name: 'Rae Winters' }, signer },
});

async function save(days: { from?: string; to?: string } = {}): Promise<Line[]> {
  const path = join(folder, 'log.jsonl');
  await exportLog(desk(), path, {
    ...(days.from ? { from: day.parse(days.from) } : {}),
    ...(days.to ? { to: day.parse(days.to) } : {}),
  });
  const text = await readFile(path, 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const textOf = (lines: readonly unknown[]) =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** Runs the stand-alone program, in a folder where there is nothing else, with an empty environment. */
async function verified(text: string, ...marks: string[]): Promise<{ code: number; said: string }> {
  const file = join(folder, 'to-check.jsonl');
  await writeFile(file, text);
  return new Promise((done) => {
    const program = resolve('scripts/verify-log.mjs');
    execFile(
      process.execPath,
      [program, file, ...marks],
      { cwd: folder, env: {} },
      (problem, said) =>
        done({ code: typeof problem?.code === 'number' ? problem.code : problem ? 99 : 0, said }),
    );
  });
}

describe('the log as a file', () => {
  test('has the shape of an event on every line', () => {
    for (const line of saved) {
      expect(Object.keys(line)).toEqual([
        ...['what', 'when', 'who', 'subjectId', 'subjectType', 'service', 'correlationId'],
        'details',
      ]);
      expect(line['service']).toBe('alongside');
    }
    expect(saved.map(({ what }) => what)).toEqual([
      'LOG_SAVED',
      ...Array<string>(10).fill('PAGE_LOOKED_AT'),
      ...['LOG_SIGNED', 'LOG_SIGNED', 'LOG_SEALED'],
    ]);
  });

  test('holds no name of a woman', () => {
    expect(textOf(saved)).not.toMatch(/Nia|A1234BC/u);
  });

  test('is found whole by a program of its own', async () => {
    const { code, said } = await verified(textOf(saved));
    expect(said).toContain('10 entries and 2 signatures were looked at.');
    expect(said).toContain('The log is whole.');
    expect(code).toBe(0);
  });

  test('of some days only is whole in itself, and says that it is a part', async () => {
    const part = await save({ from: '2026-11-12', to: '2026-11-15' });
    const { code, said } = await verified(textOf(part));
    expect(said).toContain('4 entries');
    expect(said).toContain('This is a part of the log');
    expect(code).toBe(0);
  });

  test('of days without a line is a file with none', async () => {
    const none = await save({ from: '2020-01-01', to: '2020-01-02' });
    expect(none).toHaveLength(2);
    expect((await verified(textOf(none))).code).toBe(0);
  });

  test('cannot be saved where there is no such folder, and says so', async () => {
    await expect(exportLog(desk(), join(folder, 'no', 'such', 'log.jsonl'), {})).rejects.toThrow(
      'place',
    );
  });

  test('of a vault at work says that it was saved, signs what was before, and is whole', async () => {
    const file = join(folder, 'at-work.jsonl');
    const vault = await anOpenVault(folder, {
      takePlace: (t) => (t === ticket ? file : undefined),
    });
    await aPlan(vault);
    await get(vault, 'audit', 'export', { place: ticket });
    const text = await readFile(file, 'utf8');
    expect(text).toContain('"what":"PLAN_STARTED"');
    expect(text).toContain('"what":"LOG_EXPORTED"');
    expect(text).toContain('"what":"LOG_SIGNED"');
    expect(text).not.toMatch(/Nia|A1234BC/u);
    expect(await verified(text)).toMatchObject({ code: 0 });
    const reply = await ask(vault, 'audit', 'export', { place: 'cd'.repeat(16) });
    expect(reply).toEqual({ ok: false, failure: { code: 'place-gone' } });
    await vault.close();
  });
});

/** As whoever holds this key would save these lines. */
function sealedAnew(lines: readonly Line[], key: Signer): string {
  const seal = copyOf(lines).at(-1);
  const text = textOf(lines.slice(0, -1));
  const sha256 = createHash('sha256').update(text).digest('hex');
  const lineWith = (signature: string) => {
    if (seal) seal.details['seal'] = { sha256, public_key: key.publicKey, signature };
    return JSON.stringify(seal);
  };
  const signature = key.sign(Buffer.from(`alongside log file ${lineWith('')}`)).toString('hex');
  return `${text}${lineWith(signature)}\n`;
}

const ticket = 'ab'.repeat(16);
const copyOf = (lines: readonly Line[]) => structuredClone(lines) as Line[];
const changedAt = (at: number, change: (line: Line) => void) => {
  const lines = copyOf(saved);
  const line = lines[at];
  if (line) change(line);
  return lines;
};

describe('a file that was tampered with', () => {
  const fields = ['worker', 'plan', 'act', 'at', 'detail', 'about', 'state', 'side', 'plan_state'];
  test.each(fields)('another %s in one entry is found', async (field) => {
    const lines = changedAt(4, ({ details }) => {
      if (details.entry) details.entry[field] = 'other';
    });
    const { code, said } = await verified(textOf(lines));
    expect(said).toContain('WRONG: Number 4');
    expect(code).toBe(1);
  });

  test.each(['what', 'when', 'who', 'subjectId', 'subjectType', 'correlationId'])(
    'another %s outside of the entry is found',
    async (field) => {
      const lines = changedAt(4, (line) => {
        line[field] = 'other';
      });
      expect((await verified(textOf(lines))).code).toBe(1);
    },
  );

  test.each([1, 2, 5, 9, 10])('taking out line %i is found', async (at) => {
    const { code } = await verified(textOf(saved.filter((_, n) => n !== at)));
    expect(code).toBe(1);
  });

  test('two lines in each other’s place are found', async () => {
    const lines = copyOf(saved);
    const [three, four] = lines.slice(3, 5);
    if (three && four) lines.splice(3, 2, four, three);
    expect((await verified(textOf(lines))).code).toBe(1);
  });

  test('a tail cut off, with the first line made to fit, is found by what was signed', async () => {
    const lines = copyOf(saved).filter((_, n) => n < 9 || n > 10);
    const last = lines[8]?.details.entry;
    Object.assign(lines[0]?.details ?? {}, { entries: 8, last: 8, hash: last?.['hash'] });
    const { code, said } = await verified(sealedAnew(lines, signer));
    expect(said).toContain('What was signed at number 9 is another entry.');
    expect(code).toBe(1);
  });

  test('and with the signature taken out too, by one mark that was written down', async () => {
    const lines = copyOf(saved).filter((_, n) => n < 9 || n === 11 || n === 13);
    const last = lines[8]?.details.entry;
    Object.assign(lines[0]?.details ?? {}, {
      entries: 8,
      points: 1,
      last: 8,
      hash: last?.['hash'],
    });
    const text = sealedAnew(lines, signer);
    expect((await verified(text)).code).toBe(0);
    const mark = String(saved[9]?.details.entry?.['hash']).slice(0, 12);
    expect((await verified(text, `9:${mark}`)).said).toContain('Number 9 is not in');
    expect((await verified(textOf(saved), `9:${mark}`)).code).toBe(0);
  });

  test('a signature of somebody else’s key, or for another entry, is found', async () => {
    const forged = changedAt(11, ({ details }) => {
      if (details.point) details.point['public_key'] = 'ab'.repeat(32);
    });
    expect((await verified(textOf(forged))).said).toContain('signature at number 6 is not right');
    const moved = changedAt(11, ({ details }) => {
      if (details.point) details.point['seq'] = 7;
    });
    expect((await verified(textOf(moved))).code).toBe(1);
  });

  test('another name beside an id is found, also with the seal made anew by another key', async () => {
    const lines = changedAt(1, ({ details }) => {
      details['name'] = 'Kit Keys';
    });
    const { code, said } = await verified(textOf(lines));
    expect(said).toContain('WRONG: The file is not as it was saved: it was changed since.');
    expect(code).toBe(1);
    const other = signerFromSeed(new Secret(Buffer.alloc(32, 5)));
    expect((await verified(sealedAnew(lines, other))).said).toContain('signed nothing in it');
    expect((await verified(sealedAnew(saved, signer))).code).toBe(0);
  });

  test('one without its seal, or with a line after it, is found', async () => {
    expect((await verified(textOf(saved.slice(0, -1)))).said).toContain('is missing');
    const [after] = saved.slice(-2);
    expect((await verified(textOf([...saved, after]))).said).toContain('after the seal');
  });

  test.each([
    ['nothing at all', ''],
    ['no log', 'hello\n'],
    ['another program’s lines', '{"service":"other","details":{}}\n'],
    [
      'a log of a later format',
      '{"service":"alongside","what":"LOG_SAVED","details":{"format":3}}\n',
    ],
    [
      'a log from before there was a seal',
      '{"service":"alongside","what":"LOG_SAVED","details":{"format":1}}\n',
    ],
  ])('%s is told from a log', async (_, text) => {
    const { code, said } = await verified(text);
    expect(code).toBe(2);
    expect(said).not.toContain('whole');
  });
});
