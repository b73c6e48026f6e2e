// The words of a goal's and a step's fields, with their options in the content's order.

import type { ReactNode } from 'react';
import { Beside } from '../Beside';
import { useWorkbook } from '../workbook-context';

export type ShapeField = {
  label: string;
  /** The label, with the English under it where she wants that. */
  named: ReactNode;
  options: { value: string; label: string; beside?: string | undefined }[];
  /** Characters that fit where it is copied to, when something limits them. */
  roomFor: number | undefined;
};

/** Looks a field up by its key. A field without words shows its key: content checks rule that out. */
export function useShapeField(shape: 'goal' | 'step') {
  const { content, beside } = useWorkbook();
  return (key: string): ShapeField => {
    const words = content.words.shapes[shape][key];
    const english = beside?.shapes[shape][key];
    const label = words?.label ?? key;
    const field = content.workbook.shapes[shape].find((each) => each.key === key);
    return {
      label,
      named: (
        <>
          {label}
          <Beside hers={label} english={english?.label} />
        </>
      ),
      roomFor: field?.roomFor,
      options: (field?.options ?? []).map(({ value }) => ({
        value,
        label: words?.options?.[value] ?? value,
        beside: english?.options?.[value],
      })),
    };
  };
}
