// A certificate that is taken back signs no more, what it signed is told apart, and others are given a list that says so.

import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  insertAuthority,
  insertCertificateInUse,
  readSigningInUse,
} from '../../../src/main/copies/signing-rows';
import { listAsText } from '../../../src/main/documents/signing/taken-back-list';
import type { CertificatesShown } from '../../../src/shared/ipc/certificate-calls';
import type { SigningShown } from '../../../src/shared/ipc/contract';
import type { KnownFailure } from '../../../src/shared/ipc/failure';
import { ask, get } from '../../support/a-vault';
import { aKeyFile } from '../../support/key-files';
import { anAuthority, aSigner, dates } from '../../support/other-signers';
import { readListWithOpenssl, verifyWithOpenssl } from '../../support/pdf-tools';
import { type ADesk, aDesk } from '../../support/two-desks';

let desk: ADesk;
beforeEach(async () => {
  desk = await aDesk('HMP Testbourne');
});
afterEach(() => desk.vault.close());

const shown = () => desk.certificates<CertificatesShown>('list');
const failureOf = async (work: Promise<unknown>) =>
  ((await work.catch((problem: unknown) => problem)) as KnownFailure).failure;
const standing = async (bytes: Uint8Array) => {
  const { verdict, signatures } = await desk.check(bytes);
  return [verdict, signatures[0]?.standing];
};
/** Takes the record of every copy away, as in a vault put back to an earlier day. */
const forgetCopies = () =>
  desk.desk.connection.transaction(async (writer) => {
    await writer.run('DELETE FROM copy_bytes');
    await writer.run('DELETE FROM copy');
  });

describe('a certificate that is taken back', () => {
  it('signs no more, and says what to do; a new one signs again', async () => {
    await desk.make('one.pdf');
    await desk.takeBack({ why: 'left', from: '2026-11-21' });
    expect(await failureOf(desk.make('two.pdf'))).toEqual({
      code: 'signing-taken-back',
      params: { day: '2026-11-21' },
    });
    const { stopped, now } = await get<SigningShown>(desk.vault, 'signing', 'show');
    expect([stopped, now]).toEqual([{ from: '2026-11-21', why: 'left' }, undefined]);
    await desk.issue();
    expect((await desk.check(await desk.make('three.pdf'))).verdict).toBe('unchanged');
  });

  it('has no key any more, and is kept with who, when and why', async () => {
    await desk.make('one.pdf');
    await desk.takeBack({ why: 'lost', from: '2026-11-20', decidedBy: ' Sam Okafor ' });
    expect(await readSigningInUse(desk.desk.connection)).toBeUndefined();
    const [one] = (await shown()).certificates;
    expect(one).toMatchObject({
      ...{ isInUse: true, isListed: true, began: '2026-11-20' },
      takenBack: { why: 'lost', from: '2026-11-20', decidedBy: 'Sam Okafor', desk: 'Rae' },
    });
    const change = desk.desk.connection.transaction((writer) =>
      writer.run("UPDATE certificate_taken_back SET why = 'mistake'"),
    );
    await expect(change).rejects.toThrow('stays so');
  });

  it('stays so: it cannot be taken back twice', async () => {
    await desk.make('one.pdf');
    await desk.takeBack({ why: 'left', from: '2026-11-21' });
    const again = await desk.takeBack({ why: 'mistake', from: '2026-11-20' });
    expect(again).toEqual({ ok: false, failure: { code: 'not-found' } });
  });

  it.each([
    ['tomorrow', '2026-11-22', 'to-come'],
    ['today', '2026-11-21', undefined],
    ['its first day', '2026-11-20', undefined],
    ['the day before its first day', '2026-11-19', 'before-it'],
  ])('is not trusted from %s on', async (_, from, why) => {
    await desk.issue();
    const reply = await desk.takeBack({ why: 'replaced', from });
    if (!why) expect(reply).toMatchObject({ ok: true, value: { kind: 'taken-back' } });
    else {
      expect(reply).toMatchObject({ value: { kind: 'put-right', why, began: '2026-11-20' } });
      expect((await shown()).certificates[0]?.takenBack).toBeUndefined();
    }
  });

  it('still lets others be given the certificate they check with', async () => {
    const before = await desk.certificate();
    await desk.takeBack({ why: 'lost', from: '2026-11-21' });
    expect(await desk.certificate()).toEqual(before);
  });

  it('is for the staff desk only', async () => {
    for (const call of ['list', 'takeBack', 'saveList', 'others', 'trust', 'bringList']) {
      const reply = await ask(desk.vault, 'certificates', call, {}, { kind: 'hers', plan: 'x' });
      expect(reply).toEqual({ ok: false, failure: { code: 'not-allowed' } });
    }
  });
});

describe('a copy checked after its certificate was taken back', () => {
  it.each([
    ['left, made the day before', 'left', '2026-11-22', ['unchanged', 'before']],
    ['left, made on that day', 'left', '2026-11-21', ['not-trusted', 'after']],
    ['lost, made the day before, on record', 'lost', '2026-11-22', ['unchanged', 'recorded']],
    ['lost, made on that day', 'lost', '2026-11-21', ['not-trusted', 'after']],
  ])('%s', async (_, why, from, expected) => {
    const bytes = await desk.make('one.pdf');
    desk.goTo('2026-11-23');
    expect(await standing(bytes)).toEqual(['unchanged', undefined]);
    await desk.takeBack({ why, from });
    expect(await standing(bytes)).toEqual(expected);
  });

  it.each([
    ['lost: what the signature claims is not believed', 'lost', ['not-trusted', 'unproven']],
    ['left: what the signature claims is', 'left', ['unchanged', 'before']],
  ])('without a record of it here; %s', async (_, why, expected) => {
    const bytes = await desk.make('one.pdf');
    desk.goTo('2026-11-23');
    await desk.takeBack({ why, from: '2026-11-22' });
    await forgetCopies();
    expect(await standing(bytes)).toEqual(expected);
  });

  it('keeps its verdict where another certificate was taken back', async () => {
    const bytes = await desk.make('one.pdf');
    await desk.issue('rsa');
    await desk.takeBack({ why: 'lost', from: '2026-11-20' });
    expect(await standing(bytes)).toEqual(['unchanged', undefined]);
  });

  it('cannot be signed by somebody else where it is not trusted', async () => {
    const look = async (name: string) =>
      get<{ kind: string; why?: string }>(desk.vault, 'signing', 'lookAtCopy', {
        place: desk.ticket(name),
      });
    await desk.make('before.pdf');
    desk.goTo('2026-11-22');
    await desk.make('after.pdf');
    await desk.takeBack({ why: 'lost', from: '2026-11-22' });
    expect((await look('before.pdf')).kind).toBe('ready');
    expect(await look('after.pdf')).toMatchObject({ kind: 'not-to-sign', why: 'taken-back' });
  });
});

describe('the list for others', () => {
  const authority = async () => Buffer.from(await desk.certificate()).toString();

  it('is signed as one is taken back, each time with a higher number', async () => {
    await desk.issue();
    expect((await shown()).lists[0]?.newest).toBeUndefined();
    await desk.takeBack({ why: 'left', from: '2026-11-21' });
    expect((await shown()).lists[0]?.newest?.number).toBe(1);
    const numbers = [];
    for (let time = 0; time < 2; time += 1) {
      const said = await readListWithOpenssl(listAsText(await desk.list()), await authority());
      expect(said).toContain('verify OK');
      numbers.push(/CRL Number:\s+(\d+)/u.exec(said)?.[1]);
    }
    expect(numbers).toEqual(['2', '3']);
  });

  it('names those taken back and no other, and the next one is three months on', async () => {
    await desk.make('one.pdf');
    await desk.takeBack({ why: 'lost', from: '2026-11-20' });
    await desk.issue('rsa');
    const said = await readListWithOpenssl(listAsText(await desk.list()), await authority());
    expect(said.match(/Serial Number/gu)).toHaveLength(1);
    expect(said).toContain('Invalidity Date');
    expect((await shown()).lists[0]?.newest?.nextBy).toMatch(/^2027-02-2[01]T/);
  });

  it.each(['ec', 'rsa'] as const)(
    'openssl refuses what an %s certificate on it signed',
    async (key) => {
      await desk.issue(key);
      const taken = await desk.make('taken.pdf');
      await desk.takeBack({ why: 'lost', from: '2026-11-21' });
      await desk.issue(key);
      const good = await desk.make('good.pdf');
      const list = { pem: listAsText(await desk.list()), at: '2026-11-21T23:00:00.000Z' };
      const ask = async (bytes: Uint8Array) =>
        (await verifyWithOpenssl(bytes, await authority(), list))[0];
      expect(await ask(taken)).toContain('certificate revoked');
      expect(await ask(good)).toContain('Verification successful');
    },
  );

  it('is not to be had for a certificate that somebody else issued', async () => {
    await desk.issue();
    const before = new X509Certificate(await desk.certificate());
    const path = await aKeyFile(desk.at('.'));
    const place = await desk.bring(await readFile(path), 'again.p12');
    await get(desk.vault, 'signing', 'look', { place, password: 'lantern' });
    await get(desk.vault, 'signing', 'bring', { place, password: 'lantern' });
    await desk.takeBack({ why: 'lost', from: '2026-11-21' });
    const { certificates, lists } = await shown();
    expect(certificates[0]).toMatchObject({ origin: 'brought', isListed: false });
    expect(lists.map(({ fingerprint }) => fingerprint.join(''))).toEqual([
      before.fingerprint256.replaceAll(':', ''),
    ]);
    expect(lists[0]?.newest).toBeUndefined();
  });

  it('is not to be had from an authority from before lists; the next certificate has a new one', async () => {
    // Its certificate lets it stand behind signers, and not sign lists.
    const older = await anAuthority({ dates: dates('2020-01-01', '2060-01-01') });
    const key = await crypto.subtle.exportKey('pkcs8', older.keys.privateKey);
    const identity = await aSigner(older, { dates: dates('2020-01-01', '2060-01-01') });
    const at = '2026-11-20T10:00:00.000Z';
    await desk.desk.connection.transaction(async (writer) => {
      const certificate = older.certificate.toString('pem');
      const kept = { certificate, privateKeyPkcs8: new Uint8Array(key) };
      const authority = await insertAuthority(writer, kept, at);
      const { id } = desk.desk.session;
      await insertCertificateInUse(writer, {
        ...{ authority, identity, kind: 'ec', origin: 'made', session: id, at },
      });
    });
    const bytes = await desk.make('one.pdf');
    const reply = await desk.takeBack({ why: 'lost', from: '2026-11-21' });
    expect(reply).toMatchObject({ ok: true, value: { shown: { lists: [] } } });
    expect((await shown()).certificates[0]?.isListed).toBe(false);
    expect(await standing(bytes)).toEqual(['not-trusted', 'after']);
    await desk.issue();
    expect((await shown()).lists).toHaveLength(1);
    expect((await shown()).certificates.map(({ isListed }) => isListed)).toEqual([true, false]);
  });
});
