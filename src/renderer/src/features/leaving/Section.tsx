// One section of the screen of leaving: folded, its name and how far it is; open, what it is for, what is worked out, and then
// her questions.

import { PrinterIcon } from '@phosphor-icons/react/dist/csr/Printer';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Fold } from '../../ui/Fold';
import type { LeavingParts } from './leaving-parts';

export type SectionName = 'licence' | 'papers' | 'board' | 'day' | 'firstDays' | 'after' | 'passOn';

export type SectionFrameProps = {
  name: SectionName;
  parts: LeavingParts;
  /** Keys of the questions, in this order; those the content does not have are not drawn. */
  questions: readonly (string | undefined)[];
  /** What is worked out, said in one line while the section is folded. */
  about?: ReactNode;
  /** Goes to where the paper of this section is made. */
  onPaper?: () => void;
  children?: ReactNode;
};

export function Section({ name, parts, questions, about, onPaper, children }: SectionFrameProps) {
  const { t } = useTranslation('leaving');
  const { question: Question, howFar: HowFar } = parts;
  const there = questions.filter((key) => key !== undefined);
  return (
    <Fold
      id={name}
      title={t(`sections.${name}.title`)}
      about={about ?? <HowFar questions={there} />}
    >
      <div className="stack stack-small">
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
      {there.map((key) => (
        <Question key={key} question={key} />
      ))}
    </Fold>
  );
}
