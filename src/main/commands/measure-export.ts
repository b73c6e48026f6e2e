// Draws and signs a plan of about twenty pages, again and again, and can write the same words as a
// web page for Chromium to print beside it. The words are made up.

import type { CopyGroup, PlanCopy } from '../../shared/domain/copies/plan-copy';
import type { Block, Card } from '../../shared/domain/workbook/blocks';
import { readContent } from '../content/read-content';
import { renderPlanCopy } from '../documents/render';
import { makeSigningIdentity } from '../documents/signing/identity';
import { signPdf } from '../documents/signing/sign-pdf';

const sentence =
  'I like to start the day with a cup of tea and a bit of quiet, and I want people to know that it helps. ';

export type ExportFigures = {
  pages: number;
  first: number;
  draw: number[];
  sign: number[];
  copy: PlanCopy;
};

/** Milliseconds to draw and to sign, the first time and then `rounds` times warm. */
export async function measureExport(resources: string, rounds: number): Promise<ExportFigures> {
  const copy = await longCopy(resources);
  const identity = await makeSigningIdentity({ establishment: 'HMP Measure', today: '2026-11-21' });
  const draw: number[] = [];
  const sign: number[] = [];
  let pages = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    const drawn = await renderPlanCopy(copy, resources);
    const between = performance.now();
    await signPdf(drawn.bytes, {
      field: 'worker',
      identity,
      name: 'Rae',
      reason: 'Made from My Plan.',
      place: 'HMP Measure',
      at: '2026-11-21T10:00:00.000Z',
    });
    pages = drawn.pages;
    draw.push(between - start);
    sign.push(performance.now() - between);
  }
  const first = (draw[0] ?? 0) + (sign[0] ?? 0);
  return { pages, first, draw: draw.slice(1), sign: sign.slice(1), copy };
}

/** Every page of the workbook, each question answered at a length that makes about twenty pages. */
async function longCopy(resources: string): Promise<PlanCopy> {
  const { workbook, words } = (await readContent(resources)).workbook;
  const groups = workbook.groups.map((id): CopyGroup => {
    const pages = workbook.pages.filter((page) => page.group === id);
    return {
      id,
      title: words.groups[id]?.title ?? id,
      pages: pages.map((page) => ({
        id: page.id,
        title: words.pages[page.id]?.title ?? page.id,
        questions: page.questions.map((question) => {
          const blocks: Block[] =
            question.type === 'longtext'
              ? [{ kind: 'words', text: sentence.repeat(3).trim() }]
              : [{ kind: 'bullets', items: ['A walk', 'My sister’s voice', 'Music with words'] }];
          const label = words.pages[page.id]?.questions[question.key]?.label ?? question.key;
          return { key: question.key, label, blocks, marks: [] };
        }),
      })),
    };
  });
  return {
    language: 'en',
    style: 'key',
    title: 'My Plan',
    name: 'Nye',
    establishment: 'HMP Measure',
    whose: 'This copy is for me',
    version: 1,
    planReference: 'BCDF-2345',
    shortHash: '0123456789',
    madeOn: '2026-11-21',
    identity: [],
    dates: { heading: 'Dates', lines: [] },
    groups,
    signatureFields: [{ name: 'worker', label: 'My worker signs' }],
    wetSignatures: [{ label: 'I sign, or make my mark' }],
    furniture: {
      pageOf: 'Page {{page}} of {{pages}}',
      version: 'Version 1',
      hash: 'Check code 0123456789',
      signHere: 'Sign here',
      date: 'Date',
      privateMark: 'Private',
    },
  };
}

const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function blockHtml(block: Block): string {
  if (block.kind === 'bullets') {
    return `<ul>${block.items.map((item) => `<li>${escapeText(item)}</li>`).join('')}</ul>`;
  }
  if (block.kind === 'blank' || block.kind === 'photo') return '';
  if (block.kind === 'lines')
    return block.lines.map(({ text }) => `<p>${escapeText(text)}</p>`).join('');
  if (block.kind === 'cards') return block.cards.map(cardHtml).join('');
  if (block.kind === 'readings') return block.rows.map(({ label }) => `<p>${label}</p>`).join('');
  if (block.kind === 'circle') return `<p>${escapeText(block.summary)}</p>`;
  return `<p>${escapeText(block.kind === 'drawing' ? block.caption : block.text)}</p>`;
}

function cardHtml(card: Card): string {
  const rows = card.rows
    .map((row) => `<p>${escapeText(row.label)}: ${escapeText(row.text)}</p>`)
    .join('');
  return `<section>${rows}${(card.cards ?? []).map(cardHtml).join('')}</section>`;
}

/** The words of a copy as a plain web page: same headings, same sizes, same paper. */
export function htmlOf(copy: PlanCopy): string {
  const body = copy.groups
    .map((group) => {
      const pages = group.pages.map((page) => {
        const questions = page.questions.map(
          (question) =>
            `<h3>${escapeText(question.label)}</h3>${question.blocks.map(blockHtml).join('')}`,
        );
        return `<h2>${escapeText(page.title)}</h2>${questions.join('')}`;
      });
      return `<h1>${escapeText(group.title)}</h1>${pages.join('')}`;
    })
    .join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>My Plan</title>
<style>@page{size:A4;margin:20mm}body{font:12pt/1.4 sans-serif}</style><body>${body}</body></html>`;
}
