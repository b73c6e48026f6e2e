import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { ReadingsDrawn } from '../../../../src/renderer/src/features/workbook/ReadingsDrawn';

const html = renderToStaticMarkup(
  <ReadingsDrawn
    block={{
      kind: 'readings',
      days: ['2 March 2026', '1 June 2026', '21 November 2026'],
      words: ['Going well', 'OK', 'Hard'],
      rows: [
        { label: 'I feel safe', picked: [2, 1, 1] },
        { label: 'My home', picked: [0, -1, 2] },
      ],
    }}
  />,
);
const [picture = '', table = ''] = html.split('<table');

describe('how life feels, now and before', () => {
  test('is read out as a table: each day a column, each line a row, a pick or that there was none', () => {
    expect(table.match(/<th scope="col">/g)).toHaveLength(3);
    const rows = table.split('<tbody>').slice(1);
    expect(rows[0]).toContain('<th scope="rowgroup" colSpan="3">I feel safe</th>');
    expect(rows[0]).toContain('<td>Hard</td><td>OK</td><td>OK</td>');
    expect(rows[1]).toContain('<td>Going well</td><td>Not said</td><td>Hard</td>');
  });

  test('is a picture that says in words which day each outline is from', () => {
    expect(picture).toContain('class="life-picture" aria-hidden="true"');
    const words = picture.split(/class="life-word(?!s)/).slice(1);
    expect(words).toHaveLength(6);
    const ok = words[1] ?? '';
    expect(ok.startsWith(' life-now"')).toBe(true);
    expect(ok).toContain('1 June 2026');
    expect(ok).toContain('21 November 2026');
    expect(words[2]?.startsWith(' life-before"')).toBe(true);
    expect(words[0]?.startsWith('">')).toBe(true);
  });

  test('counts nothing and joins nothing', () => {
    expect(html).not.toMatch(/<(svg|polyline|path|line|progress|meter)\b|%/);
  });
});
