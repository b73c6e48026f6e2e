// Finds the words of a fact: what to call it, the help under it, and each choice.

import { useTranslation } from 'react-i18next';
import type { SectionId, SingleFact } from './facts-layout';

/** Words of facts. Help is undefined where there is none; a test holds every label against the words. */
export function useFactWords() {
  const { t, i18n } = useTranslation('facts');
  const hint = (key: string) =>
    i18n.exists(`facts:${key}`) ? t(key as 'hint.recallType') : undefined;
  return {
    label: (name: SingleFact) => t(`fact.${name}`),
    hint: (name: SingleFact) => hint(`hint.${name}`),
    sectionHint: (section: SectionId) => hint(`sectionHint.${section}`),
    /** Options come from the rules' own lists. */
    option: (name: SingleFact, option: string) =>
      t(`option.${name}.${option}` as 'option.legalStatus.remand'),
  };
}
