// What is asked before the first word: headphones before her own words, and whether a voice of another
// language may read. Nothing is read until she says so.

import { useTranslation } from 'react-i18next';
import { Button } from '../Button';
import { Dialog } from '../Dialog';
import { languageName } from './language-name';
import { type Voice, voiceInstead } from './voices';

export type AskBeforeReadingProps = {
  asking: { what: 'voice'; language: string } | { what: 'headphones' };
  voices: readonly Voice[];
  onYes: () => void;
  onNo: () => void;
};

export function AskBeforeReading({ asking, voices, onYes, onNo }: AskBeforeReadingProps) {
  const { t, i18n } = useTranslation('answering');
  const named = (language: string) => languageName(language, i18n.language);
  const words =
    asking.what === 'headphones'
      ? {
          title: t('aloud.headphones.title'),
          what: t('aloud.headphones.what'),
          yes: t('aloud.headphones.yes'),
        }
      : {
          title: t('aloud.otherVoice.title', { language: named(asking.language) }),
          what: t('aloud.otherVoice.what'),
          yes: t('aloud.otherVoice.yes', { language: named(voiceInstead(voices)?.lang ?? '') }),
        };
  return (
    <Dialog
      title={words.title}
      onClose={onNo}
      actions={
        <>
          <Button kind="primary" onClick={onYes}>
            {words.yes}
          </Button>
          <Button onClick={onNo}>{t('aloud.notNow')}</Button>
        </>
      }
    >
      <p>{words.what}</p>
    </Dialog>
  );
}
