// A picture on a soft square: decoration beside words that say the same.

import { useWorkbook } from './workbook-context';

/** A page's picture, in every wording. */
export function PageSymbol({ symbol }: { symbol: string }) {
  const { content } = useWorkbook();
  return <Tile path={content.symbols[symbol]} />;
}

/** A question's picture: beside easy words only. */
export function QuestionSymbol({ symbol }: { symbol: string | undefined }) {
  const { content, wording } = useWorkbook();
  return wording === 'easy' && symbol ? <Tile path={content.symbols[symbol]} /> : null;
}

function Tile({ path }: { path: string | undefined }) {
  if (!path) return null;
  return (
    <span className="symbol-tile" aria-hidden="true">
      <svg viewBox="0 0 256 256" focusable="false" aria-hidden="true">
        <path d={path} />
      </svg>
    </span>
  );
}
