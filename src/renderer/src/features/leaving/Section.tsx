// One section of the screen of leaving: its heading, what it is for, what is worked out, and then her questions.

import { PrinterIcon } from '@phosphor-icons/react/dist/csr/Printer';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import type { LeavingParts } from './leaving-parts';

/** In the order of the screen. */
export const sections = [
  'licence',
  'papers',
  'board',
  'day',
  'firstDays',
  'after',
  'passOn',
] as const;
export type SectionName = (typeof sections)[number];

export const headingOf = (name: SectionName) => `leaving-${name}`;

export type SectionFrameProps = {
  name: SectionName;
  parts: LeavingParts;
  /** Keys of the questions, in this order; those the content does not have are not drawn. */
  questions: readonly (string | undefined)[];
  /** Goes to where the paper of this section is made. */
  onPaper?: () => void;
  children?: ReactNode;
};

export function Section({ name, parts, questions, onPaper, children }: SectionFrameProps) {
  const { t } = useTranslation('leaving');
  const { question: Question } = parts;
  return (
    <section className="stack stack-large" aria-labelledby={headingOf(name)}>
      <div className="stack stack-small">
        <h2 id={headingOf(name)} tabIndex={-1}>
          {t(`sections.${name}.title`)}
        </h2>
        <p className="hint">{t(`sections.${name}.hint`)}</p>
        {onPaper ? (
          <div className="actions">
            <Button icon={<PrinterIcon />} onClick={onPaper}>
              {t(`sections.${name as 'board' | 'day' | 'firstDays'}.paper`)}
            </Button>
          </div>
        ) : null}
      </div>
      {children}
      {questions.map((key) => (key === undefined ? null : <Question key={key} question={key} />))}
    </section>
  );
}
