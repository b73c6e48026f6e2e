// The rest of the line a card folds to: what the content says matters in it, or that nobody has the place yet.

import type { ListItem } from '../../../../../shared/domain/workbook/answer';
import type { ItemField } from '../../../../../shared/domain/workbook/content';
import { fieldText } from '../../../../../shared/domain/workbook/present';
import { hasSlot } from '../../../../../shared/domain/workbook/slots';
import type { QuestionWords } from '../../../../../shared/domain/workbook/words';
import { useWorkbook } from '../workbook-context';

export type ItemInShortProps = {
  item: ListItem;
  fields: readonly ItemField[];
  text: QuestionWords;
};

export function ItemInShort({ item, fields, text }: ItemInShortProps) {
  const { content, language } = useWorkbook();
  const how = { content, language, easy: false, places: 'full' } as const;
  const [first, ...others] = fields;
  const isNobody = (item.fields[first?.key ?? ''] ?? '').trim() === '' && hasSlot(fields, item);
  const said = others
    .filter(({ inShort }) => inShort)
    .map((field) => {
      const emptySlot = text.itemFields?.[field.key]?.emptySlot;
      if (isNobody && emptySlot) return emptySlot;
      const words = fieldText(item, field, text, how).trim();
      // Beside what goes without saying, the one thing worth saying is what the field is about.
      return words && saysOnlyOne(field) ? (text.itemFields?.[field.key]?.label ?? '') : words;
    });
  return <span className="fold-about">{said.filter((words) => words !== '').join(' · ')}</span>;
}

/** True when all but one of its picks go without saying. */
export function saysOnlyOne({ options = [] }: ItemField): boolean {
  return options.some(({ unsaid }) => unsaid);
}
