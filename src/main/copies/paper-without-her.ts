// What papers have in common that hold nothing of any woman: pages to write on, cards that explain. They are not signed
// and not on record.

import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import type { BlankMade } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { type CopyWords, copyWords } from './copy-words';
import type { Exporter } from './exporter';
import { type Outlet, outletOf } from './outlet';

/** The words in that language, or in English when it is not there for print. */
export async function wordsForPaper(
  { content }: Desk,
  asked: string | undefined,
): Promise<CopyWords> {
  const language = content.languages.find(
    ({ tag, tiers }) => tag === asked && tiers.includes('print'),
  );
  return copyWords(content, await content.inLanguage(language?.tag));
}

type Held = Pick<PlanCopy, 'style' | 'isForHer' | 'large' | 'whose' | 'groups'>;

/** A copy with no name, no number and no date of hers; only what it is handed. */
export function paperWithoutHer(desk: Desk, hers: CopyWords, held: Held): PlanCopy {
  const { words, furniture } = hers;
  return {
    language: hers.language,
    title: words('paper:title'),
    name: '',
    establishment: desk.establishment,
    version: 1,
    planReference: '',
    shortHash: '',
    madeOn: desk.today(),
    identity: [],
    dates: { heading: words('paper:dates.heading'), lines: [] },
    signatureFields: [],
    wetSignatures: [],
    furniture: {
      pageOf: furniture['pageOf'] ?? '',
      version: '',
      hash: '',
      signHere: words('paper:furniture.signHere'),
      date: words('paper:furniture.date'),
      privateMark: words('paper:furniture.privateMark'),
    },
    ...held,
  };
}

/**
 * Draws a paper and lets it out.
 * @throws KnownFailure not-found when there is nothing on it, and as writing a copy does
 */
export async function writePaper(
  exporter: Exporter,
  copy: PlanCopy,
  to: string | Outlet,
): Promise<BlankMade> {
  if (copy.groups.length === 0) throw new KnownFailure('not-found');
  const drawn = await exporter.draw(copy);
  const { fileName = '', send } = outletOf(to);
  await send(drawn.bytes, drawn.pages);
  return { fileName, pages: drawn.pages };
}
