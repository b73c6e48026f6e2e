// The certificate of another desk's authority, as it may come: good, of another kind, out of its time, or damaged.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAuthority } from '../../../src/main/documents/checking/read-authority';
import { makeAuthority, makeSigningIdentity } from '../../../src/main/documents/signing/identity';
import { day } from '../../../src/shared/domain/calendar/day';

describe('the certificate of another desk', () => {
  const from = { establishment: 'HMP Third', today: '2026-11-21' };
  const wanted = day.parse('2026-11-21');
  const whyNot = (bytes: Uint8Array, today = wanted) => {
    const read = readAuthority(bytes, today);
    return read.kind === 'found' ? 'found' : read.why;
  };

  it.each([
    ['words', async () => 'not a certificate', 'not-a-certificate'],
    ['nothing', async () => '', 'not-a-certificate'],
    ['two of them', async () => (await makeAuthority(from)).certificate.repeat(2), 'several'],
    ['a signer', async () => (await makeSigningIdentity(from)).certificate, 'not-an-authority'],
    ['too much', async () => 'x'.repeat(64 * 1024 + 1), 'too-big'],
    ['an authority', async () => (await makeAuthority(from)).certificate, 'found'],
  ])('is read from a file that holds %s', async (_, file, expected) => {
    expect(whyNot(Buffer.from(await file()))).toBe(expected);
  });

  it.each([
    ['its first day', '2026-11-20', 'found'],
    ['the day before', '2026-11-19', 'not-yet'],
    ['its last day', '2056-11-21', 'found'],
    ['the day after that', '2056-11-22', 'over'],
  ])('may be brought in from its first to its last day: %s', async (_, today, expected) => {
    const { certificate } = await makeAuthority(from);
    expect(whyNot(Buffer.from(certificate), day.parse(today))).toBe(expected);
  });

  it('damaged in any way ends in a sentence or is another certificate', async () => {
    const certificate = Buffer.from((await makeAuthority(from)).certificate);
    fc.assert(
      fc.property(fc.nat(certificate.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const touched = Buffer.from(certificate);
        touched[at] = (touched[at] ?? 0) ^ by;
        expect(typeof whyNot(touched)).toBe('string');
        expect(whyNot(certificate.subarray(0, at))).not.toBe('found');
      }),
      { numRuns: 1000 },
    );
  });
});
