// Signing on the screen: a word in time, every refusal a sentence, and whose copy it is before anybody signs.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { NotToSign } from '../../../../src/renderer/src/features/signing/CountersignEnds';
import { RunsOut } from '../../../../src/renderer/src/features/signing/RunsOut';
import {
  ChangedSince,
  hasChanged,
  NotAnyMore,
} from '../../../../src/renderer/src/features/signing/SinceSigned';
import type { SigningNow } from '../../../../src/renderer/src/features/signing/use-signing';
import {
  WhoSigns,
  type WhoSignsProps,
} from '../../../../src/renderer/src/features/signing/WhoSigns';
import { p12Problems } from '../../../../src/shared/domain/copies/p12-problems';
import type { SinceCopy } from '../../../../src/shared/ipc/check-calls';
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

const since: SinceCopy = {
  ...{ isVersionKept: true, versionNow: 3, changed: [], haveFactsChanged: false },
  ...{ takenBack: [], stops: [], yesesGone: [], withoutHer: false },
};

describe('what she changed or took back since', () => {
  const changed = [{ page: 'About me', questions: ['A few words about me'] }];
  const inWords = (changes: Partial<SinceCopy>) =>
    textOf(renderToStaticMarkup(<ChangedSince version={3} since={{ ...since, ...changes }} />));

  test.each<[string, Partial<SinceCopy>, string]>([
    ['an answer', { changed }, 'A few words about me'],
    ['a fact', { haveFactsChanged: true }, 'Her facts and dates were changed too.'],
    ['a newer copy', { newer: { version: 4, madeAt: '2026-11-23T09:00:00.000Z' } }, 'version 4'],
    ['a version that is gone', { isVersionKept: false }, 'does not have version 3 any more'],
  ])('is named before anybody signs: %s', (_, changes, said) => {
    expect(hasChanged({ ...since, ...changes })).toBe(true);
    expect(inWords(changes)).toContain(said);
  });

  test('is not claimed where nothing has', () => {
    expect(hasChanged(since)).toBe(false);
    expect(inWords({})).toBe('');
  });

  test('stops the signature, names why, and says what to do', () => {
    const takenBack = [{ page: 'My health', questions: ['What keeps me well'] }];
    const said = { kind: 'taken-back' as const, fileName: 'a.pdf', since: { ...since, takenBack } };
    const text = textOf(renderToStaticMarkup(<NotAnyMore said={said} />));
    for (const part of ['cannot be signed any more', 'Make a new copy', 'What keeps me well']) {
      expect(text).toContain(part);
    }
  });
});

describe('before anybody signs', () => {
  const copy: WhoSignsProps['copy'] = {
    kind: 'ready',
    ...{ fileName: 'a.pdf', name: 'Nia', copyFor: 'pom' as const, version: 3, draft: true },
    ...{ shortHash: '9f3ab2c41d', madeAt: '2026-11-21T10:00:00.000Z', madeBy: 'Rae' },
    since,
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
