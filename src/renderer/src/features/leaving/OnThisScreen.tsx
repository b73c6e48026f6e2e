// The sections of a long screen, to go to one of them.

import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { headingOf, type SectionName, sections } from './Section';

export function OnThisScreen() {
  const { t } = useTranslation('leaving');
  const goTo = (name: SectionName) => {
    const heading = document.getElementById(headingOf(name));
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <nav className="stack stack-small" aria-label={t('onThisScreen')}>
      <p className="leaving-ways-name">{t('onThisScreen')}</p>
      <ul className="plain leaving-ways">
        {sections.map((name) => (
          <li key={name}>
            <Button kind="quiet" onClick={() => goTo(name)}>
              {t(`sections.${name}.title`)}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
