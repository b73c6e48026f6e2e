// Whose signatures count as made here. Our own authorities vouch for nobody else. A certificate that was brought in is
// trusted itself and not who issued it: they may have issued others, to other people.

import type { Trust } from '../documents/checking/read-signature';
import type { Reader } from '../store/connection';
import { readBroughtCertificates, readOwnAuthorities } from './signing-rows';

/** All that this vault has ever signed with, however long ago. */
export async function readTrust(reader: Reader): Promise<Trust> {
  const brought = await readBroughtCertificates(reader);
  return {
    authorities: [
      ...(await readOwnAuthorities(reader)),
      ...brought.map(({ certificate }) => certificate),
    ],
    known: brought.map(({ authorityCertificate }) => authorityCertificate),
  };
}
