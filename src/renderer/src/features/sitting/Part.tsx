// One part of getting ready: what is chosen in a line, and the choice behind it. Something to put right opens it.

import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { BegunInside } from '../../ui/begun-inside';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

export type PartProps = {
  title: string;
  /** What is chosen now, in words. */
  now: string;
  mustBeSeen?: boolean;
  children: ReactNode;
};

export function Part({ title, now, mustBeSeen = false, children }: PartProps) {
  const { t } = useTranslation('sitting');
  const [isPressed, setIsPressed] = useState(false);
  // It stays open once that is put right: somebody is typing in it.
  if (mustBeSeen && !isPressed) setIsPressed(true);
  const isOpen = isPressed || mustBeSeen;
  const id = useId();
  return (
    <section className="prepare-part" aria-labelledby={id}>
      <p className="prepare-line">
        <strong id={id}>{title}</strong>
        <span>{now}</span>
        <BegunInside />
      </p>
      <Button
        kind="quiet"
        expanded={isOpen}
        disabled={mustBeSeen}
        onClick={() => setIsPressed(!isOpen)}
      >
        {t(isOpen ? 'fold' : 'change')}
        <VisuallyHidden> {title}</VisuallyHidden>
      </Button>
      <div className="prepare-inside stack" hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
}
