// The first thing she sees: her name, where she was, and four ways on.

import { useTranslation } from 'react-i18next';
import { useFileLanguage } from '../../ui/language';
import { NoVoiceLine } from '../../ui/read-aloud/NoVoiceLine';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { Tile, Tiles } from './Tiles';

export type HelloProps = {
  name: string;
  /** The question she was at last, in words. */
  wasAt: string | undefined;
  /** Titles of the pages chosen for today. */
  chosen: readonly string[];
  onCarryOn: () => void;
  onElse: () => void;
  /** Not with a peer mentor beside her. */
  onRead: (() => void) | undefined;
  onTalk: () => void;
};

export function Hello({ name, wasAt, chosen, onCarryOn, onElse, onRead, onTalk }: HelloProps) {
  const { t } = useTranslation('her');
  const spokenHere = useFileLanguage('her');
  return (
    <main className="her-main stack stack-large" {...spokenHere}>
      <div className="stack">
        <ScreenTitle>{t('hello.title', { name })}</ScreenTitle>
        <p>{wasAt === undefined ? t('hello.first') : t('hello.carryOnAt', { question: wasAt })}</p>
        <NoVoiceLine />
        {chosen.length > 0 ? <p>{t('hello.chosen', { pages: chosen.join(', ') })}</p> : null}
      </div>
      <h2>{t('hello.what')}</h2>
      <Tiles>
        <Tile symbol="on" onClick={onCarryOn}>
          {wasAt === undefined ? t('hello.begin') : t('hello.carryOn')}
        </Tile>
        <Tile symbol="else" onClick={onElse}>
          {t('hello.else')}
        </Tile>
        {onRead ? (
          <Tile symbol="read" onClick={onRead}>
            {t('hello.read')}
          </Tile>
        ) : null}
        <Tile symbol="talk" onClick={onTalk}>
          {t('hello.talk')}
        </Tile>
      </Tiles>
    </main>
  );
}
