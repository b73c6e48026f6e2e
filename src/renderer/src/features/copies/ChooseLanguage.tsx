// In which language a copy is made, and whether English stands beside it. Not there while there is only English.

import { useTranslation } from 'react-i18next';
import { FIRST_LANGUAGE, type LanguageOffered } from '../../../../shared/domain/languages/language';

export type ChooseLanguageProps = {
  languages: readonly LanguageOffered[];
  language: string;
  withEnglish: boolean;
  onLanguage: (tag: string) => void;
  onWithEnglish: (withEnglish: boolean) => void;
};

export function ChooseLanguage({
  languages,
  language,
  withEnglish,
  onLanguage,
  onWithEnglish,
}: ChooseLanguageProps) {
  const { t } = useTranslation('copies');
  if (languages.length === 0) return null;
  const chosen = languages.find(({ tag }) => tag === language);
  return (
    <fieldset className="choices">
      <legend>{t('language.legend')}</legend>
      {languages.map(({ tag, name, englishName }) => (
        <label key={tag} className="choice">
          <input
            type="radio"
            name="copy-language"
            checked={tag === language}
            onChange={() => onLanguage(tag)}
          />
          {tag === FIRST_LANGUAGE ? (
            <span>{name}</span>
          ) : (
            <span>
              <span lang={tag}>{name}</span> {t('language.inEnglish', { language: englishName })}
            </span>
          )}
        </label>
      ))}
      {language === FIRST_LANGUAGE ? null : (
        <>
          <label className="choice">
            <input
              type="checkbox"
              checked={withEnglish}
              onChange={(event) => onWithEnglish(event.target.checked)}
            />
            <span>{t('language.withEnglish')}</span>
          </label>
          {chosen?.needsNativeReader ? <p className="hint">{t('language.notRead')}</p> : null}
        </>
      )}
    </fieldset>
  );
}
