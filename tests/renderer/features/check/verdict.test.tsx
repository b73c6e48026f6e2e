// What the screen and the sheet say of a checked file: who signed, what was found, and what has changed since.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { VerdictPaper } from '../../../../src/renderer/src/features/check/PrintVerdict';
import { Verdict } from '../../../../src/renderer/src/features/check/Verdict';
import { day } from '../../../../src/shared/domain/calendar/day';
import type { SinceCopy } from '../../../../src/shared/ipc/check-calls';
import type { CheckedPdf } from '../../../../src/shared/ipc/contract';

const base: CheckedPdf = {
  fileName: 'copy.pdf',
  verdict: 'not-ours',
  reasons: [],
  signatures: [],
};
const since: SinceCopy = {
  isVersionKept: true,
  versionNow: 2,
  changed: [],
  haveFactsChanged: false,
  takenBack: [],
  stops: [],
  yesesGone: [],
  withoutHer: false,
};
const record: NonNullable<CheckedPdf['record']> = {
  id: 'one',
  fileName: 'copy.pdf',
  kind: 'plan',
  copyFor: 'pom',
  style: 'key',
  version: 2,
  shortHash: 'abcdef0123',
  pages: 3,
  draft: false,
  madeAt: '2026-11-21T10:11:12.000Z',
  madeBy: 'Rae',
  name: 'Nia Example',
  countersignedLater: [],
  since,
};

const plain = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const shown = (more: Partial<CheckedPdf>) =>
  plain(renderToStaticMarkup(<Verdict checked={{ ...base, ...more }} />));
const recorded = (more: Partial<typeof record>, changes: Partial<SinceCopy> = {}) =>
  shown({
    verdict: 'unchanged',
    record: { ...record, ...more, since: { ...since, ...changes } },
  });

describe('a copy of a plan that was taken out', () => {
  it('says so and on which day, and nothing of an earlier day of the vault', () => {
    const words = shown({ verdict: 'unchanged', erasedAt: '2026-11-20T10:00:00.000Z' });
    expect(words).toMatch(/taken out for good on .*20/);
    expect(words).not.toContain('no record');
    expect(shown({ verdict: 'unchanged' })).toContain('no record');
  });
});

describe('a file that is not ours', () => {
  it('is that first of all, and then says what it looks like', () => {
    const practice = shown({ reasons: ['practice'] });
    expect(practice.indexOf('Not one of ours')).toBe(0);
    expect(practice.indexOf('It looks like a practice copy')).toBeGreaterThan(0);
    expect(shown({ reasons: ['other_authority'] })).not.toContain('practice');
  });
});

describe('a file that was changed', () => {
  it('says by name what was found, and who had signed before', () => {
    const words = shown({
      verdict: 'changed',
      reasons: ['page_changed', 'note_added'],
      signatures: [{ field: 'worker', isOurs: true, name: 'Rae', at: '2026-11-21T10:11:12.000Z' }],
    });
    expect(words).toContain('A page was changed after it was signed.');
    expect(words).toContain('A note or a mark was put on a page after it was signed.');
    expect(words).toContain('Who had signed it before it was changed');
    expect(words).toContain('The worker who made the copy');
    expect(words).toMatch(/21 November 2026 at .*, by the clock of the computer that signed it/);
  });

  it('that was one of our copies names that copy as what it was before', () => {
    const words = shown({ verdict: 'changed', reasons: ['page_added'], record });
    expect(words).toContain('Before it was changed, it was this copy.');
    expect(words).not.toContain('We made exactly this file.');
  });
});

describe('a signature', () => {
  const of = (signature: Partial<CheckedPdf['signatures'][number]>, withRecord = true) =>
    shown({
      verdict: 'unchanged',
      signatures: [{ field: 'lead', isOurs: true, name: 'Sam', ...signature }],
      ...(withRecord ? { record } : {}),
    });

  it.each([
    [
      'added here later, under the job on our record',
      { onRecord: 'countersigned', role: 'Lead POM' },
      'Lead POM',
      'it was added here later',
    ],
    [
      'with our key and on no record',
      {},
      'The prison offender manager or lead worker',
      'There is no record of it here',
    ],
    [
      'of somebody else, whatever box it is in',
      { isOurs: false },
      'In the box called lead',
      'We cannot say who made it',
    ],
  ] as const)('%s', (_, signature, as, standing) => {
    expect(of(signature)).toContain(as);
    expect(of(signature)).toContain(standing);
  });

  it('of somebody else says so on no record too, and without a name says that', () => {
    expect(of({ isOurs: false, name: ' ' }, false)).toContain('We cannot say who made it');
    expect(of({ name: ' ' })).toContain('No name is given');
  });

  it.each([
    ['after', 'its certificate had run out by then'],
    ['before', 'its certificate did not hold yet'],
  ] as const)('made %s its certificate’s time says so in words', (outOfTime, words) => {
    expect(of({ outOfTime })).toContain(words);
    expect(of({})).not.toContain('its certificate');
  });
});

describe('a copy on our record', () => {
  it('that nothing happened to since says so', () => {
    const words = recorded({});
    expect(words).toContain('We made exactly this file.');
    expect(words).toContain(
      'This vault still has version 2 of her plan. Nothing in her plan has changed.',
    );
  });

  it('whose version is gone claims nothing of what changed', () => {
    const words = recorded({}, { isVersionKept: false });
    expect(words).toContain('does not have version 2 of her plan any more');
    expect(words).not.toContain('Nothing in her plan has changed');
  });

  it('that was countersigned later says that this file is from before', () => {
    const words = recorded({
      countersignedLater: [
        { name: 'Sam', role: 'Lead POM', at: '2026-11-22T09:00:00.000Z', isKept: true },
      ],
    });
    expect(words).toContain('This copy was countersigned later Sam, Lead POM, on 22 November 2026');
    expect(words).toContain('Copies of her plan can save it again.');
  });

  it('names what changed, what she took back, a newer copy, and a reader she does not name now', () => {
    const words = recorded(
      {},
      {
        changed: [{ page: 'About me', questions: ['A few words about me'] }],
        takenBack: [{ page: 'My health', questions: ['What keeps me well'] }],
        haveFactsChanged: true,
        stops: ['she_has_not_said_yes'],
        newer: { version: 4, madeAt: '2026-11-23T09:00:00.000Z' },
      },
    );
    expect(words).toContain(
      'These say something else in her plan now. What this copy says of them is older. About me A few words about me',
    );
    expect(words).toContain('Ask for the copy back. My health What keeps me well');
    expect(words).toContain('Her facts and dates were changed too.');
    expect(words).toContain('She does not share her plan with this reader now');
    expect(words).toContain('for the same reader on 23 November 2026: version 4. Use that one.');
    expect(words).not.toContain('Nothing in her plan has changed');
  });

  it('names a yes it went out with that holds no more, since when, and that it says she was in care', () => {
    const words = recorded(
      {},
      {
        stops: ['care_is_private'],
        yesesGone: [
          { what: 'landlord', because: 'taken_back', day: day.parse('2026-11-22') },
          { what: 'duty_to_refer', because: 'another_council', day: day.parse('2026-11-23') },
        ],
      },
    );
    expect(words).toContain('Talking to her landlord: she took her yes back on 22 November 2026.');
    expect(words).toContain('she named another council on 23 November 2026.');
    expect(words).toContain('It says that she has been in care');
    expect(words).not.toContain('She does not share her plan with this reader now');
  });

  it('and a good file on no record is not called ours without a word', () => {
    expect(shown({ verdict: 'unchanged' })).toContain('We have no record of this file.');
  });
});

describe('the sheet', () => {
  const paperOf = (checked: CheckedPdf) =>
    plain(renderToStaticMarkup(<VerdictPaper checked={checked} at="2026-11-24T09:00:00.000Z" />));

  it('says what the screen says, and when it was checked', () => {
    const paper = paperOf({ ...base, verdict: 'changed', reasons: ['page_added'], record });
    expect(paper).toContain('Checked on 24 November 2026');
    expect(paper).toContain('A page was put in after it was signed.');
    expect(paper).toContain('Nia Example');
  });

  it('tells nobody what she took back, whom she names, or which answers changed', () => {
    const changes: Partial<SinceCopy> = {
      changed: [{ page: 'About me', questions: ['A few words about me'] }],
      takenBack: [{ page: 'My health', questions: ['What keeps me well'] }],
      stops: ['she_has_not_said_yes', 'care_is_private'],
      yesesGone: [{ what: 'landlord', because: 'taken_back', day: day.parse('2026-11-22') }],
    };
    const paper = paperOf({
      ...base,
      verdict: 'unchanged',
      record: { ...record, since: { ...since, ...changes } },
    });
    expect(paper).not.toMatch(/About me|My health|taken|does not share|landlord|in care/);
    expect(paper).toContain('is said on the screen only');
  });
});
