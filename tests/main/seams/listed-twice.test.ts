// A list of another desk that names one certificate twice: the graver line counts, or the list is refused.

import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { entryIn } from '../../../src/main/copies/what-stopped';
import { readTakenBackList } from '../../../src/main/documents/checking/read-taken-back-list';
import { issueCertificate, makeAuthority } from '../../../src/main/documents/signing/identity';
import { makeTakenBackList } from '../../../src/main/documents/signing/taken-back-list';
import { day } from '../../../src/shared/domain/calendar/day';
import { standingOf } from '../../../src/shared/domain/copies/taken-back';

const now = '2026-11-22T10:00:00.000Z';
const desk = { establishment: 'HMP Example', today: '2026-11-21' };

describe('a certificate that stands twice on a list', () => {
  it('is not trusted by the milder line', async () => {
    const authority = await makeAuthority(desk);
    const { certificate } = await issueCertificate(authority, desk);
    const bytes = await makeTakenBackList(authority, {
      ...{ number: 1, at: now, nextBy: '2027-02-22T00:00:00.000Z' },
      entries: [
        { certificate, why: 'replaced', at: now, from: '2026-11-22T00:00:00.000Z' },
        { certificate, why: 'lost', at: now, from: '2026-11-01T00:00:00.000Z' },
      ],
    });
    const read = readTakenBackList(bytes, [authority.certificate], now);
    if (read.kind !== 'found') return;
    const serial = new X509Certificate(certificate).serialNumber;
    const taken =
      entryIn(read.list, serial) ?? entryIn(read.list, serial.toLowerCase()) ?? undefined;
    expect(taken).toBeDefined();
    const standing =
      taken && standingOf(taken, { claimed: day.parse('2026-11-10'), onRecord: undefined });
    expect(standing).toBe('after');
  });
});
