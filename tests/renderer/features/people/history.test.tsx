// What was done about people and keys, in sentences.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Events } from '../../../../src/renderer/src/features/people/History';
import { type PeopleEvent, peopleActs } from '../../../../src/shared/ipc/people-calls';

const event = (what: PeopleEvent['what'], over: Partial<PeopleEvent> = {}): PeopleEvent => ({
  ...{ at: '2026-11-20T14:30:00.000Z', what, by: 'Rae Winters', about: 'Sam Okoro' },
  ...over,
});
const shown = (events: readonly PeopleEvent[]) => renderToStaticMarkup(<Events events={events} />);

describe('what was done about people and keys', () => {
  test.each(peopleActs)('%s is a sentence', (what) => {
    const said = shown([event(what)]);
    expect(said).toMatch(/<p>[A-Z][^<]+\.<\/p>/u);
    expect(said).not.toMatch(/\{\{|history\./u);
    expect(said).toContain('20 November 2026');
  });

  test('says so where nobody can be named', () => {
    const { by: _, about: __, ...nobody } = event('removed');
    expect(shown([nobody])).toContain('Somebody at this computer removed somebody.');
  });

  test('keeps the newest first, and shows fifty at first', () => {
    const many = Array.from({ length: 51 }, (_, n) => event('added', { about: `Person ${n}` }));
    const said = shown(many);
    expect(said.indexOf('Person 0.')).toBeLessThan(said.indexOf('Person 49.'));
    expect(said).not.toContain('Person 50.');
    expect(said).toContain('Show older ones');
    expect(said).toContain('51 things were done');
  });

  test('says so where there is nothing', () => {
    expect(shown([])).toContain('Nothing was written down yet.');
  });
});
