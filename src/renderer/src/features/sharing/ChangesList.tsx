// What changed in who can see what, in two parts: what somebody can see more of, and less. The same on screen and on paper.

import { useTranslation } from 'react-i18next';
import type { WhatChanged } from '../../../../shared/domain/sharing/what-changed';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { useChangeWords } from './use-change-words';

export type ChangesListProps = {
  changes: readonly WhatChanged[];
  plan: OpenPlan;
  content: WorkbookContent;
  /** On paper there is no heading above it but the title. */
  onPaper?: boolean;
};

export function ChangesList({ changes, plan, content, onPaper }: ChangesListProps) {
  const { t } = useTranslation('changed');
  const { sentence, byLine } = useChangeWords(content, plan);
  if (changes.length === 0) return <p>{t('nothing')}</p>;
  return (
    <>
      {(['wider', 'narrower'] as const).map((way) => {
        const here = changes.filter(({ direction }) => direction === way);
        if (here.length === 0) return null;
        return (
          <div key={way} className="stack stack-small">
            {onPaper ? <h2>{t(way)}</h2> : <h3>{t(way)}</h3>}
            <ul className="plain stack stack-small">
              {here.map((change, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn anew as a whole
                <li key={at}>
                  <p>{sentence(change)}</p>
                  <p className="hint">{byLine(change)}</p>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
