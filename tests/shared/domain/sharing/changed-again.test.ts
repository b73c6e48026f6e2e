// Of several changes of one thing only the last says how it stands now.

import { describe, expect, it } from 'vitest';
import { day } from '../../../../src/shared/domain/calendar/day';
import { markChangedAgain } from '../../../../src/shared/domain/sharing/changed-again';
import type { WhatChanged } from '../../../../src/shared/domain/sharing/what-changed';

const on = (text: string, what: WhatChanged['what']): WhatChanged => ({
  ...{ day: day.parse(text), direction: 'wider', what },
});
const care = (text: string, chosen: string) =>
  on(text, { kind: 'care', question: 'share_care', chosen });
const seen = (text: string, kind: 'level' | 'ended', reader = 'pom', id = 'about-me') =>
  on(text, { kind, reader, target: { kind: 'page', id }, before: 'nothing', after: 'all' });
const readers = (text: string, ...names: string[]) => on(text, { kind: 'readers', readers: names });

describe('a change says how it stands now', () => {
  it.each([
    ['where nothing came after it', [care('2026-03-01', 'team')], [false]],
    [
      'but not the first of two about care on one day',
      [care('2026-03-01', 'team'), care('2026-03-01', 'some')],
      [true, false],
    ],
    [
      'nor one of a week before',
      [care('2026-03-01', 'some'), care('2026-03-08', 'team')],
      [true, false],
    ],
    [
      'for each reader by itself',
      [seen('2026-03-01', 'level', 'pom'), seen('2026-03-02', 'level', 'pa')],
      [false, false],
    ],
    [
      'for each page by itself',
      [seen('2026-03-01', 'level'), seen('2026-03-02', 'level', 'pom', 'goals')],
      [false, false],
    ],
    [
      'but not where her yes ended after it',
      [seen('2026-03-01', 'level'), seen('2026-03-05', 'ended')],
      [true, false],
    ],
    [
      'and still where she chose again on the day it ended, which is told first',
      [seen('2026-03-05', 'level'), seen('2026-03-05', 'ended')],
      [false, true],
    ],
    [
      'of several readers, where one of them went out again',
      [readers('2026-03-01', 'pom', 'pa'), readers('2026-03-02', 'pa')],
      [true, false],
    ],
    [
      'whatever order they are told in',
      [care('2026-03-08', 'team'), care('2026-03-01', 'some'), care('2026-03-04', 'some')],
      [false, true, true],
    ],
    [
      'for each question about care by itself',
      [
        on('2026-03-01', { kind: 'care', question: 'share_care' }),
        on('2026-03-02', { kind: 'care', question: 'another' }),
      ],
      [false, false],
    ],
    [
      'for a page and a question of one name by itself',
      [
        on('2026-03-01', { kind: 'until', reader: 'pom', target: { kind: 'page', id: 'team' } }),
        on('2026-03-02', {
          kind: 'until',
          reader: 'pom',
          target: { kind: 'question', id: 'team' },
        }),
        on('2026-03-03', { kind: 'until', reader: 'pom', target: { kind: 'page', id: 'team' } }),
      ],
      [true, false, false],
    ],
    [
      'and what says only when it happened stays, however often',
      [
        on('2026-03-01', { kind: 'words', reader: 'pom', target: { kind: 'page', id: 'team' } }),
        on('2026-03-02', { kind: 'words', reader: 'pom', target: { kind: 'page', id: 'team' } }),
        on('2026-03-03', { kind: 'same_name', question: 'team_people' }),
        on('2026-03-04', { kind: 'same_name', question: 'team_people' }),
      ],
      [false, false, false, false],
    ],
    [
      'of two that ended on one day, the first',
      [seen('2026-03-05', 'ended'), seen('2026-03-05', 'ended')],
      [true, false],
    ],
  ])('%s', (_, changes, again) => {
    const marked = markChangedAgain(changes);
    expect(marked.map(({ changedAgain }) => changedAgain === true)).toEqual(again);
    expect(marked.map(({ changedAgain: __, ...change }) => change)).toEqual(changes);
  });
});
