// The circle on screen: a list that says everything, and beside it one image that says the same. Her private list of
// people she needs space from is on the same page, and in no picture.

import { renderToString } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import '../../../../../src/renderer/src/app/i18n';
import '../../../../../src/renderer/src/app/desk-words';
import { PlanToRead } from '../../../../../src/renderer/src/features/workbook/PlanToRead';
import { Workbook } from '../../../../../src/renderer/src/features/workbook/Workbook';
import { LiveRegion } from '../../../../../src/renderer/src/ui/LiveRegion';
import { SavingProvider } from '../../../../../src/renderer/src/ui/Saving';
import type { Answer, CirclePerson } from '../../../../../src/shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../../src/shared/domain/workbook/content';
import type { OpenPlan } from '../../../../../src/shared/ipc/contract';
import { aPerson } from '../../../../support/circles';
import { aRow, realContent, said } from '../workbook-content';

let content: WorkbookContent;
beforeAll(async () => {
  content = await realContent();
});

const needsSpaceFrom = 'Thistledown';
const answersWith = (people: CirclePerson[]): Answer[] => [
  aRow(1, said(people), 0, { question: 'circle_map' }),
  aRow(2, said(`${needsSpaceFrom} and all of her lot`), 0, { question: 'space' }),
];

function circlePage(people: CirclePerson[]): string {
  const beside = { name: 'Jas', situation: 'long', facts: {}, schedule: {} } as unknown as OpenPlan;
  const plan: OpenPlan = {
    ...beside,
    id: 'a-plan',
    reference: 'AB12',
    answers: answersWith(people),
    version: 1,
    today: '2026-11-21',
  };
  return renderToString(
    <LiveRegion>
      <SavingProvider>
        <Workbook
          plan={plan}
          content={content}
          startAt={{ page: 'circle' }}
          onChanged={() => {}}
          onLeave={() => {}}
        />
      </SavingProvider>
    </LiveRegion>,
  ).replaceAll('<!-- -->', '');
}

const images = (html: string) => html.match(/<svg[^>]*role="img".*?<\/svg>/gs) ?? [];
/** The rows of the list, without tags. */
const rows = (html: string) =>
  [...html.matchAll(/<button[^>]*class="circle-row".*?<\/button>/gs)].map(([row]) =>
    row
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

const people = [
  aPerson('Nan', { feel: 'good', marks: ['first'], note: 'Rings on Sundays' }),
  aPerson('Bella', { marks: ['animal'], sector: 'friends' }),
  aPerson('Choir', { ring: 'there', sector: '', marks: ['group'] }),
];

describe('the circle on screen', () => {
  test('the list says who, where, how it feels, every mark and her own words', () => {
    expect(rows(circlePage(people))).toEqual([
      'Nan Family and chosen family · Feels good · I turn to first Rings on Sundays',
      'Bella Friends · OK · Animal',
      'Choir No part yet · OK · Group or place',
    ]);
  });

  test('the picture is one image, named by the sentence that sums it up', () => {
    const [picture, ...others] = images(circlePage(people));
    expect(others).toEqual([]);
    expect(picture).toContain(
      'aria-label="1 person, 1 animal and 1 group or place. Close to me: Nan and Bella."',
    );
    for (const { name } of people) expect(picture).toContain(`>${name}</text>`);
    expect(picture).not.toMatch(/tabindex|<button|<a /i);
  });

  test('nobody yet: only Me, and the question that begins it', () => {
    const html = circlePage([]);
    expect(rows(html)).toEqual([]);
    expect(images(html)[0]).toContain('>Me</text>');
    expect(html).toContain('Who, or what animal, is good for you?');
    expect(circlePage(people)).not.toContain('Who, or what animal, is good for you?');
  });

  test('over 24 people: numbers in the picture, and the same numbers in the list', () => {
    const crowd = Array.from({ length: 30 }, (_, at) =>
      aPerson(`Cousin ${at}`, { ring: at % 2 ? 'close' : 'around' }),
    );
    const html = circlePage(crowd);
    const listed = rows(html).map((row) => row.slice(0, row.indexOf(' Family')));
    expect(listed[0]).toBe('1. Cousin 1');
    expect(listed[15]).toBe('16. Cousin 0');
    expect(listed).toHaveLength(30);
    for (let number = 1; number <= 30; number += 1) {
      expect(images(html)[0]).toContain(`>${number}</text>`);
    }
    expect(images(html)[0]?.includes('>Cousin')).toBe(false);
  });
});

describe('people she needs space from', () => {
  test('stand on the page, and in no picture of it', () => {
    const html = circlePage(people);
    expect(html).toContain(needsSpaceFrom);
    expect(images(html)).toHaveLength(1);
    expect(images(html).join('')).not.toContain(needsSpaceFrom);
  });

  test('are in no picture of the plan laid out for reading', () => {
    const html = renderToString(
      <PlanToRead content={content} situation="long" answers={answersWith(people)} />,
    );
    expect(html).toContain(needsSpaceFrom);
    expect(images(html)).toHaveLength(1);
    expect(images(html).join('')).not.toContain(needsSpaceFrom);
  });
});
