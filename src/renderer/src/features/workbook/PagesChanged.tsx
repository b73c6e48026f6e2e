// Said once after her situation changes: which pages came, which were put away.

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { useAnnounce } from '../../ui/LiveRegion';
import { Notice } from '../../ui/Notice';
import { pageTitle } from './wording';
import { useWorkbook } from './workbook-context';

export type PagesChangedProps = { came: string[]; went: string[]; onOk: () => void };

export function PagesChanged({ came, went, onOk }: PagesChangedProps) {
  const { t } = useTranslation('answering');
  const { content, wording } = useWorkbook();
  const announce = useAnnounce();
  useEffect(() => announce(t('pages.changedTitle')), [announce, t]);
  const titles = (pages: string[]) =>
    pages.map((page) => pageTitle(content.words, page, wording)).join(', ');
  return (
    <div className="pages-changed">
      <Notice kind="calm" title={t('pages.changedTitle')}>
        {came.length > 0 ? <p>{t('pages.came', { pages: titles(came) })}</p> : null}
        {went.length > 0 ? <p>{t('pages.went', { pages: titles(went) })}</p> : null}
        <div className="actions">
          <Button onClick={onOk}>{t('pages.changedOk')}</Button>
        </div>
      </Notice>
    </div>
  );
}
