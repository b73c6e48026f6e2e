// What the page of facts and the page of her details say of days that cannot be: at the field, with the days in it.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { FactSection } from '../../../../src/renderer/src/features/facts/FactSection';
import type { SectionId } from '../../../../src/renderer/src/features/facts/facts-layout';
import { IdentityNote } from '../../../../src/renderer/src/features/facts/IdentityNote';
import { DateEditor } from '../../../../src/renderer/src/features/workbook/editors/DateEditor';
import { WorkbookContext } from '../../../../src/renderer/src/features/workbook/workbook-context';
import { day } from '../../../../src/shared/domain/calendar/day';
import { factChecks } from '../../../../src/shared/domain/review/fact-checks';
import { custodyFacts } from '../../../../src/shared/domain/review/facts';
import { readSettings } from '../../../../src/shared/domain/review/settings';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { theContent } from '../../../support/a-vault';

const today = day.parse('2026-11-21');
const settings = readSettings(JSON.parse(readFileSync('resources/settings/schedule.json', 'utf8')));
const sentenced = { legalStatus: 'sentenced', sentenceType: 'SDS', sentenceDate: '2026-06-09' };
const notAsked = { onChange: () => {}, onBlur: () => {} };
const textOf = (markup: string) => markup.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');

let content: WorkbookContent;
beforeAll(async () => {
  content = (await theContent()).workbook;
});

function shown(section: SectionId, typed: object): string {
  const facts = custodyFacts.parse(typed);
  const checks = factChecks(facts, today, settings);
  return renderToStaticMarkup(<FactSection {...{ section, facts, checks }} {...notAsked} />);
}

describe('what cannot be true', () => {
  test('stands at the field, with both days, and the field names it', () => {
    const markup = shown('after', { ...sentenced, licenceEnd: '2026-05-03' });
    const words =
      'Check this: The licence ends on 3 May 2026, before the sentence began on 9 June 2026. One of the two days is not right.';
    expect(textOf(markup)).toContain(words);
    const [, id] = /<p class="put-right" id="([^"]+)"/u.exec(markup) ?? [];
    const field = markup.match(/<input[^>]*>/gu)?.find((input) => input.includes('aria-invalid'));
    expect(field).toContain(`${id}`);
    expect(textOf(markup)).not.toContain('Is this right?');
  });

  test.each([
    ['release', { ...sentenced, releaseDate: '2026-05-03' }, 'The release date is 3 May 2026,'],
    [
      'recall',
      {
        legalStatus: 'recall',
        releasedOn: '2026-10-08',
        recallDate: '2026-11-07',
        returnToCustodyDate: '2026-10-07',
      },
      'She came back on 7 October 2026. But she left on 8 October 2026,',
    ],
    [
      'recall',
      {
        legalStatus: 'recall',
        releasedOn: '2026-10-08',
        recallDate: '2026-10-07',
        returnToCustodyDate: '2026-11-09',
      },
      'The recall was on 7 October 2026, before she left on 8 October 2026.',
    ],
  ] as const)('is said in the section %s', (section, facts, words) => {
    expect(textOf(shown(section, facts))).toContain(`Check this: ${words}`);
  });

  test('is said once, not at both fields', () => {
    const all = (['sentence', 'release', 'after'] as const)
      .map((section) => textOf(shown(section, { ...sentenced, licenceEnd: '2026-05-03' })))
      .join(' ');
    expect(all.split('One of the two days').length).toBe(2);
  });

  test('what is only odd stays a question, with its day', () => {
    const words = textOf(shown('now', { legalStatus: 'remand', nextCourtDate: '2026-11-20' }));
    expect(words).toContain('Is this right? The next court day is 20 November 2026.');
    expect(words).not.toContain('Check this');
  });
});

describe('a date of birth that lies ahead', () => {
  test('is said where the facts point to it', () => {
    const facts = custodyFacts.parse({ dob: '2027-05-03' });
    const checks = factChecks(facts, today, settings);
    const markup = renderToStaticMarkup(
      <IdentityNote {...{ facts, checks, content }} onOpenPage={() => {}} />,
    );
    expect(textOf(markup)).toContain(
      'Check this: The date of birth is 3 May 2027. That day has not come yet.',
    );
  });

  const questions = () => content.workbook.pages.flatMap((page) => page.questions);
  const editorSays = (control: string, said: string) => {
    const question = questions().find(({ type, controls }) =>
      control === '' ? type === 'date' && controls === undefined : controls === control,
    );
    if (!question) throw new Error(`no question for ${control}`);
    const around = { today, language: 'en' } as never;
    return textOf(
      renderToStaticMarkup(
        <WorkbookContext value={around}>
          <DateEditor
            {...{ question, said }}
            text={{ label: 'The day', easyLabel: '', help: '' } as never}
            onSay={() => {}}
            onLeave={() => {}}
            labelledBy=""
            describedBy={undefined as never}
          />
        </WorkbookContext>,
      ),
    );
  };

  test('is said at the field on the page of her details', () => {
    const words = editorSays('identity.dateOfBirth', '2026-11-22');
    expect(words).toContain('Check this: 22 November 2026 has not come yet');
    expect(editorSays('identity.dateOfBirth', today)).not.toContain('Check this');
    expect(editorSays('identity.dateOfBirth', '1990-05-05')).not.toContain('Check this');
  });
});
