// The words of a goal's and a step's fields, with their options in the content's order.

import { useWorkbook } from '../workbook-context';

export type ShapeField = {
  label: string;
  options: { value: string; label: string }[];
  /** Characters that fit where it is copied to, when something limits them. */
  roomFor: number | undefined;
};

/** Looks a field up by its key. A field without words shows its key: content checks rule that out. */
export function useShapeField(shape: 'goal' | 'step') {
  const { content } = useWorkbook();
  return (key: string): ShapeField => {
    const words = content.words.shapes[shape][key];
    const field = content.workbook.shapes[shape].find((each) => each.key === key);
    return {
      label: words?.label ?? key,
      roomFor: field?.roomFor,
      options: (field?.options ?? []).map(({ value }) => ({
        value,
        label: words?.options?.[value] ?? value,
      })),
    };
  };
}
