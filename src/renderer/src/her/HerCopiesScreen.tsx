// The screen that says who has a copy of her plan.

import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../shared/domain/workbook/content';
import { bridge } from '../bridge/bridge';
import { HerCopies } from '../features/handed/HerCopies';
import { AskedFor } from '../features/her-view/AskedFor';
import { useFileLanguage } from '../ui/language';
import { ScreenTitle } from '../ui/ScreenTitle';

export function HerCopiesScreen({
  content,
  isEasy,
}: {
  content: WorkbookContent;
  isEasy: boolean;
}) {
  const { t } = useTranslation('her');
  const spokenHere = useFileLanguage('her');
  return (
    <main className="her-main stack stack-large" {...spokenHere}>
      <ScreenTitle>{t('copies.title')}</ScreenTitle>
      <p>{t('copies.note')}</p>
      <AskedFor ask={() => bridge.her.copies({})}>
        {(copies) => <HerCopies {...{ copies, content, isEasy }} />}
      </AskedFor>
    </main>
  );
}
