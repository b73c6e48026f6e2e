// A list with one field: a line each, and always an empty one at the end. Typing in it makes it real,
// so half a line is kept like a whole one. Enter goes on to the next.

import { useTranslation } from 'react-i18next';
import type { ListItem } from '../../../../../shared/domain/workbook/answer';
import { LineButtons } from '../LineButtons';
import { rowId } from '../list-moves';
import { RemovedLine } from '../RemovedLine';
import { useLines } from '../use-lines';
import { WordsLine } from '../WordsLine';
import type { EditorProps } from './editor-props';

const noItems: ListItem[] = [];

export function ItemLines({
  question,
  text,
  said = noItems,
  onSay,
  onLeave,
}: EditorProps<ListItem[]>) {
  const { t } = useTranslation('answering');
  const lines = useLines(said, onSay);
  const key = question.itemFields?.[0]?.key ?? '';
  const label = text.itemFields?.[key]?.label ?? '';
  const wordsOf = (item: ListItem) => item.fields[key] ?? '';
  // The empty line stands among the others, so that it stays the same box when it becomes one.
  const spare = {
    kind: 'item',
    item: { id: lines.spare, fields: {} },
    index: said.length,
  } as const;
  return (
    <div className="item-lines her-field" ref={lines.within}>
      {[...lines.rows, spare].map((row) => {
        if (row.kind === 'removed') {
          const place = `${rowId(row)}-removed`;
          return (
            <RemovedLine
              key={place}
              place={place}
              name={wordsOf(row.removed.item)}
              onBringBack={() => lines.putBack(row.removed)}
            />
          );
        }
        const { item, index } = row;
        const numbered = t('list.numbered', { label, number: index + 1 });
        return (
          <div className="item-line" key={item.id}>
            <WordsLine
              label={numbered}
              isLabelHidden
              place={item.id}
              value={wordsOf(item)}
              onChange={(words) => lines.put({ ...item, fields: { ...item.fields, [key]: words } })}
              onBlur={onLeave}
              onEnter={() => lines.focusNow(said[index + 1]?.id ?? lines.spare)}
            />
            {row === spare ? null : (
              <LineButtons
                id={item.id}
                name={wordsOf(item) || numbered}
                index={index}
                count={said.length}
                onMove={(by) => lines.move(item.id, by)}
                onRemove={() => lines.remove(item.id, wordsOf(item))}
              />
            )}
          </div>
        );
      })}
      <p className="hint">{t('list.enterAdds')}</p>
    </div>
  );
}
