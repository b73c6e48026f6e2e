import { beforeAll, describe, expect, test } from 'vitest';
import {
  pagesThatChanged,
  pageToStandOn,
  placeAmong,
} from '../../../../src/renderer/src/features/workbook/page-route';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { situations } from '../../../../src/shared/domain/workbook/people-and-situations';
import { pagesFor } from '../../../../src/shared/domain/workbook/walk';
import { realContent } from './workbook-content';

let content: WorkbookContent;
beforeAll(async () => {
  content = await realContent();
});

describe('where a page stands', () => {
  test('every page but the ends has a page before and after', () => {
    for (const situation of situations) {
      const pages = pagesFor(content.workbook, situation);
      const places = pages.map((page) => placeAmong(pages, page.id));
      expect(places[0]?.before).toBeUndefined();
      expect(places.at(-1)?.after).toBeUndefined();
      expect(places.slice(1).every((place) => place?.before)).toBe(true);
    }
  });
  test('a change of situation keeps the page when it still applies', () => {
    const order = pagesFor(content.workbook, 'remand').map((page) => page.id);
    expect(pageToStandOn(pagesFor(content.workbook, 'long'), order, 'details')).toBe('details');
  });
  test('a page that is put away gives way to the one that came before it', () => {
    const order = pagesFor(content.workbook, 'remand').map((page) => page.id);
    const before = order[order.indexOf('remand-now') - 1];
    expect(pageToStandOn(pagesFor(content.workbook, 'short'), order, 'remand-court')).toBe(before);
  });
  test('a page nobody knows gives way to the first', () => {
    expect(pageToStandOn(pagesFor(content.workbook, 'short'), [], 'nowhere')).toBe('start');
  });
  test('what came and what went can be named', () => {
    const { came, went } = pagesThatChanged(
      pagesFor(content.workbook, 'remand'),
      pagesFor(content.workbook, 'long'),
    );
    expect(came).toEqual(['my-time', 'licence', 'release', 'after']);
    expect(went).toEqual(['remand-now', 'remand-court']);
  });
});
