// Whose signature counts, and when: kinds of key, what a certificate is for, who stands behind it, and its dates.

import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdf } from '../../../src/main/documents/checking/check-pdf';
import type { SigningIdentity } from '../../../src/main/documents/signing/identity';
import { signPdf } from '../../../src/main/documents/signing/sign-pdf';
import { bytesOf, text } from '../../support/changed-files';
import { type Authority, anAuthority, aSigner, dates, someKeys } from '../../support/other-signers';
import { makeSignedCopies, order, type SignedCopies } from '../../support/signed-copies';

let copies: SignedCopies;
let authority: Authority;
const pem = ({ certificate }: Authority) => certificate.toString('pem');

beforeAll(async () => {
  copies = await makeSignedCopies();
  authority = await anAuthority();
});

const signedBy = (identity: SigningIdentity) => signPdf(copies.unsigned, order(identity));
async function found(bytes: Uint8Array, authorities = [pem(authority)], known: string[] = []) {
  const { verdict, reasons } = await checkPdf(bytes, { authorities, known });
  return [verdict, ...reasons];
}

/** Puts other digits into the place of the last signature. */
function withCms(bytes: Uint8Array, change: (cms: Buffer) => Uint8Array): Uint8Array {
  const content = text(bytes);
  const at = content.lastIndexOf('/Contents <') + '/Contents <'.length;
  const digits = content.slice(at, content.indexOf('>', at));
  const cms = Buffer.from(digits, 'hex');
  const length = cms.readUInt16BE(2) + 4;
  const changed = Buffer.from(change(cms.subarray(0, length))).toString('hex');
  return bytesOf(
    content.slice(0, at) + changed.padEnd(digits.length, '0') + content.slice(at + digits.length),
  );
}

describe('a signature made with', () => {
  it.each([
    ['an EC key', 'ec', ['unchanged']],
    ['an RSA key of 3072 bits', 3072, ['unchanged']],
    ['an RSA key of 2048 bits', 2048, ['unchanged']],
    ['an RSA key of 1024 bits', 1024, ['not-ours', 'not_for_signing']],
  ] as const)('%s', async (_, kind, expected) => {
    expect(await found(await signedBy(await aSigner(authority, { kind })))).toEqual(expected);
  });

  it.each([
    ['says it is for signing', 'signing', ['unchanged']],
    ['does not say what it is for', 'none', ['unchanged']],
    ['says it is for something else', 'other', ['not-ours', 'not_for_signing']],
  ] as const)('a certificate that %s', async (_, use, expected) => {
    expect(await found(await signedBy(await aSigner(authority, { use })))).toEqual(expected);
  });

  it('one authority of several is ours', async () => {
    const older = await anAuthority();
    const bytes = await signedBy(await aSigner(older));
    expect(await found(bytes, [pem(authority), pem(older)])).toEqual(['unchanged']);
  });

  it('an authority of the same name and another key is named', async () => {
    const bytes = await signedBy(await aSigner(await anAuthority()));
    expect(await found(bytes)).toEqual(['not-ours', 'other_key']);
  });

  it('an authority of another name is only not ours', async () => {
    const bytes = await signedBy(await aSigner(await anAuthority({ name: 'CN=Elsewhere' })));
    expect(await found(bytes)).toEqual(['not-ours', 'other_authority']);
  });

  it('a trusted certificate that is no authority makes nobody trusted', async () => {
    const none = await anAuthority({ isAuthority: false });
    expect((await found(await signedBy(await aSigner(none)), [pem(none)]))[0]).toBe('not-ours');
  });

  it('a certificate of its own that is trusted, while its authority is not, is ours', async () => {
    const hers = await aSigner(await anAuthority({ name: 'CN=Large authority' }));
    const bytes = await signedBy(hers);
    expect(await found(bytes, [hers.certificate], [hers.authorityCertificate])).toEqual([
      'unchanged',
    ]);
    // What came along and is known to nobody could be changed without anybody seeing it.
    expect(await found(bytes, [hers.certificate])).toEqual(['changed', 'signature_changed']);
  });

  it('an authority between ours and the signer is ours, where it came along', async () => {
    const between = await anAuthority({ name: 'CN=Between', from: authority });
    expect(await found(await signedBy(await aSigner(between)))).toEqual(['unchanged']);
    const imposter = await anAuthority({
      name: 'CN=Imposter',
      from: authority,
      isAuthority: false,
    });
    expect((await found(await signedBy(await aSigner(imposter))))[0]).toBe('not-ours');
  });
});

describe('by the clock of the computer that signed, a certificate that', () => {
  const time = async (
    signer: ReturnType<typeof dates>,
    above = dates('2020-01-01', '2060-01-01'),
  ) => {
    const own = await anAuthority({ dates: above });
    const bytes = await signedBy(await aSigner(own, { dates: signer }));
    const { verdict, signatures } = await checkPdf(bytes, { authorities: [pem(own)] });
    return [verdict, signatures[0]?.outOfTime];
  };

  it.each([
    ['held', '2026-11-21', '2026-11-22', undefined],
    ['ran out ten minutes later', '2020-01-01', '2026-11-21T10:20', undefined],
    ['had run out', '2020-01-01', '2026-11-21', 'after'],
    ['did not hold yet', '2026-11-22', '2030-01-01', 'before'],
  ])('%s is named so, and the file is unchanged', async (_, from, to, expected) => {
    const moment = (day: string) => new Date(day.includes('T') ? `${day}:00Z` : `${day}T00:00:00Z`);
    const given = { notBefore: moment(from), notAfter: moment(to) };
    expect(await time(given)).toEqual(['unchanged', expected]);
  });

  it('held, under an authority that had run out, is named too', async () => {
    const above = dates('2020-01-01', '2026-11-20');
    expect(await time(dates('2020-01-01', '2030-01-01'), above)).toEqual(['unchanged', 'after']);
  });
});

describe('a signature of ours', () => {
  it('whose certificate was changed for another with the same key, name and number', async () => {
    const keys = await someKeys();
    const der = (identity: SigningIdentity) => new X509Certificate(identity.certificate).raw;
    const one = await aSigner(authority, { keys });
    const from = der(one);
    // As long as the first, or the lengths around it would have to change; their own signatures differ in length.
    let to = Buffer.alloc(0);
    while (to.length !== from.length) {
      to = der(await aSigner(authority, { keys, dates: dates('2000-01-01', '2090-01-01') }));
    }
    const bytes = await signedBy(one);
    expect(await found(bytes)).toEqual(['unchanged']);
    const swapped = withCms(bytes, (cms) => {
      const at = cms.indexOf(from);
      expect(at).toBeGreaterThan(0);
      return Buffer.concat([cms.subarray(0, at), to, cms.subarray(at + from.length)]);
    });
    expect(await found(swapped)).toEqual(['changed', 'signature_changed']);
  });

  it('with bytes after its end', async () => {
    const bytes = await signedBy(await aSigner(authority));
    const longer = withCms(bytes, (cms) => Buffer.concat([cms, Buffer.from([1])]));
    expect(await found(longer)).toEqual(['damaged', 'signature_unreadable']);
  });

  it('that says it is longer than it is', async () => {
    const bytes = await signedBy(await aSigner(authority));
    const longer = withCms(bytes, (cms) => {
      const changed = Buffer.from(cms);
      changed.writeUInt16BE(cms.readUInt16BE(2) + 2, 2);
      return changed;
    });
    expect((await found(longer))[0]).not.toBe('unchanged');
  });

  it('with a second signer in it', async () => {
    const bytes = await signedBy(await aSigner(authority));
    const twice = withCms(bytes, (cms) => {
      // The last set holds the one signer: the same once more, every length around it grown to fit.
      const last = cms.lastIndexOf(Buffer.from('020101', 'hex'));
      const head = cms[last - 3] === 0x82 ? 4 : cms[last - 2] === 0x81 ? 3 : 2;
      const signer = cms.subarray(last - head);
      const grown = Buffer.concat([cms, signer]);
      for (let at = 0; at < last - head; at += 1) {
        const isAround = grown[at + 1] === 0x82 && at + 4 + cms.readUInt16BE(at + 2) === cms.length;
        if (isAround) grown.writeUInt16BE(cms.readUInt16BE(at + 2) + signer.length, at + 2);
      }
      return grown;
    });
    expect((await found(twice))[0]).not.toBe('unchanged');
  });

  it('by RSA, with one bit changed in its head or in what stands before the signature itself', async () => {
    const bytes = await signedBy(await aSigner(authority, { kind: 2048 }));
    for (let at = 0; at < 420; at += 1) {
      const touched = withCms(bytes, (cms) => {
        const changed = Buffer.from(cms);
        const place = at < 60 ? at : cms.length - 190 - at;
        changed[place] = (changed[place] ?? 0) ^ (1 << (at % 8));
        return changed;
      });
      expect(`${at} ${(await found(touched))[0]}`).not.toBe(`${at} unchanged`);
    }
  }, 60_000);
});
