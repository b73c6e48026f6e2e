// A letter as it was written, as a copy that can be drawn. What is straight from her plan keeps its mark only while it
// stays as she said it.

import { createHash } from 'node:crypto';
import { formatDay } from '../../shared/domain/calendar/day-in-words';
import type { CopyGroup, CopyQuestion, PlanCopy } from '../../shared/domain/copies/plan-copy';
import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import { makeWords } from '../../shared/i18n/words';
import type { LetterWritten } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { SAFE_CONTACT } from './contact-on-paper';
import { HERS, type Letter } from './letters-draft';
import type { PlanState } from './plan-state';

export type LetterMade = {
  copy: PlanCopy;
  /** The same with a name over each paragraph, so that what is found in one can be named. */
  labelled: PlanCopy;
  /** Keys of the questions whose answers are in it. */
  questions: string[];
};

/** @throws KnownFailure not-allowed where a paragraph is said to be an answer that may not be in it */
export function letterOnPaper(
  desk: Desk,
  { plan, version }: PlanState,
  letter: Letter,
  written: LetterWritten,
): LetterMade {
  const words = makeWords(FIRST_LANGUAGE, desk.content.words);
  const paragraphs = written.paragraphs.filter(({ text }) => text.trim() !== '');
  const notIn = paragraphs.find(({ id }) => id.startsWith(HERS) && !letter.hers.has(id));
  if (notIn) {
    // It was offered once she had ticked it: since then she has taken it back.
    const wasTicked = written.saidYes.includes(notIn.id.slice(HERS.length));
    throw new KnownFailure(wasTicked ? 'changed-since-look' : 'not-allowed');
  }
  const questions = paragraphs.map(({ id, text }, at): CopyQuestion => {
    const isHers = letter.hers.get(id) === text;
    const label = words('letters:common.part', { number: at + 1 });
    const key = isHers ? id : `part-${at}`;
    return { key, label, blocks: [{ kind: 'words', text }], marks: [] };
  });
  const body = { id: 'letter', title: '' };
  const groups: CopyGroup[] = [...letter.contact, { ...body, pages: [{ ...body, questions }] }];
  const { saysPrison, saidYesToIt } = written;
  const name = written.fullName ? plan.legalName : plan.name;
  const furniture = {
    pageOf: (desk.content.words.paper['furniture'] as Record<string, string>)['pageOf'] ?? '',
    version: words('paper:furniture.version', { version }),
    signHere: words('paper:furniture.signHere'),
    date: words('paper:furniture.date'),
    privateMark: words('paper:furniture.privateMark'),
  };
  const labelled: Omit<PlanCopy, 'shortHash'> = {
    ...{ kind: 'letter', language: FIRST_LANGUAGE, style: 'key' },
    ...(written.large ? { large: true } : {}),
    ...{ title: written.subject, name: '', whose: '', version },
    establishment: saysPrison ? desk.establishment : '',
    ...{ planReference: plan.reference, madeOn: desk.today() },
    ...(saidYesToIt
      ? {}
      : {
          draft: {
            mark: words('letters:common.draftMark'),
            why: words('letters:common.draftWhy'),
          },
        }),
    ...(desk.practice
      ? { practice: { mark: words('paper:practice.mark'), why: words('paper:practice.why') } }
      : {}),
    identity: [],
    dates: { heading: '', lines: [] },
    groups,
    // The signature names the prison.
    signatureFields: saysPrison
      ? [{ name: 'worker', label: words('paper:signatures.worker') }]
      : [],
    wetSignatures: [],
    letter: {
      from: linesOf(written.from),
      day: formatDay(desk.today(), FIRST_LANGUAGE),
      to: [written.to.trim(), ...linesOf(written.address)],
      ...{ subject: written.subject, greeting: written.greeting, close: letter.shown.close, name },
      after: [
        words('letters:common.withWorker', { worker: desk.session.worker.name }),
        ...(written.reply.trim()
          ? [words('letters:common.reply', { reply: written.reply.trim() })]
          : []),
      ],
    },
    furniture: { ...furniture, hash: '' },
  };
  const shortHash = createHash('sha256')
    .update(JSON.stringify(labelled))
    .digest('hex')
    .slice(0, 10);
  const hash = words('paper:furniture.hash', { hash: shortHash });
  const whole: PlanCopy = { ...labelled, furniture: { ...furniture, hash }, shortHash };
  const bare = questions.map((question) => ({ ...question, label: '' }));
  const drawn = [...letter.contact, { ...body, pages: [{ ...body, questions: bare }] }];
  return {
    copy: { ...whole, groups: drawn },
    labelled: whole,
    questions: keysIn(letter, paragraphs),
  };
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Questions whose answers are in it. Changed words may still say what she said: only what is gone from it is not. */
function keysIn(
  { contact, hers, allowed }: Letter,
  paragraphs: LetterWritten['paragraphs'],
): string[] {
  const allowedKeys = allowed.groups.flatMap(({ pages }) =>
    pages.flatMap((page) => page.questions),
  );
  const isIn = ([id, said]: [string, string]) =>
    paragraphs.some(
      (each) => each.id === id || linesSaid(said).some((line) => plain(each.text).includes(line)),
    );
  const inIt = [...hers].filter(isIn).map(([id]) => id.slice(HERS.length));
  const safe =
    contact.length > 0 ? allowedKeys.filter(({ controls }) => controls === SAFE_CONTACT) : [];
  return [...inIt, ...safe.map(({ key }) => key)];
}

/** Shorter lines of hers stand in other sentences by chance. */
const TELLING = 12;
const plain = (text: string) => text.toLowerCase().replace(/\s+/gu, ' ').trim();
const linesSaid = (said: string) =>
  said
    .split('\n')
    .map(plain)
    .filter((line) => line.length >= TELLING);
