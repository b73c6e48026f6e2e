// A symbol of the content as a picture; nothing where it names none.

import type { ReactNode } from 'react';
import type { WorkbookContent } from '../../../shared/domain/workbook/content';

export function drawSymbol({ symbols }: WorkbookContent, symbol: string | undefined): ReactNode {
  const path = symbols[symbol ?? ''];
  return path ? (
    <svg viewBox="0 0 256 256" aria-hidden="true">
      <path d={path} />
    </svg>
  ) : null;
}
