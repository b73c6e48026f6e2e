// A letter as it was written, as a copy that can be drawn. What is straight from her plan keeps its mark only while it
// stays as she said it.

import { createHash } from 'node:crypto';
import { formatDay } from '../../shared/domain/calendar/day-in-words';
import type {
  CopyGroup,
  CopyQuestion,
  LetterOnPaper,
  PlanCopy,
} from '../../shared/domain/copies/plan-copy';
import type { LetterWritten } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { SAFE_CONTACT } from './contact-on-paper';
import { HERS, type Letter } from './letters-draft';
import type { PlanState } from './plan-state';

export type LetterMade = {
  copy: PlanCopy;
  /** The same, each part of it under a name of its own, so that what is found in one can be named. Never drawn. */
  labelled: PlanCopy;
  /** Keys of the questions whose answers are in it. */
  questions: string[];
};

/** The name of what stands in a letter and is no part of its own. */
export const AROUND = 'around';

/** @throws KnownFailure not-allowed where a paragraph is said to be an answer that may not be in it; changed-since-look where it no longer may */
export function letterOnPaper(
  desk: Desk,
  state: PlanState,
  letter: Letter,
  written: LetterWritten,
): LetterMade {
  const notIn = written.paragraphs.find(({ id }) => id.startsWith(HERS) && !letter.hers.has(id));
  if (notIn) {
    // It was offered once she had ticked it: since then she has taken it back.
    const wasTicked = written.saidYes.includes(notIn.id.slice(HERS.length));
    throw new KnownFailure(wasTicked ? 'changed-since-look' : 'not-allowed');
  }
  const parts = partsOf(letter, written);
  const body = { id: 'letter', title: '' };
  const bare = parts.map((part) => ({ ...part, label: '' }));
  const around = frameOf(desk, state, letter, written);
  const copy = withHash(letter, {
    ...around,
    groups: [...letter.contact, { ...body, pages: [{ ...body, questions: bare }] }],
  });
  return {
    copy,
    labelled: underNames(copy, letter, written, parts),
    questions: keysIn(letter, written),
  };
}

/** The paragraphs that say something, each under the number it has on the screen. */
function partsOf(letter: Letter, written: LetterWritten): CopyQuestion[] {
  return written.paragraphs.flatMap(({ id, text }, at): CopyQuestion[] => {
    if (text.trim() === '') return [];
    const name = `part-${at + 1}`;
    const isHers = letter.hers.get(id) === text;
    const lang = letter.english.get(id) === text ? { lang: 'en-GB' } : {};
    const said = { blocks: [{ kind: 'words' as const, text }], marks: [] };
    return [{ key: isHers ? id : name, label: name, ...lang, ...said }];
  });
}

type Frame = Omit<PlanCopy, 'shortHash' | 'groups'>;

function frameOf(
  desk: Desk,
  { plan, version }: PlanState,
  letter: Letter,
  written: LetterWritten,
): Frame {
  const { words } = letter;
  const { saysPrison, saidYesToIt, ownCopy } = written;
  return {
    ...{ kind: 'letter', language: letter.shown.language, style: 'key' },
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
    ...{ identity: [], dates: { heading: '', lines: [] }, wetSignatures: [] },
    // The signature names the prison, and her own copy is nobody's to vouch for.
    signatureFields:
      saysPrison && !ownCopy ? [{ name: 'worker', label: words('paper:signatures.worker') }] : [],
    letter: linesOfLetter(desk, letter, written, written.fullName ? plan.legalName : plan.name),
    furniture: {
      pageOf: letter.pageOf,
      version: words('paper:furniture.version', { version }),
      signHere: words('paper:furniture.signHere'),
      date: words('paper:furniture.date'),
      privateMark: words('paper:furniture.privateMark'),
      hash: '',
    },
  };
}

function linesOfLetter(
  desk: Desk,
  { words, shown }: Letter,
  written: LetterWritten,
  name: string,
): LetterOnPaper {
  const { subject, greeting, ownCopy } = written;
  const to = written.to.trim();
  const reply = written.reply.trim();
  const own = words(`letters:common.${to ? 'own' : 'ownNobody'}`, { to });
  return {
    ...(ownCopy ? { own } : {}),
    from: linesOf(written.from),
    day: formatDay(desk.today(), shown.language),
    to: [...linesOf(to), ...linesOf(written.address)],
    ...{ subject, greeting, close: shown.close, name },
    after: [
      words('letters:common.withWorker', { worker: desk.session.worker.name }),
      ...(reply ? [words('letters:common.reply', { reply })] : []),
    ],
  };
}

function withHash({ words }: Letter, copy: Omit<PlanCopy, 'shortHash'>): PlanCopy {
  const shortHash = createHash('sha256').update(JSON.stringify(copy)).digest('hex').slice(0, 10);
  const hash = words('paper:furniture.hash', { hash: shortHash });
  return { ...copy, furniture: { ...copy.furniture, hash }, shortHash };
}

function underNames(
  copy: PlanCopy,
  letter: Letter,
  written: LetterWritten,
  parts: readonly CopyQuestion[],
): PlanCopy {
  const { letter: lines, ...rest } = copy;
  const { from, to, address, subject, greeting, reply } = written;
  const typed = Object.entries({ from, to, address, subject, greeting, reply });
  const own = [lines?.close, lines?.name, lines?.own, lines?.day, ...(lines?.after ?? [])];
  const fields = [...typed, [AROUND, own.join('\n')] as const].map(([label, text]) => ({
    ...{ key: label, label, marks: [] },
    blocks: [{ kind: 'words' as const, text }],
  }));
  const held = { id: 'letter', title: AROUND };
  const groups: CopyGroup[] = [
    ...letter.contact.map((group) => ({
      ...{ ...group, title: AROUND },
      pages: group.pages.map((page) => ({
        ...{ ...page, title: AROUND },
        questions: page.questions.map((question) => ({ ...question, label: 'contact' })),
      })),
    })),
    { ...held, pages: [{ ...held, questions: [...fields, ...parts] }] },
  ];
  return { ...rest, title: AROUND, groups };
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Questions whose answers are in it. Changed words may still say what she said: only what is gone from it is not. */
function keysIn({ contact, hers, allowed }: Letter, { paragraphs }: LetterWritten): string[] {
  const allowedKeys = allowed.groups.flatMap(({ pages }) =>
    pages.flatMap((page) => page.questions),
  );
  const isIn = ([id, said]: [string, string]) =>
    paragraphs.some(
      (each) =>
        (each.id === id && each.text.trim() !== '') ||
        linesSaid(said).some((line) => plain(each.text).includes(line)),
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
