// An answer as plain text, to be pasted into another system: her words whole, a line for each thing she named. Pure.

import type { Block, Card } from '../../workbook/blocks';
import type { CopyQuestion } from '../plan-copy';

/** Her answer under its own heading, with what is said of it. */
export function asPlainText({ label, blocks, inEnglish, marks }: CopyQuestion): string {
  const lines = [
    `${label}:`,
    ...blocks.flatMap(linesOf),
    ...(inEnglish ? [inEnglish.label, inEnglish.text] : []),
    ...marks,
  ];
  return lines.filter((line) => line.trim() !== '').join('\n');
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'words':
    case 'quiet':
      return [block.text];
    case 'bullets':
      return block.items.filter((item) => item.trim() !== '').map((item) => `- ${item}`);
    case 'lines':
      return block.lines.map(({ text }) => `- ${text}`);
    case 'cards':
      return block.cards.flatMap(ofCard);
    case 'circle':
      return [block.summary];
    case 'drawing':
      return [block.caption];
    // Pictures of scales and boxes for a pen have nothing to paste.
    case 'readings':
    case 'photo':
    case 'blank':
      return [];
  }
}

function ofCard({ title = '', rows, cards = [] }: Card): string[] {
  return [
    title,
    rows.map(({ label, text }) => `${label}: ${text}`).join('; '),
    ...cards.flatMap(ofCard),
  ];
}
