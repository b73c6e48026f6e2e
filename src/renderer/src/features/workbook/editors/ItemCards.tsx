// A list with several fields: a small card each. The first card is there to be filled in; more come with a button.
// Where the list has places that are always there, the empty ones stand under it.

import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../../../shared/domain/calendar/day-in-words';
import type { ListItem } from '../../../../../shared/domain/workbook/answer';
import type { ItemField } from '../../../../../shared/domain/workbook/content';
import { openSlots } from '../../../../../shared/domain/workbook/slots';
import type { QuestionWords } from '../../../../../shared/domain/workbook/words';
import { LineCards } from '../LineCards';
import { useLines } from '../use-lines';
import { useOneOpen } from '../use-one-open';
import { useWorkbook } from '../workbook-context';
import type { EditorProps } from './editor-props';
import { ItemCard } from './ItemCard';
import { OpenSlots } from './OpenSlots';

const noItems: ListItem[] = [];
const noFields: ItemField[] = [];
const blankItem = (id: string): ListItem => ({ id, fields: {} });

export function ItemCards({
  question,
  text,
  said = noItems,
  onSay,
  onLeave,
}: EditorProps<ListItem[]>) {
  const { t } = useTranslation('answering');
  const { language, plan, today, voice, pictures: Pictures } = useWorkbook();
  const lines = useLines(said, onSay);
  const fields = question.itemFields ?? noFields;
  const nameOf = (item: ListItem) => nameOfItem(item, fields, text, language);
  const label = text.itemFields?.[fields[0]?.key ?? '']?.label ?? '';
  const folds = fields.some(({ inShort }) => inShort);
  const cards = useOneOpen(lines);

  return (
    <div className="her-field stack">
      <LineCards
        items={said}
        lines={lines}
        blank={blankItem}
        nameOf={nameOf}
        addLabel={t('list.addAnother')}
        onAdded={folds ? cards.open : undefined}
        beginLabel={question.waits ? text.begin : undefined}
        draw={(item, index, isSpare) => (
          <ItemCard
            key={item.id}
            {...{ item, index, isSpare, fields, text, onLeave }}
            name={nameOf(item) || t('list.numbered', { label, number: index + 1 })}
            count={said.length}
            cards={folds ? cards : undefined}
            picturesFirst={voice === 'hers'}
            pictures={
              Pictures && question.pictures && !isSpare ? (
                <Pictures
                  {...{ plan, today }}
                  question={question.key}
                  item={item.id}
                  name={nameOf(item)}
                />
              ) : null
            }
            onPut={(put, how) => {
              if (isSpare) cards.keep(put.id);
              lines.put(put, how);
            }}
            onMove={(by) => lines.move(item.id, by)}
            onRemove={() => lines.remove(item.id, nameOf(item))}
          />
        )}
      />
      <OpenSlots
        slots={openSlots(fields, said)}
        text={text}
        onName={({ field, value, item }) => {
          if (item) {
            cards.open(item.id);
            return;
          }
          lines.put({ id: lines.spare, fields: { [field]: value } }, 'at-once');
          cards.open(lines.spare);
        }}
      />
    </div>
  );
}

/** What a card is called by: the first of its fields that holds something. */
export function nameOfItem(
  item: ListItem,
  fields: readonly ItemField[],
  text: QuestionWords,
  language: string,
): string {
  for (const field of fields) {
    const value = item.fields[field.key]?.trim();
    if (!value) continue;
    if (field.type === 'date') return formatDay(value, language);
    return text.itemFields?.[field.key]?.options?.[value] ?? value;
  }
  return '';
}
