// A list of her own: lines when each has one field, small cards when each has several.

import type { ListItem } from '../../../../../shared/domain/workbook/answer';
import type { EditorProps } from './editor-props';
import { ItemCards } from './ItemCards';
import { ItemLines } from './ItemLines';

export function ListEditor(props: EditorProps<ListItem[]>) {
  return props.question.itemFields?.length === 1 ? (
    <ItemLines {...props} />
  ) : (
    <ItemCards {...props} />
  );
}
