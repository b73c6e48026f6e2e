// The key a person signs the log with: against the published examples, and against a changed byte.

import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/main/keys/secret';
import { isSignedBy, signerFromSeed } from '../../../src/main/keys/signer';

const from = (hex: string) => signerFromSeed(new Secret(Buffer.from(hex, 'hex')));

describe('a signer', () => {
  it('is Ed25519 as RFC 8032 has it (7.1, tests 1 and 2)', () => {
    const one = from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
    expect(one.publicKey).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    const two = from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
    expect(two.sign(Buffer.from('72', 'hex')).toString('hex')).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    );
  });

  it.each([
    ['the same bytes, its own key', 0, true],
    ['one bit of them changed', 1, false],
  ])('%s', (_, change, holds) => {
    const signer = from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
    const bytes = Buffer.from('a line');
    const signature = signer.sign(bytes);
    bytes[0] = (bytes[0] ?? 0) ^ change;
    expect(isSignedBy(signer.publicKey, bytes, signature)).toBe(holds);
  });

  it.each([
    ['another person’s key', '00'.repeat(31)],
    ['no key at all', 'not hex'],
  ])('does not hold for %s', (_, key) => {
    const signer = from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
    expect(isSignedBy(key, Buffer.from('a'), signer.sign(Buffer.from('a')))).toBe(false);
  });
});
