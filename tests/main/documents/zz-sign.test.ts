import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { renderPlanCopy } from '../../../src/main/documents/render';
import { makeSigningIdentity } from '../../../src/main/documents/signing/identity';
import { signPdf } from '../../../src/main/documents/signing/sign-pdf';
import * as c from '../../support/plan-copies';

test('sign', async () => {
  const r = await renderPlanCopy(
    c.aCopy({
      signatureFields: [
        { name: 'worker', label: 'My worker signs' },
        { name: 'pom', label: 'POM signs' },
      ],
    }),
    c.resourcesFolder,
  );
  let t = performance.now();
  const identity = await makeSigningIdentity({
    establishment: 'HMP Example, & "co"',
    today: '2026-11-21',
  });
  console.log('id', performance.now() - t);
  for (let i = 0; i < 4; i++) {
    t = performance.now();
    const s = await signPdf(r.bytes, {
      field: 'worker',
      identity,
      name: 'Zoë Worker',
      reason: 'This copy was made from My Plan',
      place: 'HMP Example',
      at: '2026-11-21T10:11:12.000Z',
      shown: {
        lines: ['Zoë Worker', 'Signed on 21 November 2026', 'HMP Example'],
        resourcesFolder: c.resourcesFolder,
      },
    });
    console.log('sign', performance.now() - t);
    writeFileSync('/tmp/look/signed.pdf', s);
    const s2 = await signPdf(s, {
      field: 'pom',
      identity,
      name: 'POM',
      reason: 'r',
      place: 'HMP Example',
      at: '2026-11-21T10:11:12.000Z',
    });
    writeFileSync('/tmp/look/signed2.pdf', s2);
  }
  writeFileSync('/tmp/look/ca.pem', identity.authorityCertificate);
  console.log(
    execFileSync('sh', [
      '-c',
      'cd /tmp/look; pdfsig -nocert signed.pdf; pdfsig -nocert signed2.pdf; qpdf --check signed.pdf; qpdf --check signed2.pdf; openssl x509 -in ca.pem -noout -text | head -20',
    ]).toString(),
  );
}, 60000);
