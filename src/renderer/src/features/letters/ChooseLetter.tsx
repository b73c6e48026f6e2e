// Which letter, and in which language our own sentences stand in it.

import { useTranslation } from 'react-i18next';
import { type LetterKind, letterKinds } from '../../../../shared/domain/copies/letters';
import { FIRST_LANGUAGE, type LanguageOffered } from '../../../../shared/domain/languages/language';

export type ChooseLetterProps = {
  letter: LetterKind;
  isBegun: (letter: LetterKind) => boolean;
  onLetter: (letter: LetterKind) => void;
};

export function ChooseLetter({ letter, isBegun, onLetter }: ChooseLetterProps) {
  const { t } = useTranslation('letters');
  return (
    <fieldset className="choices">
      <legend>{t('which.legend')}</legend>
      {letterKinds.map((each) => (
        <label key={each} className="choice">
          <input
            type="radio"
            name="letter"
            checked={letter === each}
            onChange={() => onLetter(each)}
          />
          <span>
            {t(`which.${each}`)}
            {isBegun(each) ? <strong className="letter-begun">{t('begun.mark')}</strong> : null}
            <span className="under">{t(`whichHint.${each}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export type LetterLanguageProps = {
  languages: readonly LanguageOffered[];
  language: string;
  isPartEnglish: boolean;
  ownCopy: boolean;
  onLanguage: (tag: string) => void;
};

/** Not there while there is only English. */
export function LetterLanguage(props: LetterLanguageProps) {
  const { languages, language, isPartEnglish, ownCopy, onLanguage } = props;
  const { t } = useTranslation('letters');
  if (languages.length === 0) return null;
  const chosen = languages.find(({ tag }) => tag === language);
  return (
    <fieldset className="choices letter-languages" aria-describedby="letter-language">
      <legend>{t('language.legend')}</legend>
      <p id="letter-language" className="hint">
        {t(ownCopy ? 'language.hintOwn' : 'language.hint')}
      </p>
      {languages.map(({ tag, name, englishName }) => (
        <label key={tag} className="choice">
          <input
            type="radio"
            name="letter-language"
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
      {isPartEnglish ? <p>{t('language.partOnly')}</p> : null}
      {chosen?.needsNativeReader ? <p className="hint">{t('language.notRead')}</p> : null}
    </fieldset>
  );
}
