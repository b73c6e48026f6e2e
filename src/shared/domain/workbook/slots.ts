// Places in a list that are always there, such as the five roles of her team: filled by somebody, or nobody yet. Which
// options are such places is said by the content. Pure.

import type { ListItem } from './answer';
import { type ItemField, isOptionOpen } from './content';

/** One place nobody has yet. `item`: a line that has the place and no name in it, when there is one. */
export type OpenSlot = { field: string; value: string; item?: ListItem };

/**
 * The places with nobody in them, in the content's order. A line fills its place once its first field, the name, has
 * words.
 * @param closedGates question keys; a place behind one of these is not spoken of
 */
export function openSlots(
  fields: readonly ItemField[],
  items: readonly ListItem[],
  closedGates?: ReadonlySet<string>,
): OpenSlot[] {
  return fields.flatMap(({ key: field, options = [] }) =>
    options
      .filter(({ slot, value }) => slot && isOptionOpen(options, value, closedGates))
      .flatMap(({ value }): OpenSlot[] => {
        const here = items.filter((item) => item.fields[field] === value);
        if (here.some((item) => isNamed(fields, item))) return [];
        return [{ field, value, ...(here[0] ? { item: here[0] } : {}) }];
      }),
  );
}

/** True when a line holds one of the places, so that having no name in it is worth saying. */
export function hasSlot(fields: readonly ItemField[], item: ListItem): boolean {
  return fields.some(({ key, options = [] }) =>
    options.some(({ slot, value }) => slot && item.fields[key] === value),
  );
}

function isNamed(fields: readonly ItemField[], item: ListItem): boolean {
  return (item.fields[fields[0]?.key ?? ''] ?? '').trim() !== '';
}
