// Puts what stands inside it into a language: its words, and the language and direction of the page.

import i18next from 'i18next';
import { type ReactNode, useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { bridge } from '../bridge/bridge';
import { englishOnScreen, LanguageContext, langAttribute } from '../ui/language';
import { type SpokenWords, speak } from './words-in-language';

export type InLanguageProps = {
  /** BCP 47. One that is not on this computer, and none, are English. */
  language: string | undefined;
  /** True where nothing else is on the screen: the page itself is then in that language. */
  isWholePage?: boolean;
  children: ReactNode;
};

/** Draws nothing until the first words are there; a change of language keeps the old until the new is there. */
export function InLanguage({
  language = englishOnScreen.tag,
  isWholePage,
  children,
}: InLanguageProps) {
  const spoken = useSpokenWords(language);
  if (spoken === 'asking') return null;
  return (
    <Spoken spoken={spoken} {...(isWholePage ? { isWholePage } : {})}>
      {children}
    </Spoken>
  );
}

/** Undefined: English, which the window has from the start. */
function useSpokenWords(language: string): SpokenWords | undefined | 'asking' {
  const isEnglish = language === englishOnScreen.tag;
  const [spoken, setSpoken] = useState<SpokenWords | undefined | 'asking'>('asking');
  useEffect(() => {
    if (isEnglish) return setSpoken(undefined);
    let isLeft = false;
    bridge.workbook.words({ language }).then(
      (words) => {
        if (!isLeft) setSpoken(speak(words));
      },
      () => {
        if (!isLeft) setSpoken((before) => (before === 'asking' ? undefined : before));
      },
    );
    return () => {
      isLeft = true;
    };
  }, [language, isEnglish]);
  return isEnglish ? undefined : spoken;
}

/** The same with words that are already there; without any it is English. */
export function Spoken({
  spoken,
  isWholePage,
  children,
}: {
  spoken: SpokenWords | undefined;
  isWholePage?: boolean;
  children: ReactNode;
}) {
  const language = spoken?.language ?? englishOnScreen;
  usePageLanguage(isWholePage === true, language.tag, language.direction);
  // The same tree for every language: what is typed inside must outlive a change of it.
  return (
    <I18nextProvider i18n={spoken?.instance ?? i18next}>
      <LanguageContext value={language}>
        <div className="in-language" lang={langAttribute(language.tag)} dir={language.direction}>
          {children}
        </div>
      </LanguageContext>
    </I18nextProvider>
  );
}

function usePageLanguage(isWholePage: boolean, tag: string, direction: 'ltr' | 'rtl'): void {
  useEffect(() => {
    if (!isWholePage) return undefined;
    const page = document.documentElement;
    const before = { lang: page.lang, dir: page.dir };
    page.lang = langAttribute(tag);
    page.dir = direction;
    return () => {
      page.lang = before.lang;
      page.dir = before.dir;
    };
  }, [isWholePage, tag, direction]);
}
