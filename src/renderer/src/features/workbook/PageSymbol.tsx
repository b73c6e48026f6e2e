// A page's picture: decoration beside words that say the same.

import { useWorkbook } from './workbook-context';

export function PageSymbol({ symbol }: { symbol: string }) {
  const { content } = useWorkbook();
  const path = content.symbols[symbol];
  if (!path) return null;
  return (
    <span className="symbol-tile" aria-hidden="true">
      <svg viewBox="0 0 256 256" focusable="false" aria-hidden="true">
        <path d={path} />
      </svg>
    </span>
  );
}
