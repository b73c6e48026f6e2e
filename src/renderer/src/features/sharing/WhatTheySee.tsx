// What one reader would see today: the pages of that copy, as paper has them.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Audience } from '../../../../shared/domain/workbook/people-and-situations';
import { namesOfReader } from '../../../../shared/domain/workbook/team';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { useDrawnCopy } from '../../bridge/use-drawn-copy';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { PaperPages } from '../../ui/paper/PaperPages';
import { useSlow } from '../../ui/use-slow';

export type WhatTheySeeProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  reader: Audience;
  /** Changes whenever she has chosen anew, so that the pages are drawn anew. */
  chosen: unknown;
};

export function WhatTheySee({ plan, content, reader, chosen }: WhatTheySeeProps) {
  const { t } = useTranslation('sharing');
  const [isOpen, setIsOpen] = useState(false);
  const answers = new Map(plan.answers.map((answer) => [answer.question, answer]));
  const [name] = namesOfReader(content, answers, reader);
  const who = name ?? content.words.audiences[reader];
  const { bytes, failure, isDrawing } = useDrawnCopy(
    isOpen
      ? {
          ...{ plan: plan.id, kind: 'plan', copyFor: reader, style: 'key', saidYes: [] },
          // Nobody she has not named yet: the pages are what that person would get.
          ...(reader === 'chosen' || name ? { to: who } : {}),
        }
      : undefined,
    chosen,
  );
  const isSlow = useSlow(isDrawing);
  return (
    <div className="stack stack-small">
      <div>
        <Button expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t(isOpen ? 'wouldSee.close' : 'wouldSee.open', { who })}
        </Button>
      </div>
      {isOpen ? (
        <>
          <p className="hint">{t('wouldSee.hint')}</p>
          <p role="status" className="hint">
            {isSlow ? t('wouldSee.drawing') : ''}
          </p>
          {failure ? <FailureNotice failure={failure} /> : null}
          {bytes ? <PaperPages bytes={bytes} language="en-GB" /> : null}
        </>
      ) : null}
    </div>
  );
}
