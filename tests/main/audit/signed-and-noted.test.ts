// When the end of the log is signed and when it is noted outside, and what a wrong signature is told as.

import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeLog } from '../../../src/main/audit/log';
import type { LogHead } from '../../../src/main/audit/log-rows';
import { walkChain } from '../../../src/main/audit/log-rows';
import { checkSignedPoints } from '../../../src/main/audit/signed-points';
import type { RawConnection } from '../../../src/main/store/sqlcipher';
import {
  aLogAtWork,
  answer,
  asked,
  atWork,
  entriesIn,
  logOn,
  withoutGuards,
} from '../../support/a-log-at-work';

let raw: RawConnection | undefined;
afterEach(async () => {
  await raw?.close();
  raw = undefined;
});
const atALog = async (of = {}) => {
  const file = await aLogAtWork(of);
  raw = file.raw;
  return file;
};
describe('signing', () => {
  const points = (of: RawConnection) =>
    of.all<{ seq: number; worker: string }>(
      'SELECT seq, worker FROM audit_checkpoint ORDER BY seq',
    );

  test('is done when it is asked for, of what was there before, and once', async () => {
    const file = await atALog();
    await asked(file, answer('p1'), { sign: true });
    expect(await points(file.raw)).toEqual([]);
    file.log.workFor(atWork);
    await asked(file, answer('p1'), { sign: true });
    expect(await points(file.raw)).toEqual([{ seq: 2, worker: 'w1' }]);
    const none = async () => undefined;
    await asked(file, none, { sign: true, must: true });
    expect((await points(file.raw)).map(({ seq }) => seq)).toEqual([2, 3]);
    expect(await checkSignedPoints(file.raw)).toEqual({ points: 2, findings: [] });
    expect((await walkChain(file.raw)).findings).toEqual([]);
  });

  test('is done by itself after a hundred entries, and not a moment before', async () => {
    const file = await atALog();
    file.log.workFor(atWork);
    const none = async () => undefined;
    const write = () => asked(file, none, { must: true, act: 'plan-opened', plan: 'p1' });
    for (let n = 1; n < 100; n += 1) await write();
    expect(file.log.head()?.seq).toBe(100);
    expect(await points(file.raw)).toEqual([]);
    await write();
    expect(await points(file.raw)).toEqual([{ seq: 100, worker: 'w1' }]);
    await write();
    expect(await points(file.raw)).toHaveLength(1);
    // Looked at anew, the file says itself how far it is signed.
    const again = await logOn(file.raw);
    again.log.workFor(atWork);
    await asked(again, answer('p1'));
    expect(await points(file.raw)).toHaveLength(1);
  });

  test('of another entry, or by another key, is told', async () => {
    const file = await atALog();
    file.log.workFor(atWork);
    await asked(file, answer('p1'), { sign: true });
    await asked(file, answer('p1'), { sign: true });
    const wrong = async (change: string) => {
      await file.raw.exec('SAVEPOINT one');
      await withoutGuards(file.raw);
      await file.raw.exec(change);
      const found = await checkSignedPoints(file.raw);
      await file.raw.exec('ROLLBACK TO one; RELEASE one');
      return found.findings;
    };
    const told = [{ what: 'signature-wrong', from: 1, to: 1, knownAt: atWork.now() }];
    expect(await wrong(`SELECT 1`)).toEqual([]);
    const other = 'ab'.repeat(32);
    expect(await wrong(`UPDATE audit_checkpoint SET hash = '${other}' WHERE seq = 1`)).toEqual(
      told,
    );
    expect(
      await wrong(`UPDATE audit_checkpoint SET public_key = '${other}' WHERE seq = 1`),
    ).toEqual(told);
    expect(await wrong(`UPDATE audit_checkpoint SET signature = '${other}' WHERE seq = 1`)).toEqual(
      told,
    );
    // The signature is right, and the entry it was for is another one now, or none.
    expect(await wrong(`UPDATE audit_entry SET hash = '${other}' WHERE seq = 1`)).toEqual(told);
    expect(await wrong('DELETE FROM audit_entry WHERE seq = 1')).toEqual(told);
    const entries = await entriesIn(file.raw);
    const moved = `UPDATE audit_checkpoint SET seq = 9 WHERE seq = 1`;
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(await wrong(moved)).toEqual([{ ...told[0], from: 9, to: 9 }]);
  });
});

describe('the note outside', () => {
  const none = async () => undefined;
  const opened = (file: Awaited<ReturnType<typeof atALog>>) =>
    asked(file, none, { must: true, act: 'plan-opened', plan: 'p1' });

  test('is of the last entry, and not twice of the same', async () => {
    const noted: number[] = [];
    const file = await atALog({ note: async (head: LogHead) => void noted.push(head.seq) });
    await file.log.noteOutside();
    await file.log.noteOutside();
    await opened(file);
    await file.log.noteOutside();
    expect(noted).toEqual([1, 2]);
  });

  test('that could not be made is made again', async () => {
    const noted: number[] = [];
    let isFull = true;
    const note = async (head: LogHead) => {
      if (isFull) throw new Error('full');
      noted.push(head.seq);
    };
    const file = await atALog({ note });
    await file.log.noteOutside();
    expect(noted).toEqual([]);
    isFull = false;
    await file.log.noteOutside();
    expect(noted).toEqual([1]);
  });

  test('is made by itself a hundred entries after the last one, and not before there was one', async () => {
    const noted: number[] = [];
    const file = await atALog({ note: async (head: LogHead) => void noted.push(head.seq) });
    for (let n = 0; n < 110; n += 1) await opened(file);
    expect(noted).toEqual([]);
    await file.log.noteOutside();
    for (let n = 0; n < 99; n += 1) await opened(file);
    await vi.waitFor(() => expect(noted).toEqual([111]));
    await opened(file);
    await vi.waitFor(() => expect(noted).toEqual([111, 211]));
  });

  test('of a file that was not opened, or where nobody notes, is none', async () => {
    const noted: number[] = [];
    const log = makeLog({ note: async (head) => void noted.push(head.seq) });
    await log.noteOutside();
    expect(noted).toEqual([]);
    const file = await atALog();
    await file.log.noteOutside();
    expect(file.log.head()?.seq).toBe(1);
  });
});
