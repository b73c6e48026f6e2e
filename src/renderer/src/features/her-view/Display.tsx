// How her side of the screen looks: her choices, tried at once and kept with her plan.

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageOffered } from '../../../../shared/domain/languages/language';
import {
  colourings,
  type DisplayChoices,
  fonts,
  layouts,
  spacings,
  textSizes,
} from '../../../../shared/domain/sitting/sitting';
import { Button } from '../../ui/Button';
import { englishOnScreen, langAttribute, useFileLanguage, useLanguage } from '../../ui/language';
import { ScreenTitle } from '../../ui/ScreenTitle';

export const readings = ['easy', 'key', 'full'] as const;
const rulers = ['off', 'on'] as const;
export type Reading = (typeof readings)[number];

export type DisplayProps = {
  display: DisplayChoices;
  onDisplay: (display: DisplayChoices) => void;
  reading: Reading;
  onReading: (reading: Reading) => void;
  /** Tag and own name of every language there is. */
  languages: readonly Pick<LanguageOffered, 'tag' | 'name' | 'isPartOnly'>[];
  onDone: () => void;
};

export function Display(props: DisplayProps) {
  const { display, onDisplay, reading, onReading, languages, onDone } = props;
  const { t } = useTranslation('her');
  const spokenHere = useFileLanguage('her');
  const { name, someInEnglish } = useLanguage();
  const set = (change: Partial<DisplayChoices>) => onDisplay({ ...display, ...change });
  return (
    <main className="her-main stack stack-large" {...spokenHere}>
      <ScreenTitle>{t('display.title')}</ScreenTitle>
      <p>{t('display.intro')}</p>
      {/* First: without her language she cannot read the rest. */}
      {languages.length > 1 ? (
        <Choices
          legend={t('display.language')}
          options={languages.map(({ tag, name, isPartOnly }) => ({
            ...{ value: tag, label: name, lang: tag },
            ...(isPartOnly ? { note: t('display.onlyPart') } : {}),
          }))}
          chosen={display.language}
          onChoose={(language) => set({ language })}
        />
      ) : null}
      {display.language === englishOnScreen.tag ? null : (
        <Choices
          legend={t('display.english')}
          options={rulers.map((value) => ({ value, label: t(`display.rulers.${value}`) }))}
          chosen={display.withEnglish ? 'on' : 'off'}
          onChoose={(withEnglish) => set({ withEnglish: withEnglish === 'on' })}
        />
      )}
      <Choices
        legend={t('display.reading')}
        options={readings.map((value) => ({ value, label: t(`display.readings.${value}`) }))}
        chosen={reading}
        onChoose={onReading}
      />
      <Choices
        legend={t('display.size')}
        options={textSizes.map((value) => ({ value, label: t(`display.sizes.${value}`) }))}
        chosen={display.size}
        onChoose={(size) => set({ size })}
      />
      <Choices
        legend={t('display.spacing')}
        options={spacings.map((value) => ({ value, label: t(`display.spacings.${value}`) }))}
        chosen={display.spacing}
        onChoose={(spacing) => set({ spacing })}
      />
      <Choices
        legend={t('display.colours')}
        options={colourings.map((value) => ({
          value,
          label: t(`display.colour.${value}`),
          swatch: value,
        }))}
        chosen={display.colours}
        onChoose={(colours) => set({ colours })}
      />
      <Choices
        legend={t('display.font')}
        options={fonts.map((value) => ({ value, label: t(`display.fonts.${value}`), font: value }))}
        chosen={display.font}
        onChoose={(font) => set({ font })}
      />
      <Choices
        legend={t('display.ruler')}
        options={rulers.map((value) => ({ value, label: t(`display.rulers.${value}`) }))}
        chosen={display.ruler ? 'on' : 'off'}
        onChoose={(ruler) => set({ ruler: ruler === 'on' })}
      />
      <Choices
        legend={t('display.shiftThrice')}
        options={rulers.map((value) => ({ value, label: t(`display.rulers.${value}`) }))}
        chosen={display.shiftThrice ? 'on' : 'off'}
        onChoose={(shiftThrice) => set({ shiftThrice: shiftThrice === 'on' })}
      />
      <Choices
        legend={t('display.layout')}
        options={layouts.map((value) => ({ value, label: t(`display.layouts.${value}`) }))}
        chosen={display.layout}
        onChoose={(layout) => set({ layout })}
      />
      {someInEnglish ? <p className="hint">{t('display.someEnglish', { name })}</p> : null}
      <div className="actions">
        <Button kind="primary" onClick={onDone}>
          {t('display.done')}
        </Button>
      </div>
    </main>
  );
}

type ChoicesProps<V extends string> = {
  legend: string;
  options: readonly {
    value: V;
    label: string;
    swatch?: string;
    lang?: string;
    font?: string;
    note?: string;
  }[];
  chosen: V;
  onChoose: (value: V) => void;
};

function Choices<V extends string>({ legend, options, chosen, onChoose }: ChoicesProps<V>) {
  const name = useId();
  const screen = useLanguage();
  const her = useFileLanguage('her');
  const around = { lang: langAttribute(screen.tag), dir: screen.direction, ...her };
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="display-choices">
        {options.map(({ value, label, swatch, lang, font, note }) => (
          <label key={value} className="choice" lang={lang} data-font={font}>
            <input
              type="radio"
              name={name}
              checked={chosen === value}
              onChange={() => onChoose(value)}
            />
            {swatch ? (
              <span className="swatch" data-colours={swatch} aria-hidden="true">
                Aa
              </span>
            ) : null}
            <span>
              {label}
              {note ? (
                <span className="choice-hint hint" {...around}>
                  {note}
                </span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
