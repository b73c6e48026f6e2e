// Copies of another desk: nobody's until somebody compared a fingerprint, and good only as far as we heard from there.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepBrought, signingPlace } from '../../../src/main/copies/signing-identity';
import { readSigningInUse } from '../../../src/main/copies/signing-rows';
import { renderPlanCopy } from '../../../src/main/documents/render';
import { issueCertificate, makeAuthority } from '../../../src/main/documents/signing/identity';
import { signPdf } from '../../../src/main/documents/signing/sign-pdf';
import { makeTakenBackList } from '../../../src/main/documents/signing/taken-back-list';
import type { OthersShown } from '../../../src/shared/ipc/certificate-calls';
import { ask, resources } from '../../support/a-vault';
import { edited } from '../../support/changed-files';
import { aCopy } from '../../support/plan-copies';
import { order } from '../../support/signed-copies';
import { type ADesk, aDesk } from '../../support/two-desks';

let ours: ADesk;
let theirs: ADesk;
beforeEach(async () => {
  [ours, theirs] = [await aDesk('HMP Testbourne'), await aDesk('HMP Elsewhere')];
});
afterEach(async () => {
  await ours.vault.close();
  await theirs.vault.close();
});

const others = () => ours.certificates<OthersShown>('others');
const verdict = async (bytes: Uint8Array) => {
  const checked = await ours.check(bytes);
  const [signature] = checked.signatures;
  return [checked.verdict, signature?.elsewhere?.heard, signature?.standing];
};

describe('a copy of another desk', () => {
  it('is not ours until that desk is trusted, and not any more once it is taken away', async () => {
    const bytes = await theirs.make('one.pdf');
    expect(await verdict(bytes)).toEqual(['not-ours', undefined, undefined]);
    expect(await ours.trust(await theirs.certificate())).toBe('trusted');
    const checked = await ours.check(bytes);
    expect(checked).toMatchObject({
      verdict: 'unheard',
      isElsewhere: true,
      signatures: [{ isOurs: false, elsewhere: { heard: 'never' } }],
    });
    expect(checked.signatures[0]?.elsewhere?.name).toContain('HMP Elsewhere');
    expect(checked.record).toBeUndefined();
    const [one] = (await others()).trusted;
    await ours.certificates('endTrust', { authority: one?.id });
    expect(await verdict(bytes)).toEqual(['not-ours', undefined, undefined]);
    expect((await others()).ended).toMatchObject([{ id: one?.id, by: 'Rae' }]);
  });

  it('that was changed is called changed', async () => {
    await ours.trust(await theirs.certificate());
    const changed = await edited(await theirs.make('one.pdf'), (file) => file.setTitle('Another'));
    expect(await ours.check(changed)).toMatchObject({
      ...{ verdict: 'changed', isElsewhere: true, reasons: ['title_changed'] },
    });
  });

  it('is good on their list of today, and not once the list has run out', async () => {
    const bytes = await theirs.make('one.pdf');
    await ours.trust(await theirs.certificate());
    expect(await ours.bringList(await theirs.list())).toBe('kept');
    expect(await verdict(bytes)).toEqual(['unchanged', 'now', undefined]);
    ours.goTo('2027-02-20');
    expect(await verdict(bytes)).toEqual(['unchanged', 'now', undefined]);
    ours.goTo('2027-02-21');
    expect(await verdict(bytes)).toEqual(['unheard', 'old', undefined]);
    expect((await others()).trusted[0]?.list).toMatchObject({ isOld: true, count: 0 });
  });

  it.each([
    ['left, signed the day before', 'left', '2026-11-22', ['unchanged', 'now', 'before']],
    ['left, signed on that day', 'left', '2026-11-21', ['not-trusted', 'now', 'after']],
    ['lost, signed the day before', 'lost', '2026-11-22', ['not-trusted', 'now', 'unproven']],
    ['lost, signed on that day', 'lost', '2026-11-21', ['not-trusted', 'now', 'after']],
  ])('whose certificate they took back: %s', async (_, why, from, expected) => {
    const bytes = await theirs.make('one.pdf');
    await ours.trust(await theirs.certificate());
    ours.goTo('2026-11-23');
    theirs.goTo('2026-11-23');
    await theirs.takeBack({ why, from });
    expect(await ours.bringList(await theirs.list())).toBe('kept');
    expect(await verdict(bytes)).toEqual(expected);
  });

  it('stays taken back while we have no newer list from there', async () => {
    const bytes = await theirs.make('one.pdf');
    await ours.trust(await theirs.certificate());
    await theirs.takeBack({ why: 'lost', from: '2026-11-21' });
    await ours.bringList(await theirs.list());
    ours.goTo('2028-01-01');
    expect(await verdict(bytes)).toEqual(['not-trusted', 'old', 'after']);
    // A clock put back does not make the list count for nothing.
    ours.goTo('2020-01-01');
    expect((await verdict(bytes))[0]).toBe('not-trusted');
  });

  it('countersigned here or there is told apart signature by signature', async () => {
    const { desk } = theirs;
    await theirs.issue();
    const identity = await readSigningInUse(desk.connection);
    if (!identity) throw new Error('nothing signs there');
    await ours.trust(await theirs.certificate());
    const both = await signPdf(await ours.make('ours.pdf'), order(identity, 'lead'));
    const before = await ours.check(both);
    expect(before.verdict).toBe('unheard');
    expect(before.isElsewhere).toBeUndefined();
    expect(before.signatures.map(({ isOurs, elsewhere }) => [isOurs, elsewhere?.heard])).toEqual([
      [true, undefined],
      [false, 'never'],
    ]);
    await theirs.takeBack({ why: 'lost', from: '2026-11-20' });
    await ours.bringList(await theirs.list());
    const after = await ours.check(both);
    expect(after.verdict).toBe('not-trusted');
    expect(after.signatures.map(({ standing }) => standing)).toEqual([undefined, 'after']);
  });
});

describe('a certificate that another authority issued for us', () => {
  it('signs no more, and counts no more, once its list names it', async () => {
    const { desk } = ours;
    const from = { establishment: 'HMPPS Example', today: '2026-11-21' };
    const authority = await makeAuthority(from);
    const identity = await issueCertificate(authority, from);
    await keepBrought(signingPlace(desk, desk.session.id), identity);
    const bytes = await ours.make('one.pdf');
    await ours.trust(Buffer.from(authority.certificate));
    const at = '2026-11-21T12:00:00.000Z';
    const entry = { certificate: identity.certificate, why: 'lost' as const, at, from: at };
    const list = { number: 1, at, nextBy: '2027-01-01T00:00:00.000Z', entries: [entry] };
    expect(await ours.bringList(await makeTakenBackList(authority, list))).toBe('kept');
    expect(await ours.check(bytes)).toMatchObject({
      verdict: 'not-trusted',
      signatures: [{ isOurs: true, standing: 'after', takenBack: { why: 'lost' } }],
    });
    await expect(ours.make('two.pdf')).rejects.toMatchObject({
      failure: { code: 'signing-taken-back', params: { day: '2026-11-21' } },
    });
    await ours.issue();
    expect((await ours.check(await ours.make('three.pdf'))).verdict).toBe('unchanged');
  });
});

describe('their list', () => {
  it('is not used from a desk that is not trusted, and not when it is older', async () => {
    await theirs.issue();
    const first = await theirs.list();
    expect(await ours.bringList(first)).toBe('other-authority');
    await ours.trust(await theirs.certificate());
    const second = await theirs.list();
    expect(await ours.bringList(second)).toBe('kept');
    expect(await ours.bringList(second)).toBe('there-already');
    expect(await ours.bringList(first)).toBe('older');
  });

  it('does not go back by taking the desk away and bringing it in again', async () => {
    await theirs.issue();
    const first = await theirs.list();
    await ours.trust(await theirs.certificate());
    await theirs.takeBack({ why: 'lost', from: '2026-11-21' });
    await ours.bringList(await theirs.list());
    const [one] = (await others()).trusted;
    await ours.certificates('endTrust', { authority: one?.id });
    await ours.trust(await theirs.certificate());
    expect(await ours.bringList(first)).toBe('older');
    expect((await others()).trusted[0]?.list?.count).toBe(1);
  });

  it('that is far too big is named', async () => {
    await ours.trust(await theirs.certificate());
    expect(await ours.bringList(new Uint8Array(3 * 1024 * 1024))).toBe('too-big');
  });
});

describe('the certificate of another desk', () => {
  it('is not trusted before somebody looked at it, nor when it is another by then', async () => {
    const certificate = await theirs.certificate();
    const place = await ours.bring(certificate, 'theirs.crt');
    expect(await ask(ours.vault, 'certificates', 'trust', { place })).toEqual({
      ok: false,
      failure: { code: 'file-gone' },
    });
    const again = await ours.bring(certificate, 'theirs.crt');
    await ours.certificates('lookAtAuthority', { place: again });
    const another = await makeAuthority({ establishment: 'HMP Third', today: '2026-11-21' });
    await ours.bring(Buffer.from(another.certificate), 'theirs.crt');
    expect(await ours.certificates('trust', { place: again })).toEqual({
      kind: 'put-right',
      why: 'file-changed',
    });
    expect((await others()).trusted).toEqual([]);
  });

  it('is named where it is our own, or here already', async () => {
    expect(await ours.trust(await ours.certificate())).toBe('ours');
    await ours.trust(await theirs.certificate());
    expect(await ours.trust(await theirs.certificate())).toBe('there-already');
  });

  it('that signs documents itself makes nothing trusted', async () => {
    const authority = await makeAuthority({ establishment: 'HMP Third', today: '2026-11-21' });
    const identity = {
      ...{ authorityCertificate: authority.certificate, certificate: authority.certificate },
      privateKeyPkcs8: authority.privateKeyPkcs8,
    };
    const fields = [{ name: 'worker', label: 'One' }];
    const { bytes } = await renderPlanCopy(aCopy({ signatureFields: fields }), resources);
    await ours.trust(Buffer.from(authority.certificate));
    expect((await verdict(await signPdf(bytes, order(identity))))[0]).toBe('not-ours');
  });
});
