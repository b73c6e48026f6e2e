// What is found by its bytes alone: signatures in a file nobody can follow, parts of a certificate, and the time it held.

import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  numberOf,
  serialOf,
  subjectOf,
} from '../../../../src/main/documents/checking/certificate-parts';
import { outOfTime } from '../../../../src/main/documents/checking/certificate-times';
import { NotDer } from '../../../../src/main/documents/checking/der';
import { findSignatures } from '../../../../src/main/documents/checking/find-signatures';
import { issueCertificate, makeAuthority } from '../../../../src/main/documents/signing/identity';

describe('a signature in the bytes', () => {
  const hole = (hex: string) => `/Contents <${hex.padEnd(256, '0')}>`;
  const cms = (hex: string) => Buffer.from(findSignatures(hole(hex))[0]?.cms ?? []).toString('hex');

  test('ends where it says itself, and nothing but padding may follow it', () => {
    expect(cms('3003aabbcc')).toBe('3003aabbcc');
    expect(cms(`308140${'ab'.repeat(64)}`)).toBe(`308140${'ab'.repeat(64)}`);
    expect(cms(`30820040${'ab'.repeat(64)}`)).toBe(`30820040${'ab'.repeat(64)}`);
    expect(cms('3000')).toBe('3000');
    for (const none of ['3003aabbccdd', '3103aabbcc', '3080aabbcc', '308500000000', '3081ff']) {
      expect(cms(none), none).toBe('');
    }
    // In the last byte of the hole.
    expect(cms(`30817d${'ab'.repeat(125)}`)).toBe(`30817d${'ab'.repeat(125)}`);
    expect(cms(`30817e${'ab'.repeat(125)}`)).toBe('');
  });

  test('is told when its digits are not written as we write them', () => {
    const [ours, theirs] = findSignatures(`${hole('3003aabbcc')} ${hole('3003AABBCC')}`);
    expect([ours?.isAsWeWrite, theirs?.isAsWeWrite]).toEqual([true, false]);
    expect(theirs?.cms).toEqual(ours?.cms);
  });

  test('without a claim, or with one that makes no sense, stands for no bytes', () => {
    expect(findSignatures(hole('3000'))[0]?.range).toBeUndefined();
    expect(findSignatures('nothing')).toEqual([]);
    expect(findSignatures('/ByteRange [0 1 2 3]')).toMatchObject([
      { range: undefined, isCutShort: false },
    ]);
    expect(findSignatures(hole('3000').repeat(40))).toHaveLength(30);
  });

  test('with a claim stands for the bytes on both sides of it, to the end of its update', () => {
    const file = (claims: (at: number) => string, rest = '%%EOF\n') => {
      const made = (at: number) => `%PDF ${claims(at)} ${hole('3000')}`;
      const at = made(0).indexOf('<');
      return { text: `${made(at)}${rest}`, at };
    };
    const four = (n: number) => String(n).padStart(4);
    const claim =
      (length: number, from = 0, more = 0) =>
      (at: number) =>
        `/ByteRange [${from} ${four(at + more)} ${four(at + 258)} ${length}]`;
    const whole = file(claim(6));
    expect(findSignatures(whole.text)[0]).toMatchObject({
      range: { hole: whole.at, after: whole.at + 258, end: whole.at + 264 },
      isCutShort: false,
    });
    for (const bad of [claim(4), claim(6, 1), claim(6, 0, 1), claim(0)]) {
      expect(findSignatures(file(bad).text)[0]?.range).toBeUndefined();
    }
    expect(findSignatures(file(claim(9)).text)[0]).toMatchObject({ isCutShort: true });
  });
});

describe('a certificate', () => {
  const desk = { establishment: 'HMP Testbourne', today: '2026-11-21' };
  let certificate: X509Certificate;
  beforeAll(async () => {
    certificate = new X509Certificate(
      (await issueCertificate(await makeAuthority(desk), desk)).certificate,
    );
  });

  test('has its number and whose it is, byte for byte', () => {
    expect(serialOf(certificate).replace(/^00/u, '').toUpperCase()).toBe(
      certificate.serialNumber.replace(/^00/u, ''),
    );
    expect(Buffer.from(subjectOf(certificate)).toString('latin1')).toContain('Testbourne');
    const cut = { raw: certificate.raw.subarray(0, 40) } as X509Certificate;
    expect(() => subjectOf(cut)).toThrow(NotDer);
    const none = Buffer.from('300630040202aabb', 'hex');
    expect(() => subjectOf({ raw: none } as unknown as X509Certificate)).toThrow(NotDer);
  });

  test('has no number of no length, or longer than any is', () => {
    const number = (length: number) => {
      const bytes = Buffer.concat([Buffer.from([0x02, length]), Buffer.alloc(length, 1)]);
      return numberOf(bytes, { tag: 0x02, at: 0, start: 2, end: 2 + length });
    };
    expect(number(40)).toHaveLength(80);
    expect(() => number(0)).toThrow(NotDer);
    expect(() => number(41)).toThrow(NotDer);
    expect(() => numberOf(Buffer.alloc(0), undefined)).toThrow(NotDer);
  });

  test('held at its first and last moment, and not a moment before or after', () => {
    const [from, to] = [certificate.validFrom, certificate.validTo].map((one) => Date.parse(one));
    const at = (moment: number) => outOfTime([certificate], new Date(moment).toISOString());
    expect(at(from ?? 0)).toBeUndefined();
    expect(at(to ?? 0)).toBeUndefined();
    expect(at((from ?? 0) - 1)).toBe('before');
    expect(at((to ?? 0) + 1)).toBe('after');
    expect(outOfTime([certificate], undefined)).toBeUndefined();
    expect(outOfTime([], new Date(0).toISOString())).toBeUndefined();
  });
});
