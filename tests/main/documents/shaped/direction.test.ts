import { describe, expect, it } from 'vitest';
import {
  languageOfLetters,
  runsRightToLeft,
} from '../../../../src/main/documents/shaped/direction';

describe('which way words run', () => {
  it.each([
    ['English', 'My girls ring me', false],
    ['Arabic', 'أحب أن أطبخ', true],
    ['Hebrew', 'אני אוהבת', true],
    ['Bengali', 'আমি রান্না', false],
    ['a number first, then Arabic', '3. خبز', true],
    ['English with a name in Arabic', 'My girl is نور', false],
    ['a name in Arabic, then English', 'نور is my girl', true],
    ['only signs', '… 10:30 (!)', false],
    ['nothing', '', false],
  ])('%s', (_, text, wanted) => {
    expect(runsRightToLeft(text)).toBe(wanted);
  });
});

describe('a language letters can be read in', () => {
  it.each([
    ['Arabic', 'أحب أن أطبخ لعائلتي', 'ar'],
    ['Urdu, by letters only it has', 'میں ٹھیک ہوں', 'ur'],
    ['Persian, by letters Arabic has not', 'پدر خوب', 'fa'],
    ['Bengali', 'আমি রান্না', 'bn'],
    ['Hindi', 'मैं अपने परिवार', 'hi'],
    ['Punjabi', 'ਮੈਂ ਆਪਣੇ', 'pa'],
    ['Hebrew', 'אני אוהבת', 'he'],
    ['English', 'My girls', undefined],
    ['mostly English', 'My girl is called نور', undefined],
    ['no letters', '10:30', undefined],
  ])('%s', (_, text, wanted) => {
    expect(languageOfLetters(text)).toBe(wanted);
  });
});
