// A list with several fields: a small card each. The first card is there to be filled in; more come
// with a button.

import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../../../shared/domain/calendar/day-in-words';
import type { ListItem } from '../../../../../shared/domain/workbook/answer';
import type { ItemField, QuestionWords } from '../../../../../shared/domain/workbook/content';
import { LineButtons } from '../LineButtons';
import { LineCards } from '../LineCards';
import { useLines } from '../use-lines';
import { useWorkbook } from '../workbook-context';
import type { EditorProps } from './editor-props';
import { ItemFieldEditor } from './ItemFieldEditor';

const noItems: ListItem[] = [];
const blankItem = (id: string): ListItem => ({ id, fields: {} });

export function ItemCards({
  question,
  text,
  said = noItems,
  onSay,
  onLeave,
}: EditorProps<ListItem[]>) {
  const { t } = useTranslation('answering');
  const { language } = useWorkbook();
  const lines = useLines(said, onSay);
  const fields = question.itemFields ?? [];
  const nameOf = (item: ListItem) => nameOfItem(item, fields, text, language);
  const label = text.itemFields?.[fields[0]?.key ?? '']?.label ?? '';

  const drawItem = (item: ListItem, index: number, isSpare: boolean) => {
    const name = nameOf(item) || t('list.numbered', { label, number: index + 1 });
    return (
      <fieldset className="item-card" key={item.id} data-place={item.id}>
        <legend className="visually-hidden">{name}</legend>
        {fields.map((field) => (
          <ItemFieldEditor
            key={field.key}
            field={field}
            words={text.itemFields?.[field.key]}
            value={item.fields[field.key] ?? ''}
            onChange={(value, how) =>
              lines.put({ ...item, fields: { ...item.fields, [field.key]: value } }, how)
            }
            onLeave={onLeave}
          />
        ))}
        {isSpare ? null : (
          <LineButtons
            id={item.id}
            name={name}
            index={index}
            count={said.length}
            onMove={(by) => lines.move(item.id, by)}
            onRemove={() => lines.remove(item.id, nameOf(item))}
          />
        )}
      </fieldset>
    );
  };

  return (
    <div className="her-field">
      <LineCards
        items={said}
        lines={lines}
        blank={blankItem}
        nameOf={nameOf}
        addLabel={t('list.addAnother')}
        draw={drawItem}
      />
    </div>
  );
}

/** What a card is called by: the first of its fields that holds something. */
function nameOfItem(
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
