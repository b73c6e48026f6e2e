// The first thing on every desk for whoever goes by the keyboard: past the way around, to the main part.

import { useTranslation } from 'react-i18next';

/** Moves the keyboard's place without leaving a mark in the address. */
export function SkipLink() {
  const { t } = useTranslation('app');
  return (
    <button
      type="button"
      className="button skip-link"
      onClick={() => document.getElementById('main')?.focus()}
    >
      {t('skip')}
    </button>
  );
}
