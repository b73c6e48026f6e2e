// A vault from before authorities had rows of their own keeps what it signs with, and still checks what it signed.

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { issueSigning } from '../../../src/main/copies/signing-identity';
import { readOwnAuthorities, readSigningInUse } from '../../../src/main/copies/signing-rows';
import { makeSigningIdentity } from '../../../src/main/documents/signing/identity';
import { Secret } from '../../../src/main/keys/secret';
import { migrations } from '../../../src/main/store/migrate';
import { openVaultFile } from '../../../src/main/store/open';
import { day } from '../../../src/shared/domain/calendar/day';
import { aFolder } from '../../support/a-folder';

it('keeps the certificate and its key, and renews from an authority of its own', async () => {
  const at = migrations.findIndex(({ name }) => name.endsWith('-signing'));
  const salt = '5a'.repeat(16);
  const file = { path: join(await aFolder(), 'plans.db'), salt };
  const open = (upTo: number, mode: 'create' | 'open') =>
    openVaultFile({
      ...{ ...file, mode, key: new Secret(Buffer.alloc(32, 7)) },
      migrations: migrations.slice(0, upTo),
    });
  const identity = await makeSigningIdentity({ establishment: 'HMP Old', today: '2026-11-01' });
  const before = await open(at, 'create');
  await before.transaction((writer) =>
    writer.run('INSERT INTO signing_identity VALUES (1, ?, ?, ?, ?)', [
      identity.authorityCertificate,
      identity.certificate,
      Buffer.from(identity.privateKeyPkcs8),
      '2026-11-01T10:00:00Z',
    ]),
  );
  await before.close();

  const connection = await open(at + 1, 'open');
  const inUse = await readSigningInUse(connection);
  expect(inUse).toMatchObject({ certificate: identity.certificate, kind: 'ec', origin: 'made' });
  expect(Buffer.from(inUse?.privateKeyPkcs8 ?? []).equals(identity.privateKeyPkcs8)).toBe(true);
  const place = { connection, establishment: 'HMP Old', practice: false };
  await issueSigning(
    { ...place, today: day.parse('2026-11-21'), at: '2026-11-21T10:00:00Z' },
    'ec',
  );
  const authorities = await readOwnAuthorities(connection);
  expect(authorities).toHaveLength(2);
  expect(authorities).toContain(identity.authorityCertificate);
  await connection.close();
});
