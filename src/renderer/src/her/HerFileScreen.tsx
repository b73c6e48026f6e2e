// The screen of everything that is kept about her.

import { useTranslation } from 'react-i18next';
import { bridge } from '../bridge/bridge';
import { HerFile } from '../features/her-file/HerFile';
import { AskedFor } from '../features/her-view/AskedFor';
import { useFileLanguage } from '../ui/language';
import { ScreenTitle } from '../ui/ScreenTitle';

export function HerFileScreen() {
  const { t } = useTranslation('her');
  const spokenHere = useFileLanguage('her');
  return (
    <main className="her-main stack stack-large" {...spokenHere}>
      <ScreenTitle>{t('file.title')}</ScreenTitle>
      <AskedFor ask={() => bridge.her.file({})}>
        {(standing) => <HerFile standing={standing} />}
      </AskedFor>
    </main>
  );
}
