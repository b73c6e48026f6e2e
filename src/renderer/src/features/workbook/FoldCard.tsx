// A card that folds to one line: the line is the button that opens it. What was opened once stays as it was left,
// folded or not, so that a day that is half typed is still there.

import { CaretDownIcon } from '@phosphor-icons/react/dist/csr/CaretDown';
import { CaretRightIcon } from '@phosphor-icons/react/dist/csr/CaretRight';
import { type ReactNode, useState } from 'react';
import { BegunInside } from '../../ui/begun-inside';

export type FoldLineProps = {
  id: string;
  isOpen: boolean;
  title: string;
  /** The language of the title, where it is in her words. */
  spoken?: { lang?: string; dir?: 'ltr' | 'rtl' };
  /** What matters in it, while it is folded. */
  about?: ReactNode;
  /** Left out while there is nothing to fold. */
  onPress: (() => void) | undefined;
};

export function FoldLine({ id, isOpen, title, spoken, about, onPress }: FoldLineProps) {
  if (!onPress)
    return (
      <p className="fold-line fold-title" {...spoken}>
        {title}
      </p>
    );
  return (
    <button
      type="button"
      className="fold-line"
      aria-expanded={isOpen}
      data-place={`${id}-open`}
      onClick={onPress}
    >
      <span className="fold-words">
        <span className="fold-title" {...spoken}>
          {title}
        </span>
        {isOpen ? null : about}
        <BegunInside />
      </span>
      {isOpen ? <CaretDownIcon aria-hidden="true" /> : <CaretRightIcon aria-hidden="true" />}
    </button>
  );
}

export function Folding({
  id,
  isOpen,
  children,
}: {
  id: string;
  isOpen: boolean;
  children: ReactNode;
}) {
  const [wasOpened, setWasOpened] = useState(isOpen);
  if (isOpen && !wasOpened) setWasOpened(true);
  if (!wasOpened) return null;
  return (
    <div className="fold-inside" data-place={id} hidden={!isOpen}>
      {children}
    </div>
  );
}
