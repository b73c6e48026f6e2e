// What stands under pictures of a place: their words, what may be done with them at the desk, and nothing to do on her side.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PictureList } from '../../../../src/renderer/src/features/pictures/PictureList';
import { day } from '../../../../src/shared/domain/calendar/day';
import type { KeptPicture } from '../../../../src/shared/domain/pictures/picture';

const aPicture = (id: string, more: Partial<KeptPicture> = {}): KeptPicture => ({
  ...{ id, item: 'a', said: { words: `What ${id} shows` }, width: 8, height: 6, isAway: false },
  ...{ by: 'Rae', at: '2026-11-21T10:00:00.000Z', ...more },
});
const look = () => new Promise<string>(() => undefined);
const textOf = (html: string) => html.replaceAll(/<[^>]+>/gu, ' ');

describe('pictures of a place', () => {
  it('stand with their words and the day they are from, each to be looked at by a button that says what it shows', () => {
    const said = { words: 'The front door', day: day.parse('2026-11-20') };
    const html = renderToStaticMarkup(
      <PictureList pictures={[aPicture('one', { said })]} look={look} />,
    );
    expect(textOf(html)).toContain('The front door');
    expect(textOf(html)).toContain('From 20 November 2026');
    const describedBy = /<button[^>]*aria-describedby="([^"]+)"/u.exec(html)?.[1];
    expect(html).toMatch(new RegExp(`id="${describedBy}"[^>]*>The front door<`, 'u'));
  });

  it('are marked as what cannot be copied or dragged out', () => {
    const html = renderToStaticMarkup(<PictureList pictures={[aPicture('one')]} look={look} />);
    expect(html).toMatch(/<ul class="pictures" data-sealed/u);
    expect(html).toContain('draggable="false"');
  });

  it('that were taken away show what stands in their place, and no picture', () => {
    const html = renderToStaticMarkup(
      <PictureList
        pictures={[aPicture('one', { isAway: true }), aPicture('two')]}
        look={look}
        taken={({ said }) => <p>Gone: {said.words}</p>}
        actions={() => <button type="button">Take it away</button>}
      />,
    );
    expect(html.match(/<img/gu)).toHaveLength(1);
    expect(textOf(html)).toMatch(/Gone:\s+What one shows/u);
    expect(html.match(/Take it away/gu)).toHaveLength(1);
  });
});
