// Signing on the screen: a word in time, every refusal a sentence, and whose copy it is before anybody signs.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { NotToSign } from '../../../../src/renderer/src/features/signing/CountersignEnds';
import { RunsOut } from '../../../../src/renderer/src/features/signing/RunsOut';
import type { SigningNow } from '../../../../src/renderer/src/features/signing/use-signing';
import {
  WhoSigns,
  type WhoSignsProps,
} from '../../../../src/renderer/src/features/signing/WhoSigns';
import { p12Problems } from '../../../../src/shared/domain/copies/p12-problems';
import { notToSign } from '../../../../src/shared/ipc/signing-calls';

const words = JSON.parse(readFileSync('resources/locales/en/signing.json', 'utf8'));
const textOf = (markup: string) => markup.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');

const now: SigningNow = {
  ...{ name: 'Alongside', issuer: 'Alongside copies of My Plan', key: 'ec', origin: 'made' },
  ...{ since: '2026-11-21T10:00:00.000Z', state: 'good', until: '2036-11-21' },
  ...{ warnFrom: '2036-09-22', daysLeft: 3653, fingerprint: ['AB12'] },
};

describe('a word in time', () => {
  test.each([
    ['nothing while it is good', { state: 'good' }, ''],
    ['the last day, from 60 days before', { state: 'soon' }, 'until 21 November 2036. After that'],
    ['what to do when it was made here', { state: 'soon' }, 'Press Renew'],
    [
      'what to do when it was brought in',
      { state: 'soon', origin: 'brought' },
      'Ask for a new file',
    ],
    ['that no copy can be made once it is over', { state: 'over' }, 'No copy can be made until'],
  ] as [string, Partial<SigningNow>, string][])('%s', (_, changes, said) => {
    const text = textOf(renderToStaticMarkup(<RunsOut now={{ ...now, ...changes }} />));
    if (said === '') expect(text).toBe('');
    else expect(text).toContain(said);
  });

  test('on another screen leads here instead', () => {
    const there = <RunsOut now={{ ...now, state: 'soon' }} onOpen={() => {}} />;
    const text = textOf(renderToStaticMarkup(there));
    expect(text).toContain('Open signing');
    expect(text).not.toContain('Press Renew');
  });
});

describe('every refusal', () => {
  test.each(p12Problems)('of a key file says what and what next: %s', (why) => {
    expect(words.putRight[why]).toEqual({ what: expect.any(String), next: expect.any(String) });
  });

  test.each(notToSign)('of a copy says what and what next: %s', (why) => {
    const said = { kind: 'not-to-sign' as const, fileName: 'a copy.pdf', why };
    const text = textOf(renderToStaticMarkup(<NotToSign said={said} />));
    expect(text).toContain(words.lead.not[why].what);
    expect(text).toContain(words.lead.not[why].next);
    expect(text).toContain('a copy.pdf');
  });
});

describe('before anybody signs', () => {
  const copy: WhoSignsProps['copy'] = {
    kind: 'ready',
    ...{ fileName: 'a.pdf', name: 'Nia', copyFor: 'pom' as const, version: 3, draft: true },
    ...{ shortHash: '9f3ab2c41d', madeAt: '2026-11-21T10:00:00.000Z', madeBy: 'Rae' },
  };
  const markup = renderToStaticMarkup(<WhoSigns copy={copy} isBusy={false} onSign={() => {}} />);

  test('her name, the version, and that it is a draft stand there', () => {
    const text = textOf(markup);
    for (const said of ['Nia', '9f3ab2c41d', 'This copy is a draft', 'signed at your desk']) {
      expect(text).toContain(said);
    }
  });

  test('the button waits, and says for what', () => {
    const [, described] = /aria-disabled="true" aria-describedby="([^"]+)"/.exec(markup) ?? [];
    expect(described).toBeDefined();
    expect(markup).toContain(`id="${described}"`);
    expect(textOf(markup)).toContain('Put in a name and a role');
  });
});
