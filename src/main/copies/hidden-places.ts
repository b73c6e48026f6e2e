// Looks over a finished copy for a place it must not hold: an address line or postcode that she
// keeps back, typed again somewhere else. The last guard before paper; it blocks, it never edits.

import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import type { AddressValue } from '../../shared/domain/workbook/answer';
import type { Block, Card } from '../../shared/domain/workbook/blocks';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import { type Answers, saidTo } from '../../shared/domain/workbook/walk';

/** Shorter pieces ("1", "Flat") would be found everywhere. */
const SHORTEST = 5;

/**
 * Labels of the questions on the copy whose words hold a hidden place, ignoring case, spaces and
 * punctuation.
 */
export function findHiddenPlaces(
  content: WorkbookContent,
  answers: Answers,
  copy: PlanCopy,
  places: 'full' | 'area' | 'hidden',
): string[] {
  const hidden = hiddenPieces(content, answers, places);
  if (hidden.length === 0) return [];
  const found = new Set<string>();
  for (const group of copy.groups) {
    for (const page of group.pages) {
      for (const question of page.questions) {
        const text = squeeze(question.blocks.flatMap(blockTexts).join(' '));
        if (hidden.some((piece) => text.includes(piece))) found.add(question.label);
      }
    }
  }
  const ownWords = squeeze(copy.disagreement?.words ?? '');
  if (copy.disagreement && hidden.some((piece) => ownWords.includes(piece))) {
    found.add(copy.disagreement.heading);
  }
  return [...found];
}

function hiddenPieces(
  content: WorkbookContent,
  answers: Answers,
  places: 'full' | 'area' | 'hidden',
): string[] {
  const addresses = content.workbook.pages
    .flatMap((page) => page.questions)
    .filter((question) => question.type === 'address')
    .map((question) => saidTo<AddressValue>(answers, question.key))
    .filter((address) => address !== undefined);
  return addresses
    .filter((address) => places !== 'full' || address.showAs !== 'full_to_people_i_name')
    .flatMap((address) => [address.line1, address.postcode])
    .map(squeeze)
    .filter((piece) => piece.length >= SHORTEST);
}

function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'words':
    case 'quiet':
      return [block.text];
    case 'bullets':
      return block.items;
    case 'cards':
      return block.cards.flatMap(cardTexts);
    case 'drawing':
      return [block.caption];
  }
}

function cardTexts(card: Card): string[] {
  return [
    card.title ?? '',
    ...card.rows.flatMap((row) => [row.label, row.text]),
    ...(card.cards ?? []).flatMap(cardTexts),
  ];
}
