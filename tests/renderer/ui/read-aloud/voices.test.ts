import { describe, expect, test } from 'vitest';
import {
  languagesOf,
  type Voice,
  voiceFor,
  voiceInstead,
} from '../../../../src/renderer/src/ui/read-aloud/voices';
import { voice } from './fake-voice';

const first = { isDefault: true };
const far = { isLocal: false };

const picks: [string, Voice[], string, string | undefined][] = [
  ['the only one', [voice('en-GB')], 'en', 'en-GB'],
  ['none at all', [], 'en', undefined],
  ['Welsh is never read by an English voice', [voice('en-GB', first)], 'cy', undefined],
  ['the Welsh one among others', [voice('en-GB', first), voice('cy-GB')], 'cy', 'cy-GB'],
  [
    'British English before the first choice',
    [voice('en-US', first), voice('en-GB')],
    'en',
    'en-GB',
  ],
  ['any English before none', [voice('de-DE', first), voice('en-AU')], 'en', 'en-AU'],
  ['the place that was asked for', [voice('en-GB'), voice('en-IE')], 'en-IE', 'en-IE'],
  ['underscores as some computers write them', [voice('pl_PL')], 'pl', 'pl_PL'],
  ['capitals do not matter', [voice('RO-ro')], 'ro-RO', 'RO-ro'],
  ['never one that sends words away', [voice('en-GB', far)], 'en', undefined],
  ['one here before one far off', [voice('en-GB', far), voice('en-US')], 'en-GB', 'en-US'],
  ['no language whose name only begins alike', [voice('cya')], 'cy', undefined],
  ['the first choice among equals', [voice('fr-CA'), voice('fr-FR', first)], 'fr', 'fr-FR'],
];

describe('the voice for a language', () => {
  test.each(picks)('%s', (_, voices, language, picked) => {
    expect(voiceFor(voices, language)?.lang).toBe(picked);
  });
});

describe('the voice that may stand in', () => {
  test('is an English one where there is one, else any, never one far off', () => {
    expect(voiceInstead([voice('de-DE', first), voice('en-US')])?.lang).toBe('en-US');
    expect(voiceInstead([voice('en-GB', far), voice('de-DE')])?.lang).toBe('de-DE');
    expect(voiceInstead([voice('en-GB', far)])).toBeUndefined();
  });
});

test('each language is named once, and those far off not at all', () => {
  const voices = [voice('en-GB'), voice('en-US'), voice('cy-GB'), voice('pl-PL', far)];
  expect(languagesOf(voices)).toEqual(['cy', 'en']);
});
