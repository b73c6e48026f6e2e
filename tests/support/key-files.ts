// A .p12 file as a prison's own authority would hand it over; made with openssl, as we only read them.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { issueCertificate, makeAuthority } from '../../src/main/documents/signing/identity';

/** Writes a key file for a signer of this establishment into the folder and returns its path. */
export async function aKeyFile(
  folder: string,
  {
    establishment = 'HMPPS Example',
    today = '2026-11-21',
    password = 'lantern',
    name = 'desk',
  } = {},
): Promise<string> {
  const authority = await makeAuthority({ establishment, today });
  const made = await issueCertificate(authority, { establishment, today });
  const [key, certificate, path] = ['key.der', 'chain.pem', `${name}.p12`].map((file) =>
    join(folder, file),
  ) as [string, string, string];
  writeFileSync(key, made.privateKeyPkcs8);
  writeFileSync(certificate, `${made.certificate}\n${authority.certificate}\n`);
  const pem = execFileSync('openssl', ['pkey', '-inform', 'DER', '-in', key]);
  writeFileSync(key, pem);
  const files = ['-inkey', key, '-in', certificate, '-out', path];
  execFileSync('openssl', ['pkcs12', '-export', ...files, '-passout', `pass:${password}`]);
  return path;
}
