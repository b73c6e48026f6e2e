// Help and about: what the app does, how plans are kept, the keys, the version.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../bridge/bridge';
import { PostureList } from '../features/posture/PostureList';
import { Button } from '../ui/Button';
import { VoicesFound } from '../ui/read-aloud/VoicesFound';
import { ScreenTitle } from '../ui/ScreenTitle';

export function About({ onShowKeys }: { onShowKeys: () => void }) {
  const { t } = useTranslation('app');
  const [about, setAbout] = useState<{ version: string; runtime: string }>();
  useEffect(() => {
    // Without the version this screen is still of use, so nothing is said when it cannot be had.
    bridge.shell.about({}).then(setAbout, () => {});
  }, []);
  const sections = [
    ['whatTitle', 'what'],
    ['keepsTitle', 'keeps'],
    ['neverTitle', 'never'],
  ] as const;
  return (
    <div className="stack stack-large">
      <ScreenTitle>{t('about.title')}</ScreenTitle>
      <div>
        <Button onClick={onShowKeys}>{t('about.keysButton')}</Button>
      </div>
      {sections.map(([title, words]) => (
        <section key={title} className="stack stack-small">
          <h2>{t(`about.${title}`)}</h2>
          <p>{t(`about.${words}`)}</p>
        </section>
      ))}
      <PostureList />
      <VoicesFound />
      <dl className="pairs">
        <dt>{t('about.version')}</dt>
        <dd>{about?.version}</dd>
        <dt>{t('about.runtime')}</dt>
        <dd>{about?.runtime}</dd>
      </dl>
      <p>{t('about.licence')}</p>
    </div>
  );
}
