// Certificates that were taken back, in words: what a signature is worth, what was not used and what to do next.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { TakenBackSince } from '../../../../src/renderer/src/features/check/TakenBackSince';
import { VerdictWords } from '../../../../src/renderer/src/features/check/Verdict';
import { OneDesk } from '../../../../src/renderer/src/features/signing/OneDesk';
import { NotUsedNotice } from '../../../../src/renderer/src/features/signing/OtherDesks';
import { OneCertificate } from '../../../../src/renderer/src/features/signing/OwnCertificates';
import { Stopped } from '../../../../src/renderer/src/features/signing/Stopped';
import {
  authorityProblems,
  listProblems,
} from '../../../../src/shared/domain/copies/trust-problems';
import type { OtherDesk, OwnCertificate } from '../../../../src/shared/ipc/certificate-calls';
import type { SignatureShown } from '../../../../src/shared/ipc/check-calls';
import type { CheckedPdf } from '../../../../src/shared/ipc/contract';

const said = (markup: React.ReactElement) =>
  renderToStaticMarkup(markup)
    .replace(/<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ');

describe('a signature whose certificate was taken back', () => {
  const signature: SignatureShown = {
    field: 'worker',
    isOurs: true,
    at: '2026-03-09T10:00:00.000Z',
  };
  test.each([
    ['made before', 'left', 'before', 'has left. Nothing signed', 'so it is still good'],
    ['lost, and on record', 'lost', 'recorded', 'lost or copied.', 'our own record shows'],
    ['made after', 'replaced', 'after', 'Another one', 'This was signed then. Do not rely on it.'],
    ['lost, on no record', 'lost', 'unproven', 'lost or copied.', 'can write any day'],
    ['they give no reason', 'unsaid', 'unproven', 'do not say why.', 'can write any day'],
  ] as const)('%s: its reason, its day and what that means', (_, why, standing, because, means) => {
    const takenBack = { from: '2026-03-10', why };
    const text = said(<TakenBackSince signature={{ ...signature, standing, takenBack }} />);
    for (const part of ['10 March 2026', because, means]) expect(text).toContain(part);
    expect(text.includes('Do not rely on it')).toBe(
      standing === 'after' || standing === 'unproven',
    );
  });

  test('that names no day of its own says so, where nobody has its key', () => {
    const takenBack = { from: '2026-03-10', why: 'left' as const };
    const { at: _, ...without } = signature;
    const text = said(
      <TakenBackSince signature={{ ...without, standing: 'unproven', takenBack }} />,
    );
    expect(text).toContain('nothing says when this was signed');
  });

  test('or not: nothing is said of ours that stands', () => {
    expect(said(<TakenBackSince signature={signature} />)).toBe('');
  });
});

describe('a copy of another desk', () => {
  const copy = (
    verdict: CheckedPdf['verdict'],
    heard: 'never' | 'old' | 'now',
    changes: Partial<SignatureShown> = {},
  ) => {
    const elsewhere = { name: 'HMP Elsewhere', heard, asOf: '2026-03-03T10:00:00.000Z' };
    const signature = { field: 'worker', isOurs: false, elsewhere, ...changes };
    const checked = { fileName: 'a.pdf', reasons: [], isElsewhere: true as const };
    return said(<VerdictWords checked={{ ...checked, verdict, signatures: [signature] }} />);
  };

  test.each([
    ['we last heard on a day that is long ago', 'unheard', 'old', 'We last heard on 3 March 2026'],
    ['we never heard', 'unheard', 'never', 'We have no list of the certificates they took back'],
    ['their list does not name it', 'unchanged', 'now', 'Their list of 3 March 2026 does not name'],
  ] as const)('%s', (_, verdict, heard, expected) => {
    const text = copy(verdict, heard);
    expect(text).toContain(expected);
    expect(text).toContain('HMP Elsewhere');
    // Nothing of it was made here, so nothing here can be out of date.
    expect(text).not.toContain('We have no record of this file');
  });

  test('taken back, by a list that has run out too, is told of both', () => {
    const takenBack = { from: '2026-03-01', why: 'lost' as const };
    const text = copy('not-trusted', 'old', { standing: 'after', takenBack });
    expect(text).toContain('1 March 2026');
    expect(text).toContain('We last heard on 3 March 2026');
  });
});

describe('what was not used', () => {
  test.each(authorityProblems)(
    'of certificates says what, what next, and what is safe: %s',
    (why) => {
      const text = said(<NotUsedNotice notUsed={{ of: 'authority', why, day: '2026-03-10' }} />);
      expect(text).toMatch(/cannot be used.*\. .*\. Nothing has changed here\./u);
      expect(text).not.toMatch(/putRight|\{\{/u);
    },
  );

  test.each(listProblems)('of lists says what, what next, and what is safe: %s', (why) => {
    const text = said(<NotUsedNotice notUsed={{ of: 'list', why }} />);
    expect(text).toMatch(/cannot be used.*\. .*\. Nothing has changed here\./u);
    expect(text).not.toMatch(/putRight|\{\{/u);
  });
});

describe('on the screen of signing', () => {
  const one: OwnCertificate = {
    ...{ id: 'one', name: 'Alongside, Staff desk', key: 'ec', origin: 'made' },
    ...{ since: '2026-01-05T10:00:00.000Z', began: '2026-01-04', isInUse: true, isListed: true },
  };
  const takenBack = {
    ...{ why: 'lost' as const, from: '2026-03-10', decidedBy: 'Sam Okafor', desk: 'Rae' },
    at: '2026-03-12T10:00:00.000Z',
  };

  test('a certificate can be taken back once, and then says who, when and why', () => {
    expect(said(<OneCertificate one={one} onStart={() => {}} />)).toContain('Take this one back…');
    const text = said(<OneCertificate one={{ ...one, takenBack }} onStart={() => {}} />);
    expect(text).not.toContain('Take this one back');
    for (const part of ['10 March 2026', '12 March 2026', 'Sam Okafor', 'Rae', 'lost or copied']) {
      expect(text).toContain(part);
    }
  });

  test('one that no list can name says what to do instead', () => {
    const text = said(
      <OneCertificate one={{ ...one, isListed: false, takenBack }} onStart={() => {}} />,
    );
    expect(text).toContain('Tell people who check your copies yourself');
  });

  test('elsewhere, a word leads to where a new one is made', () => {
    const stopped = { from: '2026-03-10', why: 'left' as const };
    const text = said(<Stopped stopped={stopped} onOpen={() => {}} />);
    expect(text).toContain('Open signing');
    expect(text).not.toContain('Make a new one');
  });

  const desk: OtherDesk = {
    ...{ id: 'one', name: 'HMP Elsewhere', until: '2056-11-21', fingerprint: ['AB12'] },
    ...{ at: '2026-03-03T10:00:00.000Z', by: 'Rae' },
  };
  test.each([
    ['no list', undefined, 'They have given us no list'],
    ['a list with nobody on it', { isOld: false, count: 0 }, 'names 0 certificates. The next one'],
    ['a list with one', { isOld: false, count: 1 }, 'names 1 certificate. The next one is due by'],
    ['a list that ran out', { isOld: true, count: 1 }, 'We last heard on 3 March 2026.'],
  ])('another desk with %s', (_, list, expected) => {
    const days = { asOf: '2026-03-03T10:00:00.000Z', nextBy: '2026-06-03T10:00:00.000Z' };
    const shown = list ? { ...desk, list: { ...days, ...list } } : desk;
    expect(said(<OneDesk desk={shown} onEnd={() => {}} />)).toContain(expected);
  });
});
