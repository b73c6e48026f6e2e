// What is shown in place of a screen that stopped working.

import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { ScreenTitle } from '../ui/ScreenTitle';

export type StoppedScreenProps = { isWholeWindow: boolean; onBack: () => void };

export function StoppedScreen({ isWholeWindow, onBack }: StoppedScreenProps) {
  const { t } = useTranslation('app');
  const words = (
    <div className="stack">
      <ScreenTitle>{t('boundary.title')}</ScreenTitle>
      <p>{t('boundary.safe')}</p>
      <p>{t('boundary.next')}</p>
      <div className="actions">
        <Button kind="primary" onClick={onBack}>
          {isWholeWindow ? t('boundary.lockButton') : t('boundary.button')}
        </Button>
      </div>
    </div>
  );
  return isWholeWindow ? <main className="stopped">{words}</main> : words;
}
