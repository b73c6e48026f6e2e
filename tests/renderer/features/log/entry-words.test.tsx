// A line of the log in words: every act has its sentence, and none shows a name it must not, or a code.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type LogWords,
  sentenceOf,
  underOf,
} from '../../../../src/renderer/src/features/log/entry-words';
import { Lines } from '../../../../src/renderer/src/features/log/Lines';
import { auditActs, auditKinds, auditTroubles } from '../../../../src/shared/domain/audit/entry';
import { locksByItself } from '../../../../src/shared/domain/audit/locks';
import { copyAudiences } from '../../../../src/shared/domain/copies/plan-copy';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { theContent } from '../../../support/a-vault';
import { aLine } from './a-line';

const t = i18next.getFixedT('en', ['log', 'team']) as unknown as LogWords;
let content: WorkbookContent;
beforeAll(async () => {
  content = (await theContent()).workbook;
});

describe('a line of the log', () => {
  test.each(auditActs)('%s has a sentence of its own', (act) => {
    const said = sentenceOf(t, aLine({ act }));
    expect(said).toMatch(/^Sam Okoro \(Specialist\) .+\.$/u);
    expect(said).not.toContain('{{');
    expect(said).not.toContain(act.includes('-') ? act : 'acts.');
  });

  test.each(locksByItself)('a lock by itself (%s) is not said to be anybody’s', (why) => {
    const said = sentenceOf(t, aLine({ act: 'vault-locked', detail: { why } }));
    expect(said).toMatch(
      /^Alongside locked by itself while Sam Okoro \(Specialist\) was at work: .+\.$/u,
    );
    expect(sentenceOf(t, aLine({ act: 'vault-locked' }))).toBe(
      'Sam Okoro (Specialist) locked Alongside.',
    );
  });

  test('no two acts say the same', () => {
    const said = auditActs.map((act) => sentenceOf(t, aLine({ act })));
    expect(new Set(said).size).toBe(auditActs.length);
  });

  test.each(auditKinds)('the kind %s has its words', (kind) => {
    expect(i18next.exists(`log:kinds.${kind}`)).toBe(true);
  });

  test.each(auditTroubles)('the finding %s has its words', (what) => {
    expect(i18next.exists(`log:found.${what}`)).toBe(true);
  });

  test.each([
    ['at the staff desk', aLine(), 'Sam Okoro (Specialist) opened plan 7KXM-3TQP.'],
    [
      'on her side, where it was she who did it',
      aLine({ side: 'hers', act: 'answer-changed' }),
      'She, on her side of the screen, with Sam Okoro (Specialist) at work, changed an answer in plan 7KXM-3TQP.',
    ],
    [
      'where nobody asked for it',
      aLine({ side: 'itself', act: 'backup-made', by: undefined }),
      'Alongside, by itself, made a backup.',
    ],
    [
      'of a plan that was taken out since',
      aLine({ plan: { id: 'gone' } }),
      'Sam Okoro (Specialist) opened a plan that was taken out for good.',
    ],
    [
      'where it was not let',
      aLine({ outcome: 'refused' }),
      'Sam Okoro (Specialist) was turned away. Asked for: opened plan 7KXM-3TQP.',
    ],
    [
      'where it was not let and the line says no more',
      aLine({ act: 'refused', outcome: 'refused', call: 'erasures.erase' }),
      'Sam Okoro (Specialist) was turned away. Asked for something about taking a plan out.',
    ],
    [
      'about a call this version has no words for',
      aLine({ act: 'refused', outcome: 'refused', call: 'toString.x' }),
      'Sam Okoro (Specialist) was turned away. Asked for something about a plan or this computer.',
    ],
  ])('%s', (_, line, said) => {
    expect(sentenceOf(t, line as ReturnType<typeof aLine>)).toBe(said);
  });

  test('says pages and questions by their titles, and counts what are many', () => {
    const [page] = content.workbook.pages;
    const keys = content.workbook.pages.flatMap(({ questions }) => questions.map(({ key }) => key));
    const under = underOf(
      t,
      aLine({ about: { pages: [page?.id ?? ''], questions: keys.slice(0, 5) } }),
      content,
    );
    expect(under[0]).toBe(`Page: ${content.words.pages[page?.id ?? '']?.title}`);
    expect(under[1]).toContain('and 2 more questions');
    expect(under.join(' ')).not.toContain(keys[0]);
  });

  test('says to whom, about whom and what for', () => {
    const under = underOf(
      t,
      aLine({
        ...{ about: { readers: ['probation'] }, aboutWorker: 'Rae Winters', purpose: 'cover' },
      }),
      content,
    );
    expect(under).toEqual([
      'For: her probation worker',
      'About: Rae Winters',
      'What for: to stand in for her worker',
    ]);
  });
});

describe('the list', () => {
  const drawn = (more: boolean, ...entries: ReturnType<typeof aLine>[]) =>
    renderToStaticMarkup(
      <Lines
        {...{ log: { entries, more }, content, isOfPlan: false, isBusy: false }}
        onOlder={() => {}}
      />,
    );

  test('has a heading for each day, and keeps the order of the log', () => {
    const shown = drawn(
      false,
      aLine({ seq: 3, at: '2026-11-20T09:00:00.000Z' }),
      aLine({ seq: 2, at: '2026-11-19T09:00:00.000Z' }),
    );
    expect(shown.indexOf('Friday 20 November 2026')).toBeLessThan(
      shown.indexOf('Thursday 19 November 2026'),
    );
    expect(shown.indexOf('Line 3')).toBeLessThan(shown.indexOf('Line 2'));
    expect(shown).toContain('2 lines, the newest first.');
  });

  test('offers older lines only where there are any', () => {
    expect(drawn(true, aLine())).toContain('Show older lines');
    expect(drawn(false, aLine())).not.toContain('Show older lines');
  });

  test('says so where there is none', () => {
    expect(drawn(false)).toContain('There is no line like that.');
  });

  test('has nothing to change a line with', () => {
    expect(drawn(false, aLine())).not.toMatch(/<(button|input|textarea|select)/u);
  });
});

describe('what is said so that nobody has to know our codes', () => {
  test.each(copyAudiences)('the reader %s has words', (reader) => {
    const [said] = underOf(t, aLine({ about: { readers: [reader] } }), content);
    expect(said).toMatch(/^For: /u);
    expect(said).not.toBe(`For: ${reader}`);
    expect(said).not.toContain('readers.');
  });

  test.each([
    ['people.add', 'added somebody who works here'],
    ['people.newCode', 'gave somebody a new one-time code'],
    ['people.remove', 'removed somebody who worked here'],
    ['people.later', 'changed who works here'],
  ])('%s says what was done', (call, words) => {
    const line = aLine({ act: 'people-changed', call, detail: { name: 'Kit Marsh' } });
    expect(sentenceOf(t, line)).toContain(words);
    expect(underOf(t, line, content)).toEqual(['About: Kit Marsh']);
  });

  test.each([
    [7, ['The numbers 8 to 11 are left out. They were in a file that is not in use any more.']],
    [10, ['The number 11 is left out. It was in a file that is not in use any more.']],
    [11, []],
  ])('after number %i it says which are left out', (leftOutAfter, words) => {
    const line = aLine({ act: 'backup-put-back', seq: 12, detail: { leftOutAfter } });
    expect(underOf(t, line, content)).toEqual(words);
  });

  test('where work stopped is folded away under its day, and counted', () => {
    const entries = [
      aLine({ seq: 3, act: 'place-kept' }),
      aLine({ seq: 2 }),
      aLine({ seq: 1, act: 'place-kept' }),
    ];
    const html = renderToStaticMarkup(
      <Lines
        {...{ log: { entries, more: false }, content, isOfPlan: false, isBusy: false }}
        onOlder={() => {}}
      />,
    );
    expect(html).toContain('And 2 lines about where work stopped');
    expect(html.indexOf('opened plan')).toBeLessThan(html.indexOf('<details'));
    expect(html.indexOf('kept her place')).toBeGreaterThan(html.indexOf('<details'));
  });
});
