// What the two sides say of her asking: the day, the day to answer by, and what is said once that day has gone by.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import '../../../../src/renderer/src/her/her-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AskedInWords } from '../../../../src/renderer/src/features/her-file/AskedInWords';
import { HerFile } from '../../../../src/renderer/src/features/her-file/HerFile';
import { day } from '../../../../src/shared/domain/calendar/day';
import type { FileStanding } from '../../../../src/shared/ipc/file-calls';

const asked = (more: Partial<NonNullable<FileStanding['asked']>>) => ({
  ...{ day: day.parse('2026-11-22'), answerBy: day.parse('2026-12-22'), byHer: false },
  ...{ standing: 'to_come' as const, writtenBy: 'Rae', ...more },
});
const words = (markup: string) => markup.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');

test.each([
  ['to_come', 'She asked on 22 November 2026. The prison must answer by 22 December 2026'],
  ['today', 'She asked on 22 November 2026. The prison must answer today.'],
  ['gone_by', 'had to answer by 22 December 2026. That day has gone by.'],
] as const)('staff, while the day is %s', (standing, expected) => {
  const shown = words(renderToStaticMarkup(<AskedInWords asked={asked({ standing })} />));
  expect(shown).toContain(expected);
  expect(shown).toContain('Written down by Rae.');
});

test('staff read that she asked on her own screen, and no name', () => {
  const shown = words(renderToStaticMarkup(<AskedInWords asked={asked({ byHer: true })} />));
  expect(shown).toContain('She asked on her own screen.');
  expect(shown).not.toContain('Rae');
});

test('she has one button to ask with, and none once she has asked', () => {
  const before = renderToStaticMarkup(<HerFile standing={{ worker: 'Rae' }} />);
  expect(before.match(/<button/gu)).toHaveLength(1);
  expect(words(before)).toContain('Another woman could find it in my room');
  const standing = { worker: 'Rae', asked: asked({}) };
  const after = renderToStaticMarkup(<HerFile standing={standing} />);
  expect(after).not.toContain('<button');
  expect(words(after)).toContain('The prison must answer by 22 December 2026.');
});
