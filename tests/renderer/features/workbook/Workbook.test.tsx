import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { Workbook } from '../../../../src/renderer/src/features/workbook/Workbook';
import { LiveRegion } from '../../../../src/renderer/src/ui/LiveRegion';
import { SavingProvider } from '../../../../src/renderer/src/ui/Saving';
import { day } from '../../../../src/shared/domain/calendar/day';
import {
  type Answer,
  cannotBeLeftOut,
  type GivenBy,
} from '../../../../src/shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import {
  type Situation,
  situations,
} from '../../../../src/shared/domain/workbook/people-and-situations';
import { pagesFor } from '../../../../src/shared/domain/workbook/walk';
import type { OpenPlan } from '../../../../src/shared/ipc/contract';
import { anAnswer } from '../../../support/an-answer';
import { aRow, realContent, said } from './workbook-content';

// What is folded away is there once its line is pressed: here every line has been.
vi.mock('../../../../src/renderer/src/features/workbook/FoldCard', async (load) => ({
  ...(await load<object>()),
  Folding: ({ children }: { children: ReactNode }) => children,
}));

let content: WorkbookContent;
beforeAll(async () => {
  content = await realContent();
});

/** A plan in which each question has been answered with words that carry its key. */
function aPlan(situation: Situation, givenBy: GivenBy = 'woman', style = 'key'): OpenPlan {
  const answers: Answer[] = pagesFor(content.workbook, situation)
    .flatMap((page) => page.questions)
    .map((question, at) =>
      aRow(at + 1, said(anAnswer(question, `mark-${question.key}`).said), 0, {
        question: question.key,
        givenBy,
      }),
    )
    .map((row) =>
      row.question === 'reading_style' ? { ...row, value: said({ chosen: style }) } : row,
    );
  // Facts and dates are handed on by the workbook, never read.
  const beside = { name: 'Jas', situation, facts: {}, schedule: {} } as unknown as OpenPlan;
  return { ...beside, id: 'a-plan', reference: 'AB12', answers, version: 1, today: '2026-11-21' };
}

/** What stands on the page, as a reader meets it: words, values and labels, without tags. */
function drawn(plan: OpenPlan, page: string, walked: WorkbookContent = content): string {
  const html = renderToString(
    <LiveRegion>
      <SavingProvider>
        <Workbook
          plan={plan}
          content={walked}
          startAt={{ page }}
          onChanged={() => {}}
          onLeave={() => {}}
        />
      </SavingProvider>
    </LiveRegion>,
  );
  return html
    .replaceAll('<!-- -->', '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

test('an answer from before she came back says so, and one gone through does not', () => {
  const marked = (question: string) => {
    const plan = aPlan('recall');
    const fromBefore = { since: '2026-11-16', questions: [question] } as OpenPlan['fromBefore'];
    return drawn({ ...plan, ...(fromBefore ? { fromBefore } : {}) }, 'about-me');
  };
  const line = 'From before she came back to prison on 16 November 2026. Not looked at again yet.';
  expect(marked('about_words').split(line)).toHaveLength(2);
  expect(marked('hope_other')).not.toContain(line);
});

describe('walking the workbook', () => {
  test.each(situations)(
    'every question of every page is there with its answer: %s',
    (situation) => {
      const plan = aPlan(situation);
      for (const page of pagesFor(content.workbook, situation)) {
        const html = drawn(plan, page.id);
        expect(html.match(/<h1/g)).toHaveLength(1);
        expect(html).toContain(content.words.pages[page.id]?.title);
        for (const question of page.questions) {
          const text = content.words.pages[page.id]?.questions[question.key];
          expect(html).toContain(`>${text?.label}</h2>`);
          expect(html).toContain(text?.help);
          const { words } = anAnswer(question, `mark-${question.key}`);
          for (const word of words.filter((each) => each.startsWith('mark-'))) {
            expect(html, `${page.id}.${question.key}`).toContain(word);
          }
        }
        expect(html.match(/Who sees this/g)).toHaveLength(page.questions.length);
        const open = page.questions.filter((question) => !cannotBeLeftOut(question));
        expect(html.match(/>Not for me</g) ?? []).toHaveLength(open.length);
      }
    },
  );

  test('easy wording shows easy words and nothing of the harder ones', () => {
    const html = drawn(aPlan('short', 'woman', 'easy'), 'home-now');
    expect(html).toContain('>My home now</h1>');
    expect(html).toContain('>Sort out fast</h2>');
    expect(html).not.toContain('>Home things to sort out fast</h2>');
  });

  test('the whole introduction stands there only in detail', () => {
    const { intro } = content.words.pages['goals'] ?? { intro: '' };
    expect(drawn(aPlan('short', 'woman', 'full'), 'goals')).toContain(intro);
    expect(drawn(aPlan('short', 'woman', 'key'), 'goals')).not.toContain(intro);
  });

  test('a question added to the content is on its page without any code', () => {
    const walked = structuredClone(content);
    const page = walked.workbook.pages.find((each) => each.id === 'about-me');
    const [first] = page?.questions ?? [];
    if (!page || !first) throw new Error('the page is gone');
    page.questions.push({ ...first, key: 'song' });
    const words = walked.words.pages['about-me'];
    if (words) {
      words.questions['song'] = { label: 'A song I love', easyLabel: 'My song', help: 'Any song.' };
    }
    expect(drawn(aPlan('short'), 'about-me', walked)).toContain('>A song I love</h2>');
  });
});

describe('what a plan cannot be without', () => {
  test('offers no way to leave it out, and every other question does', () => {
    const html = drawn(aPlan('short', 'worker'), 'details');
    for (const key of ['legal_name', 'prison_number', 'situation', 'known_as', 'date_of_birth']) {
      const card = html
        .split('<fieldset class="question"')
        .find((each) => each.includes(`id="question-${key}"`));
      const isOpen = key === 'known_as' || key === 'date_of_birth';
      for (const way of ['Not now', 'Not for me', 'I would rather not say', 'Take it out']) {
        expect(card?.includes(`>${way}<`), `${key}: ${way}`).toBe(isOpen);
      }
      expect(card).not.toContain('Clear my choice');
    }
  });
});

describe('what a page says before she answers', () => {
  test('a notice stands on the pages that need one', () => {
    expect(drawn(aPlan('remand'), 'remand-now')).toContain('About my court case');
    expect(drawn(aPlan('remand'), 'about-me')).not.toContain('About my court case');
  });

  test('words for the worker are closed away, on their page and nowhere else', () => {
    const prompt = content.staffWords.pages['safe-relationships']?.prompt ?? '';
    expect(drawn(aPlan('short'), 'safe-relationships')).toMatch(
      new RegExp(
        `<details class="for-worker"><summary>For the worker</summary>.*${prompt.slice(0, 40)}`,
      ),
    );
    expect(drawn(aPlan('short'), 'about-me')).not.toContain(prompt);
  });
});

const cardOf = (html: string, key: string) =>
  html.split('<fieldset class="question"').find((each) => each.includes(`id="question-${key}"`)) ??
  '';

describe('in easy words', () => {
  const easy = (page: string, changed: Partial<OpenPlan> = {}) =>
    drawn({ ...aPlan('short', 'woman', 'easy'), ...changed }, page);
  const without = (...keys: string[]) => {
    const { answers } = aPlan('short', 'woman', 'easy');
    return { answers: answers.filter(({ question }) => !keys.includes(question)) };
  };
  const inputs = (card: string) => card.match(/<input type="(?:checkbox|radio)"/gu) ?? [];

  test('six options stand at a time, and a button says how many more there are', () => {
    const card = cardOf(easy('start', without('session_comfort')), 'session_comfort');
    expect(inputs(card)).toHaveLength(6);
    expect(card).toContain('Show 4 more');
    expect(inputs(cardOf(drawn(aPlan('short'), 'start'), 'session_comfort'))).toHaveLength(10);
  });
  test('what she chose stands there wherever it comes in the list', () => {
    const { answers } = without('session_comfort');
    const chosen = aRow(900, said({ chosen: ['other'], other: 'My dog' }), 0, {
      question: 'session_comfort',
    });
    const card = cardOf(easy('start', { answers: [...answers, chosen] }), 'session_comfort');
    expect(inputs(card)).toHaveLength(7);
    expect(card).toMatch(/checked="" value="other"|value="other"[^>]*checked=""/u);
    expect(card).toContain('Show 3 more');
  });
  test.each([
    ['the first question is called what the page is called', 'about-me', 'about_words', true],
    ['a later one is: it stands far from the title', 'children-family', 'family_is', false],
    ['its name is another', 'start', 'plan_language', false],
  ])('one of two equal headings is for readers only, when %s', (_, page, question, isHidden) => {
    const [heading = ''] = /<h2.*?<\/h2>/u.exec(cardOf(easy(page), question)) ?? [];
    expect(heading.includes('class="said-above"')).toBe(isHidden);
    expect(cardOf(drawn(aPlan('short'), page), question)).not.toContain('said-above');
  });
  test('words to begin with stand open beside a long answer, and are folded away in the others', () => {
    const card = cardOf(easy('about-me'), 'about_words');
    expect(card).toContain('<span>A person…</span>');
    expect(card).not.toMatch(/<details[^>]*><summary[^>]*>Help me start/u);
    const key = cardOf(drawn(aPlan('short'), 'about-me'), 'about_words');
    expect(key).toMatch(/<details[^>]*><summary[^>]*>Help me start.*A person…/u);
    expect(cardOf(easy('start'), 'stop_signal')).not.toContain('Help me start');
  });
  test('who sees it is told at a glance, nobody left out', () => {
    const card = cardOf(easy('good-support'), 'bad_news');
    expect(card).toContain(
      'Who sees this? My specialist. My prison worker (POM). My probation worker. My adviser (PA).',
    );
    expect(card).not.toContain('And who else?');
    expect(cardOf(easy('about-me'), 'unfair')).not.toContain('And who else?');
  });
});

describe('pictures', () => {
  test('stand left of easy words, hidden from those who hear the page, and never without words', () => {
    for (const page of pagesFor(content.workbook, 'short')) {
      const html = drawn(aPlan('short', 'woman', 'easy'), page.id);
      for (const question of page.questions) {
        const text = content.words.pages[page.id]?.questions[question.key];
        const card = cardOf(html, question.key);
        const [heading = ''] = /<h2.*?<\/h2>/u.exec(card) ?? [];
        expect(heading).toMatch(/^<h2[^>]*><span class="symbol-tile" aria-hidden="true"><svg/u);
        expect(heading).toContain(`</span>${text?.easyLabel}</h2>`);
        for (const { value, symbol } of question.options ?? []) {
          // Some options stand behind "Show more".
          if (!symbol || !card.includes(` value="${value}"`)) continue;
          const path = content.symbols[symbol];
          const label = text?.options?.[value];
          expect(card, `${question.key} ${value}`).toContain(
            `aria-hidden="true"><path d="${path}"></path></svg><span>${label}</span>`,
          );
        }
      }
    }
  });

  test('are not there in the other wordings', () => {
    for (const style of ['key', 'full']) {
      const card = cardOf(drawn(aPlan('short', 'woman', style), 'health'), 'health_services');
      expect(card).not.toMatch(/symbol-tile|choice-picture/u);
    }
  });
});

describe('information cards', () => {
  const styles = [
    ['easy', 'easyTitle', 'easy'],
    ['key', 'title', 'key'],
    ['full', 'title', 'detail'],
  ] as const;
  test.each(styles)(
    'in %s, a page offers its cards in that wording only',
    (style, title, length) => {
      const card = content.explainers['licence'];
      if (!card) throw new Error('the card is gone');
      const html = drawn(aPlan('short', 'woman', style), 'licence');
      expect(html).toContain(`<summary>About: ${card[title]}</summary>`);
      for (const each of ['easy', 'key', 'detail'] as const) {
        for (const line of card[each]) {
          if (!card[length].includes(line)) expect(html).not.toContain(`>${line}</p>`);
        }
      }
      for (const line of card[length]) expect(html).toContain(`>${line}</p>`);
    },
  );

  test('a question offers its own, closed until asked for', () => {
    const html = drawn(aPlan('short'), 'home-next');
    const question = html
      .split('<fieldset class="question"')
      .find((each) => each.includes('id="question-dtr_choice"'));
    expect(question).toMatch(/<details class="[^"]*"><summary>About: Duty to Refer<\/summary>/u);
    expect(html.match(/About: Duty to Refer/gu)).toHaveLength(1);
  });

  test('every page that has one of her situation shows it', () => {
    for (const situation of situations) {
      for (const page of pagesFor(content.workbook, situation)) {
        const named = [page, ...page.questions].flatMap(({ explainers }) => explainers ?? []);
        const shown = drawn(aPlan(situation), page.id).match(/<summary>About: /gu) ?? [];
        expect(shown, page.id).toHaveLength(named.length);
      }
    }
  });
});

describe('answers given without her', () => {
  test('are marked on every question but the worker’s own promise', () => {
    const plan = aPlan('short', 'worker');
    for (const page of pagesFor(content.workbook, 'short')) {
      const marks = drawn(plan, page.id).match(/Not yet checked with her/g) ?? [];
      const own = page.questions.filter((each) => each.controls === 'plan.workerSignature').length;
      expect(marks).toHaveLength(page.questions.length - own);
    }
  });

  test('hers carry no mark', () => {
    expect(drawn(aPlan('short'), 'about-me')).not.toContain('Not yet checked');
  });
});

describe('her words as she types them', () => {
  test('no field corrects, completes or underlines them', () => {
    for (const page of pagesFor(content.workbook, 'recall')) {
      for (const field of drawn(aPlan('recall'), page.id).match(/<textarea[^>]*>/g) ?? []) {
        expect(field).toMatch(/spell[cC]heck="false"/);
        expect(field).not.toContain('required');
      }
    }
  });
});

describe('words in another language', () => {
  const withPolish = (inEnglish?: Answer['inEnglish']): OpenPlan => {
    const plan = aPlan('short');
    const answers = plan.answers.map((row) =>
      row.question === 'about_words'
        ? { ...row, value: said('Lubię gotować'), language: 'pl', inEnglish }
        : row,
    );
    return { ...plan, answers };
  };

  test('carry their language at the desk, which says so and has a place for English', () => {
    const html = drawn(withPolish(), 'about-me');
    expect(html).toMatch(/<textarea[^>]* lang="pl" dir="ltr"[^>]*>Lubię gotować</);
    expect(html).toContain('Her words are in Polish.');
    expect(html).toContain('Add an English version');
    expect(html.match(/ lang="pl"/g)).toHaveLength(1);
  });

  test('have the English under them, with who put it so, and never instead of them', () => {
    const on = day.parse('2026-11-20');
    const html = drawn(withPolish({ words: 'I like cooking', by: 'Ola Nowak', on }), 'about-me');
    expect(html.indexOf('Lubię gotować')).toBeLessThan(html.indexOf('I like cooking'));
    expect(html).toContain('In English, by Ola Nowak, 20 November 2026:');
    expect(html).toMatch(/lang="en-GB"[^>]*>I like cooking</);
  });

  test('are not spoken of where she speaks English', () => {
    expect(drawn(aPlan('short'), 'about-me')).not.toMatch(/Her words are in|lang="en-GB"/);
  });
});
