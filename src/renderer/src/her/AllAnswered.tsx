// The last question has been passed: on to another page, or to a gentle end.

import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { ScreenTitle } from '../ui/ScreenTitle';

export function AllAnswered({ onElse, onFinish }: { onElse: () => void; onFinish: () => void }) {
  const { t } = useTranslation('her');
  return (
    <main className="her-main stack stack-large">
      <ScreenTitle>{t('answer.endTitle')}</ScreenTitle>
      <p>{t('answer.endWords')}</p>
      <div className="actions">
        <Button kind="primary" onClick={onElse}>
          {t('answer.toOther')}
        </Button>
        <Button onClick={onFinish}>{t('answer.toFinish')}</Button>
      </div>
    </main>
  );
}
