// One line of a list as a card: its fields, folded to a line where the content says what matters in it.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListItem } from '../../../../../shared/domain/workbook/answer';
import type { ItemField } from '../../../../../shared/domain/workbook/content';
import type { QuestionWords } from '../../../../../shared/domain/workbook/words';
import { Button } from '../../../ui/Button';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { Folding, FoldLine } from '../FoldCard';
import { LineButtons } from '../LineButtons';
import { useOwnLanguage } from '../own-language';
import type { ChangeKind } from '../undo-steps';
import type { OneOpen } from '../use-one-open';
import { ItemFieldEditor } from './ItemFieldEditor';
import { ItemInShort, saysOnlyOne } from './ItemInShort';

export type ItemCardProps = {
  item: ListItem;
  /** The first card, while there is nothing in the list. */
  isSpare: boolean;
  name: string;
  index: number;
  count: number;
  fields: readonly ItemField[];
  text: QuestionWords;
  /** Where cards fold; one with few fields is always open. */
  cards: OneOpen | undefined;
  /** What hangs on the line: on her side she looks first and then says what she thinks. */
  pictures: ReactNode;
  picturesFirst: boolean;
  onPut: (item: ListItem, how: ChangeKind) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onLeave: () => void;
};

export function ItemCard(props: ItemCardProps) {
  const { item, isSpare, name, fields, text, cards } = props;
  const { t } = useTranslation('answering');
  const spoken = useOwnLanguage();
  if (!cards) {
    return (
      <fieldset className="item-card">
        <legend className="visually-hidden">{name}</legend>
        {props.picturesFirst ? props.pictures : null}
        <div className="item-fields" data-place={item.id}>
          <Fields {...props} />
        </div>
        {props.picturesFirst ? null : props.pictures}
        {isSpare ? null : <CardFoot {...props} />}
      </fieldset>
    );
  }
  const [naming] = fields;
  const isNamed = naming?.type === 'text' && Boolean(item.fields[naming.key]?.trim());
  const isOpen = isSpare || cards.isOpen(item.id);
  const press = () => (isOpen ? cards.fold(item.id) : cards.open(item.id));
  const isUpFront = (field: ItemField) => field.inShort === true && !saysOnlyOne(field);
  return (
    <fieldset className="item-card fold-card">
      <legend className="visually-hidden">{name}</legend>
      <FoldLine
        id={item.id}
        isOpen={isOpen}
        title={name}
        spoken={isNamed ? spoken : {}}
        about={<ItemInShort {...{ item, text, fields }} />}
        onPress={isSpare ? undefined : press}
      />
      <Folding id={item.id} isOpen={isOpen}>
        {props.picturesFirst ? props.pictures : null}
        <div className="item-fields">
          <Fields {...props} fields={fields.filter(isUpFront)} />
        </div>
        <details className="quiet-details">
          <summary>{t('list.more')}</summary>
          <div className="item-fields">
            <Fields {...props} fields={fields.filter((field) => !isUpFront(field))} />
          </div>
        </details>
        {props.picturesFirst ? null : props.pictures}
        {isSpare ? null : <CardFoot {...props} onFold={press} />}
      </Folding>
    </fieldset>
  );
}

function Fields({ item, fields, text, onPut, onLeave }: ItemCardProps) {
  return fields.map((field) => (
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
  ));
}

function CardFoot(props: ItemCardProps & { onFold?: () => void }) {
  const { item, name, index, count, onMove, onRemove, onFold } = props;
  const { t } = useTranslation('answering');
  return (
    <div className="card-buttons">
      {onFold ? (
        <Button onClick={onFold}>
          {t('goals.fold')}
          <VisuallyHidden> {name}</VisuallyHidden>
        </Button>
      ) : null}
      <LineButtons id={item.id} {...{ name, index, count, onMove, onRemove }} />
    </div>
  );
}
