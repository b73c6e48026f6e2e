// One page for whoever is given a copy: how to check its signature, and the fingerprint to compare over the telephone.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { paperWithoutHer, wordsForPaper } from './paper-without-her';
import { papers } from './papers';

const FILE = 'signing-guide.json';
const IN_A_LINE = 8;

const guideWords = z.strictObject({
  title: z.string(),
  whose: z.string(),
  heading: z.string(),
  fingerprint: z.string(),
  parts: z.array(z.strictObject({ id: z.string(), title: z.string(), lines: z.array(z.string()) })),
});

async function readGuideWords(resources: string): Promise<z.output<typeof guideWords>> {
  const path = join(resources, 'locales', FIRST_LANGUAGE, FILE);
  try {
    return guideWords.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    throw new KnownFailure('content-damaged', { what: FILE });
  }
}

function inLines(groups: string[]): string {
  return Array.from({ length: Math.ceil(groups.length / IN_A_LINE) }, (_, at) =>
    groups.slice(at * IN_A_LINE, (at + 1) * IN_A_LINE).join('  '),
  ).join('\n');
}

/** The page, in English: it is for people at other desks. @param authority the certificate they are given, PEM */
export async function guideCopy(desk: Desk, authority: string): Promise<PlanCopy> {
  const words = await readGuideWords(desk.content.resources);
  const { fingerprint } = await papers.certificateFacts(authority);
  const fill = (text: string) => text.replaceAll('{{establishment}}', desk.establishment);
  const pages = words.parts.map(({ id, title, lines }) => ({
    ...{ id, title: fill(title), questions: [] },
    lines: lines.map((line) => (line === words.fingerprint ? inLines(fingerprint) : fill(line))),
  }));
  const hers = await wordsForPaper(desk, FIRST_LANGUAGE);
  const paper = paperWithoutHer(desk, hers, {
    ...{ style: 'key', whose: fill(words.whose) },
    groups: [{ id: 'guide', title: words.heading, pages }],
  });
  return { ...paper, title: words.title, furniture: { ...paper.furniture, privateMark: '' } };
}
