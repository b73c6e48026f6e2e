// A paper held against the log: each number at the edge of what was left out, and each moment at the edge of when.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { doAs } from '../../../src/main/audit/context';
import { holdAgainstPaper, readLastMark } from '../../../src/main/audit/marks';
import type { RawConnection } from '../../../src/main/store/sqlcipher';
import type { AuditAct } from '../../../src/shared/domain/audit/entry';
import {
  aFileForLog,
  answer,
  asked,
  atWork,
  entriesIn,
  type LogAtWork,
  logOn,
  outside,
} from '../../support/a-log-at-work';

const BEFORE = '2026-11-21T09:59:59.999Z';
/** When everything here is written down. */
const AT = atWork.now();
const AFTER = '2026-11-21T10:00:00.001Z';
const putBack = { at: 'now', madeAt: 'then', isMended: false };
const other = 'ab'.repeat(32);

let raw: RawConnection;
let file: LogAtWork;
beforeEach(async () => {
  raw = await aFileForLog();
  file = await openedWith();
  await asked(file, answer('p1'));
  await asked(file, answer('p2'));
});
afterEach(() => raw.close());

/** Opens the file and writes what is owed, at `AT`. */
async function openedWith(of = {}): Promise<LogAtWork> {
  const open = await logOn(raw, of);
  open.log.workFor(atWork);
  await open.connection.transaction(async () => undefined);
  return open;
}
/** The log has entries 1 to 3; the next is 7 and says that 4 to 6 are left out. */
const beyond = { seq: 6, hash: other, at: 'later' };
const paper = (seq: number, at?: string, hash = other) =>
  holdAgainstPaper(file.connection, { mark: { seq, hash: hash.slice(0, 16) }, at });
const troubles = async () =>
  (await entriesIn(raw))
    .filter(({ act }) => act === 'log-trouble-found')
    .flatMap(({ detail }) => JSON.parse(String(detail)).findings)
    .map((text) => JSON.parse(text));
const write = (act: AuditAct, detail: Record<string, string | number>) =>
  doAs({ act, detail, must: true }, () => file.connection.transaction(async () => undefined));

test('the mark of the end is the last line, and nothing of what rows came to; a file without lines has none', async () => {
  const head = (await entriesIn(raw)).at(-1);
  expect(await readLastMark(file.connection)).toEqual({ seq: 3, hash: head?.['hash'], at: AT });
  const bare = await aFileForLog();
  expect(await readLastMark((await logOn(bare)).connection)).toBeUndefined();
  await bare.close();
});

test('a line that is there is there, and nothing is written', async () => {
  for (const { seq, hash } of await entriesIn(raw)) {
    expect(await paper(Number(seq), AT, String(hash))).toEqual({ seq, standing: 'there' });
  }
  expect(await troubles()).toEqual([]);
});

describe('a line that is not there and that nothing explains', () => {
  test.each([
    ['of a paper with a moment', AFTER, { knownAt: AFTER }],
    ['of a paper without one', undefined, {}],
  ])('is written down once: %s', async (_, at, known) => {
    expect(await paper(9, at)).toEqual({ seq: 9, standing: 'missing' });
    const told = [{ what: 'paper-other', from: 9, to: 9, ...known }];
    expect(await troubles()).toEqual(told);
    await paper(9, at);
    expect(await troubles()).toEqual(told);
  });
});

type Case = [string, number, string | undefined, 'put-back' | 'told' | 'missing'];
const is = async (seq: number, at: string | undefined, standing: Case[3]) =>
  expect(await paper(seq, at)).toEqual(
    standing === 'missing' ? { seq, standing } : { seq, standing, at: AT },
  );

describe('where a backup was put back that left out 4 to 6', () => {
  beforeEach(async () => {
    file = await openedWith(outside({ putBack }, beyond));
  });
  test.each<Case>([
    ['the last line it had was another: nothing explains that', 3, BEFORE, 'missing'],
    ['the first that was left out', 4, BEFORE, 'put-back'],
    ['the first, on a paper without a moment', 4, undefined, 'put-back'],
    ['the last that was left out', 6, undefined, 'put-back'],
    ['a number used again, by a paper signed before', 7, BEFORE, 'put-back'],
    ['a number used again, by a paper of that same moment', 7, AT, 'put-back'],
    ['a number used again, by a paper signed after', 7, AFTER, 'missing'],
    ['a number used again, by a paper without a moment', 7, undefined, 'missing'],
    ['a number that is not reached yet, by a paper signed before', 20, BEFORE, 'put-back'],
    ['a number that is not reached yet, by a paper signed after', 20, AFTER, 'missing'],
  ])('%s', (_, seq, at, standing) => is(seq, at, standing));
});

describe('where a backup was put back and nobody knew of anything later', () => {
  beforeEach(async () => {
    file = await openedWith(outside({ putBack }));
  });
  test.each<Case>([
    ['the last line it had was another', 3, BEFORE, 'missing'],
    ['its own number, by a paper signed before', 4, BEFORE, 'put-back'],
    ['its own number, by a paper signed after', 4, AFTER, 'missing'],
    ['its own number, by a paper without a moment', 4, undefined, 'missing'],
  ])('%s', (_, seq, at, standing) => is(seq, at, standing));
});

describe('where the log was found to be of an earlier day, and 4 to 6 left out', () => {
  beforeEach(async () => {
    file = await openedWith(outside({}, beyond));
  });
  test.each<Case>([
    ['the last line it had was another', 3, BEFORE, 'missing'],
    ['the first that is gone', 4, undefined, 'told'],
    ['the last that is gone', 6, AFTER, 'told'],
    ['its own number', 7, BEFORE, 'missing'],
    ['a number that is not reached yet', 20, BEFORE, 'missing'],
  ])('%s', (_, seq, at, standing) => is(seq, at, standing));
});

test.each<[string, AuditAct, Record<string, string>]>([
  ['another trouble, that left nothing out', 'log-trouble-found', {}],
  ['words in place of a number, in a trouble', 'log-trouble-found', { leftOutAfter: '1' }],
  ['words in place of a number, in what was put back', 'backup-put-back', { leftOutAfter: '1' }],
])('%s explains no other line', async (_, act, detail) => {
  await write(act, detail);
  expect((await paper(2)).standing).toBe('missing');
});
