// One line of a list as a card: its fields, or what stands in them until somebody wants to change it.

import { useTranslation } from 'react-i18next';
import type { ListItem } from '../../../../../shared/domain/workbook/answer';
import type { ItemField, QuestionWords } from '../../../../../shared/domain/workbook/content';
import { Button } from '../../../ui/Button';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { LineButtons } from '../LineButtons';
import type { ChangeKind } from '../undo-steps';
import { useOpenCard } from '../use-open-card';
import { ItemFieldEditor } from './ItemFieldEditor';
import { ItemInShort } from './ItemInShort';

export type ItemCardProps = {
  item: ListItem;
  /** The first card, while there is nothing in the list. */
  isSpare: boolean;
  name: string;
  index: number;
  count: number;
  fields: readonly ItemField[];
  text: QuestionWords;
  /** Shown to be read first; a card with few fields is always open. */
  isReadFirst: boolean;
  onPut: (item: ListItem, how: ChangeKind) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onLeave: () => void;
};

/** Nothing stands in it but, at most, the place it was begun for. */
const isFresh = ({ fields }: ListItem) => Object.values(fields).filter(Boolean).length <= 1;

export function ItemCard(props: ItemCardProps) {
  const { item, isSpare, name, index, count, fields, text, isReadFirst, onPut, onLeave } = props;
  const { t } = useTranslation('answering');
  const card = useOpenCard<HTMLFieldSetElement>(item.id, !isReadFirst || isFresh(item));
  return (
    <fieldset className="item-card" ref={card.within}>
      <legend className="visually-hidden">{name}</legend>
      <div className="item-fields" data-place={item.id}>
        {card.isOpen ? (
          fields.map((field) => (
            <ItemFieldEditor
              key={field.key}
              field={field}
              words={text.itemFields?.[field.key]}
              value={item.fields[field.key] ?? ''}
              onChange={(value, how) =>
                onPut({ ...item, fields: { ...item.fields, [field.key]: value } }, how)
              }
              onLeave={onLeave}
            />
          ))
        ) : (
          <ItemInShort {...{ item, fields, text, name }} />
        )}
      </div>
      {isSpare ? null : (
        <div className="card-buttons">
          {isReadFirst ? (
            <span data-place={`${item.id}-open`}>
              <Button
                kind={card.isOpen ? 'plain' : 'quiet'}
                onClick={card.isOpen ? card.fold : card.open}
              >
                {card.isOpen ? t('goals.fold') : t('goals.change')}
                <VisuallyHidden> {name}</VisuallyHidden>
              </Button>
            </span>
          ) : null}
          <LineButtons
            id={item.id}
            name={name}
            index={index}
            count={count}
            onMove={props.onMove}
            onRemove={props.onRemove}
          />
        </div>
      )}
    </fieldset>
  );
}
