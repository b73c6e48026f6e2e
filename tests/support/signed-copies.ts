// Signed files for the tests of signing and checking: made once, as drawing and signing take time.

import { renderPlanCopy } from '../../src/main/documents/render';
import {
  makeSigningIdentity,
  type SigningIdentity,
} from '../../src/main/documents/signing/identity';
import { type SigningOrder, signPdf } from '../../src/main/documents/signing/sign-pdf';
import { aCopy, resourcesFolder } from './plan-copies';

export type SignedCopies = {
  identity: SigningIdentity;
  otherIdentity: SigningIdentity;
  unsigned: Uint8Array;
  /** Signed once, with what it shows drawn in its field. */
  once: Uint8Array;
  /** The same, countersigned in a second field. */
  twice: Uint8Array;
};

export const order = (identity: SigningIdentity, field = 'worker'): SigningOrder => ({
  field,
  identity,
  name: 'Zoë Łucja Worker',
  reason: 'This copy was made from My Plan and has not been changed since.',
  place: 'HMP Example',
  at: '2026-11-21T10:11:12.000Z',
  shown: { lines: ['Zoë Łucja Worker', 'HMP Example', '21 November 2026'], resourcesFolder },
});

export async function makeSignedCopies(): Promise<SignedCopies> {
  const copy = aCopy({
    signatureFields: [
      { name: 'worker', label: 'My worker signs' },
      { name: 'pom', label: 'My prison offender manager signs' },
    ],
  });
  const { bytes: unsigned } = await renderPlanCopy(copy, resourcesFolder);
  const establishment = 'HMP & YOI Example, "North" Łódź';
  const identity = await makeSigningIdentity({ establishment, today: '2026-11-21' });
  const otherIdentity = await makeSigningIdentity({ establishment, today: '2026-11-21' });
  const once = await signPdf(unsigned, order(identity));
  const twice = await signPdf(once, order(identity, 'pom'));
  return { identity, otherIdentity, unsigned, once, twice };
}
