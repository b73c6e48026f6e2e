// One line of a list to read: what it is called by, and under it whatever else stands in it.

import type { ListItem } from '../../../../../shared/domain/workbook/answer';
import type { ItemField, QuestionWords } from '../../../../../shared/domain/workbook/content';
import { fieldText } from '../../../../../shared/domain/workbook/present';
import { hasSlot } from '../../../../../shared/domain/workbook/slots';
import { useOwnLanguage } from '../own-language';
import { useWorkbook } from '../workbook-context';

export type ItemInShortProps = {
  item: ListItem;
  fields: readonly ItemField[];
  text: QuestionWords;
  /** What stands for its name while it has none. */
  name: string;
};

export function ItemInShort({ item, fields, text, name }: ItemInShortProps) {
  const { content, language } = useWorkbook();
  const spoken = useOwnLanguage();
  const how = { content, language, easy: false, places: 'full' } as const;
  const [first, ...others] = fields.map((field) => ({
    key: field.key,
    label: text.itemFields?.[field.key]?.label ?? field.key,
    words: fieldText(item, field, text, how),
    // What is picked reads in the language of the screen.
    spoken: field.type === 'choice' || field.type === 'date' ? {} : spoken,
  }));
  const nobody = hasSlot(fields, item)
    ? fields.map(({ key }) => text.itemFields?.[key]?.emptySlot ?? '').join('')
    : '';
  const rows = others.filter(({ words }) => words.trim() !== '');
  return (
    <div className="her-words item-short">
      <p className="answer-card-title" {...(first?.words.trim() ? first.spoken : {})}>
        {first?.words.trim() || nobody || name}
      </p>
      <dl className="pairs">
        {rows.map(({ key, label, words, spoken }) => (
          <div key={key} className="pair">
            <dt>{label}</dt>
            <dd {...spoken}>{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
