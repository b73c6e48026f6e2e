// Signing and checking, fetched only when a copy is made or checked: unlocking should not wait for
// them to load.

import type { checkPdf } from '../documents/checking/check-pdf';
import type { makeSigningIdentity } from '../documents/signing/identity';
import type { signPdf } from '../documents/signing/sign-pdf';

export const papers: {
  sign: typeof signPdf;
  check: typeof checkPdf;
  makeIdentity: typeof makeSigningIdentity;
} = {
  sign: async (...given) => (await import('../documents/signing/sign-pdf')).signPdf(...given),
  check: async (...given) => (await import('../documents/checking/check-pdf')).checkPdf(...given),
  makeIdentity: async (...given) =>
    (await import('../documents/signing/identity')).makeSigningIdentity(...given),
};
