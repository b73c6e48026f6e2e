// Whether everything a council has to cover is in the plan, as the council would see it today: a line for each matter of
// the law, and the way to the page that asks about it.

import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import type { Coverage, CoverageOfMatter } from '../../../../shared/ipc/statutory-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { ScreenHead } from '../../ui/ScreenHead';
import { StateMark, type StateShape } from '../../ui/StateMark';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import './statutory.css';

export type CoveredProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  onOpenPage: (page: string) => void;
  onBack: () => void;
};

export function Covered({ plan, content, onOpenPage, onBack }: CoveredProps) {
  const { t } = useTranslation('statutory');
  const [coverage, setCoverage] = useState<Coverage>();
  const [failure, setFailure] = useState<Failure>();
  const load = useCallback(async () => {
    try {
      setCoverage(await bridge.statutory.coverage({ plan: plan.id }));
      setFailure(undefined);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }, [plan.id]);
  useEffect(() => void load(), [load]);
  return (
    <div className="stack stack-large covered">
      <ScreenHead back={t('covered.back')} onBack={onBack} title={t('covered.title', plan)} />
      <Notice kind="calm">
        <p>{t('covered.intro')}</p>
        <p>{t('covered.keptBack')}</p>
      </Notice>
      {failure ? <FailureNotice failure={failure} onTryAgain={() => void load()} /> : null}
      {coverage ? (
        <>
          {coverage.stops.length > 0 ? (
            <Notice kind="put-right">
              <p>{t('covered.stops')}</p>
            </Notice>
          ) : null}
          {coverage.askEachTime > 0 ? (
            <p>{t('covered.ask', { count: coverage.askEachTime })}</p>
          ) : null}
          <CoverageLines lines={coverage.lines} content={content} onOpenPage={onOpenPage} />
        </>
      ) : null}
    </div>
  );
}

const shapeOf: Readonly<Record<CoverageOfMatter['state'], StateShape>> = {
  met: 'full',
  not_now: 'half',
  missing: 'open',
};

type LinesProps = Pick<CoveredProps, 'content' | 'onOpenPage'> & {
  lines: readonly CoverageOfMatter[];
};

/** A line for each matter, numbered as the law numbers them. */
export function CoverageLines({ lines, content, onOpenPage }: LinesProps) {
  const { t } = useTranslation('statutory');
  return (
    <ol className="plain covered-lines">
      {lines.map(({ matter, title, state, because, pages: [page] }) => (
        <li key={matter} className="covered-line" data-state={state}>
          <h2>
            {matter}. {title}
          </h2>
          <div className="stack stack-small">
            <StateMark shape={shapeOf[state]}>{t(`coverage.state.${state}`)}</StateMark>
            <p>{because}</p>
            {page === undefined ? null : (
              <div>
                <Button onClick={() => onOpenPage(page)}>
                  {t('covered.openPage', { page: content.words.pages[page]?.title ?? page })}
                  <VisuallyHidden> {t('covered.openFor', { matter: title })}</VisuallyHidden>
                </Button>
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
