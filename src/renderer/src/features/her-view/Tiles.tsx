// Large things to press, a picture beside the words.

import { ArrowRightIcon } from '@phosphor-icons/react/dist/csr/ArrowRight';
import { BookOpenTextIcon } from '@phosphor-icons/react/dist/csr/BookOpenText';
import { ChatsIcon } from '@phosphor-icons/react/dist/csr/Chats';
import { SignpostIcon } from '@phosphor-icons/react/dist/csr/Signpost';
import type { ReactNode } from 'react';

const symbols = {
  on: ArrowRightIcon,
  else: SignpostIcon,
  read: BookOpenTextIcon,
  talk: ChatsIcon,
} as const;

export function Tiles({ children }: { children: ReactNode }) {
  return <div className="tiles">{children}</div>;
}

export type TileProps = {
  symbol?: keyof typeof symbols;
  picture?: ReactNode;
  /** A second, quieter line. */
  under?: ReactNode;
  /** Names the place it leads to, for tools. */
  page?: string;
  onClick: () => void;
  children: ReactNode;
};

export function Tile({ symbol, picture, under, page, onClick, children }: TileProps) {
  const Symbol_ = symbol && symbols[symbol];
  return (
    <button type="button" className="tile" data-page={page} onClick={onClick}>
      <span className="tile-picture" aria-hidden="true">
        {Symbol_ ? <Symbol_ /> : picture}
      </span>
      <span>
        {children}
        {under ? <span className="under">{under}</span> : null}
      </span>
    </button>
  );
}
