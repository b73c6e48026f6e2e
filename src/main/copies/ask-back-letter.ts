// The letter that asks a reader to give a copy back or destroy it. It says which copy by its marks, and nothing of what
// stood in it; it does not say her name either, for a letter goes astray more easily than a copy.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, type Day } from '../../shared/domain/calendar/day';
import { formatDay } from '../../shared/domain/calendar/day-in-words';
import type { CopyPage, PlanCopy } from '../../shared/domain/copies/plan-copy';
import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import { makeWords, type Words } from '../../shared/i18n/words';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { copyWords } from './copy-words';
import type { CopyKept } from './handed-rows';
import { paperWithoutHer } from './paper-without-her';

/** Calendar days a reader has to answer in. */
const DAYS_TO_ANSWER = 14;

/** English only: it goes to those who work with her, never to her. */
async function wordsOfLetter({ content }: Desk): Promise<Words> {
  const path = join(content.resources, 'locales', FIRST_LANGUAGE, 'ask-back.json');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new KnownFailure('content-damaged', { what: 'ask-back.json' });
  });
  return makeWords(FIRST_LANGUAGE, { letter: JSON.parse(text) as Record<string, unknown> });
}

export type LetterAbout = {
  copy: CopyKept;
  madeOn: Day;
  planReference: string;
  /** It went out with her yes to a referral, and that holds no more. */
  isReferralOver: boolean;
};

/** The letter about one copy, ready for paper. */
export async function askBackLetter(desk: Desk, about: LetterAbout): Promise<PlanCopy> {
  const words = await wordsOfLetter(desk);
  const english = copyWords(desk.content, await desk.content.inLanguage());
  const { copy } = about;
  const to = words(`letter:to.${copy.copyFor}`);
  const pages = [
    whichCopy(desk, words, about),
    whatWeAsk(desk, words, about),
    answerPage(words, about),
  ];
  return {
    ...paperWithoutHer(desk, english, {
      style: 'full',
      whose: copy.to ? words('letter:toNamed', { to, name: copy.to }) : to,
      groups: [{ id: 'ask-back', title: words('letter:which.group'), pages }],
    }),
    title: words('letter:title'),
    ...(desk.practice
      ? {
          practice: {
            mark: english.words('paper:practice.mark'),
            why: english.words('paper:practice.why'),
          },
        }
      : {}),
  };
}

const inEnglish = (day: Day) => formatDay(day, FIRST_LANGUAGE);

function whichCopy(desk: Desk, words: Words, about: LetterAbout): CopyPage {
  const { copy, madeOn, planReference: reference } = about;
  const how =
    copy.went?.went === 'paper' || copy.went?.went === 'file' ? copy.went.went : 'unknown';
  return page('which', words('letter:which.title'), [
    words(`letter:which.${how}`, { day: inEnglish(madeOn), establishment: desk.establishment }),
    words('letter:which.mark', { reference, version: copy.version, hash: copy.shortHash }),
  ]);
}

function whatWeAsk(desk: Desk, words: Words, { isReferralOver }: LetterAbout): CopyPage {
  const { establishment } = desk;
  const by = inEnglish(addDays(desk.today(), DAYS_TO_ANSWER));
  return page('please', words('letter:please.title'), [
    words('letter:please.changed'),
    ...(isReferralOver ? [words('letter:please.noReferral')] : []),
    words('letter:please.do', { worker: desk.session.worker.name, establishment }),
    words('letter:please.keep'),
    words('letter:please.by', { day: by }),
  ]);
}

const page = (id: string, title: string, lines: string[]): CopyPage => ({
  ...{ id, title, lines, questions: [] },
});

function answerPage(words: Words, { copy, planReference }: LetterAbout): CopyPage {
  const which = { reference: planReference, version: copy.version };
  const box = (key: string, lines = 0) => ({ boxes: [words(`letter:answer.${key}`)], lines });
  const line = (key: string) => ({ label: words(`letter:answer.${key}`), boxes: [], lines: 1 });
  const parts = [box('back'), box('destroyed'), box('keep', 2), box('others', 2)];
  return {
    ...page('answer', words('letter:answer.title'), []),
    questions: [
      {
        key: 'answer',
        label: words('letter:answer.label', which),
        help: words('letter:answer.help'),
        blocks: [{ kind: 'blank', parts: [...parts, line('name'), line('date')] }],
        marks: [],
      },
    ],
  };
}
