// What stands in the way of a copy, or marks it: sharing not talked through, a draft, letters no font
// has, a hidden place in other words. Each with where to put it right.

import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { CopyPreview, CopyRequest } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { pageControlling } from './copy-words';
import { GoTo } from './GoTo';
import { KeptBackFound } from './KeptBackFound';

export type WhatStopsItProps = {
  preview: CopyPreview;
  content: WorkbookContent;
  order: CopyRequest;
  onOpenPage: (page: string, question?: string) => void;
  /** Somebody said of a name that it is another's. */
  onDecided: () => void;
};

export function WhatStopsIt(props: WhatStopsItProps) {
  const { preview, content, order, onOpenPage, onDecided } = props;
  const { t } = useTranslation('copies');
  const sharing = pageControlling(content, 'sharing.explained');
  const agreeing = pageControlling(content, 'plan.agreement');
  const openButton = (page: { id: string; title: string }) => (
    <div>
      <Button onClick={() => onOpenPage(page.id)}>{t('stops.open', { page: page.title })}</Button>
    </div>
  );
  return (
    <>
      {preview.stops.length > 0 ? (
        <Notice kind="put-right" title={t('stops.title')}>
          {preview.stops.map((stop) => (
            <p key={stop}>{t(`stops.${stop}`)}</p>
          ))}
          {sharing ? openButton(sharing) : null}
        </Notice>
      ) : null}
      {preview.draft ? (
        <Notice kind="look" title={t('draft.title')}>
          <p>{t('draft.what')}</p>
          {agreeing ? openButton(agreeing) : null}
        </Notice>
      ) : null}
      {preview.missingCharacters.length > 0 ? (
        <Notice kind="put-right" title={t('missing.title')}>
          <p>{t('missing.intro')}</p>
          <ul className="stack">
            {preview.missingCharacters.map(({ character, where, question }) => (
              <li key={`${character} ${where}`} className="stack stack-small">
                <p>{t('missing.line', { character, where })}</p>
                {question === undefined ? null : <GoTo {...{ content, question, onOpenPage }} />}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <KeptBackFound leaks={preview.leaks} {...{ content, order, onOpenPage, onDecided }} />
    </>
  );
}
