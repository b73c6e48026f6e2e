// Her whole file as a copy that can be drawn, and as data that travels inside it.

import { createHash } from 'node:crypto';
import type { PlanCopy } from '../../../shared/domain/copies/plan-copy';
import { type HerFile, herFileHead } from '../../../shared/domain/her-file/her-file';
import { makeWords } from '../../../shared/i18n/words';
import type { Attachment } from '../../documents/attachment';
import type { Desk } from '../../plans/desk';
import { type Plan, readPlan } from '../../plans/read-plan';
import { nextVersion, readSeqs, type Seqs } from '../../plans/version-rows';
import { whoItIs } from '../who-it-is';
import { readYesSeqs, type YesSeqs } from '../yes-seqs';
import { type AnswerRead, answersIn } from './answers-in-file';
import { type InWords, inWords } from './in-words';
import { type Contents, contentsOf, type FileRead, layOutFile } from './lay-out';
import { readNotesToLookAt, readUntoldNames } from './looked-at-first';
import { type PartRead, readParts, readWordings } from './read-file';
import { type FileWords, readFileWords } from './words';

export type FileState = {
  plan: Plan;
  seqs: Seqs & YesSeqs;
  version: number;
  answers: AnswerRead[];
  parts: PartRead[];
  /** Notes that are in none of it, by id. */
  lookedAtFirst: string[];
  /** Names that would give away what she has not been told of. */
  untoldNames: string[];
  words: FileWords;
  say: InWords;
};

/** Everything kept about her, read in one go, so that nothing can be saved in between. @throws KnownFailure not-found */
export async function readFileState(desk: Desk, id: string): Promise<FileState> {
  const words = await readFileWords(desk);
  const { workbook } = desk.content;
  return desk.connection.transaction(async (reader) => {
    const plan = await readPlan(reader, desk.content, id, desk.today());
    const lookedAtFirst = await readNotesToLookAt(reader, id);
    return {
      plan,
      seqs: { ...(await readSeqs(reader, id)), ...(await readYesSeqs(reader, id)) },
      version: await nextVersion(reader, id),
      answers: answersIn(workbook, await readWordings(reader, id), words.words),
      parts: await readParts(reader, id, lookedAtFirst),
      lookedAtFirst,
      untoldNames: await readUntoldNames(reader, id),
      words,
      say: inWords(workbook, words.words, words.has),
    };
  });
}

export type FileCopy = { copy: PlanCopy; data: Attachment; contents: Contents };

/** The copy and the data in it: the same rows, on paper in words and in the data as they are kept. */
export function fileCopy(desk: Desk, state: FileState): FileCopy {
  const { plan, answers, parts, words, say } = state;
  const read: FileRead = { answers, parts };
  const { workbook } = desk.content;
  const helper = desk.session.worker.name;
  const groups = layOutFile(read, workbook, words.words, say, helper);
  const body = {
    ...aroundFile(desk, plan, words, { title: 'title', whose: 'whose' }),
    isForHer: true,
    kind: 'file' as const,
    name: plan.name,
    version: state.version,
    groups,
  };
  const shortHash = hashOf({ ...body, answers: answers.map(({ wordings }) => wordings.length) });
  const copy = withCode(desk, body, shortHash);
  return { copy, data: dataOf(desk, state, shortHash), contents: contentsOf(read, words.words) };
}

export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 10);
}

/** Puts the code at the foot of each page. */
export function withCode(
  desk: Desk,
  body: Omit<PlanCopy, 'shortHash'>,
  shortHash: string,
): PlanCopy {
  const paper = makeWords('en', desk.content.words);
  const hash = paper('paper:furniture.hash', { hash: shortHash });
  return { ...body, shortHash, furniture: { ...body.furniture, hash } };
}

/** What both papers have around their parts. No number of a copy or a version stands on either: such numbers count copies she may not know of. */
export function aroundFile(
  desk: Desk,
  plan: Plan,
  { words }: FileWords,
  keys: { title: string; whose: string },
) {
  const paper = makeWords('en', desk.content.words);
  const furniture = desk.content.words.paper['furniture'] as Record<string, string>;
  return {
    language: 'en',
    style: 'key' as const,
    title: words(`file:${keys.title}`),
    whose: words(`file:${keys.whose}`),
    establishment: desk.establishment,
    planReference: plan.reference,
    madeOn: desk.today(),
    ...(desk.practice
      ? { practice: { mark: paper('paper:practice.mark'), why: paper('paper:practice.why') } }
      : {}),
    identity: identityOf(plan, paper),
    dates: { heading: '', lines: [] },
    signatureFields: [{ name: 'worker', label: paper('paper:signatures.worker') }],
    wetSignatures: [],
    furniture: {
      pageOf: furniture['pageOf'] ?? '',
      version: '',
      hash: '',
      signHere: paper('paper:furniture.signHere'),
      date: paper('paper:furniture.date'),
      privateMark: paper('paper:furniture.privateMark'),
    },
  };
}

function identityOf(plan: Plan, paper: (key: string) => string): PlanCopy['identity'] {
  const { legalName } = plan;
  return [
    { label: paper('paper:identity.legalName'), text: legalName },
    { label: paper('paper:identity.prisonNumber'), text: plan.prisonNumber },
  ].filter(({ text }) => text !== '');
}

function dataOf(desk: Desk, state: FileState, shortHash: string): Attachment {
  const { plan, answers, parts, words } = state;
  const { name, legalName, prisonNumber, born } = whoItIs(plan);
  const { worker } = desk.session;
  const file: HerFile = {
    ...herFileHead,
    made: {
      on: desk.today(),
      by: { name: worker.name, role: worker.role },
      establishment: desk.establishment,
      planReference: plan.reference,
      checkCode: shortHash,
      practice: desk.practice,
    },
    person: { name, fullName: legalName, prisonNumber, ...(born ? { born } : {}) },
    answers: answers.map(({ wordings, ...answer }) => ({
      ...answer,
      wordings: wordings.map(({ blocks: _, ...wording }) => wording),
    })),
    parts: parts.map(({ id, tables }) => ({
      id,
      title: words.words(`file:parts.${id}`),
      tables: tables
        .filter(({ entries }) => entries.length > 0)
        .map(({ table, entries }) => ({
          table,
          title: words.words(`file:tables.${table}`),
          rows: entries.map(({ cells, by }) => ({
            ...Object.fromEntries(cells.map(({ column, value }) => [column, value ?? null])),
            ...(by ? { writtenBy: by } : {}),
          })),
        })),
    })),
  };
  return {
    name: 'my-whole-file.json',
    description: words.words('file:attachment'),
    mime: 'application/json',
    bytes: Buffer.from(`${JSON.stringify(file, null, 2)}\n`, 'utf8'),
  };
}
