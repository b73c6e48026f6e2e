// Why somebody does not take over, or from when: asked with a no, at whichever desk it is said.

import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { WHY_NOT_MOST } from '../../../../shared/domain/handover/handover-record';
import { PutRight } from '../../ui/PutRight';

export type WhyNotProps = {
  words: string;
  onWords: (words: string) => void;
  problem?: ReactNode;
};

export function WhyNot({ words, onWords, problem }: WhyNotProps) {
  const { t } = useTranslation('handover');
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('one.words')}</label>
      {problem ? <PutRight id={`${id}-problem`}>{problem}</PutRight> : null}
      <textarea
        id={id}
        className="growing"
        rows={2}
        maxLength={WHY_NOT_MOST}
        value={words}
        onChange={(event) => onWords(event.target.value)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
      />
    </div>
  );
}
