// A card for her pocket, for when things get hard: her signs, what helps, whom she rings. It names her by the name she
// likes and by nothing else.

import type { CopyQuestion } from '../../../shared/domain/copies/plan-copy';
import type { SymbolLine } from '../../../shared/domain/workbook/blocks';
import type { Question } from '../../../shared/domain/workbook/content';
import { saidToControl } from '../../plans/read-plan';
import type { CopyFrom, MakeKind } from './copy-from';
import { inParts } from './in-parts';
import { asLines, fieldsOf, ownIn } from './lines';

export const wallet: MakeKind = (from) => {
  const { words, workbook } = from.hers;
  return {
    title: words('paper:kinds.wallet'),
    name: saidToControl<string>(workbook, from.plan.answers, 'identity.knownAs')?.trim() ?? '',
    establishment: '',
    style: 'key',
    groups: inParts(from, 'wallet', (made, question) => onCard(from, made, question)).map(
      (group) => ({ ...group, title: words('paper:wallet.cut') }),
    ),
    dates: { heading: '', lines: [] },
    signatureFields: [],
    wetSignatures: [],
    fit: { pages: 1, more: words('paper:wallet.more') },
  };
};

function onCard(from: CopyFrom, made: CopyQuestion, question: Question): CopyQuestion[] {
  const fields = (question.itemFields ?? []).map(({ key }) => key);
  // Her signs without what sets them off, and whom she rings with the number beside the name.
  const shown = fields.filter((key) => key === 'name' || key === 'number' || key === 'sign');
  const { marks: _, inEnglish: __, ...bare } = made;
  const plain = { ...bare, marks: [] };
  if (shown.length === 0) return asLines(from, plain, question).map(withoutSymbols);
  const own = ownIn(from, question.key);
  const lines = fieldsOf(from, question).map((item): SymbolLine => {
    const text = shown
      .map((key) => (item[key] ?? '').trim())
      .filter(Boolean)
      .join(': ');
    return { text, own };
  });
  return asLines(from, plain, question, lines);
}

/** A card this small has no room for pictures. */
function withoutSymbols(made: CopyQuestion): CopyQuestion {
  const blocks = made.blocks.map((block) =>
    block.kind === 'lines'
      ? { ...block, lines: block.lines.map(({ symbol: _, ...line }) => line) }
      : block,
  );
  return { ...made, blocks };
}
