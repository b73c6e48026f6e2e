// The year in a few sentences: they say what the tables show and never more, and why a small desk is shown little.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Headline } from '../../../../src/renderer/src/features/monitoring/Headline';
import type { Report, ShownTable } from '../../../../src/shared/domain/monitoring/report';

type Count = number | 'fewer' | 'of_few' | 'kept_back';
const counted = (id: string, part: string, count: Count): ShownTable => ({
  kind: 'counted',
  ...{ id, total: 20, parts: [{ id: part, count }] },
});
const few = (id: string): ShownTable => ({ kind: 'too_few', id });

function said(tables: ShownTable[]): string {
  const report = { tables, plans: 12 } as unknown as Report;
  const byId = new Map(tables.map((table) => [table.id, table]));
  return renderToStaticMarkup(
    <Headline report={report} tables={byId} shownParts={['The plans', 'Reviews']} />,
  ).replaceAll(/<[^>]+>/gu, '\n');
}

test('a number is said with what it is part of; one under five as it stands in its table', () => {
  const words = said([counted('reviews', 'as_planned', 14), counted('home', 'known', 'fewer')]);
  expect(words).toContain('Reviews held by the day they were planned for: 14 of 20');
  expect(words).toContain('A home known on the day she left: Fewer than 5 of 20');
  expect(words).not.toContain('small desk');
});

test('what is kept back, and a table that is left out, is not said', () => {
  const words = said([
    ...[counted('reviews', 'as_planned', 'kept_back'), counted('begun', 'before', 12)],
    ...[few('home'), counted('situation', 'long', 9), counted('promises', 'kept', 'of_few')],
  ]);
  expect(words).not.toMatch(/Reviews held|A home known|Promises to her/u);
});

test('where most is left out, it says why, and where something is', () => {
  const words = said([few('home'), few('reviews'), counted('begun', 'before', 12)]);
  expect(words).toContain('2 of the 3 tables would point at somebody');
  expect(words).toContain('The plans, Reviews');
});
