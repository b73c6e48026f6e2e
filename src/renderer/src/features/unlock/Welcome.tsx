// First run: two equal doors, to set up for real or to practise.

import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { UnlockFrame } from './UnlockFrame';

export type WelcomeProps = {
  onSetUp: () => void;
  onPractise: () => void;
  onPutBack: () => void;
};

export function Welcome({ onSetUp, onPractise, onPutBack }: WelcomeProps) {
  const { t } = useTranslation(['unlock', 'backups']);
  return (
    <UnlockFrame title={t('welcome.title')} practice={false}>
      <p>{t('welcome.intro')}</p>
      <div className="doors">
        <section className="door" aria-labelledby="door-real">
          <h2 id="door-real">{t('welcome.realTitle')}</h2>
          <p>{t('welcome.realWhat')}</p>
          <Button kind="primary" onClick={onSetUp}>
            {t('welcome.realButton')}
          </Button>
        </section>
        <section className="door" aria-labelledby="door-practice">
          <h2 id="door-practice">{t('welcome.practiceTitle')}</h2>
          <p>{t('welcome.practiceWhat')}</p>
          <Button kind="primary" onClick={onPractise}>
            {t('welcome.practiceButton')}
          </Button>
        </section>
      </div>
      <div className="unlock-ways">
        <Button kind="quiet" onClick={onPutBack}>
          {t('backups:rescue.button')}
        </Button>
      </div>
    </UnlockFrame>
  );
}
