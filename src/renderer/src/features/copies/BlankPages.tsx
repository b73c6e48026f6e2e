// Pages to write on with a pen, for who would rather not use a screen, or has only a peer mentor and a table.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingStyle } from '../../../../shared/domain/copies/plan-copy';
import { isForGuided } from '../../../../shared/domain/sitting/guided';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { pagesFor } from '../../../../shared/domain/workbook/walk';
import type { BlankRequest, OpenPlan } from '../../../../shared/ipc/contract';
import { bridge } from '../../bridge/bridge';
import { usePrintedPaper } from '../../bridge/use-printed-paper';
import { useSavedPaper } from '../../bridge/use-saved-paper';
import { useSayAfterLock } from '../../ui/AfterLock';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { PrintOut } from '../../ui/PrintOut';

export type BlankPagesProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  style: ReadingStyle;
  /** BCP 47. */
  language: string;
};

export function BlankPages({ plan, content, style, language }: BlankPagesProps) {
  const { t } = useTranslation(['copies', 'printing']);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [forPeer, setForPeer] = useState(false);
  const { make, made, failure, isMaking } = useSavedPaper<BlankRequest>(bridge.copies.blank);
  const { printing, print } = usePrintedPaper<BlankRequest>(bridge.prints.blank, useSayAfterLock());
  const pages = pagesFor(content.workbook, plan.situation).filter(
    (page) => !forPeer || page.questions.some(isForGuided),
  );
  const asked = pages.map(({ id }) => id).filter((id) => chosen.includes(id));
  const tick = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const request = { situation: plan.situation, pages: asked, style, language, forPeer };
  return (
    <details className="card blank-pages">
      <summary>{t('blank.title')}</summary>
      <div className="stack">
        <p>{t('blank.hint')}</p>
        <label className="choice">
          <input
            type="checkbox"
            checked={forPeer}
            onChange={(event) => setForPeer(event.target.checked)}
          />
          <span>{t('blank.forPeer')}</span>
        </label>
        <fieldset>
          <legend>{t('blank.pages')}</legend>
          <div className="blank-page-choices">
            {pages.map(({ id }) => (
              <label key={id} className="choice">
                <input type="checkbox" checked={chosen.includes(id)} onChange={() => tick(id)} />
                <span>{content.words.pages[id]?.title}</span>
              </label>
            ))}
          </div>
        </fieldset>
        {failure ? <FailureNotice failure={failure} /> : null}
        <div className="actions">
          <Button
            disabled={asked.length === 0 || isMaking}
            describedBy="blank-why"
            onClick={() => void make(request, t('blank.fileName'))}
          >
            {t('blank.save')}
          </Button>
        </div>
        {printing.failure ? <FailureNotice failure={printing.failure} /> : null}
        <PrintOut
          printing={printing}
          note={t('printing:notePlain')}
          disabled={asked.length === 0 || isMaking}
          describedBy="blank-why"
          onPrint={(copies) => print(request, copies)}
        />
        <p id="blank-why" className="hint">
          {asked.length === 0 ? t('blank.none') : ''}
        </p>
        <p role="status">
          {isMaking ? t('making') : ''}
          {made ? t('blank.made', { file: made.fileName, count: made.pages }) : ''}
        </p>
      </div>
    </details>
  );
}
